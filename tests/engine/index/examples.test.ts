import { expect, it } from 'vitest'
import { listExamples } from '../../../lib/engine/index/examples.ts'
import { listClaims } from '../../../lib/engine/index/records.ts'
import { indexPacks, readPacks } from '../../../lib/node/load-index.ts'

it('examples are a denied and an undenied claim of the first topic', async () => {
  const packs = await readPacks([])
  if (!packs.ok) throw new Error(packs.error)
  const index = indexPacks(packs.value)
  const examples = listExamples(index)
  expect(examples.map(({ status }) => status.denial)).toEqual(['denied', 'undenied'])
  const [first] = listClaims(index)
  expect(examples.every(({ topic }) => topic === first?.topic)).toBe(true)
})

it('where nothing is known there is no example', () => {
  expect(listExamples(indexPacks([]))).toEqual([])
})
