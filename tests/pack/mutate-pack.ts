/** Changes packs at random, as a file may come from anybody: gently enough that many stay packs, and not at all gently. */
import fc from 'fast-check'

/** Values that something may not be ready for. */
const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 0.5, '', ' ', 'a', '=', '-', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...[
    '\u202Ex',
    '\ud800',
    '\u0000',
    'İ',
    'ﬁ',
    '𝒜',
    'ß',
    '91',
    '=91',
    "'",
    '’s',
    'U.S.',
    'a-b',
    '٣',
    '½',
    'the',
    '= the',
  ],
  ...['javascript:1', 'https://', 'https://a.example', '2024-02-30', '0000-01-01', '9999-12-31', '2024-05-01'],
  ...[
    'a '.repeat(299).trim(),
    'x'.repeat(80),
    'x'.repeat(700),
    'own',
    'denied',
    'asserts',
    'denies',
    'declines',
    'relays',
  ],
  ...[[], {}, [[]], [null], ['a', 'a'], { a: 1 }, [{}], Array(500).fill('a')],
]

type Holder = Record<string | number, unknown>

/** One change: `where` and `other` choose places among all that there are. */
const change = fc.record({
  kind: fc.constantFrom('odd', 'copy', 'copy', 'copy', 'swap', 'swap', 'remove', 'repeat', 'rename', 'move', 'same'),
  where: fc.nat(),
  other: fc.nat(),
})
/** How a pack is changed, and perhaps its text afterwards: so many characters at a place are replaced. */
export const changes = fc.record({
  base: fc.nat(),
  values: fc.array(change, { minLength: 1, maxLength: 4 }),
  text: fc.option(
    fc.record({
      at: fc.nat(),
      length: fc.nat(40),
      by: fc.constantFrom('', '"', '{', '[', '}', ',', '\\', '1e9', '\ud800'),
    }),
    { freq: 6 },
  ),
})
export type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never

/** @returns the JSON text of a changed copy of one of the packs */
export function mutate(bases: readonly unknown[], { base, values, text }: Changes): string {
  const root = { pack: structuredClone(bases[base % bases.length]) }
  for (const { kind, where, other } of values) {
    const places = listPlaces(root)
    if (places.length === 0) break // the whole pack was removed
    const [holder, key] = places[where % places.length] as Place
    const [otherHolder, otherKey] = places[other % places.length] as Place
    apply(kind, [holder, key], [otherHolder, otherKey], other, places)
  }
  const json = JSON.stringify(root.pack) ?? ''
  if (text === null) return json
  const at = text.at % (json.length + 1)
  return json.slice(0, at) + text.by + json.slice(at + text.length)
}

type Place = readonly [holder: Holder, key: string | number]

function listPlaces(root: object): Place[] {
  const places: Place[] = []
  const left: object[] = [root]
  for (let holder = left.pop(); holder !== undefined; holder = left.pop())
    for (const [key, value] of Object.entries(holder)) {
      places.push([holder as Holder, Array.isArray(holder) ? Number(key) : key])
      if (typeof value === 'object' && value !== null) left.push(value)
    }
  return places
}

function apply(
  kind: string,
  [holder, key]: Place,
  [from, name]: Place,
  number: number,
  places: readonly Place[],
): void {
  const value = holder[key]
  switch (kind) {
    case 'odd':
      holder[key] = structuredClone(ODD[number % ODD.length])
      return
    case 'copy': // what stands elsewhere under the same name: mostly still a pack
      holder[key] = structuredClone(pickAlike(places, key, value, number))
      return
    case 'swap':
      holder[key] = structuredClone(from[name])
      return
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      return
    case 'repeat':
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(value))
      return
    case 'rename':
      delete holder[key]
      Object.defineProperty(holder, String(name), { value, enumerable: true, configurable: true, writable: true })
      return
    case 'move':
      if (Array.isArray(holder)) holder.unshift(...holder.splice(Number(key), 1))
      return
    default: // the very same object in two places
      if (typeof value !== 'object') from[name] = value
  }
}

function pickAlike(places: readonly Place[], key: string | number, value: unknown, number: number): unknown {
  const alike = places.filter(([holder, name]) => name === key && typeof holder[name] === typeof value)
  const [holder, name] = alike[number % alike.length] as Place
  return holder[name]
}
