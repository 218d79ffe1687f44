/**
 * node lib/research/encoder/time-runtime.ts FOLDER [LAYERS]
 * Measures the time and memory of FOLDER/LAYERS.onnx (export.py) in onnxruntime-web, which is to be installed in FOLDER: WASM, one
 * thread. Prints milliseconds of processor time for each text, and the memory of this process before and after.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder = '.', layers = '6'] = process.argv.slice(2)
/** A sentence alone; a sentence with the one before; a claim and a sentence together. In tokens. */
const LENGTHS = [32, 48, 60]
const BATCH = 8
const RUNS = 3
const VOCABULARY = 20_000

const runtime = join(resolve(folder), 'node_modules', 'onnxruntime-web', 'dist', 'ort.node.min.mjs')
const ort = await import(pathToFileURL(runtime).href)
ort.env.wasm.numThreads = 1
const memory = () => Math.round(process.memoryUsage().rss / 1e6)
const before = memory()
const session = await ort.InferenceSession.create(readFileSync(join(folder, `${layers}.onnx`)), {
  executionProviders: ['wasm'],
})
for (const length of LENGTHS) {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const ids = BigInt64Array.from({ length: BATCH * length }, (_, n) => BigInt(1000 + ((n * 7919) % VOCABULARY)))
    const shape = [BATCH, length]
    const input = {
      ids: new ort.Tensor('int64', ids, shape),
      mask: new ort.Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    }
    const start = process.cpuUsage()
    await session.run(input)
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000 / BATCH)
  }
  console.log(`${layers} layers, ${length} tokens: ${Math.min(...times).toFixed(1)} ms for each text`)
}
console.log(`memory ${before} MB before, ${memory()} MB after`)
