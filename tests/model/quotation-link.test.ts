import { describe, expect, it } from 'vitest'
import { linkToQuotation } from '../../lib/model/quotation-link.ts'

const PAGE = 'https://courier.example/fire?page=2'

describe('linkToQuotation', () => {
  it.each([
    ['plain words', PAGE, 'We saw them', `${PAGE}#:~:text=We%20saw%20them`],
    ['what the syntax uses itself', PAGE, 'well-known, R&D', `${PAGE}#:~:text=well%2Dknown%2C%20R%26D`],
    ['other scripts', PAGE, 'Мы их видели', `${PAGE}#:~:text=${encodeURIComponent('Мы их видели')}`],
    ['blanks of any kind', PAGE, '  We saw\u00a0 them ', `${PAGE}#:~:text=We%20saw%20them`],
    [
      'marks at the ends, which pages set in their own way',
      PAGE,
      '… “We saw them.”',
      `${PAGE}#:~:text=We%20saw%20them`,
    ],
    ['a fragment', `${PAGE}#top`, 'We saw them', `${PAGE}#top:~:text=We%20saw%20them`],
    ['an empty fragment', `${PAGE}#`, 'We saw them', `${PAGE}#:~:text=We%20saw%20them`],
    [
      'a text fragment already there',
      `${PAGE}#:~:text=smoke`,
      'We saw them',
      `${PAGE}#:~:text=smoke&text=We%20saw%20them`,
    ],
    ['no quotation', PAGE, null, PAGE],
    ['nothing quoted', PAGE, ' … ', PAGE],
  ])('takes %s', (_, url, quotation, expected) => {
    expect(linkToQuotation(url, quotation)).toBe(expected)
  })

  it('tells a long quotation by its ends', () => {
    expect(linkToQuotation(PAGE, 'one two three four five six seven eight')).toBe(
      `${PAGE}#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight`,
    )
    expect(linkToQuotation(PAGE, 'one two three four five six seven eight nine.')).toBe(
      `${PAGE}#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine`,
    )
  })

  it('looks for an apostrophe both straight and curly', () => {
    const both = `${PAGE}#:~:text=We%20don't%20know&text=We%20don%E2%80%99t%20know`
    expect(linkToQuotation(PAGE, "We don't know")).toBe(both)
    expect(linkToQuotation(PAGE, 'We don’t know')).toBe(both)
  })

  it('gives addresses that a browser can read back', () => {
    const url = new URL(linkToQuotation(`${PAGE}#top`, 'say “no”, 50% of it — or <more>'))
    expect(url.origin + url.pathname + url.search).toBe(PAGE)
    expect(decodeURIComponent(url.hash)).toBe('#top:~:text=say “no”, 50% of it — or <more')
  })
})
