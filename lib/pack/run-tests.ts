/**
 * Runs the tests that a pack carries: sentences that must match a claim, each as a paragraph of a page on which the
 * claim's topic is active, and sentences that must not, each on a page of its own.
 */
import { scanPage } from '../engine/engine.ts'
import type { Language } from '../engine/language.ts'
import type { Index } from '../engine/records.ts'
import type { Claim, Pack } from '../model/pack.ts'
import type { Match, PageContext } from '../model/page.ts'
import type { PackError } from './parse.ts'

/**
 * @param index compiled from this pack alone
 * @param file the pack's file name, for the errors
 * @returns an error for each test that fails
 */
export function runPackTests(
  pack: Pack,
  index: Index,
  languages: readonly Language[],
  file: string,
): readonly PackError[] {
  const scan = (claim: Claim, text: string, active: boolean): readonly Match[] => {
    const context: PageContext = { version: 1, topics: active ? [claim.topic] : [] }
    const blocks = [{ id: 1, kind: 'paragraph' as const, text }]
    const { matches } = scanPage(index, languages, { language: pack.language, blocks, context })
    return matches.filter(m => m.claim === claim.id)
  }
  return pack.claims.flatMap((claim, c) => {
    const path = `claims[${c}].tests`
    const missed = claim.tests.matches.flatMap(({ text, voice }, n) => {
      const message = judge(scan(claim, text, true), voice)
      return message === null ? [] : [{ file, path: `${path}.matches[${n}]`, message: `${message} ("${text}").` }]
    })
    const wrong = claim.tests.rejects.flatMap((text, n) => {
      const [match] = scan(claim, text, false)
      if (match === undefined) return []
      const why = match.why.map(r => r.text).join(', ')
      const message = `matches ${claim.id} by ${why}, but must not: narrow a pattern or add to excludes ("${text}").`
      return [{ file, path: `${path}.rejects[${n}]`, message }]
    })
    return [...missed, ...wrong]
  })
}

function judge(matches: readonly Match[], voice: string | null): string | null {
  if (matches.length === 0) return 'matches nothing: add a pattern or wording'
  const voices = matches.map(m => m.voice)
  if (voice === null || voices.some(v => v === voice)) return null
  return `is read as ${voices.join(' and ')}, but the test wants ${voice}: mend the test or the pattern`
}
