import { describe, expect, it } from 'vitest'
import { cleanPost } from '../../../lib/cli/rank/post-text.ts'

describe('cleanPost', () => {
  it.each([
    ['tags and handles', 'See #OrrinFlood2020 and @the_USCouncil!', 'See Orrin Flood 2020 and the US Council !'],
    ['addresses', 'Look https://example.org/a?b=1 and pic.twitter.com/aB1 now', 'Look and now'],
    ['addresses that touch a word', 'It is over.https://t.co/x', 'It is over.'],
    ['an author behind a post', 'It rains. — Ada Vale (@adavale) January 6, 2020', 'It rains. — Ada Vale'],
    ['authors inside a thread', 'One. — Ada Vale (@av) May 1, 2020 Two.', 'One. — Ada Vale Two.'],
    ['signs', 'Salt &amp; bread 🥖 &lt;3', 'Salt & bread 3'],
  ])('makes words of %s', (_, post, plain) => {
    expect(cleanPost(post)).toBe(plain)
  })

  it('leaves plain sentences alone', () => {
    const plain = 'The 9 mayors – all of them – said “no” on May 1, 2020 (again).'
    expect(cleanPost(plain)).toBe(plain)
  })
})
