// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { FullClaim } from '../../components/claim/FullClaim.tsx'
import { TextProvider } from '../../components/text/text.tsx'
import type { Match } from '../../lib/model/page.ts'
import type { AccountView, ClaimView } from '../../lib/model/view.ts'
import { account, claim, match, source, texts } from './example.ts'

afterEach(cleanup)

interface Shown {
  matches?: readonly Match[]
  change?: Partial<ClaimView>
  published?: string
  titles?: Record<string, string>
}

function show(accounts: readonly AccountView[], { matches = [], change = {}, published, titles = {} }: Shown = {}) {
  return render(
    <TextProvider texts={texts}>
      <FullClaim
        claim={claim(accounts, change)}
        matches={matches}
        pageMatches={matches}
        entities={[]}
        claimTitles={titles}
        {...(published !== undefined && { published })}
      />
    </TextProvider>,
  )
}

const part = (heading: string) => {
  const section = screen.getByRole('heading', { name: heading }).parentElement
  if (section === null) throw new Error(`nothing around ${heading}`)
  return section
}
const headings = () => screen.getAllByRole('heading').map(heading => heading.textContent)
const namesIn = (element: Element) => [...element.querySelectorAll('.said b')].map(b => b.textContent)

const asserts = account('Lindholm', 'asserts', { date: '2024-05-04' })
const denies = account('Osterby', 'denies', { date: '2024-05-05' })
const board = account('Board', 'doubts', { date: '2024-05-06', independent: true })
const union = account('Union', 'declines', { date: '2024-05-07' })

describe('the full view of a claim', () => {
  it('goes from the claim over independent voices, the two sides and time to others and the article', () => {
    show([asserts, denies, board, union], { matches: [match({ party: 'Lindholm' })] })
    expect(headings()).toEqual([
      'Workers from Osterby set fire to the ferry terminal.',
      'Independent voices',
      'The two sides',
      'Says so',
      'Denies it',
      'Who held what, and when',
      'Others',
      'In this article',
    ])
  })

  it('tells status, independent voices and this sentence in a box', () => {
    show([asserts, denies, board], { matches: [match({ party: 'Lindholm', speakerText: 'the mayor' })] })
    const box = [...document.querySelectorAll('.full-facts > div')].map(row => row.textContent)
    expect(box).toEqual(['StatusDenied by Osterby', 'Independentdoubted by Board', 'This sentencethe mayor says so'])
  })

  it('says nothing of a reading that is not sure', () => {
    show([asserts], { matches: [match({ sure: false, speakerText: 'the mayor' })] })
    expect(screen.queryByText('This sentence')).toBeNull()
  })

  it('puts the side first that spoke first', () => {
    show([{ ...asserts, date: '2024-05-06' }, denies])
    expect(headings().filter(heading => heading === 'Says so' || heading === 'Denies it')).toEqual([
      'Denies it',
      'Says so',
    ])
  })

  it('tells of an empty side as a gap in what is known', () => {
    show([asserts], { change: { knownUpTo: '2024-05-09' } })
    expect(part('Denies it').textContent).toBe('Denies itNobody that Sidelight knows of (up to May 9, 2024)')
  })

  it('shows three statements of a side, the latest first, and folds the rest', () => {
    const said = (id: string, date: string) =>
      account(id, 'asserts', { party: 'Lindholm', speaker: id, speakerName: id, date })
    show([
      said('Ada', '2024-05-03'),
      said('Bo', '2024-05-06'),
      said('Cy', '2024-05-05'),
      said('Di', '2024-05-04'),
      said('Ed', '2024-05-02'),
    ])
    const side = part('Says so')
    expect(namesIn(side)).toEqual(['Bo', 'Cy', 'Di', 'Ada', 'Ed'])
    expect(side.querySelector('summary')?.textContent).toBe('2 more')
    expect(namesIn(side.querySelector('details') ?? side)).toEqual(['Ada', 'Ed'])
  })

  it('says the stance where no heading says it', () => {
    const before = account('a', 'asserts', { party: 'Osterby', partyName: 'Osterby', date: '2024-05-03' })
    show([before, denies, union])
    expect([...part('Denies it').querySelectorAll('.said-about')].map(about => about.textContent)).toEqual(['Says so'])
    expect(within(part('Others')).getByText('Takes no side')).toBeTruthy()
  })

  it('names the claim through which a position is taken', () => {
    show([account('Osterby', 'denies', { through: 'fire' }), account('Union', 'denies', { through: 'other' })], {
      titles: { fire: 'There was a fire' },
    })
    expect(screen.getByText('As their position on another claim: There was a fire')).toBeTruthy()
    expect(screen.getByText('As their position on another claim')).toBeTruthy()
  })

  it('links a source to the quoted words, and says where no link is known', () => {
    const offline = { ...source, url: null, title: 'A leaflet', outlet: null }
    const odd = { ...source, url: 'javascript:alert(1)', title: 'A trap', outlet: 'Trap' }
    show([account('Lindholm', 'asserts', { quotation: 'it burned', sources: [source, offline, odd] })])
    const link = screen.getByRole('link', { name: 'Coast Courier, May 4, 2024' })
    expect(link.getAttribute('href')).toBe('https://courier.example/fire#:~:text=it%20burned')
    expect(screen.getAllByRole('link')).toHaveLength(1)
    const sources = [...document.querySelectorAll('.source')].map(one => one.textContent)
    expect(sources.slice(1)).toEqual([
      'The article itself · No link known A leaflet',
      'Trap, May 4, 2024 · No link known A trap',
    ])
  })
})

