/** What the words of a rating mean, by a table and nothing else. docs/formats.md says why each stands where it does. */
import { STANCES, type Stance } from '../model/pack.ts'
import table from './ratings.json' with { type: 'json' }

const known = new Map<string, Stance>()
for (const [stance, languages] of Object.entries(table) as [Stance, Readonly<Record<string, readonly string[]>>][])
  for (const ratings of Object.values(languages)) for (const rating of ratings) known.set(fold(rating), stance)
// The words in which we write a rating that had no words of its own.
for (const stance of STANCES) known.set(stance, stance)

/** A first sentence, or what stands before a colon or a dash, with more behind it. */
const OPENING = /^([^.!?:;–—\n]{1,60})(?:[.!?:;]+|\s+[-–—])\s+\S/u

/**
 * @param rating as it is written; null: none
 * @returns what the reviewer does with the claim, or null: the table does not have it. Case, punctuation and emoji do not count.
 * Of a rating in sentences the opening counts ("False. The photo is from 2014"), but not one that agrees with the claim:
 * what follows may take it back ("True, but …")
 */
export function readStance(rating: string | null): Stance | null {
  if (rating === null) return null
  const whole = known.get(fold(rating))
  if (whole !== undefined) return whole
  const opening = known.get(fold(OPENING.exec(rating)?.[1] ?? ''))
  return opening === undefined || opening === 'asserts' || opening === 'concedes' ? null : opening
}

/** @returns letters and digits in small case, with one space where anything else stands */
function fold(rating: string): string {
  const words = rating
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words?.join(' ') ?? ''
}
