import { describe, expect, it } from 'vitest'
import type { Pack } from '../../lib/model/pack.ts'
import { readPacks } from '../../lib/node/load-index.ts'
import { bytesToSign, writePack } from '../../lib/pack/canonical.ts'
import { parsePack } from '../../lib/pack/parse.ts'
import { makeInput } from './example.ts'

function parse(input: unknown): Pack {
  const parsed = parsePack(input, 'pack')
  if (!parsed.ok) throw new Error(parsed.error[0]?.message)
  return parsed.value
}
const bundled = await readPacks([])
if (!bundled.ok) throw new Error(bundled.error)
const signature = { algorithm: 'Ed25519', key: 'A'.repeat(43), value: 'B'.repeat(86) }

describe('the canonical form', () => {
  it.each([...bundled.value, parse(makeInput())].map(pack => [pack.id, pack] as const))(
    'of %s reads as the same pack',
    (_, pack) => {
      expect(parse(JSON.parse(writePack(pack)))).toEqual(pack)
    },
  )

  it('is the same text whatever order the fields have, and whether defaults are written', () => {
    const pack = makeInput()
    const turned = Object.fromEntries(Object.entries(pack).reverse())
    expect(writePack(parse({ ...turned, extends: null, supplements: [] }))).toBe(writePack(parse(pack)))
  })

  it('keeps an account of the source itself', () => {
    const pack = parse(makeInput())
    const claims = pack.claims.map(claim => ({
      ...claim,
      accounts: claim.accounts.map(account => ({ ...account, party: null, speaker: null })),
    }))
    const text = writePack({ ...pack, claims })
    expect(text).toContain('"party":null')
    expect(text).not.toContain('"speaker":null')
  })

  it('has the signature, which the signed bytes have not', () => {
    const signed = parse({ ...makeInput(), signature })
    expect(JSON.parse(writePack(signed)).signature).toEqual(signature)
    expect(new TextDecoder().decode(bytesToSign(signed))).toBe(writePack(parse(makeInput())))
  })
})
