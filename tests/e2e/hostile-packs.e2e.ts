import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilePreview } from '../../lib/model/import.ts'
import { type Driver, ENGINES, startDriver } from './driver.ts'

/** A hostile file may take as long as so many honest packs of usual size, which are compiled and tried. */
const HONEST = 2

describe.each(ENGINES)('hostile files in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(engine)
  })
  afterAll(() => driver.close())

  it('are refused as quickly as an honest pack is shown, each with the place of what is wrong', async () => {
    const own = await driver.openOwn('options.html')
    // The texts are made in the page: they are too long to be sent there.
    const { refused, honest } = await own.evaluate(async () => {
      const worker = new Worker('/install.js')
      const preview = (text: string, number: number) =>
        new Promise<readonly FilePreview[]>((resolve, reject) => {
          worker.onerror = error => reject(new Error(error.message))
          worker.onmessage = ({ data }) => {
            if ('error' in data) reject(new Error(data.error))
            if ('value' in data) resolve(data.value)
          }
          const files = [new File([text], 'a.json')]
          worker.postMessage({ number, call: 'preview', input: { files, mappings: new Map() } })
        })
      await preview('', 0) // The worker is there, as it is when a person chooses files.
      const texts = [
        `{"format":1,"claims":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
        '['.repeat(200_000),
        `{"format":1,"title":"${'x'.repeat(50_000_000)}"}`,
        '{"format":1,"__proto__":{"id":"x"}}',
        `{"format":1,"sources":[${'{"id":"x"},'.repeat(300_000)}{}]}`,
      ]
      const timed = async (text: string, number: number) => {
        const start = performance.now()
        const [one] = await preview(text, number)
        return { one: Object(one), ms: performance.now() - start }
      }
      const [bundled] = await (await fetch('/bundled-packs.json')).json()
      const usual = await timed(JSON.stringify({ ...bundled, version: '99.0.0' }), 1)
      if (usual.one.kind !== 'pack') throw new Error(JSON.stringify(usual.one))
      const all: { reason: unknown; path: unknown; ms: number }[] = []
      for (const [n, text] of texts.entries()) {
        const { one, ms } = await timed(text, n + 2)
        all.push({ reason: one.reason, path: one.problems[0].path, ms })
      }
      return { refused: all, honest: usual.ms }
    })
    expect(refused.map(({ reason, path }) => [reason, path])).toEqual([
      ['wrong', expect.stringMatching(/^claims\[0\]/)],
      ['wrong', ''],
      ['wrong', 'title'],
      ['wrong', expect.anything()],
      ['wrong', expect.stringMatching(/^sources/)],
    ])
    expect(Math.max(...refused.map(({ ms }) => ms))).toBeLessThan(HONEST * honest)
  })
})
