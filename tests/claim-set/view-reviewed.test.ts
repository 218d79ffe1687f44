import { describe, expect, it } from 'vitest'
import { viewReviewed } from '../../lib/claim-set/view-reviewed.ts'
import { isContested } from '../../lib/model/status.ts'
import { REVIEWS, review, reviewed } from './reviewed.ts'

describe('what people see of a reviewed claim', () => {
  it('is who said it, and each reviewer apart from the dispute, with the rating as written and the link', () => {
    const claim = reviewed('bridge', { claimant: 'A rider', date: '2025-03-01', statement: 'The bridge fell.' })
    const view = viewReviewed(claim, REVIEWS)
    expect(view).toMatchObject({ pack: 'reviews', id: 'bridge', title: 'The bridge fell.', knownUpTo: '2025-03-02' })
    const source = {
      title: 'No, the bridge did not fall',
      url: 'https://checks.example/bridge',
      outlet: 'Valley Checks',
      date: '2025-03-02',
    }
    expect(view.accounts).toMatchObject([
      { partyName: 'A rider', stance: 'asserts', date: '2025-03-01', independent: false, wording: 'The bridge fell.' },
      {
        ...{ partyName: 'Valley Checks', stance: 'denies', wording: 'False', short: 'False', independent: true },
        ...{ packTitle: 'Reviews of the valley', date: '2025-03-02', sources: [source] },
      },
    ])
    expect(new Set(view.accounts.map(a => a.id)).size).toBe(2)
  })

  it('is contested where a reviewer denies it, and no party does', () => {
    const { status, independents } = viewReviewed(reviewed('a', { claimant: 'A rider' }), REVIEWS)
    expect(status).toEqual({ denial: 'undenied', by: [], independent: 'contradicts' })
    expect(isContested(status)).toBe(true)
    expect(independents).toEqual([{ name: 'Valley Checks', stance: 'denies' }])
  })

  it('takes no position from a rating that the table does not have: it is told as written', () => {
    const rating = 'Four pots of honey'
    const view = viewReviewed(reviewed('a', { reviews: [review({ rating, stance: null })] }), REVIEWS)
    expect(view.accounts).toMatchObject([{ stance: 'relays', wording: rating }])
    expect(view.status.independent).toBe('unverified')
    expect(isContested(view.status)).toBe(false)
  })

  it('tells the review’s title where it has no rating, and names no source that has neither title nor address', () => {
    const bare = { url: null, title: null, rating: null, stance: null, reviewer: null }
    const reviews = [review({ rating: null, stance: null }), review(bare)]
    const { accounts } = viewReviewed(reviewed('a', { reviews }), REVIEWS)
    expect(accounts.map(a => a.wording)).toEqual(['No, the bridge did not fall', 'Statement of a.'])
    expect(accounts.map(a => a.sources.length)).toEqual([1, 0])
  })

  it('shortens nothing: a long rating is a wording only', () => {
    const rating = 'x'.repeat(56)
    const { accounts } = viewReviewed(reviewed('a', { reviews: [review({ rating })] }), REVIEWS)
    expect(accounts).toMatchObject([{ wording: rating, short: null }])
  })

  it('tells reviewers without a name once for each position', () => {
    const reviews = ['a', 'b'].map(title => review({ reviewer: null, title }))
    const { independents } = viewReviewed(reviewed('a', { reviews }), REVIEWS)
    expect(independents).toEqual([{ name: null, stance: 'denies' }])
  })
})
