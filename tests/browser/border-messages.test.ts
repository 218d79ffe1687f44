import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CHOICES, parseSettings } from '../../lib/model/settings.ts'
import { changeSettings, type SettingsChange } from '../../lib/model/settings-change.ts'
import type { Sender } from './fake-bus.ts'
import { CALLS, INPUTS, OUTSIDERS, OWN, openGuarded, PAGE, PANEL, START } from './guarded-background.ts'

/** What may change settings, said a second time and in another way than the border says it. */
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(253))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
const claimChange = v.strictObject({ set: v.literal('claim'), id: name, on: v.boolean(), day })
const wellFormed = v.variant('set', [
  claimChange,
  v.strictObject({ set: v.literal('everywhere'), on: v.boolean() }),
  v.strictObject({ set: v.literal('site'), host: name, on: v.boolean() }),
  v.strictObject({ set: v.literal('pack'), id: name, on: v.boolean() }),
  v.strictObject({ set: v.literal('language'), language: v.nullable(name) }),
  v.strictObject({ set: v.literal('showHidden') }),
  v.strictObject({
    set: v.literal('marks'),
    marks: v.strictObject({
      which: v.exactOptional(v.picklist(CHOICES.which)),
      names: v.exactOptional(v.boolean()),
      style: v.exactOptional(v.picklist(CHOICES.style)),
      strength: v.exactOptional(v.picklist(CHOICES.strength)),
    }),
  }),
  v.strictObject({
    set: v.literal('card'),
    card: v.strictObject({
      opensBy: v.exactOptional(v.picklist(CHOICES.opensBy)),
      delay: v.exactOptional(v.picklist(CHOICES.delay)),
    }),
  }),
  v.strictObject({
    set: v.literal('all'),
    settings: v.nullable(
      v.custom<object>(value => typeof value === 'object' && value !== null && !Array.isArray(value)),
    ),
  }),
])
const hiding = v.strictObject({ claim: name, sentence: v.pipe(v.string(), v.maxLength(200_000)), on: v.boolean() })

const word = fc.oneof(fc.constantFrom('a.example', 'm', '', 'x'.repeat(253), 'x'.repeat(254), '__proto__'), fc.string())
const odd = fc.oneof(word, fc.boolean(), fc.integer(), fc.constantFrom(null, undefined, Number.NaN), fc.anything())
/** Mostly `usual`, at times something else. */
const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd })
const on = mostly(fc.boolean())
const choose = (choices: readonly string[]) => mostly(fc.constantFrom(...choices))
const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(fields, { requiredKeys: [] })
const look = some({
  which: choose(CHOICES.which),
  names: on,
  style: choose(CHOICES.style),
  strength: choose(CHOICES.strength),
})
const opening = some({ opensBy: choose(CHOICES.opensBy), delay: choose(CHOICES.delay) })
const days = mostly(fc.constantFrom('2026-01-02', '2026-1-2', '2026-01-02T00:00'))
const anyChange = fc.oneof(
  fc.record({ set: fc.constant('everywhere'), on }),
  fc.record({ set: fc.constant('site'), host: mostly(word), on }),
  fc.record({ set: fc.constant('pack'), id: mostly(word), on }),
  fc.record({ set: fc.constant('claim'), id: mostly(word), on, day: days }),
  fc.record({ set: fc.constant('language'), language: mostly(word) }),
  fc.record({ set: fc.constant('marks'), marks: mostly(look) }),
  fc.record({ set: fc.constant('card'), card: mostly(opening) }),
  fc.record({ set: fc.constant('all'), settings: mostly(fc.object()) }),
  fc.record({ set: fc.constantFrom('showHidden', 'nothing', 'toString') }),
  fc.record({ set: fc.constant('everywhere'), on, more: odd }, { requiredKeys: [] }),
  odd,
)
const anyMark = mostly(fc.record({ claim: mostly(word), sentence: mostly(fc.string()), on }))
const anyMessage = fc.oneof(
  fc.record({ to: fc.constant('background'), call: fc.constant('change'), input: anyChange }),
  fc.record({ to: fc.constant('background'), call: fc.constant('hide'), input: anyMark }),
  fc.constantFrom(...CALLS).map(call => ({ to: 'background', call, input: INPUTS[call] as unknown })),
  fc.record({ to: mostly(fc.constant('background')), call: mostly(fc.constantFrom(...CALLS)), input: odd }),
  odd,
)

/** What a message makes of the settings, by `wellFormed`; the same object where it changes nothing. */
function expectAfter(sender: Sender, message: unknown): unknown {
  const { call, input } = Object(message) as { readonly call?: unknown; readonly input?: unknown }
  const isPage = sender === PAGE
  if (call !== 'change' || !v.is(isPage ? claimChange : wellFormed, input)) return START
  return changeSettings(START, input as SettingsChange)
}

const isHiding = (message: unknown) => {
  const { to, call, input } = Object(message) as Record<string, unknown>
  return to === 'background' && call === 'hide' && v.is(hiding, input)
}

describe('ten thousand messages', () => {
  const isReply = (reply: unknown) => reply === undefined || 'value' in Object(reply) || 'error' in Object(reply)

  it('from outside change nothing and throw nothing', async () => {
    const send = async (sender: Sender, message: unknown) => {
      const made = openGuarded()
      expect(isReply(await made.sendAs(sender, message))).toBe(true)
      expect(made.memory).toEqual({ stored: START, writes: 0 })
    }
    await fc.assert(fc.asyncProperty(fc.constantFrom(...OUTSIDERS), anyMessage, send), { numRuns: 4000 })
  })

  it('from pages and from the extension change what a well-formed change says, and nothing else', async () => {
    let changes = 0
    const send = async (sender: Sender, message: unknown) => {
      const made = openGuarded()
      expect(isReply(await made.sendAs(sender, message))).toBe(true)
      const { stored } = made.memory
      if (isHiding(message)) expect(stored).toEqual({ ...START, hiddenMarks: parseSettings(stored).hiddenMarks })
      else expect(stored).toEqual(expectAfter(sender, message))
      changes += made.memory.writes
    }
    await fc.assert(fc.asyncProperty(fc.constantFrom(PAGE, OWN, PANEL), anyMessage, send), { numRuns: 6000 })
    expect(changes).toBeGreaterThan(500)
  })
})
