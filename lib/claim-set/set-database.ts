/** Stores the files of an imported claim set in IndexedDB, by name. There is no database until a set is imported. */
const DATABASE = 'claim-set'
const STORE = 'files'
/** How many files one transaction writes. Transactions cost time, and long ones hold memory. */
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
 * @returns a function that loads files by name and leaves out those that do not exist; null when no set was imported
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
 * Replaces the stored files by those of another set. The head is written last: a set without a head does not exist, so
 * one that was only partly written is never used.
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
