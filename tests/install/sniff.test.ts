import { expect, it } from 'vitest'
import { HEAD, sniff } from '../../lib/install/preview/sniff.ts'

it.each([
  ['marks that end no text', `{"${'\\"'.repeat(HEAD / 2)}`],
  ['marks alone', `{${'"'.repeat(HEAD)}`],
  ['a text that does not end', `{"${'\\\n'.repeat(HEAD / 2)}`],
])('a file that begins with %s is told within a second', (_, head) => {
  const start = performance.now()
  expect(sniff('a.json', head.slice(0, HEAD))).toBe('claims')
  expect(performance.now() - start).toBeLessThan(1000)
})
