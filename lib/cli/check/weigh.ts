/** Weighs what a person downloads, as a step of `npm test`: the zip of each build; fails above the limit. */
import { BUILDS } from '../../node/run.ts'
import { zipFolder } from '../../node/zip.ts'

/** Bytes. */
const LIMIT = 600_000

for (const [engine, folder] of Object.entries(BUILDS)) {
  const { length } = await zipFolder(folder)
  console.log(`zip for ${engine}: ${(length / 1000).toFixed(1)} kB of ${LIMIT / 1000} kB`)
  if (length > LIMIT) process.exitCode = 1
}
