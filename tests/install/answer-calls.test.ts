import { expect, it } from 'vitest'
import { answerCalls, type InstallAnswers, type WorkerScope } from '../../lib/install/answer-calls.ts'
import type { InstallReply, InstallRequest } from '../../lib/model/install-calls.ts'

it('a worker answers one call after the other, with progress, and goes on after a failure', async () => {
  const replies: InstallReply[] = []
  const { promise: all, resolve } = Promise.withResolvers<void>()
  const scope: WorkerScope = {
    onmessage: null,
    postMessage(reply) {
      replies.push(reply)
      if ('value' in reply) resolve()
    },
  }
  const answers: Pick<InstallAnswers, 'preview' | 'listInstalled'> = {
    async preview(_, onProgress) {
      onProgress({ stage: 'reading', file: null, share: 0.5 })
      await Promise.resolve()
      throw new Error('bug')
    },
    listInstalled: async () => ({ packs: [], sets: [] }),
  }
  answerCalls(scope, answers as InstallAnswers)
  const send = (data: InstallRequest) => scope.onmessage?.({ data } as MessageEvent<InstallRequest>)
  send({ number: 7, call: 'preview', input: { files: [], mappings: new Map() } })
  send({ number: 8, call: 'listInstalled', input: null })
  await all
  expect(replies).toEqual([
    { number: 7, progress: { stage: 'reading', file: null, share: 0.5 } },
    { number: 7, error: 'Error: bug' },
    { number: 8, value: { packs: [], sets: [] } },
  ])
})
