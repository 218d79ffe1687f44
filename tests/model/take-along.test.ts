import { describe, expect, it } from 'vitest'
import { TAKE_FORMS, type TakeWords, takeAccount, takeClaim } from '../../lib/model/take-along.ts'
import { account, claim, source } from '../components/example.ts'

const WORDS: TakeWords = {
  stances: {
    asserts: 'Says so',
    denies: 'Denies it',
    doubts: 'Doubts it',
    concedes: 'Grants it',
    declines: 'Takes no side',
    relays: 'Repeats it',
  },
  groups: { asserting: 'Say so', denying: 'Deny it', others: 'Others', independent: 'Independent' },
  sourceItself: 'The article itself',
  nobody: 'Nobody known',
  noLink: 'no link known',
  showDay: day => `day ${day}`,
  quote: words => `“${words}”`,
}

const VALE = account('vale', 'denies', {
  ...{ party: 'tarn', partyName: 'Tarn', speaker: 'vale', speakerName: 'Ada *Vale*', date: '2024-05-05' },
  wording: 'Denies that anybody set a fire.',
  quotation: 'nobody did',
})
const PLAIN = account('orrin', 'asserts', {
  partyName: 'Orrin',
  wording: 'Says that it was [Tarn].',
  sources: [{ title: 'An open letter', url: null, outlet: null, date: null }],
})

describe('takeAccount', () => {
  it('writes plain text: who, stance and day, words, sources', () => {
    expect(takeAccount(VALE, 'text', WORDS)).toBe(
      [
        'Ada *Vale* (Tarn) · Denies it · day 2024-05-05',
        '“nobody did”',
        'Denies that anybody set a fire.',
        'Coast Courier, “Two towns, one fire”, day 2024-05-04, https://courier.example/fire',
      ].join('\n'),
    )
    expect(takeAccount(PLAIN, 'text', WORDS)).toBe(
      ['Orrin · Says so', 'Says that it was [Tarn].', '“An open letter”, no link known'].join('\n'),
    )
  })

  it('writes Markdown that shows every text as it stands, with links to the quotation', () => {
    expect(takeAccount(VALE, 'markdown', WORDS)).toBe(
      [
        '**Ada \\*Vale\\*** (Tarn) · Denies it · day 2024-05-05',
        '> “nobody did”',
        'Denies that anybody set a fire.',
        '- [Coast Courier, “Two towns, one fire”, day 2024-05-04](<https://courier.example/fire#:~:text=nobody%20did>)',
      ].join('\n\n'),
    )
    expect(takeAccount(PLAIN, 'markdown', WORDS)).toBe(
      ['**Orrin** · Says so', 'Says that it was \\[Tarn\\].', '- “An open letter”, no link known'].join('\n\n'),
    )
  })

  it('cites in one line: speaker, words, day, then each source', () => {
    const two = { ...VALE, sources: [source, { title: 'Fire!', url: 'https://b.example/', outlet: 'B', date: null }] }
    expect(takeAccount(two, 'citation', WORDS)).toBe(
      'Ada *Vale* (Tarn): “nobody did”, day 2024-05-05. ' +
        'Coast Courier, “Two towns, one fire”, day 2024-05-04, https://courier.example/fire. B, “Fire!”, https://b.example/.',
    )
    expect(takeAccount(PLAIN, 'citation', WORDS)).toBe('Orrin: Says that it was [Tarn]. “An open letter”.')
  })

  it('names a source that speaks for itself, and no party twice', () => {
    const itself = account('own', 'doubts', { party: null, partyName: null, sources: [] })
    expect(takeAccount(itself, 'text', WORDS)).toBe('The article itself · Doubts it\nWhat own says.')
    const party = account('tarn', 'denies', { partyName: 'Tarn', speakerName: 'Tarn', sources: [] })
    expect(takeAccount(party, 'markdown', WORDS)).toBe('**Tarn** · Denies it\n\nWhat tarn says.')
    expect(takeAccount(party, 'citation', WORDS)).toBe('Tarn: What tarn says.')
  })

  it.each(TAKE_FORMS)('passes on no address that is not of the web: %s', form => {
    const sources = [{ ...source, url: 'javascript:alert(1)' }]
    expect(takeAccount({ ...VALE, sources }, form, WORDS)).not.toContain('javascript')
  })
})

