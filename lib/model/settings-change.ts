/** What a person can change of the settings, one change at a time. */
import type { MarkLook } from './marks.ts'
import type { IsoDate } from './pack.ts'
import { type CardOpening, parseSettings, type Settings } from './settings.ts'

export type SettingsChange =
  | { readonly set: 'everywhere'; readonly on: boolean }
  | { readonly set: 'site'; readonly host: string; readonly on: boolean }
  | { readonly set: 'marks'; readonly marks: Partial<MarkLook> }
  | { readonly set: 'card'; readonly card: Partial<CardOpening> }
  | { readonly set: 'language'; readonly language: string | null }
  | { readonly set: 'pack'; readonly id: string; readonly on: boolean }
  /** `on` marks the claim again; else it is muted from this day on. */
  | { readonly set: 'claim'; readonly id: string; readonly on: boolean; readonly day: IsoDate }
  /** Shows all single marks again that were hidden. */
  | { readonly set: 'showHidden' }
  /** Takes the place of everything: settings from a file, or the defaults. */
  | { readonly set: 'all'; readonly settings: unknown }

/** @returns the settings with one change made; what the change has of wrong values is left out */
export function changeSettings(now: Settings, change: SettingsChange): Settings {
  return parseSettings(merge(now, change))
}

function merge(now: Settings, change: SettingsChange): unknown {
  switch (change.set) {
    case 'everywhere':
      return { ...now, everywhere: change.on }
    case 'site':
      return { ...now, sitesOff: list(now.sitesOff, change.host, !change.on) }
    case 'marks':
      return { ...now, marks: { ...now.marks, ...change.marks } }
    case 'card':
      return { ...now, card: { ...now.card, ...change.card } }
    case 'language':
      return { ...now, language: change.language }
    case 'pack':
      return { ...now, packsOff: list(now.packsOff, change.id, !change.on) }
    case 'claim': {
      const others = now.mutedClaims.filter(({ id }) => id !== change.id)
      return { ...now, mutedClaims: change.on ? others : [...others, { id: change.id, since: change.day }] }
    }
    case 'showHidden':
      return { ...now, hiddenMarks: { salt: null, hashes: [] } }
    case 'all':
      return change.settings
  }
}

function list(names: readonly string[], name: string, isListed: boolean): readonly string[] {
  const others = names.filter(other => other !== name)
  return isListed ? [...others, name] : others
}

/** @returns whether pages must be read anew for a change: other claims or sentences are marked after it */
export function changesMatches(before: Settings, after: Settings): boolean {
  const partsOf = ({ packsOff, mutedClaims, hiddenMarks }: Settings) =>
    JSON.stringify([packsOff, mutedClaims.map(({ id }) => id), hiddenMarks.hashes])
  return partsOf(before) !== partsOf(after)
}
