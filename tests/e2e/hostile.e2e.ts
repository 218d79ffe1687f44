import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Driver, ENGINES, startDriver } from './driver.ts'

/** Measurements of each kind, of which the median counts. */
const TIMES = 5
/** Others should wait at most twice as long. The machine that tests has few processors, and browsers need them too. */
const BOUND = 3
/** Milliseconds by which a short wait may grow whatever its ratio: a slice or two, and what a busy machine adds. */
const SLACK = 100

/** Has a page change all the time into 200,000 characters that are as slow to read as we know how. */
const makeHostile = (page: Page) =>
  page.evaluate(() => {
    const block = document.querySelector('main, article, body')?.appendChild(document.createElement('p'))
    let round = 0
    const change = () => {
      const sentence = `Drones attacked the residence of Putin in Novgorod ${round++}, ${'said Putin, and denied by the minister of '.repeat(20)}. `
      if (block) block.textContent = sentence.repeat(220)
    }
    change()
    setInterval(change, 300)
  })

/** Milliseconds until the background answers a question of the popup. */
const timeAnswer = (popup: Page) =>
  popup.evaluate(async () => {
    interface Api {
      runtime: { sendMessage(message: object): Promise<unknown> }
    }
    const scope = globalThis as unknown as { browser?: Api; chrome: Api }
    const start = performance.now()
    await (scope.browser ?? scope.chrome).runtime.sendMessage({ to: 'background', call: 'listPacks', input: null })
    return performance.now() - start
  })

async function timeMarks(driver: Driver): Promise<number> {
  const start = performance.now()
  const page = await driver.open('nested-markup.html')
  await driver.waitForHighlights(page, 1)
  const ms = performance.now() - start
  await page.close()
  return ms
}

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < TIMES; i++) all.push(await measure())
  return all.sort((a, b) => a - b)[TIMES >> 1] as number
}

describe.each(ENGINES)('with a hostile page open in %s', engine => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(engine)
  })
  afterAll(() => driver.close())

  it('other pages get their marks, and the popup its answers', { timeout: 120_000 }, async () => {
    const calm = await driver.open('demo.html')
    await driver.waitForHighlights(calm, 1)
    const popup = await driver.openPopup(calm)
    const measure = async () => ({
      answer: await medianOf(() => timeAnswer(popup)),
      marks: await medianOf(() => timeMarks(driver)),
    })
    const without = await measure()
    const hostile = await driver.open('demo.html?hostile')
    await driver.waitForHighlights(hostile, 1)
    await makeHostile(hostile)
    await expect.poll(async () => (await driver.report(hostile))?.state, { timeout: 15_000 }).toBe('scanning')
    const beside = await measure()
    console.info(engine, without, beside)
    expect((await driver.report(hostile))?.state).toBe('scanning')
    expect(beside.answer).toBeLessThan(BOUND * without.answer + SLACK)
    expect(beside.marks).toBeLessThan(BOUND * without.marks + SLACK)
  })
})
