import { type Index, readEntity, readRecord } from '../../engine/index/records.ts'
import { findEntities } from '../../engine/terms/sentence-terms.ts'
import type { Language } from '../../engine/text/language.ts'
import { tokenise } from '../../engine/text/tokens.ts'
import { partyOf } from '../../engine/voice/make-voice-page.ts'
import type { ScannedMatch } from '../../node/scan-document.ts'

/**
 * Tells whether a match has the speaker that a label names. `exact`: the same entity; `party`: somebody who speaks for the
 * same party. When a label names several ("the ministry and the council"), any of them is right. When no pack knows the
 * speaker, similar words count as `exact`, and words that belong to no party as `party`.
 */
export type ReadSpeaker = (
  wanted: string,
  match: Pick<ScannedMatch, 'speaker' | 'party' | 'speakerText'>,
) => { readonly exact: boolean; readonly party: boolean }

const SPEAKING: readonly string[] = ['person', 'party', 'office', 'outlet']

/** @returns a reader that knows the entities of an index */
export function openSpeakers(index: Index, language: Language): ReadSpeaker {
  const known = new Map<string, readonly string[]>()
  const resolve = (text: string): readonly string[] => {
    const found = known.get(text) ?? (readEntity(index, text) ? [text] : findSpeakers(index, language, text))
    known.set(text, found)
    return found
  }
  return (wanted, { speaker, party, speakerText }) => {
    const entities = resolve(wanted)
    const parties = entities.map(id => partyOf(index, id)).filter(id => id !== null)
    return {
      exact: entities.length > 0 ? entities.includes(speaker ?? '') : speaker === null && isAlike(wanted, speakerText),
      party: parties.length > 0 ? parties.includes(party ?? '') : party === null && speakerText !== null,
    }
  }
}

/** @returns the entities that a text names or that a title in it stands for, in order */
function findSpeakers(index: Index, language: Language, text: string): string[] {
  const entities = findEntities(index, tokenise(text, language)).map(n => readRecord(index, 'entities', n))
  return entities.filter(e => SPEAKING.includes(e.kind)).map(e => e.id)
}

function isAlike(a: string, b: string | null): boolean {
  const [one, other] = [a.toLowerCase(), b?.toLowerCase() ?? '']
  return other !== '' && (one.includes(other) || other.includes(one))
}
