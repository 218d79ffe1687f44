/** What ships: the files that the entrypoints reach by their imports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeOf, listSources, ROOT, readImports, roomOf, type Source, sources } from './sources.ts'

const byPath = new Map(sources.map(source => [source.path, source]))

/** Rooms in which every file is there for the extension. */
const SHIPPING = [
  'lib/model',
  'lib/engine',
  'lib/languages',
  'lib/page',
  'lib/card',
  'lib/search',
  'lib/browser',
  'lib/install',
  'components',
]
/** Rooms of which nothing may come into the extension. */
const KEPT_OUT = ['lib/draft', 'lib/node', 'lib/cli', 'lib/research']
/** Rooms that only these scripts may have something of: pages of the web and the popup must not wait for what is seldom done. */
const SELDOM: Readonly<Record<string, readonly string[]>> = {
  'lib/pack': ['install', 'recompile'],
  'lib/compile': ['install', 'recompile', 'sets'],
  'lib/formats': ['install'],
  'lib/claim-set': ['install', 'sets'],
  'lib/install': ['background', 'install', 'recompile'],
}

/** What no entrypoint reaches and yet stands in a room that ships: files or folders, each with its reason. */
const BESIDES: Readonly<Record<string, string>> = {
  'lib/languages/en-draft.ts': 'words by which drafts of packs are made; the command line makes them',
  'lib/engine/explain/': 'tells why a sentence matched; the command line shows it, the extension does not yet',
}

/** Each entrypoint's first files, by its name. A page names them in its HTML. */
const entrypoints = new Map<string, string[]>()
for (const { path } of sources) {
  const [, name] = /^entrypoints\/([^/]+?)(?:\/index)?\.ts$/.exec(path) ?? []
  if (name !== undefined) entrypoints.set(name, [path])
}
for (const { path, text } of listSources('entrypoints', /index\.html$/)) {
  const folder = path.replace('/index.html', '')
  const scripts = [...text.matchAll(/src="\.\/([^"]+)"/g)].map(([, script]) => `${folder}/${script}`)
  entrypoints.set(folder.replace('entrypoints/', ''), scripts)
}

/** Only types: such a file is needed although no code of it is left in what ships. */
const hasCode = ({ text }: Source): boolean => /^export (?!type\b|interface\b)/m.test(codeOf(text))

/** Follows imports. @returns the files that are run, and those that only lend types */
function follow(starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (path: string, typeOnly: boolean): void => {
    const source = byPath.get(path)
    if (source === undefined || reached.has(path) || (typeOnly && hasCode(source))) return
    reached.add(path)
    for (const one of readImports(source)) visit(one.to, one.typeOnly)
  }
  for (const start of starts) visit(start, false)
  return reached
}

const reachOf = (name: string) => follow(entrypoints.get(name) ?? [])
const shipped = follow([...entrypoints.values()].flat())

describe('what the entrypoints reach', () => {
  it('from pages of the web is no storage: the background tells them what concerns them', () => {
    const inPages = follow(
      ['look', 'reader', 'card', 'card-more', 'list', 'ask'].flatMap(name => entrypoints.get(name) ?? []),
    )
    const users = [...inPages].filter(path =>
      /\bstorage\s*\.\s*(?!ts\b)\w+|\b(?:local|session)Storage\b|utils\/storage/.test(
        codeOf(byPath.get(path)?.text ?? ''),
      ),
    )
    expect(inPages.size).toBeGreaterThan(50)
    expect(users).toEqual([])
  })

  it('is followed from every one of them', () => {
    expect([...entrypoints.keys()].sort()).toEqual([
      ...['ask', 'background', 'card', 'card-more', 'help', 'install', 'list', 'look', 'lookup'],
      ...['options', 'popup', 'privacy', 'reader', 'recompile', 'search', 'sets', 'sidepanel', 'welcome'],
    ])
    expect([...entrypoints.values()].flat().filter(path => !byPath.has(path))).toEqual([])
    expect(shipped.size).toBeGreaterThan(100)
  })

  it('is every file of the rooms that ship', () => {
    const unreached = sources
      .filter(({ path }) => SHIPPING.includes(roomOf(path)) && !path.endsWith('.d.ts') && !shipped.has(path))
      .map(({ path }) => path)
    expect(unreached.filter(path => !Object.keys(BESIDES).some(beside => path.startsWith(beside)))).toEqual([])
    const needless = Object.keys(BESIDES).filter(beside => !unreached.some(path => path.startsWith(beside)))
    expect(needless, 'reasons that nothing needs any more').toEqual([])
  })

  it('is nothing of the rooms that stay out', () => {
    expect([...shipped].filter(path => KEPT_OUT.includes(roomOf(path)))).toEqual([])
  })

  it('is what compiles packs, and what reads files, only where that is done', () => {
    const scriptsOf = (room: string) =>
      [...entrypoints.keys()].filter(name => [...reachOf(name)].some(path => roomOf(path) === room))
    expect(Object.fromEntries(Object.keys(SELDOM).map(room => [room, scriptsOf(room).sort()]))).toEqual(SELDOM)
  })

  it('is the polyfill for the background and the pages of the extension, and the bare API for scripts in web pages', () => {
    const apisOf = (name: string) =>
      ['extension-api', 'native'].filter(api => reachOf(name).has(`lib/browser/${api}.ts`))
    expect(Object.fromEntries([...entrypoints.keys()].map(name => [name, apisOf(name)]))).toEqual({
      ask: ['native'], // the popup's first question, which must not wait for the polyfill
      background: ['extension-api'],
      card: ['native'],
      'card-more': ['native'],
      help: ['extension-api'],
      install: [],
      list: ['native'],
      look: ['native'],
      lookup: ['extension-api'],
      options: ['extension-api'],
      popup: ['extension-api'],
      privacy: ['extension-api'],
      reader: ['native'],
      recompile: [],
      search: [],
      sets: [],
      sidepanel: ['extension-api'],
      welcome: ['extension-api'],
    })
  })

  it('is told with its licence where it is a package', () => {
    const told = readFileSync(join(ROOT, 'assets/public/third-party.txt'), 'utf8')
    const packages = sources
      .filter(({ path }) => shipped.has(path))
      .flatMap(readImports)
      .filter(({ to, typeOnly }) => !typeOnly && !/^(?:lib|components|entrypoints|assets|docs)\//.test(to))
      .map(({ to }) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? '')
    const versions = [...new Set(packages)].map(name => {
      const { version, license } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))
      return [name, version, license]
    })
    expect(versions.length).toBeGreaterThan(3)
    for (const [name, version, license] of versions)
      expect(told).toMatch(new RegExp(`^${name} ${version} +${license} `, 'm'))
  })
})
