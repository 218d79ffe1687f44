/**
 * Runs the tests that a pack carries. A sentence that must match stands on a page on which the claim's topic is active, and
 * does not know itself as an example: it would match by that alone. A sentence that must not match stands on a page of its
 * own, or on such a page if the test says so. It is tested as readers meet it, itself among the examples of what to leave
 * alone: that is what a reject is for, and a pattern that is too wide matches all the same.
 */
import { scanPage } from '../../engine/engine.ts'
import { type Index, readClaim } from '../../engine/index/records.ts'
import type { Language } from '../../engine/text/language.ts'
import type { Claim, ClaimTests, Pack } from '../../model/pack.ts'
import type { Match, PageContext, Voice } from '../../model/page.ts'
import type { PackError } from '../parse.ts'

/**
 * @param index compiled from this pack, the one that it extends, and perhaps others
 * @param file the pack's file name, for the errors
 * @param base the pack that it extends, or null: supplements are then not tested
 * @returns an error for each test that fails
 */
export function runPackTests(
  pack: Pack,
  index: Index,
  languages: readonly Language[],
  file: string,
  base: Pack | null = null,
): readonly PackError[] {
  const scan = (claim: Claim, text: string, active: boolean, skipsSame: boolean): readonly Match[] => {
    // Where another pack of the index has the claim as well, it may stand there under that pack's id and topic.
    const { id, topic } = readClaim(index, claim.id) ?? claim
    const context: PageContext = { version: 1, topics: active ? [topic] : [] }
    const blocks = [{ id: 1, kind: 'paragraph' as const, text }]
    const { matches } = scanPage(index, languages, { language: pack.language, blocks, context }, { skipsSame })
    return matches.filter(m => m.claim === id)
  }
  const run = (claim: Claim, tests: ClaimTests, path: string): readonly PackError[] => {
    const missed = tests.matches.flatMap(({ text, voice, speaker }, n) => {
      const message = judge(scan(claim, text, true, true), voice, speaker)
      return message === null ? [] : [{ file, path: `${path}.matches[${n}]`, message: `${message} ("${text}").` }]
    })
    const wrong = tests.rejects.flatMap(({ text, context }, n) => {
      const [match] = scan(claim, text, context, false)
      if (match === undefined) return []
      const why = match.why.map(r => r.text).join(', ')
      const message = `matches ${claim.id} by ${why}, but must not: narrow a pattern or add to excludes ("${text}").`
      return [{ file, path: `${path}.rejects[${n}]`, message }]
    })
    return [...missed, ...wrong]
  }
  const added = pack.supplements.flatMap(({ claim, tests }, n) => {
    const extended = base?.claims.find(c => c.id === claim)
    return extended === undefined ? [] : run(extended, tests, `supplements[${n}].tests`)
  })
  return [...pack.claims.flatMap((claim, n) => run(claim, claim.tests, `claims[${n}].tests`)), ...added]
}

/** @returns what is wrong with the matches of a sentence that must match, or null */
function judge(matches: readonly Match[], voice: Voice | null, speaker: string | null): string | null {
  if (matches.length === 0) return 'matches nothing: add a pattern or wording'
  const read = matches.filter(m => voice === null || m.voice === voice)
  if (read.length === 0)
    return `is read as ${matches.map(m => m.voice).join(' and ')}, but the test wants ${voice}: mend the test or the pattern`
  if (speaker === null || read.some(m => m.speaker === speaker)) return null
  const given = read.map(m => m.speaker ?? m.speakerText ?? 'nobody').join(' and ')
  return `is given to ${given}, but the test wants ${speaker}: mend the test, or add the spelling to the entity`
}
