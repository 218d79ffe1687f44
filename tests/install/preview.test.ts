import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Index, listPacks } from '../../lib/engine/index/records.ts'
import { MOST_COST, measureCost } from '../../lib/install/measure-cost.ts'
import { writePack } from '../../lib/pack/canonical.ts'
import { LIMITS } from '../../lib/pack/limits.ts'
import { signPack } from '../../lib/pack/signature.ts'
import { makeSigningKey, readSigningKey } from '../../lib/pack/signing-key.ts'
import { ADDITION, BUNDLED, makeFile, makeKit, makePack, openTestInstaller, type TestKit } from './kit.ts'

// What it costs depends on the machine.
vi.mock('../../lib/install/measure-cost.ts', { spy: true })

let kit: TestKit
beforeEach(async () => {
  kit = await makeKit({ bundled: [BUNDLED] })
})
const preview = (...files: readonly File[]) => openTestInstaller(kit).preview(files)
const refused = (file: string, reason: string, ...problems: readonly object[]) => ({
  ...{ kind: 'refused', file, reason },
  ...(problems.length > 0 && { problems }),
})

async function sign(version: string, signer: string): Promise<File> {
  const key = await readSigningKey(signer)
  if (!key.ok) throw new Error(key.error)
  return new File([writePack(await signPack(makePack({ version }), key.value))], `${version}.json`)
}

describe('the preview of a pack', () => {
  it('tells what is in it', async () => {
    const file = makeFile('b.json')
    expect(await preview(file)).toMatchObject([
      {
        ...{ kind: 'pack', file: 'b.json', size: file.size, before: null, clashes: [] },
        pack: { id: 'bridge-closure', claims: 2, accounts: 2, firstStatement: '2024-05-02' },
        parties: ['Town Council', 'Traders Guild'],
        outlets: ['Gazette', 'An open letter'],
        claims: ['The old bridge is unsafe.', 'The bridge was closed in order to sell the land.'],
        signer: { state: 'unsigned', words: null, wordsBefore: null },
        tests: { run: 2, failed: [] },
      },
    ])
  })

  it('tells which of its own tests fail, and refuses it not for that', async () => {
    const text = 'Nothing of the kind is said here.'
    const [one] = await preview(makeFile('b.json', { 'claims[0].tests.matches[1]': { text } }))
    expect(one).toMatchObject({
      kind: 'pack',
      tests: { run: 3, failed: [{ path: 'claims[0].tests.matches[1]', message: expect.stringContaining(text) }] },
    })
  })

  it('tells what it says otherwise than a bundled pack', async () => {
    const [one] = await preview(makeFile('b.json', { 'entities[0].name': 'City Hall', 'entities[0].kind': 'office' }))
    expect(one).toMatchObject({ kind: 'pack', clashes: [{ path: 'entities[0].name' }, { path: 'entities[0].kind' }] })
  })

  it('tells who signed it, against who signed the installed version', async () => {
    const [mine, other] = [await makeSigningKey(), await makeSigningKey()]
    const page = openTestInstaller(kit)
    const [first] = await page.preview([await sign('1.0.0', mine)])
    expect(first).toMatchObject({ signer: { state: 'new', words: expect.stringMatching(/^(\w+ ){7}\w+$/) } })
    await page.install('1.0.0.json')
    const words = (await page.list()).packs[0]?.words
    const again = await page.preview([await sign('2.0.0', mine)])
    expect(again).toMatchObject([{ signer: { state: 'same', words, wordsBefore: words } }])
    expect(await page.preview([await sign('2.0.0', other)])).toMatchObject([
      { signer: { state: 'other', wordsBefore: words } },
    ])
    expect(await page.preview([makeFile('3.json')])).toMatchObject([{ signer: { state: 'lost', wordsBefore: words } }])
  })
})

