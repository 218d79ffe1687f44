/** How much memory the process has in which a browser runs an extension, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises'
import type { Launched } from '../../lib/node/launch.ts'

/** Milliseconds between two looks. */
const EACH = 50

export interface ProcessMemory {
  /** All that is in memory, with what is shared with other processes, such as the browser's code. Bytes. */
  readonly resident: number
  /** What is the process's own and in no file. Bytes. */
  readonly own: number
}

/** Finds the process: among the browser's, the one that its own name or command line says has extensions in it. */
export async function findProcess({ browser, engine }: Launched): Promise<number> {
  const root = browser.process()?.pid
  if (root === undefined) throw new Error('the browser has no process')
  for (const pid of await listBelow(root)) {
    const path = `/proc/${pid}/${engine === 'firefox' ? 'comm' : 'cmdline'}`
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text.includes(engine === 'firefox' ? 'WebExtensions' : '--extension-process')) return pid
  }
  throw new Error(`no process of ${engine} has extensions in it`)
}

/** @returns the process and all that it started, and these started */
async function listBelow(root: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null) : null
    if (stat !== null) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]))
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) as number))
  return [...parents.keys()].filter(isBelow)
}

export async function readProcess(pid: number): Promise<ProcessMemory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const read = (field: string) => 1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  return { resident: read('VmRSS'), own: read('RssAnon') }
}

/** Does something, and looks again and again meanwhile. @returns its result and the most that was seen of each */
export async function watchProcess<T>(pid: number, run: () => Promise<T>): Promise<[T, ProcessMemory]> {
  let most = await readProcess(pid)
  const look = async () => {
    const now = await readProcess(pid)
    most = { resident: Math.max(most.resident, now.resident), own: Math.max(most.own, now.own) }
  }
  const timer = setInterval(() => void look().catch(() => undefined), EACH)
  try {
    const result = await run()
    await look()
    return [result, most]
  } finally {
    clearInterval(timer)
  }
}
