/**
 * Writes what is marked on a page as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for other tools to read.
 * The same page gives the same object, down to the ids.
 */

/** A claim that a sentence states. Voice and speaker in words; null: nothing is said of them. */
export interface AnnotatedClaim {
  readonly id: string
  readonly title: string
  readonly statement: string
  readonly voice: string | null
  readonly speaker: string | null
}

export interface AnnotatedSentence {
  /** The marked words, and some of the text before and behind them; those may be empty. */
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Where the words begin in the page's text, in Unicode code points as the model wants it; left out: not known. */
  readonly start?: number
  readonly claims: readonly AnnotatedClaim[]
}

export interface AnnotatedPage {
  /** The page's address in full. */
  readonly url: string
  readonly title: string
  /** BCP 47 tag that the page declares, or null. */
  readonly language: string | null
  /** In reading order. */
  readonly sentences: readonly AnnotatedSentence[]
}

interface TextualBody {
  readonly type: 'TextualBody'
  readonly value: string
  readonly format: 'text/plain'
  readonly purpose: 'describing' | 'tagging' | 'classifying' | 'identifying'
}

type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }

interface Annotation {
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'describing'
  readonly body: readonly TextualBody[]
  readonly target: {
    readonly type: 'SpecificResource'
    readonly source: {
      readonly id: string
      readonly type: 'Text'
      readonly format: 'text/html'
      readonly language?: string
    }
    readonly selector: Selector | readonly Selector[]
  }
}

/** The only page of a collection that has the page's title. */
export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'AnnotationPage'
  readonly partOf: {
    readonly id: string
    readonly type: 'AnnotationCollection'
    readonly label: string
    readonly total: number
  }
  readonly startIndex: 0
  readonly items: readonly Annotation[]
}

/** @returns an annotation for each sentence and claim, in the page's order */
export function annotatePage(page: AnnotatedPage): AnnotationPage {
  const makeId = openIds(page.url)
  const items = page.sentences.flatMap(sentence =>
    sentence.claims.map(
      (claim): Annotation => ({
        id: makeId('annotation', claim.id, sentence.exact, sentence.prefix, sentence.suffix),
        type: 'Annotation',
        motivation: 'describing',
        body: writeBodies(claim),
        target: {
          type: 'SpecificResource',
          source: {
            id: page.url,
            type: 'Text',
            format: 'text/html',
            ...(page.language !== null && { language: page.language }),
          },
          selector: select(sentence),
        },
      }),
    ),
  )
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: makeId('page'),
    type: 'AnnotationPage',
    partOf: { id: makeId('collection'), type: 'AnnotationCollection', label: page.title, total: items.length },
    startIndex: 0,
    items,
  }
}

function writeBodies({ title, statement, voice, speaker }: AnnotatedClaim): TextualBody[] {
  const write = (value: string | null, purpose: TextualBody['purpose']): TextualBody[] =>
    value === null || value === '' ? [] : [{ type: 'TextualBody', value, format: 'text/plain', purpose }]
  return [
    ...write(statement, 'describing'),
    ...write(title, 'tagging'),
    ...write(voice, 'classifying'),
    ...write(speaker, 'identifying'),
  ]
}

function select({ exact, prefix, suffix, start }: AnnotatedSentence): Selector | Selector[] {
  const quote: Selector = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix !== '' && { prefix }),
    ...(suffix !== '' && { suffix }),
  }
  // The model counts positions in code points, of which a string's iterator gives one after the other.
  return start === undefined ? quote : [quote, { type: 'TextPositionSelector', start, end: start + [...exact].length }]
}

/**
 * @param url whatever all of them are about
 * @returns a function that makes an address for what it is given: the same for the same, but another one when it is given the
 * same again
 */
export function openIds(url: string): (...parts: readonly string[]) => string {
  const made = new Map<string, number>()
  return (...parts) => {
    const key = JSON.stringify([url, ...parts])
    const times = made.get(key) ?? 0
    made.set(key, times + 1)
    return `urn:uuid:${hashToUuid(`${key} ${times}`)}`
  }
}

/** Four hashes with these seeds fill a UUID. */
const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const

/** @returns a UUID of version 8 (RFC 9562), whose bits are a hash of the text */
function hashToUuid(text: string): string {
  const hex = SEEDS.map(seed => hash32(text, seed).toString(16).padStart(8, '0')).join('')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** FNV-1a over UTF-16 units. */
function hash32(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
