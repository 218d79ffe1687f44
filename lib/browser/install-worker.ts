/**
 * Imports packs by a worker, so that the page stays usable meanwhile: whatever a file has in it, ending the worker ends the
 * work. The background hears of it when other packs are stored than before.
 */
import type { CsvMapping, ExportFormat, FilePreview, Installed, InstallTrouble, Progress } from '../model/import.ts'
import type {
  ExportedFile,
  ImportedId,
  InstallAnswer,
  InstallCall,
  InstallInput,
  InstallReply,
  InstallRequest,
} from '../model/install-calls.ts'
import type { Result } from '../model/result.ts'
import type { ImportsFlag } from './imports-flag.ts'

/** Held by the page that changes what is imported: in two at a time, one could remove the flag that the other one set. */
const LOCK = 'install'

type OnProgress = (progress: Progress) => void

/** What is needed of a `Worker`. */
export type InstallWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

interface Options {
  readonly startWorker: () => InstallWorker
  readonly flag: ImportsFlag
  readonly locks: Pick<LockManager, 'request'>
  /** Has the background read the stored packs anew. */
  readonly tellBackground: () => Promise<unknown>
}

/** @returns what the options page's section of packs asks: its `PackSource` */
export function openInstallWorker({ startWorker, flag, locks, tellBackground }: Options) {
  const worker = openWorker(startWorker)
  const listInstalled = (): Promise<Installed> => worker.ask('listInstalled', null)

  /** A flag that stays set has the background open an empty database, no more. */
  const dropFlag = async () => {
    const { packs, sets } = await listInstalled()
    if (packs.length + sets.length === 0) await flag.remove()
  }

  /** Changes what is imported; `mayAdd` tells that something may be imported afterwards. */
  const change = (mayAdd: boolean, run: () => Promise<Result<null, InstallTrouble>>) =>
    locks.request(LOCK, async () => {
      if (mayAdd) await flag.set()
      // A worker that fails may have stored it before.
      let mayBeStored = true
      try {
        const done = await run()
        mayBeStored = done.ok
        return done
      } finally {
        // What is stored is stored, whatever fails now; the background finds it when it is started next.
        await dropFlag().catch(() => undefined)
        if (mayBeStored) await tellBackground().catch(() => undefined)
      }
    })

  return {
    listInstalled,
    preview: (
      files: readonly File[],
      mappings: ReadonlyMap<string, CsvMapping>,
      onProgress: OnProgress,
      signal: AbortSignal,
    ): Promise<readonly FilePreview[]> => worker.ask('preview', { files, mappings }, onProgress, signal),
    install: (files: readonly string[], onProgress: OnProgress) =>
      change(true, () => worker.ask('install', files, onProgress)),
    remove: (kind: ImportedId['kind'], id: string) => change(false, () => worker.ask('remove', { kind, id })),
    exportAs: (kind: ImportedId['kind'], id: string, format: ExportFormat): Promise<ExportedFile | null> =>
      worker.ask('exportAs', { kind, id, format }),
  }
}

interface Waiting {
  readonly onProgress: OnProgress
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** Keeps one worker, started at the first call and after each end. */
function openWorker(startWorker: () => InstallWorker) {
  let worker: InstallWorker | null = null
  let last = 0
  const waiting = new Map<number, Waiting>()

  function end(error: unknown): void {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): InstallWorker {
    const started = startWorker()
    started.onmessage = ({ data }: MessageEvent<InstallReply>) => hear(data)
    started.onerror = ({ message }) => end(new Error(message))
    return started
  }

  function hear(reply: InstallReply): void {
    const call = waiting.get(reply.number)
    if (call === undefined) return
    if ('progress' in reply) {
      call.onProgress(reply.progress)
      return
    }
    waiting.delete(reply.number)
    if ('error' in reply) call.reject(new Error(reply.error))
    else call.resolve(reply.value as never)
  }

  return {
    /** @param signal ends the worker, and with it all that it was asked */
    async ask<N extends InstallCall>(
      call: N,
      input: InstallInput<N>,
      onProgress: OnProgress = () => undefined,
      signal?: AbortSignal,
    ): Promise<InstallAnswer<N>> {
      signal?.throwIfAborted()
      worker ??= start()
      const request: InstallRequest<N> = { number: ++last, call, input }
      worker.postMessage(request)
      return new Promise((resolve, reject) => {
        waiting.set(request.number, { onProgress, resolve, reject })
        const callOff = () => waiting.has(request.number) && end(signal?.reason)
        signal?.addEventListener('abort', callOff, { once: true })
      })
    },
  }
}
