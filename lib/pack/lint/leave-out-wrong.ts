import * as v from 'valibot'
import { PACK_FORMAT, type Pack } from '../../model/pack.ts'
import { packShape } from '../shape.ts'

/** What is left of a pack whose shape is wrong. */
export interface LeftPack {
  readonly pack: Pack
  /** @returns where in the file something stands that has this place in what is left */
  readonly pathOf: (path: string) => string
  /** Ids of what was left out: that they lead nowhere now says nothing. */
  readonly lost: ReadonlySet<string>
}

/** Stands for what a pack must say of itself and does not, or says wrongly. */
const SELF: Readonly<Record<string, unknown>> = {
  format: PACK_FORMAT,
  id: 'no-id',
  version: '0',
  title: '-',
  language: 'en',
  date: '9999-12-31',
}

/** What is wrong inside of what was left out comes to light a level higher each time: no pack is deeper. */
const ROUNDS = 12

type Group = Record<string, unknown>

/**
 * Leaves out whatever has not the right shape, so that the rest of the file can be checked in the same round: a field that
 * may be missing, or else the entry of a list that it belongs to.
 * @param input what a YAML or JSON reader returned for the file
 * @returns null when nothing is left that makes a pack
 */
export function leaveOutWrong(input: unknown): LeftPack | null {
  if (!isGroup(input) || (input.format ?? PACK_FORMAT) !== PACK_FORMAT) return null
  const left: Group = structuredClone(input)
  const places = new Map<unknown, number[]>()
  const lost = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = v.safeParse(packShape, left)
    if (parsed.success) return { pack: parsed.output, pathOf: path => findPlace(left, places, path), lost }
    let changed = false
    const doomed = new Map<Holder, Set<string | number>>()
    for (const issue of parsed.issues) {
      const found = findDoomed(left, issue)
      if (found === 'mended') changed = true
      else if (found !== null) doomed.set(found.holder, (doomed.get(found.holder) ?? new Set()).add(found.key))
    }
    if (!changed && doomed.size === 0) return null
    for (const [holder, keys] of doomed) remove(holder, keys, places, lost)
  }
  return null
}

type Holder = Group | unknown[]

/** @returns what must go for an issue to go; null: nothing can */
function findDoomed(
  root: Group,
  issue: v.BaseIssue<unknown>,
): { holder: Holder; key: string | number } | 'mended' | null {
  const keys = (issue.path ?? []).map(item => item.key as string | number)
  const [first] = keys
  if (keys.length === 1 && typeof first === 'string' && Object.hasOwn(SELF, first)) {
    root[first] = SELF[first]
    return 'mended'
  }
  // A field that is missing takes the entry along, or the field of the pack itself.
  const isMissing = issue.received === 'undefined'
  const end = isMissing
    ? Math.max(
        0,
        keys.findLastIndex(key => typeof key === 'number'),
      )
    : keys.length - 1
  let holder: unknown = root
  for (const key of keys.slice(0, end)) holder = isHolder(holder) ? holder[key as never] : undefined
  const key = keys[end]
  return isHolder(holder) && key !== undefined && Object.hasOwn(holder, key) ? { holder, key } : null
}

function remove(
  holder: Holder,
  keys: ReadonlySet<string | number>,
  places: Map<unknown, number[]>,
  lost: Set<string>,
): void {
  for (const key of keys) {
    const gone = (holder as Group)[key]
    if (isGroup(gone) && typeof gone.id === 'string') lost.add(gone.id)
    if (!Array.isArray(holder)) delete holder[key]
  }
  if (!Array.isArray(holder)) return
  const kept = places.get(holder) ?? Array.from(holder.keys())
  const staying = Array.from(holder.keys()).filter(n => !keys.has(n))
  places.set(
    holder,
    staying.map(n => kept[n] as number),
  )
  const entries = staying.map(n => holder[n] as unknown)
  holder.length = 0
  for (const entry of entries) holder.push(entry)
}

function findPlace(root: unknown, places: ReadonlyMap<unknown, readonly number[]>, path: string): string {
  let at = root
  return path.replace(/\[(\d+)\]|[^.[\]]+/g, (step, index: string | undefined) => {
    const holder = at
    at = isHolder(holder) ? holder[(index ?? step) as never] : undefined
    return index === undefined ? step : `[${places.get(holder)?.[Number(index)] ?? index}]`
  })
}

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value)
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null
