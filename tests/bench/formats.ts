/**
 * npm run -s bench -- formats [--claims N] [--feed FILE]
 * Measures how a large feed of ClaimReview is read: writes one of invented claims, and reads it as an import does. Prints how
 * long it takes and how much memory the process has at most.
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseCount, runVerb } from '../../lib/cli/verb.ts'
import { readClaims } from '../../lib/formats/read-claims.ts'
import { makeBench } from './bench-verb.ts'
import { makeFeed } from './claim-feed.ts'

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

async function measure(file: string): Promise<void> {
  const handle = await open(file)
  const counts = { claims: 0, reviews: 0, leftOut: 0 }
  let units = 0
  const start = performance.now()
  for await (const event of readClaims(handle.readableWebStream() as ReadableStream<Uint8Array>, file, null)) {
    if (event.kind === 'claim') {
      counts.claims++
      counts.reviews += event.claim.reviews.length
      units += event.claim.statement.length
    } else if (event.kind === 'leftOut') counts.leftOut++
    else throw new Error(JSON.stringify(event))
  }
  const seconds = (performance.now() - start) / 1_000
  await handle.close()
  const { size } = await stat(file)
  console.log(`file: ${megabytes(size)}`)
  console.log(`claims: ${counts.claims}, reviews: ${counts.reviews}, left out: ${counts.leftOut}`)
  console.log(`letters a statement: ${(units / counts.claims).toFixed(0)}`)
  console.log(`time: ${seconds.toFixed(1)} s (${megabytes(size / seconds)} a second)`)
  console.log(`most memory of the process: ${megabytes(process.resourceUsage().maxRSS * 1_024)}`)
}

async function bench({ claims, feed }: { readonly claims: number; readonly feed?: string }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-feed-'))
  const file = feed ?? join(folder, 'feed.json')
  try {
    await pipeline(Readable.from(makeFeed(claims)), createWriteStream(file))
    await measure(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

await runVerb(
  makeBench('formats', 'Measure how a large feed of claims is read.')
    .option('--claims <n>', 'how many', parseCount(1, 1_000_000), 100_000)
    .option('--feed <file>', 'where the feed is written and stays; else it is removed again')
    .action(bench),
)
