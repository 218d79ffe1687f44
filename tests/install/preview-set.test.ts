import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../lib/model/result.ts'
import { makeKit, openTestInstaller, type TestKit } from './kit.ts'

let kit: TestKit
beforeEach(async () => {
  kit = await makeKit()
})
const makeClaims = (name: string, ...claims: readonly string[]) =>
  new File(
    [
      JSON.stringify(
        claims.map(claimReviewed => ({ '@type': 'ClaimReview', claimReviewed, author: { name: 'Checks' } })),
      ),
    ],
    name,
  )

async function importOne(file: File) {
  const page = openTestInstaller(kit)
  const [preview] = await page.preview([file])
  expect(await page.install(file.name)).toEqual(ok(null))
  return preview
}
const listTitles = async () => (await openTestInstaller(kit).list()).sets.map(({ set }) => set.title).sort()

describe('a claim set', () => {
  it('is told from others by the name of its file, in whatever script that is written', async () => {
    const names = [
      'Заявления.json',
      'Твердження.json',
      '主張.json',
      'Claims.json',
      'café.json',
      'caf.json',
      'Œuvres.json',
    ]
    for (const name of names)
      expect(await importOne(makeClaims(name, 'The dam is old.')), name).toMatchObject({ before: null })
    expect(await listTitles()).toEqual(names.map(name => name.replace('.json', '')).sort())
  })

  it('is replaced by a later file of the same name, which is told', async () => {
    await importOne(makeClaims('Заявления.json', 'The dam is old.'))
    const later = await importOne(makeClaims('Заявления.json', 'The dam is old.', 'The dam is new.'))
    expect(later).toMatchObject({ kind: 'set', before: 1, set: { claims: 2 } })
    expect(await listTitles()).toEqual(['Заявления'])
  })

  it('is refused where another one of the same import would take its place', async () => {
    const [one, other] = await openTestInstaller(kit).preview([
      makeClaims('claims.json', 'The dam is old.'),
      makeClaims('Claims.jsonld', 'The dam is new.'),
    ])
    expect(one).toMatchObject({ kind: 'set' })
    expect(other).toMatchObject({
      ...{ kind: 'refused', file: 'Claims.jsonld', reason: 'wrong' },
      problems: [{ path: '', message: expect.stringContaining('claims.json') }],
    })
  })

  it('has a title even where the name of its file is nothing but an ending, and none that disguises another', async () => {
    expect(await importOne(makeClaims('.json', 'The dam is old.'))).toMatchObject({ set: { title: '.json' } })
    expect(await importOne(makeClaims('Dam\u202Esnoi.json', 'It is old.'))).toMatchObject({ set: { title: 'Damsnoi' } })
  })
})
