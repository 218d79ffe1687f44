import { describe, expect, it, vi } from 'vitest'
import { type InstallWorker, openInstallWorker } from '../../lib/browser/install-worker.ts'
import type { Installed, Progress } from '../../lib/model/import.ts'
import type { InstallReply, InstallRequest } from '../../lib/model/install-calls.ts'
import { fail, ok } from '../../lib/model/result.ts'

const NOTHING: Installed = { packs: [], sets: [] }
const SOMETHING = { packs: [{}], sets: [] } as unknown as Installed
const PROGRESS: Progress = { stage: 'reading', file: 'a.json', share: null }

type Answer = (request: InstallRequest, reply: (reply: object) => void) => void

/** A page whose workers answer as they are told to; they note what they were asked. */
function setUp(answer: Answer, { isTold = true } = {}) {
  const log: string[] = []
  const workers: InstallWorker[] = []
  const startWorker = () => {
    const worker: InstallWorker = {
      onmessage: null,
      onerror: null,
      postMessage(request: InstallRequest) {
        log.push(request.call)
        const reply = (data: object) =>
          worker.onmessage?.call(
            worker as Worker,
            { data: { number: request.number, ...data } } as MessageEvent<InstallReply>,
          )
        queueMicrotask(() => answer(request, reply))
      },
      terminate: () => log.push('terminate'),
    }
    log.push('start')
    workers.push(worker)
    return worker
  }
  const note = (name: string) => async () => {
    log.push(name)
  }
  const client = openInstallWorker({
    startWorker,
    flag: { isSet: async () => true, set: note('set'), remove: note('unset') },
    locks: { request: (async (_: string, run: () => unknown) => run()) as LockManager['request'] },
    tellBackground: isTold ? note('told') : () => Promise.reject(new Error('gone')),
  })
  return { client, log, workers }
}

const answerAll =
  (answers: Record<string, unknown>): Answer =>
  ({ call }, reply) =>
    reply({ value: answers[call] })
const preview = (client: ReturnType<typeof setUp>['client'], signal = new AbortController().signal, tell = () => {}) =>
  client.preview([], new Map(), tell, signal)

describe('a page that imports', () => {
  it('starts one worker, when it first needs it', async () => {
    const { client, log } = setUp(answerAll({ listInstalled: NOTHING, preview: [] }))
    expect(log).toEqual([])
    expect(await client.listInstalled()).toEqual(NOTHING)
    expect(await preview(client)).toEqual([])
    expect(log).toEqual(['start', 'listInstalled', 'preview'])
  })

  it('hears how far it is, and of what is thrown', async () => {
    const tell = vi.fn()
    const { client } = setUp((_, reply) => {
      reply({ progress: PROGRESS })
      reply({ error: 'Error: bug' })
    })
    await expect(preview(client, undefined, tell)).rejects.toThrow('bug')
    expect(tell.mock.calls).toEqual([[PROGRESS]])
  })

  it('ends the worker to call a preview off, and starts another one afterwards', async () => {
    const { client, log } = setUp(({ call }, reply) => call === 'listInstalled' && reply({ value: NOTHING }))
    const off = new AbortController()
    const called = preview(client, off.signal)
    off.abort()
    await expect(called).rejects.toMatchObject({ name: 'AbortError' })
    expect(await client.listInstalled()).toEqual(NOTHING)
    expect(log).toEqual(['start', 'preview', 'terminate', 'start', 'listInstalled'])
    await expect(preview(client, off.signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(log).toHaveLength(5)
  })

  it('keeps the worker when a preview is called off that is there already', async () => {
    const { client, log } = setUp(answerAll({ preview: [] }))
    const off = new AbortController()
    await preview(client, off.signal)
    off.abort()
    expect(log).toEqual(['start', 'preview'])
  })

  it('hears when the worker fails, and starts another one afterwards', async () => {
    const { client, log, workers } = setUp(({ call }, reply) => call === 'listInstalled' && reply({ value: NOTHING }))
    const failing = preview(client)
    workers[0]?.onerror?.call(workers[0] as Worker, { message: 'no such script' } as ErrorEvent)
    await expect(failing).rejects.toThrow('no such script')
    expect(await client.listInstalled()).toEqual(NOTHING)
    expect(log).toEqual(['start', 'preview', 'terminate', 'start', 'listInstalled'])
  })

  it('tells the background of what was stored, which it could find before it is stored', async () => {
    const { client, log } = setUp(answerAll({ install: ok(null), listInstalled: SOMETHING }))
    expect(await client.install(['a.json'], () => {})).toEqual(ok(null))
    expect(log).toEqual(['set', 'start', 'install', 'listInstalled', 'told'])
  })

  it('leaves no sign where nothing could be stored and nothing was there', async () => {
    const { client, log } = setUp(answerAll({ install: fail('storageFull'), listInstalled: NOTHING }))
    expect(await client.install(['a.json'], () => {})).toEqual(fail('storageFull'))
    expect(log).toEqual(['set', 'start', 'install', 'listInstalled', 'unset'])
  })

  it('has the background forget the database with the last thing that is removed', async () => {
    const first = setUp(answerAll({ remove: ok(null), listInstalled: SOMETHING }))
    await first.client.remove('pack', 'a')
    expect(first.log).toEqual(['start', 'remove', 'listInstalled', 'told'])
    const last = setUp(answerAll({ remove: ok(null), listInstalled: NOTHING }))
    await last.client.remove('set', 'b')
    expect(last.log).toEqual(['start', 'remove', 'listInstalled', 'unset', 'told'])
  })

  it('has stored what it stored though the background does not hear of it', async () => {
    const { client } = setUp(answerAll({ install: ok(null), listInstalled: SOMETHING }), { isTold: false })
    expect(await client.install(['a.json'], () => {})).toEqual(ok(null))
  })

  it('tells the background of what was stored though the worker then cannot tell what there is', async () => {
    const { client, log } = setUp(({ call }, reply) =>
      reply(call === 'install' ? { value: ok(null) } : { error: 'gone' }),
    )
    expect(await client.install(['a.json'], () => {})).toEqual(ok(null))
    expect(log).toEqual(['set', 'start', 'install', 'listInstalled', 'told'])
  })

  it('tells the background when the worker fails while it stores, since it may have stored it', async () => {
    const { client, log, workers } = setUp(({ call }, reply) => {
      if (call !== 'install') return reply({ value: SOMETHING })
      workers[0]?.onerror?.call(workers[0] as Worker, { message: 'out of memory' } as ErrorEvent)
    })
    await expect(client.install(['a.json'], () => {})).rejects.toThrow('out of memory')
    expect(log).toEqual(['set', 'start', 'install', 'terminate', 'start', 'listInstalled', 'told'])
  })
})
