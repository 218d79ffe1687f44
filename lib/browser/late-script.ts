/**
 * Late scripts: scripts that the background loads only when it needs them. Its own script is read as a whole at every start,
 * so what is seldom needed is not in it. A late script offers one value, under the name of its file.
 */

const OFFERED = Symbol.for('sidelight.late')
const scope = globalThis as {
  [OFFERED]?: Map<string, unknown>
  readonly importScripts?: (...files: string[]) => void
}

/** Called by the late script `file` when it runs: `value` is what `loadLate` returns. */
export function offerLate(file: string, value: unknown): void {
  scope[OFFERED] ??= new Map()
  scope[OFFERED].set(file, value)
}

/**
 * Makes it possible to load a late script. Must be called in the background's first turn: a service worker may later load
 * only those scripts that it loaded while it was being installed.
 * @param file a script of the package
 */
export function allowLate(file: string): void {
  if (scope.importScripts !== undefined) globalThis.addEventListener('install', () => scope.importScripts?.(file))
}

/** Runs a late script, at most once. @returns what it offers; rejects when it cannot be loaded */
export async function loadLate<T>(file: string): Promise<T> {
  if (!scope[OFFERED]?.has(file)) {
    if (scope.importScripts !== undefined) scope.importScripts(file)
    else await runInDocument(file)
  }
  return scope[OFFERED]?.get(file) as T
}

/** Firefox's background is a document, without `importScripts`. */
const runInDocument = (file: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = file
    script.onload = resolve
    script.onerror = () => reject(new Error(`${file} cannot be loaded`))
    document.head.append(script)
  })
