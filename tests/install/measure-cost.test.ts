import { describe, expect, it } from 'vitest'
import { MOST_COST, measureCost } from '../../lib/install/measure-cost.ts'
import { LANGUAGES } from '../../lib/languages/all.ts'
import { NEUTRAL_PAGES } from '../../lib/languages/neutral.ts'
import type { Pack } from '../../lib/model/pack.ts'
import { indexPacks, readPacks } from '../../lib/node/load-index.ts'
import { makeCommon, makePatterns } from '../pack/made-packs.ts'

const bundled = await readPacks([])
if (!bundled.ok) throw new Error(bundled.error)
const own = bundled.value
const before = indexPacks(own)
/** Processor time: what other programs do meanwhile does not count. Browsers have no such clock. */
const now = () => process.cpuUsage().user / 1_000
const costOf = (pack: Pack) => measureCost(before, indexPacks([...own, pack]), LANGUAGES, NEUTRAL_PAGES, now)

describe('what adding a pack costs an unrelated page', () => {
  it('is little for a pack of another topic, and one that adds to a topic', async () => {
    const other = await readPacks([`${import.meta.dirname}/../articles/topics/relay-doping/pack.yaml`])
    if (!other.ok) throw new Error(other.error)
    expect(costOf(other.value[0] as Pack)).toBeLessThanOrEqual(MOST_COST)
    const alone = own.filter(pack => pack.extends === null)
    expect(measureCost(indexPacks(alone), before, LANGUAGES, NEUTRAL_PAGES, now)).toBeLessThanOrEqual(MOST_COST)
  })

  it('is nothing for many patterns that no page has', () => {
    expect(costOf(makePatterns(2_000))).toBeLessThanOrEqual(MOST_COST)
  })

  it('is too much for a pattern of the commonest words, with many examples or none', () => {
    expect(costOf(makeCommon(200))).toBeGreaterThan(MOST_COST)
    expect(costOf(makeCommon(0))).toBeGreaterThan(MOST_COST)
  })

  it('is found by a clock of whole milliseconds', () => {
    const after = indexPacks([...own, makeCommon(20)])
    const whole = () => Math.floor(now())
    expect(measureCost(before, after, LANGUAGES, NEUTRAL_PAGES, whole)).toBeGreaterThan(MOST_COST)
    expect(measureCost(before, indexPacks(own), LANGUAGES, NEUTRAL_PAGES, whole)).toBeLessThanOrEqual(MOST_COST)
  })
})
