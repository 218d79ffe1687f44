import { beforeEach, describe, expect, it } from 'vitest'
import { recompile } from '../../lib/install/recompile.ts'
import { fail, ok } from '../../lib/model/result.ts'
import { finish, type Steps } from '../../lib/model/steps.ts'
import { ADDITION, BUNDLED, dump, makeFile, makeKit, openStored, openTestInstaller, type TestKit } from './kit.ts'

let kit: TestKit

describe('after an update of the extension', () => {
  /** Does the work, and counts its steps. */
  function takeCounting() {
    let steps = 0
    const take = async <T>(work: Steps<T>): Promise<T> =>
      finish(
        (function* () {
          for (;;) {
            const step = work.next()
            if (step.done) return step.value
            steps++
            yield
          }
        })(),
      )
    return { take, steps: () => steps }
  }
  let updated: TestKit
  beforeEach(async () => {
    kit = await makeKit({ bundled: [BUNDLED] })
    const page = openTestInstaller(kit)
    await page.preview([makeFile('b.json')])
    await page.install('b.json')
    updated = await makeKit({ ...kit, madeOf: 'version 2', bundled: [{ ...BUNDLED, version: '1.1.0' }] })
  })

  it('imported packs are compiled anew with the packs that it brings, in steps', async () => {
    const before = (await dump(kit)).stored
    kit = updated
    expect((await openStored(kit)).isOurs).toBe(false)
    const { take, steps } = takeCounting()
    expect(await recompile(updated, take)).toEqual(ok(null))
    expect(steps()).toBeGreaterThan(10)
    const { isOurs, packs } = await openStored(kit)
    expect(isOurs).toBe(true)
    expect(packs).toEqual(['river 1.1.0', 'bridge-closure 1.0.0'])
    expect((await dump(kit)).stored).toEqual({ ...before, revision: before.revision + 1 })
  })

  it('the same packs give the same bytes, however they came', async () => {
    const { take } = takeCounting()
    const before = await dump(kit)
    await recompile(kit, take)
    const after = await dump(kit)
    expect(after.index?.bytes).toEqual(before.index?.bytes)
    expect(after.texts?.bytes).toEqual(before.texts?.bytes)
  })

  it('a pack that it cannot read any more stays stored, and is left out', async () => {
    const { revision, packs } = await kit.database.readStored()
    const [stored] = packs
    await kit.database.commit({ revision, putPacks: [{ ...stored, text: '{"format":9}' } as typeof stored & object] })
    kit = updated
    const { take } = takeCounting()
    expect(await recompile(updated, take)).toEqual(ok(null))
    expect((await openStored(kit)).packs).toEqual(['river 1.1.0'])
    expect((await dump(kit)).stored.packs).toHaveLength(1)
  })

  it('nothing is stored when packs were imported meanwhile', async () => {
    const page = openTestInstaller(kit)
    await page.preview([makeFile('more.json', ADDITION)])
    const { take } = takeCounting()
    const late = recompile(updated, async work => {
      const result = await take(work)
      if ((await kit.database.readStored()).packs.length === 1) await page.install('more.json')
      return result
    })
    expect(await late).toEqual(fail('changedMeanwhile'))
    expect((await openStored(kit)).packs).toEqual(['river 1.0.0', 'bridge-closure 1.0.0', 'bridge-more 1.0.0'])
  })
})
