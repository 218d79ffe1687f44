import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ARROWS, PURE, SCRIPTS, STAGES } from './arrows.ts'
import { codeOf, type Import, listSources, ROOT, readImports, roomOf, sources } from './sources.ts'

const tests = listSources('tests', /\.(?:ts|tsx)$/)

const imports = sources.flatMap(readImports)
const isOurs = ({ to }: Import) => /^(?:lib|components|entrypoints|assets|tests)\//.test(to)

describe('the arrows between the rooms', () => {
  it('are read from every file', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(imports.filter(isOurs).length).toBeGreaterThan(100)
  })

  it('are kept by every import', () => {
    const wrong = imports.filter(isOurs).filter(({ from, to, typeOnly }) => {
      const [here, there] = [roomOf(from), roomOf(to)]
      const allowed = ARROWS[here] ?? []
      return here !== there && !allowed.includes(there) && !(typeOnly && allowed.includes(`type ${there}`))
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('inside the engine lead back along the way of the text', () => {
    const stageOf = (path: string) => STAGES.indexOf(path.split('/')[2] ?? '')
    const inside = imports.filter(({ from, to }) => roomOf(from) === 'lib/engine' && roomOf(to) === 'lib/engine')
    expect(inside.filter(({ from, to }) => stageOf(from) === -1 || stageOf(to) === -1)).toEqual([])
    const wrong = inside.filter(({ from, to }) => stageOf(to) > stageOf(from))
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('inside the page lead from each script to what all share', () => {
    const scriptOf = (path: string) => path.split('/')[2] ?? ''
    const wrong = imports.filter(({ from, to }) => {
      if (roomOf(from) !== 'lib/page' || roomOf(to) !== 'lib/page') return false
      const [here, there] = [scriptOf(from), scriptOf(to)]
      return here !== there && SCRIPTS[here]?.includes(there) !== true
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('run in no circle, from file to file', () => {
    const next = new Map<string, string[]>()
    for (const { from, to } of imports.filter(isOurs)) next.set(from, [...(next.get(from) ?? []), to])
    const done = new Set<string>()
    const findCircle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return null
      const circle = (next.get(file) ?? []).map(to => findCircle(to, [...path, file])).find(c => c !== null) ?? null
      done.add(file)
      return circle
    }
    const circles = [...next.keys()].map(file => findCircle(file, [])).filter(circle => circle !== null)
    expect(circles.map(circle => circle.join(' → '))).toEqual([])
  })

  it('lead nowhere to an entrypoint', () => {
    const all = [...imports, ...tests.flatMap(readImports)]
    // An entrypoint may be a folder: what lies in it is its own.
    const folderOf = (path: string) => path.split('/').slice(0, 2).join('/')
    const wrong = all.filter(({ from, to }) => to.startsWith('entrypoints/') && folderOf(from) !== folderOf(to))
    expect(wrong.map(({ from }) => from)).toEqual([])
  })

  it('leave the pure parts without packages of an environment', () => {
    const impure = imports.filter(({ from, to }) => PURE.includes(roomOf(from)) && /^node:|webextension|^wxt/.test(to))
    expect(impure).toEqual([])
    const names = /\b(?:document|window|navigator|chrome|browser|process|localStorage|HTMLElement)\s*[.[(]/
    const uses = sources.filter(({ path, text }) => PURE.includes(roomOf(path)) && names.test(codeOf(text)))
    expect(uses.map(({ path }) => path)).toEqual([])
  })

  it('leave the polyfill to one module, and the globals of the browsers to another', () => {
    const users = imports.filter(({ to, typeOnly }) => !typeOnly && /^webextension-polyfill|^wxt\/browser/.test(to))
    expect(users.map(({ from }) => from)).toEqual(['lib/browser/extension-api.ts'])
    const globals = /\b(?:chrome|globalThis\.browser|scope\.browser)\b\s*[.?[]/
    const shipped = sources.filter(({ path }) => !['lib/cli', 'lib/node', 'lib/research'].includes(roomOf(path)))
    expect(shipped.filter(({ text }) => globals.test(codeOf(text))).map(({ path }) => path)).toEqual([
      'lib/browser/native.ts',
    ])
  })
})

describe('lists of any length', () => {
  const LONG = ['lib/engine', 'lib/page', 'lib/pack', 'lib/compile', 'lib/claim-set']

  it('are never spread into the arguments of a call, which overflow the stack', () => {
    // A list or object that is put together inside the call may have a spread in it.
    const spread = /\.(?:push|unshift|splice|fromCharCode|apply)\((?:[^()[\]{}]|\([^()]*\))*?\.\.\./g
    const found = sources
      .filter(({ path }) => LONG.includes(roomOf(path)))
      .flatMap(({ path, text }) => [...codeOf(text).matchAll(spread)].map(([call]) => `${path}: ${call}`))
    expect(found).toEqual([])
  })
})

describe('topics and languages are data', () => {
  interface PackFile {
    readonly entities: readonly { readonly name: string; readonly aliases?: readonly string[] }[]
  }
  const packs = listSources('assets/packs', /\.ya?ml$/).map(({ text }) => parse(text) as PackFile)
  // An alias in small letters may be any English word ("house"): only names are told apart from code.
  const isName = (alias: string) => /^\p{Lu}/u.test(alias) && alias.length > 2
  const names = new Set(
    packs.flatMap(pack => pack.entities.flatMap(e => [e.name, ...(e.aliases ?? [])])).filter(isName),
  )

  it('no name of a bundled pack stands in the code', () => {
    expect(names.size).toBeGreaterThan(50)
    const found = sources.flatMap(({ path, text }) =>
      [...names]
        .filter(name =>
          new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(text),
        )
        .map(name => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })
})

describe('texts that people see', () => {
  const messages = JSON.parse(readFileSync(join(ROOT, 'assets/locales/en.json'), 'utf8')) as Record<string, unknown>
  const code = [...sources.map(({ text }) => text), readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8')].join('\n')
  const keys = Object.keys(messages)
  // `trouble_${code}` stands for every key that begins so; a counted text is asked for without its plural form.
  const prefixes = [...code.matchAll(/`([a-zA-Z]+_(?:[a-zA-Z]+_)*)\$\{/g)].map(([, prefix]) => prefix ?? '')
  const isUsed = (key: string) => {
    const stem = key.replace(/_(?:one|other)$/, '')
    return (
      [key, stem].some(k => code.includes(`'${k}'`) || code.includes(`__MSG_${k}__`)) ||
      prefixes.some(p => p !== '' && key.startsWith(p))
    )
  }

  it('are all used', () => {
    expect(keys.filter(key => !isUsed(key))).toEqual([])
  })

  it('are all there', () => {
    const asked = [...code.matchAll(/\btexts\(\s*'([a-zA-Z_]+)'|__MSG_(\w+)__|\bcount\(\s*texts,\s*'([a-zA-Z_]+)'/g)]
    const missing = asked.flatMap(([, plain, manifest, counted]) =>
      counted ? [`${counted}_one`, `${counted}_other`] : [plain ?? manifest ?? ''],
    )
    expect(asked.length).toBeGreaterThan(20)
    expect(missing.filter(key => !keys.includes(key))).toEqual([])
  })
})

describe('the code keeps to itself', () => {
  it('fetches nothing but its own index and scripts', () => {
    const network =
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts)\b\s*\(/
    const users = sources.filter(
      ({ path, text }) => !['lib/cli', 'lib/node'].includes(roomOf(path)) && network.test(codeOf(text)),
    )
    expect(users.map(({ path }) => path)).toEqual([
      'lib/browser/late-script.ts',
      'lib/browser/store.ts',
      'lib/browser/text-files.ts',
    ])
  })

  it('has no file that is too long to read', () => {
    const long = [...sources, ...tests].filter(({ text }) => text.split('\n').length > 251)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('has nothing left over', () => {
    const marks = new RegExp(
      [
        'TO' + 'DO',
        'FIX' + 'ME',
        '@ts-' + 'ignore',
        '@ts-' + 'expect-error',
        'as an' + 'y\\b',
        '\\b(?:it|test|describe)\\.(?:sk' + 'ip|on' + 'ly)\\b',
      ].join('|'),
    )
    expect([...sources, ...tests].filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([])
  })
})