it('the preview of a claim set tells when all is read, and the rest of the set is made', async () => {
  const page = openTestInstaller(kit)
  const review = {
    ...{ '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: 'The bridge was closed for a year.' },
    ...{ url: 'https://check.example/1', author: { '@type': 'Organization', name: 'Check' } },
  }
  const [preview] = await page.preview([new File([JSON.stringify([review])], 'reviews.json')])
  expect(preview).toMatchObject({ kind: 'set' })
  expect(page.progress.at(-1)).toEqual({ stage: 'compiling', file: 'reviews.json', share: null })
})

describe('a file is refused', () => {
  it.each([
    ['in YAML', 'a.pack.yaml', 'format: 1\nid: x\n', 'yaml'],
    ['in YAML under another name', 'a.txt', '# a pack\nformat: 1\nid: x\n', 'yaml'],
    ['in no known format', 'a.json', '{"name": "x"}', 'unknown'],
    ['with a picture', 'a.png', '\u0000\u0001PNG', 'unknown'],
    ['that is empty', 'a.json', '', 'unknown'],
    ['that is cut off', 'a.json', '{"format":1,"id":"x","claims":[{"id', 'wrong'],
  ])('%s', async (_, name, text, reason) => {
    expect(await preview(new File([text], name))).toMatchObject([refused(name, reason)])
  })

  it('that is too large, before it is read', async () => {
    const file = new File(['{"format":1}'], 'a.json')
    Object.defineProperty(file, 'size', { value: LIMITS.file + 1 })
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('it was read')) })
    expect(await preview(file)).toMatchObject([refused('a.json', 'tooLarge')])
  })

  it('that the browser cannot read', async () => {
    const file = new File(['{"format":1}'], 'a.json')
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('', 'NotReadableError')),
    })
    expect(await preview(file)).toMatchObject([refused('a.json', 'unreadable')])
  })

  it('that is not in UTF-8', async () => {
    const file = new File(['{"format":1,"title":"', new Uint8Array([0xff]), '"}'], 'a.json')
    expect(await preview(file)).toMatchObject([
      refused('a.json', 'wrong', { path: '', message: expect.stringContaining('UTF-8') }),
    ])
  })

  it('with the place of what is wrong in it', async () => {
    expect(
      await preview(
        makeFile('shape.json', { 'claims[0].title': 7 }),
        makeFile('reference.json', { 'claims[0].topic': 'nowhere' }),
        makeFile('language.json', { language: 'xx' }),
      ),
    ).toMatchObject([
      refused('shape.json', 'wrong', { path: 'claims[0].title' }),
      refused('reference.json', 'wrong', { path: 'claims[0].topic' }),
      refused('language.json', 'wrong', { path: 'language', message: expect.stringContaining('use one of en.') }),
    ])
  })

  it('that adds to a pack which is not there', async () => {
    expect(await preview(makeFile('more.json', ADDITION))).toMatchObject([
      refused('more.json', 'baseMissing', { path: 'extends', message: expect.stringContaining('"bridge-closure"') }),
    ])
    // Nor does the base count that is refused itself.
    expect(
      await preview(makeFile('more.json', ADDITION), makeFile('b.json', { 'claims[0].topic': 'nowhere' })),
    ).toMatchObject([refused('more.json', 'baseMissing'), refused('b.json', 'wrong')])
  })

  it('that adds to a pack which itself adds to it', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json'), makeFile('more.json', ADDITION)])
    await page.install('b.json', 'more.json')
    expect(await page.preview([makeFile('b.json', { version: '2.0.0', extends: 'bridge-more' })])).toMatchObject([
      refused('b.json', 'wrong', { path: 'extends', message: expect.stringContaining('"bridge-more"') }),
    ])
  })

  it('whose signature does not fit', async () => {
    const file = await sign('1.0.0', await makeSigningKey())
    const changed = (await file.text()).replace('The old bridge is unsafe.', 'The old bridge is quite unsafe.')
    expect(await preview(new File([changed], 'a.json'))).toMatchObject([refused('a.json', 'badSignature')])
  })

  it('with the name, or the id, of one before it', async () => {
    expect(await preview(makeFile('a.json'), makeFile('a.json', { id: 'other' }), makeFile('b.json'))).toMatchObject([
      { kind: 'pack', file: 'a.json' },
      refused('a.json', 'wrong', { path: '', message: expect.stringContaining('name of another') }),
      refused('b.json', 'wrong', { path: 'id', message: expect.stringContaining('a.json') }),
    ])
  })

  it('whose cost for pages that have nothing to do with it is too high', async () => {
    const cost = vi.mocked(measureCost)
    cost.mockReturnValueOnce(MOST_COST).mockReturnValueOnce(MOST_COST + 0.01)
    const page = openTestInstaller(kit)
    expect(await page.preview([makeFile('b.json'), makeFile('more.json', ADDITION)])).toMatchObject([
      { kind: 'pack', file: 'b.json' },
      refused('more.json', 'tooSlow', { path: '', message: expect.stringMatching(/\.$/) }),
    ])
    // Each is compared with all that is there without it; what it adds to pays for itself.
    const compared = cost.mock.calls.slice(-2).map(([before, after]) => [before, after].map(namePacks))
    expect(compared).toEqual([
      [['river'], ['river', 'bridge-closure']],
      [
        ['river', 'bridge-closure'],
        ['river', 'bridge-closure', 'bridge-more'],
      ],
    ])
  })
})

const namePacks = (index: Index) => listPacks(index).map(({ id }) => id)
