/** Asks the worker that imports packs, from a page of the extension, as that page's own client does. */
import type { Page } from 'puppeteer-core'
import type { FilePreview, Progress } from '../../lib/model/import.ts'

interface Done {
  readonly previews: readonly FilePreview[]
  readonly progress: readonly Progress[]
  readonly installed: unknown
  /** Milliseconds until the previews were there, and until all was stored. */
  readonly times: readonly [number, number]
}

/** Previews files, and stores those that can be. */
export const importFiles = (own: Page, files: Readonly<Record<string, string>>): Promise<Done> =>
  own.evaluate(async (texts): Promise<Done> => {
    interface Api {
      storage: { local: { set(values: object): Promise<void> } }
      runtime: { sendMessage(message: object): Promise<unknown> }
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    const api = scope.browser ?? scope.chrome
    const worker = new Worker('/install.js')
    const progress: Progress[] = []
    const ask = (number: number, call: string, input: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        worker.onerror = error => reject(new Error(error.message))
        worker.onmessage = ({ data }) => {
          if ('progress' in data) progress.push(data.progress)
          else if ('error' in data) reject(new Error(data.error))
          else resolve(data.value)
        }
        worker.postMessage({ number, call, input })
      })
    const start = performance.now()
    const chosen = Object.entries(texts).map(([name, text]) => new File([text], name))
    const previews = (await ask(1, 'preview', { files: chosen, mappings: new Map() })) as FilePreview[]
    const seen = performance.now()
    await api.storage.local.set({ hasImports: true })
    const fit = previews.filter(({ kind }) => kind === 'pack' || kind === 'set').map(({ file }) => file)
    const installed = await ask(2, 'install', fit)
    const stored = performance.now()
    await api.runtime.sendMessage({ to: 'background', call: 'packsChanged', input: null })
    worker.terminate()
    return { previews, progress, installed, times: [seen - start, stored - seen] }
  }, files)

/** Removes a pack or a set, and tells the background. */
export const removeImported = (own: Page, kind: 'pack' | 'set', id: string): Promise<unknown> =>
  own.evaluate(
    async what => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<unknown> }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      const worker = new Worker('/install.js')
      const removed = await new Promise<unknown>((resolve, reject) => {
        worker.onerror = error => reject(new Error(error.message))
        worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data.value))
        worker.postMessage({ number: 1, call: 'remove', input: what })
      })
      await (scope.browser ?? scope.chrome).runtime.sendMessage({ to: 'background', call: 'packsChanged', input: null })
      worker.terminate()
      return removed
    },
    { kind, id },
  )
