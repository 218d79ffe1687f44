import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Article } from '../../lib/draft/article.ts'
import { draftClaims } from '../../lib/draft/draft.ts'
import { type DraftPack, packOfDraft } from '../../lib/draft/pack-of-draft.ts'
import { writeDraft } from '../../lib/draft/write-yaml.ts'
import { ENGLISH_LOADED } from '../../lib/languages/en-lint.ts'
import { DRAFT_MARK } from '../../lib/pack/draft-mark.ts'
import { QUOTATION_WORDS } from '../../lib/pack/limits.ts'
import { lintPack } from '../../lib/pack/lint/lint.ts'
import { formatPackError, parsePack } from '../../lib/pack/parse.ts'
import { languageOfDrafts, makeArticle, readArticle } from './read-articles.ts'

const DAY = '2031-05-09'
const language = languageOfDrafts()
const make = (articles: readonly Article[]): DraftPack =>
  packOfDraft(draftClaims(articles, language), articles, language, DAY)

let articles: Article[] = []
let drafted: DraftPack
beforeAll(async () => {
  const folder = join(import.meta.dirname, 'reservoir')
  articles = [await readArticle(join(folder, 'first.txt')), await readArticle(join(folder, 'second.txt'))]
  drafted = make(articles)
})

function read(text: string) {
  const parsed = parsePack(parse(text), 'draft')
  if (!parsed.ok) throw new Error(parsed.error.map(formatPackError).join('\n'))
  return parsed.value
}

describe('the file of a draft', () => {
  it('is a pack by its form, and has nothing wrong but what is left to be written', () => {
    const pack = read(writeDraft(drafted))
    expect(pack.claims.length).toBeGreaterThan(15)
    const errors = lintPack(pack, 'draft', [], ENGLISH_LOADED)
    expect(errors.filter(e => !e.message.includes(DRAFT_MARK)).map(formatPackError)).toEqual([])
    const { claims, entities } = pack
    const texts = claims.length * 3 + entities.length + claims.flatMap(c => c.accounts).length + 2
    expect(errors.filter(e => e.message.includes(DRAFT_MARK))).toHaveLength(texts)
  })

  it('quotes nothing but what stands in its sources, in at most 25 words', () => {
    const { claims, sources } = read(writeDraft(drafted))
    const textOf = (id: string) =>
      articles[sources.findIndex(s => s.id === id)]?.blocks.map(b => b.text).join('\n') ?? ''
    const quoted = claims.flatMap(c => c.accounts).filter(a => a.quotation !== null)
    expect(quoted.length).toBeGreaterThanOrEqual(3)
    for (const { quotation, sources: ids } of quoted)
      for (const id of ids) {
        expect(textOf(id)).toContain(quotation as string)
        expect((quotation as string).split(/\s+/).length).toBeLessThanOrEqual(QUOTATION_WORDS)
      }
  })

  it('shows each account the sentences that it was read from, as a comment', () => {
    const text = writeDraft(drafted)
    const accounts = drafted.pack.claims.flatMap(c => c.accounts)
    expect(drafted.notes.flatMap(n => n.accounts)).toHaveLength(accounts.length)
    const whole = articles.flatMap(a => a.blocks.map(b => b.text)).join('\n')
    for (const note of drafted.notes.flatMap(n => n.accounts)) {
      expect(text).toContain(`# ${note}\n`)
      for (const sentence of note.split(' | ')) expect(whole).toContain(sentence)
    }
  })

  it('gives a source the address and the day that its page tells, and no other', () => {
    const { pack } = make([
      { ...(articles[0] as Article), url: 'https://paper.example/dam', date: '2031-05-02' },
      articles[1] as Article,
    ])
    expect(pack.sources[0]).toMatchObject({
      title: articles[0]?.title,
      url: 'https://paper.example/dam',
      date: '2031-05-02',
    })
    expect(Object.keys(pack.sources[1] ?? {})).toEqual(['id', 'title'])
    expect(pack.date).toBe(DAY)
  })

  it('lists what is not sure as comments at its end, and in no account', () => {
    const unsure = 'The company said the crane had failed.'
    const text = writeDraft(make([makeArticle('The quarrel', `Mayor Jane Roe said the bolts broke. ${unsure}`)]))
    expect(text.trimEnd().endsWith(`# unsure: ${unsure}`)).toBe(true)
    expect(read(text).claims.map(c => c.accounts.length)).toEqual([1])
  })

  it('is the same for the same articles', () => {
    expect(writeDraft(make(articles))).toBe(writeDraft(drafted))
  })

  it('stays a pack whatever stands in the articles', () => {
    const odd = [
      'Mayor Jane Roe said: "The key: value # is - gone\u202e and `x` \'stays\'." {a: [b]}',
      `Mayor Jane Roe said ${'the very long harbour wall fell down again and '.repeat(40)}it ended.`,
      'Mayor \u{1F600} Roe said the &anchor *alias !tag | > % @ lamp was out.',
      'Mayor Jane Roe said 12 boats sank.\tCaptain Tom Poe said 13 boats sank.',
      'Ghana said no. Ghana denied it. GHANA SAID NO AND NO.',
      'Mayor Jane Roe said __proto__ and constructor were names of boats.',
    ]
    const pack = read(writeDraft(make([makeArticle('__proto__', ...odd), makeArticle('', ...odd)])))
    expect(pack.claims.length).toBeGreaterThan(2)
    expect(
      lintPack(pack, 'draft', [], [])
        .filter(e => !e.message.includes(DRAFT_MARK))
        .map(formatPackError),
    ).toEqual([])
  })
})
