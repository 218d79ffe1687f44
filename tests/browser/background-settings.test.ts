import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../lib/model/settings.ts'

import { other, page, popup, request, setUp } from './background.ts'

describe('the settings', () => {
  it('are stored, and answered as they are stored now', async () => {
    const { answers } = setUp()
    await answers.change({ set: 'site', host: 'a.example', on: false }, popup)
    const after = await answers.change({ set: 'everywhere', on: false }, popup)
    expect(after).toEqual({ ...DEFAULT_SETTINGS, everywhere: false, sitesOff: ['a.example'] })
    expect(await answers.settings(null, popup)).toEqual(after)
  })

  it('are told to a page as far as they concern it', async () => {
    const { answers } = setUp()
    await answers.change({ set: 'site', host: 'paper.example', on: false }, popup)
    await answers.change({ set: 'marks', marks: { style: 'line' } }, popup)
    const told = await answers.pageSettings(null, page)
    expect(told).toMatchObject({ state: 'offHere', marks: { style: 'line', which: 'all' } })
    expect(JSON.stringify(told)).not.toContain('paper.example')
    expect((await answers.pageSettings(null, other)).state).toBe('waiting')
  })

  it('choose the language of the texts', async () => {
    const { answers } = setUp()
    expect(await answers.texts(null, page)).toBe(null)
    await answers.change({ set: 'language', language: 'uk' }, popup)
    expect(await answers.texts(null, page)).toBe('{"language":"uk"}')
  })
})

describe('what a person does not want to see', () => {
  const scan = async ({ answers }: ReturnType<typeof setUp>, ...texts: string[]) => {
    const reply = await answers.scan(request(...texts), page)
    const found = Object.values(reply.ok ? reply.value.blocks : {}).flatMap(block => block.sentences)
    return found.flatMap(({ matches }) => matches.map(({ claim, block }) => [claim, block]))
  }

  it('is a muted claim, until it is marked again', async () => {
    const made = setUp()
    await made.answers.change({ set: 'claim', id: 'left', on: false, day: '2026-01-02' }, popup)
    expect(await scan(made, 'left', 'late')).toEqual([['late', 1]])
    await made.answers.change({ set: 'claim', id: 'left', on: true, day: '2026-01-02' }, popup)
    expect(await scan(made, 'left', 'late')).toHaveLength(2)
  })

  it('is one sentence with one claim, wherever it stands', async () => {
    const made = setUp()
    await made.answers.hide({ claim: 'left', sentence: ' left\n', on: false }, page)
    expect(await scan(made, 'late', 'left')).toEqual([['late', 0]])
    await made.answers.hide({ claim: 'left', sentence: 'left', on: true }, page)
    expect(await scan(made, 'late', 'left')).toHaveLength(2)
  })

  it('comes back together when hidden marks are shown again', async () => {
    const made = setUp()
    await made.answers.hide({ claim: 'left', sentence: 'left', on: false }, page)
    await made.answers.hide({ claim: 'late', sentence: 'late', on: false }, page)
    expect(await scan(made, 'late', 'left')).toEqual([])
    await made.answers.change({ set: 'showHidden' }, popup)
    expect(await scan(made, 'late', 'left')).toHaveLength(2)
  })

  it('is stored without a word of the page', async () => {
    const made = setUp()
    await made.answers.hide({ claim: 'left', sentence: 'left', on: false }, page)
    const { hiddenMarks } = await made.answers.settings(null, popup)
    expect(hiddenMarks.hashes).toHaveLength(1)
    expect(JSON.stringify(hiddenMarks)).not.toContain('left')
  })
})