describe('what a hostile pack has', () => {
  it('is shown as text, whatever it looks like', () => {
    const code = '<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;"\'>'
    const trap = { title: code, url: 'https://a.example/"onmouseover="alert(1)', outlet: code, date: null }
    const said = { partyName: code, speakerName: code, wording: code, quotation: code, short: code, sources: [trap] }
    const { container } = show([account('a', 'asserts', said), account('b', 'denies', said)], {
      change: { statement: code, title: code },
    })
    expect(container.textContent).toContain(code)
    expect(container.querySelectorAll('img, script, iframe, style, base, form')).toHaveLength(0)
    const attributes = [...container.querySelectorAll('*')].flatMap(element => element.getAttributeNames())
    expect(attributes.filter(name => name.startsWith('on') || name === 'style')).toEqual([])
    for (const link of container.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^https:\/\/a\.example\//)
  })
})

describe('what the article has', () => {
  const later = account('Union', 'doubts', { date: '2024-05-08' })
  const own = [match({ party: 'Lindholm' })]

  it('is said in words, with what it has not', () => {
    show([asserts, denies, later], { matches: own, published: '2024-05-05' })
    expect(part('In this article').textContent).toBe(
      [
        'In this article',
        'This article has 1 of the 3 statements that Sidelight knows. Not in it:',
        'Osterby, May 5, 2024: denies it',
        'Union, May 8, 2024: doubts it',
        '1 of the 2 was made after May 5, 2024, the day of the article.',
      ].join(''),
    )
    expect(within(part('Says so')).getByText('in this article')).toBeTruthy()
    expect(within(part('Denies it')).getByText('not in this article')).toBeTruthy()
  })

  it('tells what others of the party say alike', () => {
    const mayor = { party: 'Lindholm', partyName: 'Lindholm' }
    show(
      [
        account('a', 'asserts', { ...mayor, speaker: 'ada', speakerName: 'Ada' }),
        account('b', 'asserts', { ...mayor, speaker: 'bo', speakerName: 'Bo' }),
      ],
      { matches: [match({ party: 'Lindholm', speaker: 'ada' })] },
    )
    expect(part('In this article').textContent).toContain('has 1 of the 2 statements')
    expect(part('In this article').textContent).toContain('1 more by others who hold the same.')
    expect(part('In this article').textContent).not.toContain('Not in it')
  })

  it('names three that it has not, and folds the rest', () => {
    const more = ['A', 'B', 'C', 'D', 'E'].map(id => account(id, 'denies'))
    show([asserts, ...more], { matches: own })
    expect(part('In this article').querySelector('summary')?.textContent).toBe('2 more')
  })

  it('is not told of a claim that is not on the page', () => {
    show([asserts, denies])
    expect(headings()).not.toContain('In this article')
    expect(screen.queryByText('not in this article')).toBeNull()
  })
})

describe('the pack of a statement', () => {
  const other = { pack: 'later', packTitle: 'Later <b>news</b>' }

  it('is named at each statement where more than one pack speaks', () => {
    show([asserts, account('Osterby', 'denies', { date: '2024-05-05', ...other })])
    const packs = [...document.querySelectorAll('.said')].map(said =>
      [...said.querySelectorAll('.said-about')].map(about => about.textContent),
    )
    expect(packs).toEqual([['Pack: The harbour fire'], ['Pack: Later <b>news</b>']])
  })

  it('is not named where one pack says all', () => {
    show([asserts, denies])
    expect(screen.queryByText(/^Pack:/)).toBeNull()
  })
})
