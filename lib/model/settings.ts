/** What a person has set, as it is stored, and how to read it back. */
import { DEFAULT_MARKS, type MarkLook } from './marks.ts'
import type { IsoDate } from './pack.ts'

/** How the card opens. */
export interface CardOpening {
  readonly opensBy: 'pointing' | 'click'
  /** How long the pointer rests on a mark before the card opens. */
  readonly delay: 'short' | 'normal' | 'long'
}

/** A claim that is marked on no page. */
export interface MutedClaim {
  readonly id: string
  readonly since: IsoDate
}

/** Single marks that a person hid, as hashes of sentence and claim: what is stored tells neither. */
export interface HiddenMarks {
  /** Random bytes in hexadecimal; null: nothing was hidden yet. */
  readonly salt: string | null
  /** The oldest first. */
  readonly hashes: readonly string[]
}

/** The settings, as stored. A site that is not listed follows `everywhere`. */
export interface Settings {
  readonly version: 2
  readonly everywhere: boolean
  /** Host names of the sites that were switched off. */
  readonly sitesOff: readonly string[]
  readonly marks: MarkLook
  readonly card: CardOpening
  /** Language of the extension's own texts, a BCP 47 tag; null: the browser's. */
  readonly language: string | null
  /** Ids of the packs that were switched off. */
  readonly packsOff: readonly string[]
  readonly mutedClaims: readonly MutedClaim[]
  readonly hiddenMarks: HiddenMarks
}

/** What a person can choose from. */
export const CHOICES = {
  which: ['contested', 'all'],
  style: ['fill', 'line', 'alike'],
  strength: ['faint', 'normal', 'strong'],
  opensBy: ['pointing', 'click'],
  delay: ['short', 'normal', 'long'],
} as const

/** More of a list than these is not kept; of hidden marks the latest are. */
export const MOST = { sites: 2000, packs: 1000, muted: 2000, hidden: 5000 } as const

/** Longer host names do not exist (RFC 1035); other ids and tags are shorter. In UTF-16 code units. */
export const LONGEST_NAME = 253

/**
 * Reads stored settings. Every field is read on its own, so a damaged or unknown one changes nothing about the others:
 * what a person switched off stays off.
 * @param stored whatever lies in the storage; undefined when nothing does
 * @returns settings whose missing and damaged fields have their defaults, without fields of other versions
 */
export function parseSettings(stored: unknown): Settings {
  // By hand: the background reads this at each start, and a library would outweigh it many times.
  const { everywhere, sitesOff, marks, card, language, packsOff, mutedClaims, hiddenMarks } = fieldsOf(stored)
  const { which, names, style, strength } = fieldsOf(marks)
  const { opensBy, delay } = fieldsOf(card)
  const { salt, hashes } = fieldsOf(hiddenMarks)
  return {
    version: 2,
    everywhere: everywhere !== false,
    sitesOff: readNames(sitesOff, MOST.sites),
    marks: {
      which: choose(which, CHOICES.which, DEFAULT_MARKS.which),
      names: names === true,
      style: choose(style, CHOICES.style, DEFAULT_MARKS.style),
      strength: choose(strength, CHOICES.strength, DEFAULT_MARKS.strength),
    },
    card: { opensBy: choose(opensBy, CHOICES.opensBy, 'pointing'), delay: choose(delay, CHOICES.delay, 'normal') },
    language: isName(language) ? language : null,
    packsOff: readNames(packsOff, MOST.packs),
    mutedClaims: readMuted(mutedClaims),
    hiddenMarks: isHash(salt)
      ? { salt, hashes: listOf(hashes).filter(isHash).slice(-MOST.hidden) }
      : { salt: null, hashes: [] },
  }
}

type Fields = Readonly<Record<string, unknown>>
const fieldsOf = (value: unknown): Fields => Object(value) as Fields
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{16,64}$/.test(value)
/** Whether a value has the form of a day, `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)

const readNames = (value: unknown, most: number): string[] => [...new Set(listOf(value).filter(isName))].slice(-most)

const choose = <T extends string>(value: unknown, choices: readonly T[], fallback: T): T =>
  choices.find(choice => choice === value) ?? fallback

function readMuted(value: unknown): MutedClaim[] {
  const claims = new Map<string, MutedClaim>()
  for (const entry of listOf(value)) {
    const { id, since } = fieldsOf(entry)
    if (isName(id) && isDay(since)) claims.set(id, { id, since })
  }
  return [...claims.values()].slice(-MOST.muted)
}

/** On everywhere, nothing hidden. */
export const DEFAULT_SETTINGS: Settings = /* @__PURE__ */ parseSettings(undefined)
