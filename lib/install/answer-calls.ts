import type { Progress } from '../model/import.ts'
import type { InstallAnswer, InstallCall, InstallInput, InstallReply, InstallRequest } from '../model/install-calls.ts'

export type OnProgress = (progress: Progress) => void

/** Answers each call; how far it is, it tells by the way. */
export type InstallAnswers = {
  readonly [N in InstallCall]: (input: InstallInput<N>, onProgress: OnProgress) => Promise<InstallAnswer<N>>
}

/** What is needed of a worker's own scope. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<InstallRequest>) => unknown) | null
  postMessage(message: InstallReply): void
}

/** Answers the calls to a worker, one after the other, in the order in which they come. */
export function answerCalls(scope: WorkerScope, answers: InstallAnswers): void {
  let last: Promise<unknown> = Promise.resolve()
  scope.onmessage = ({ data: { number, call, input } }) => {
    const answer = answers[call] as (input: unknown, onProgress: OnProgress) => Promise<unknown>
    last = last
      .then(() => answer(input, progress => scope.postMessage({ number, progress })))
      .then(
        value => scope.postMessage({ number, value }),
        error => scope.postMessage({ number, error: String(error) }),
      )
  }
}
