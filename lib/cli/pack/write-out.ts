import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { complain, describeFault } from '../verb.ts'

/**
 * Writes a text to a file and says so, or prints the text alone.
 * @param file undefined: the text is printed
 * @param summary what is in it, in a few words
 */
export async function writeOut(file: string | undefined, pieces: Iterable<string>, summary: string): Promise<void> {
  if (file === undefined) {
    // Who prints into another command may have read enough.
    process.stdout.once('error', fault => process.exit('code' in fault && fault.code === 'EPIPE' ? 0 : 2))
    for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    return
  }
  try {
    await pipeline(Readable.from(pieces), createWriteStream(file))
  } catch (error) {
    return complain(`${file}: cannot be written (${describeFault(error)}): name another file with --out.`)
  }
  console.log(`${file}: ${summary}`)
}
