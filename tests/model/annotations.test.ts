import { describe, expect, it } from 'vitest'
import { type AnnotatedPage, annotatePage } from '../../lib/model/annotations.ts'

const CLAIM = {
  id: 'fire',
  title: 'The fire',
  statement: 'Workers set the fire.',
  voice: 'Vale denies it',
  speaker: 'Vale',
}
const SENTENCE = { exact: 'set 𝔣ire', prefix: 'They ', suffix: ' at night', claims: [CLAIM] }
const PAGE: AnnotatedPage = {
  url: 'https://courier.example/fire?page=1',
  title: 'Two towns, one fire',
  language: 'en',
  sentences: [
    { ...SENTENCE, start: 5, claims: [CLAIM, { ...CLAIM, id: 'towns', voice: null, speaker: null }] },
    { ...SENTENCE, exact: 'It burned.', prefix: '', suffix: '' },
  ],
}
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('annotatePage', () => {
  it('is a page of a collection, each with one address and its type', () => {
    const page = annotatePage(PAGE)
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...{ id: expect.stringMatching(URN), type: 'AnnotationPage', startIndex: 0 },
      partOf: {
        ...{ id: expect.stringMatching(URN), type: 'AnnotationCollection' },
        ...{ label: 'Two towns, one fire', total: 3 },
      },
    })
  })

  it('has an annotation for each sentence and claim, in order, with its own address', () => {
    const { id, partOf, items } = annotatePage(PAGE)
    expect(items.map(item => [item.type, item.motivation, item.body[0]?.value])).toEqual(
      Array.from({ length: 3 }, () => ['Annotation', 'describing', 'Workers set the fire.']),
    )
    for (const item of items) {
      expect(item.id).toMatch(URN)
      // Only the outermost object has a context.
      expect(item).not.toHaveProperty('@context')
    }
    expect(new Set([id, partOf.id, ...items.map(item => item.id)]).size).toBe(5)
  })

  it('points to the words by a quotation, and by code points where their place is known', () => {
    const [first, , last] = annotatePage(PAGE).items
    expect(first?.target).toEqual({
      type: 'SpecificResource',
      source: { id: 'https://courier.example/fire?page=1', type: 'Text', format: 'text/html', language: 'en' },
      selector: [
        { type: 'TextQuoteSelector', exact: 'set 𝔣ire', prefix: 'They ', suffix: ' at night' },
        { type: 'TextPositionSelector', start: 5, end: 13 },
      ],
    })
    expect(last?.target.selector).toEqual({ type: 'TextQuoteSelector', exact: 'It burned.' })
  })

  it('says claim, title, voice and speaker as plain texts, each with its purpose, and nothing for what is not known', () => {
    const [first, second] = annotatePage(PAGE).items
    expect(first?.body.map(body => [body.type, body.format, body.purpose, body.value])).toEqual([
      ['TextualBody', 'text/plain', 'describing', 'Workers set the fire.'],
      ['TextualBody', 'text/plain', 'tagging', 'The fire'],
      ['TextualBody', 'text/plain', 'classifying', 'Vale denies it'],
      ['TextualBody', 'text/plain', 'identifying', 'Vale'],
    ])
    expect(second?.body.map(body => body.purpose)).toEqual(['describing', 'tagging'])
  })

  it('is the same for the same page, as JSON too, and has other addresses for another', () => {
    const page = annotatePage(PAGE)
    expect(annotatePage(structuredClone(PAGE))).toEqual(page)
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
    const other = annotatePage({ ...PAGE, url: 'https://courier.example/fire?page=2' })
    expect(other.items.map(item => item.id)).not.toContain(page.items[0]?.id)
    expect(other.id).not.toBe(page.id)
  })

  it('keeps addresses apart where a page repeats itself', () => {
    const { items } = annotatePage({ ...PAGE, sentences: Array.from({ length: 500 }, () => SENTENCE) })
    expect(new Set(items.map(item => item.id)).size).toBe(500)
    for (const { id } of items) expect(id).toMatch(URN)
  })

  it('names no language that the page does not declare, and is empty without sentences', () => {
    expect(annotatePage({ ...PAGE, language: null }).items[0]?.target.source).not.toHaveProperty('language')
    expect(annotatePage({ ...PAGE, sentences: [] })).toMatchObject({ items: [], partOf: { total: 0 } })
  })
})
