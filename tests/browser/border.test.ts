import { describe, expect, it } from 'vitest'
import type { BackgroundCalls } from '../../lib/browser/messages.ts'
import { parseSettings } from '../../lib/model/settings.ts'
import type { Sender } from './fake-bus.ts'
import { CALLS, INPUTS, OUTSIDERS, OWN, openGuarded, PAGE, PANEL, START } from './guarded-background.ts'

const REFUSED = { error: 'Error: refused' }
const MALFORMED = { error: 'Error: malformed' }
const ask = (made: ReturnType<typeof openGuarded>, sender: Sender, name: string, input: unknown) =>
  made.sendAs(sender, { to: 'background', call: name, input })

describe('the border', () => {
  const FOR_PAGES = [
    'isOn',
    'checkText',
    'pageSettings',
    'scan',
    'setMatchCount',
    'describe',
    'hide',
    'texts',
    'openPanel',
    'injectMore',
  ]
  const NOT_FOR_OWN = ['isOn', 'checkText', 'setMatchCount', 'injectMore']

  it.each(CALLS)('says who may call %s', async name => {
    const made = openGuarded()
    for (const sender of OUTSIDERS) {
      const reply = await ask(made, sender, name, INPUTS[name])
      expect(reply).toEqual(sender.id === 'us' ? REFUSED : undefined)
    }
    const isFor = async (sender: Sender) => 'value' in Object(await ask(made, sender, name, INPUTS[name]))
    expect(await isFor(PAGE)).toBe(FOR_PAGES.includes(name))
    expect(await isFor(OWN)).toBe(!NOT_FOR_OWN.includes(name))
    expect(await isFor(PANEL)).toBe(!NOT_FOR_OWN.includes(name))
  })

  it('lets a page mute a claim and mark it again, and change nothing else', async () => {
    const made = openGuarded()
    for (const on of [false, true]) {
      const reply = await ask(made, PAGE, 'change', { set: 'claim', id: 'b', on, day: '2026-01-02' })
      expect(reply).toHaveProperty('value')
      expect(parseSettings(made.memory.stored).mutedClaims).toHaveLength(on ? 1 : 2)
    }
    expect(await ask(made, PAGE, 'change', { set: 'showHidden' })).toEqual(MALFORMED)
    expect(made.memory).toMatchObject({ stored: START, writes: 2 })
  })

  const long = 'x'.repeat(254)
  const { scan } = INPUTS
  const block = { id: 0, kind: 'paragraph', text: 'a text' }
  const blocks = (count: number, text: string) => Array.from({ length: count }, (_, id) => ({ ...block, id, text }))
  it.each<[keyof BackgroundCalls, Sender, unknown]>([
    ['isOn', PAGE, undefined],
    ['pageSettings', PAGE, {}],
    ['checkText', PAGE, { language: null, text: 'x'.repeat(16_000_001) }],
    ['checkText', PAGE, { language: 7, text: '' }],
    ['checkText', PAGE, { language: 'x'.repeat(1001), text: '' }],
    ['scan', PAGE, { ...scan, blocks: blocks(1, 'x'.repeat(200_001)) }],
    ['scan', PAGE, { ...scan, blocks: blocks(3, 'x'.repeat(150_000)) }],
    ['scan', PAGE, { ...scan, blocks: blocks(200_001, '') }],
    ['scan', PAGE, { ...scan, blocks: [{ ...block, kind: 'script' }] }],
    ['scan', PAGE, { ...scan, blocks: [{ ...block, id: -1 }] }],
    ['scan', PAGE, { ...scan, blocks: [{ ...block, id: 0.5 }] }],
    ['scan', PAGE, { ...scan, blocks: [{ ...block, story: null }] }],
    ['scan', PAGE, { ...scan, context: { version: 2, topics: [] } }],
    ['scan', PAGE, { ...scan, context: { version: 1, topics: [long] } }],
    ['scan', PAGE, { ...scan, published: 'today' }],
    ['scan', PAGE, { ...scan, more: 1 }],
    ['setMatchCount', PAGE, { matches: -1 }],
    ['setMatchCount', PAGE, { matches: Number.NaN }],
    ['describe', PAGE, { claims: [''], entities: [] }],
    ['describe', PAGE, { claims: Array(10_001).fill('a'), entities: [] }],
    ['describe', PAGE, { claims: { length: 1 }, entities: [] }],
    ['search', OWN, 'x'.repeat(10_001)],
    ['search', OWN, ['words']],
    ['hide', PAGE, { claim: long, sentence: '', on: false }],
    ['hide', PAGE, { claim: 'a', sentence: 'x'.repeat(200_001), on: false }],
    ['hide', PAGE, { claim: 'a', sentence: '' }],
    ['openPanel', PAGE, { claim: 'a', url: 'b' }],
    ['change', OWN, { set: 'everywhere', on: 'x' }],
    ['change', OWN, { set: 'site', host: 'x'.repeat(1_000_000), on: false }],
    ['change', OWN, { set: 'site', host: '', on: false }],
    ['change', OWN, { set: 'marks', marks: { which: undefined } }],
    ['change', OWN, { set: 'marks', marks: { toString: 'x' } }],
    ['change', OWN, { set: 'card', card: { delay: 'none' } }],
    ['change', OWN, { set: 'claim', id: 'a', on: false, day: 'x2026-01-01' }],
    ['change', OWN, { set: 'all', settings: [] }],
    ['change', OWN, { set: 'all' }],
    ['change', OWN, { set: 'toString' }],
    ['change', OWN, { set: { toString: 0 } }],
  ])('refuses %s from %j with an input of another shape', async (name, sender, input) => {
    const made = openGuarded()
    expect(await ask(made, sender, name, input)).toEqual(MALFORMED)
    expect(made.memory).toEqual({ stored: START, writes: 0 })
  })

  it.each<[keyof BackgroundCalls, Sender, unknown]>([
    ['checkText', PAGE, { language: 'uk', text: 'x'.repeat(1_000_000) }],
    ['scan', PAGE, { language: null, blocks: blocks(2, 'x'.repeat(200_000)), context: null }],
    ['scan', PAGE, { ...scan, blocks: [{ ...block, story: undefined }], published: undefined }],
    ['change', OWN, { set: 'marks', marks: { style: 'line' } }],
    ['change', OWN, { set: 'card', card: {} }],
    ['change', OWN, { set: 'language', language: null }],
    ['change', OWN, { set: 'pack', id: 'x'.repeat(253), on: true }],
    ['change', OWN, { set: 'all', settings: null }],
  ])('takes %s from %j with what its scripts send', async (name, sender, input) => {
    expect(await ask(openGuarded(), sender, name, input)).toHaveProperty('value')
  })
})
