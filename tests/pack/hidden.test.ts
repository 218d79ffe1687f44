import { describe, expect, it } from 'vitest'
import { hidesSomething } from '../../lib/pack/hidden.ts'

describe('hidesSomething', () => {
  it.each([
    ['a line break', 'one\ntwo'],
    ['a line separator', 'one\u2028two'],
    ['text turned round', 'the \u202Eegdirb'],
    ['an isolate', 'the \u2067bridge'],
    ['a mark of direction', 'the\u200F bridge'],
    ['a space without width', 'bri\u200Bdge'],
    ['a mark of the byte order', '\uFEFFbridge'],
    ['a soft hyphen', 'bri\u00ADdge'],
    ['a joiner in a Latin word', 'bri\u200Ddge'],
    ['a non-joiner in a Cyrillic word', 'мі\u200Cст'],
    ['half a character', 'bridge\uD83D'],
    ['the other half', '\uDE00bridge'],
    ['a private character', 'bridge\uE000'],
    ['a blank letter', 'bridge\u3164'],
    ['a tag', `bridge${String.fromCodePoint(0xe0041)}`],
  ])('sees %s', (_, text) => {
    expect(hidesSomething(text)).toBe(true)
  })

  it.each([
    ['plain words', 'The old bridge, “so-called” — 5 °C'],
    ['accents put on afterwards', 'cafe\u0301'],
    ['a Persian word with a non-joiner', 'می\u200Cخواهم'],
    ['a Sinhala word with a joiner', 'ශ්\u200Dරී'],
    ['a picture of two', '👩\u200D🚀 and ❤\uFE0F\u200D🔥'],
    ['a number in Arabic', '\u0600١٢'],
    ['Hebrew', 'גשר ישן'],
  ])('lets %s pass', (_, text) => {
    expect(hidesSomething(text)).toBe(false)
  })
})
