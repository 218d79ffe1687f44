/** What the bench of imports does in a page of the extension. */
import type { Page } from 'puppeteer-core'
import type { Progress, SetInfo } from '../../lib/model/import.ts'
import type { ScanRequest } from '../../lib/model/page.ts'

export interface Imported {
  readonly set: SetInfo
  readonly leftOut: number
  /** Milliseconds until the preview was there, and until all was stored. */
  readonly previewed: number
  readonly stored: number
  readonly progress: readonly Progress[]
  /** Bytes that the browser counts for the extension, before and after. */
  readonly usage: readonly [number, number]
}

const INPUT = 'bench-file'

/** Imports a file of this machine, as the options page does. */
export async function importFile(own: Page, path: string): Promise<Imported> {
  await own.evaluate(
    id => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id })),
    INPUT,
  )
  const input = await own.waitForSelector(`input#${INPUT}`)
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path)
  return own.evaluate(async (id): Promise<Imported> => {
    interface Api {
      storage: { local: { set(values: object): Promise<void> } }
      runtime: { sendMessage(message: object): Promise<unknown> }
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    const api = scope.browser ?? scope.chrome
    const countUsage = async () => (await navigator.storage.estimate()).usage ?? 0
    const before = await countUsage()
    const [file] = (document.getElementById(id) as HTMLInputElement).files ?? []
    const worker = new Worker('/install.js')
    const progress: Progress[] = []
    const ask = (call: string, value: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        worker.onerror = error => reject(new Error(error.message))
        worker.onmessage = ({ data }) => {
          if ('progress' in data) progress.push(data.progress)
          else if ('error' in data) reject(new Error(data.error))
          else resolve(data.value)
        }
        worker.postMessage({ number: 1, call, input: value })
      })
    const start = performance.now()
    const previews = (await ask('preview', { files: [file], mappings: new Map() })) as [
      { kind: string; set: SetInfo; leftOut: { count: number } },
    ]
    const previewed = performance.now()
    const [{ kind, set, leftOut }] = previews
    if (kind !== 'set') throw new Error(JSON.stringify(previews))
    await api.storage.local.set({ hasImports: true })
    const installed = (await ask('install', [file?.name])) as { ok: boolean }
    const stored = performance.now()
    if (!installed.ok) throw new Error(JSON.stringify(installed))
    worker.terminate()
    await api.runtime.sendMessage({ to: 'background', call: 'packsChanged', input: null })
    return {
      ...{ set, leftOut: leftOut.count, progress },
      ...{ previewed: previewed - start, stored: stored - previewed, usage: [before, await countUsage()] },
    }
  }, INPUT)
}

/** Asks the background. @returns ms from the question to the answer, and how many things were found */
export const ask = (
  own: Page,
  call: 'scan' | 'search',
  input: ScanRequest | string,
): Promise<{ ms: number; found: number }> =>
  own.evaluate(
    async (name, value) => {
      interface Api {
        runtime: { sendMessage(message: object): Promise<unknown> }
      }
      const scope = globalThis as unknown as { browser?: Api; chrome: Api }
      const start = performance.now()
      const answer = (await (scope.browser ?? scope.chrome).runtime.sendMessage({
        ...{ to: 'background', call: name, input: value },
      })) as { value: { ok: boolean; value: readonly unknown[] & { blocks: object } } }
      const end = performance.now()
      if (!answer.value.ok) throw new Error(JSON.stringify(answer))
      const found = answer.value.value
      return { ms: end - start, found: name === 'scan' ? Object.keys(found.blocks).length : found.length }
    },
    call,
    input,
  )