describe('what a hostile pack has', () => {
  const code = '<img src=x> [a](javascript:alert) `b` # c\n\n# d'
  const trap = { title: code, outlet: code, date: null, url: 'https://a.example/)>[x](javascript:alert' }
  const fields = { partyName: code, speakerName: code, wording: code, quotation: code, sources: [trap] }
  const hostile = claim([account('a', 'asserts', fields)], { statement: code })

  it('is no markup in Markdown, in whatever field it stands', () => {
    const text = takeClaim(hostile, 'markdown', WORDS, { status: code, note: code })
    const unescaped = text.replace(/\\[^\w\s]/g, '').replace(/<https:[^<>\s]*>/g, '<address>')
    expect(unescaped).not.toMatch(/<(?!address>)/)
    expect(unescaped).not.toContain('`')
    expect(unescaped).not.toContain('](javascript')
    expect(text.split('\n').filter(line => /^#+ d/.test(line))).toEqual([])
  })

  it('makes no lines of its own in plain text and in a citation', () => {
    for (const form of ['text', 'citation'] as const)
      expect(takeClaim(hostile, form, WORDS, { status: code, note: null })).not.toMatch(/^# d/m)
  })
})

describe('takeClaim', () => {
  const judge = account('judge', 'declines', { partyName: 'Judge', independent: true, sources: [] })
  const board = account('board', 'doubts', { partyName: 'Board', sources: [] })
  const whole = claim([PLAIN, VALE, judge, board], { statement: '1. Workers set\nthe fire' })
  const frame = { status: 'Denied by Tarn · 1 check', note: '- Up to day 9' }

  it('writes status, independent voices, both sides in order of time, then the others', () => {
    const texts = takeClaim(whole, 'text', WORDS, frame).split('\n\n')
    expect(texts.map(text => text.split('\n')[0])).toEqual([
      '1. Workers set the fire',
      'Denied by Tarn · 1 check',
      'Independent',
      'Judge · Takes no side',
      'Say so',
      'Orrin · Says so',
      'Deny it',
      'Ada *Vale* (Tarn) · Denies it · day 2024-05-05',
      'Others',
      'Board · Doubts it',
      '- Up to day 9',
    ])
    expect(texts[7]).toBe(takeAccount(VALE, 'text', WORDS))
  })

  it('begins with the side that spoke first, tells an empty one, and leaves out other groups that are empty', () => {
    const denied = claim([VALE], { statement: 'It burned.' })
    expect(takeClaim(denied, 'markdown', WORDS, { status: 'Denied by Tarn', note: null })).toBe(
      [
        '# It burned.',
        'Denied by Tarn',
        '## Deny it',
        takeAccount(VALE, 'markdown', WORDS),
        '## Say so',
        'Nobody known',
      ].join('\n\n'),
    )
  })

  it('escapes what stands around the accounts in Markdown', () => {
    const lines = takeClaim(whole, 'markdown', WORDS, { ...frame, status: '*Denied* by Tarn' }).split('\n\n')
    expect(lines.slice(0, 2)).toEqual(['# 1. Workers set the fire', '\\*Denied\\* by Tarn'])
    expect(lines.at(-1)).toBe('\\- Up to day 9')
  })

  it('cites every account in a line of its own', () => {
    expect(takeClaim(whole, 'citation', WORDS, frame).split('\n')).toEqual([
      '1. Workers set the fire',
      '',
      ...[judge, PLAIN, VALE, board].map(one => takeAccount(one, 'citation', WORDS)),
    ])
  })
})
