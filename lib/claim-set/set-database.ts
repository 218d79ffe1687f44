/** The files of an imported claim set, in IndexedDB under their names. Where none was imported there is no database. */

const DATABASE = 'claim-set'
const STORE = 'files'
/** Files written in one transaction. */
const BATCH = 256

interface NamedBytes {
  readonly name: string
  readonly bytes: ArrayBuffer
}

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return settle(request)
}

/**
 * Opens the files of the imported set.
 * @returns what loads files by name, those that there are; null: nothing was imported
 */
export async function openSetFiles(factory: IDBFactory) {
  const databases = await factory.databases()
  if (!databases.some(({ name }) => name === DATABASE)) return null
  const database = await open(factory)
  return async (names: readonly string[]): Promise<Map<string, ArrayBuffer>> => {
    const store = database.transaction(STORE, 'readonly').objectStore(STORE)
    const loaded = await Promise.all(names.map(name => settle<ArrayBuffer | undefined>(store.get(name))))
    return new Map(names.flatMap((name, i) => (loaded[i] === undefined ? [] : [[name, loaded[i]]])))
  }
}

/**
 * Puts a set's files in place of those that are there. The head comes last: without it there is no set, so that one
 * which was not written to its end is none.
 */
export async function replaceSetFiles(
  factory: IDBFactory,
  files: AsyncIterable<NamedBytes> | Iterable<NamedBytes>,
): Promise<void> {
  const database = await open(factory)
  const write = (batch: readonly NamedBytes[], clear = false) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite')
      const store = transaction.objectStore(STORE)
      if (clear) store.clear()
      for (const { name, bytes } of batch) store.put(bytes, name)
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  try {
    await write([], true)
    const heads: NamedBytes[] = []
    let batch: NamedBytes[] = []
    for await (const file of files) {
      if (file.name === 'head') heads.push(file)
      else batch.push(file)
      if (batch.length < BATCH) continue
      await write(batch)
      batch = []
    }
    await write([...batch, ...heads])
  } finally {
    database.close()
  }
}
