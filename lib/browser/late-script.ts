/**
 * Scripts that the background loads when it needs them: its own script is read whole at every start, needed or not. Such a
 * script offers one value by the name of its file.
 */

const OFFERED = Symbol.for('sidelight.late')
const scope = globalThis as {
  [OFFERED]?: Map<string, unknown>
  readonly importScripts?: (...files: string[]) => void
}

/** Called by the script `file` when it runs. */
export function offerLate(file: string, value: unknown): void {
  scope[OFFERED] ??= new Map()
  scope[OFFERED].set(file, value)
}

/**
 * Must be called in the background's first turn: a service worker may load nothing later than it loaded when it was installed.
 * @param file a script of the package
 */
export function allowLate(file: string): void {
  if (scope.importScripts !== undefined) globalThis.addEventListener('install', () => scope.importScripts?.(file))
}

/** Runs a script of the package, at most once. @returns what it offers; rejects when it cannot be loaded */
export async function loadLate<T>(file: string): Promise<T> {
  if (!scope[OFFERED]?.has(file)) {
    if (scope.importScripts !== undefined) scope.importScripts(file)
    else await runInDocument(file)
  }
  return scope[OFFERED]?.get(file) as T
}

/** Firefox's background is a page. */
const runInDocument = (file: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = file
    script.onload = resolve
    script.onerror = () => reject(new Error(`${file} cannot be loaded`))
    document.head.append(script)
  })
