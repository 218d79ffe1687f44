import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import english from '../assets/locales/en.json'
import { listSources, ROOT } from './sources.ts'

const FOLDER = join(ROOT, 'assets/locales')
type Table = Readonly<Record<string, string>>

const languages = readdirSync(FOLDER).map(name => name.replace('.json', ''))
const readTable = (language: string): Table => JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8'))

/** Keys with all their plural forms, as a language must have them. */
function listKeys(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return Object.keys(english).flatMap(key => {
    if (key.endsWith('_one')) return []
    return key.endsWith('_other') ? forms.map(form => key.replace(/other$/, form)) : [key]
  })
}

const substitutionsOf = (text: string) => [...new Set(text.match(/\$[1-9]/g))].toSorted()

describe.each(languages)('the texts in %s', language => {
  const table = readTable(language)

  it('name their own language', () => {
    expect(Intl.getCanonicalLocales(table.language)).toEqual([language])
  })

  it('are all there, in every plural form that the language has, and no others', () => {
    expect(Object.keys(table).toSorted()).toEqual(listKeys(language).toSorted())
  })

  it('have no empty one, and no space at an end', () => {
    const wrong = Object.entries(table).filter(
      ([key, text]) => text === '' || (text !== text.trim() && key !== 'listComma'),
    )
    expect(wrong).toEqual([])
  })

  it('take the same substitutions as in English', () => {
    const wrong = Object.entries(table).filter(([key, text]) => {
      const plain =
        english[key as keyof typeof english] ?? english[key.replace(/_[^_]+$/, '_other') as keyof typeof english]
      // "One sentence" may do without its number.
      const given = substitutionsOf(plain).filter(
        one => one !== '$1' || !/_(?:one|two|zero)$/.test(key) || text.includes('$1'),
      )
      return substitutionsOf(text).join() !== given.join()
    })
    expect(wrong).toEqual([])
  })

  it('use no sign that a browser would take for a placeholder', () => {
    expect(Object.entries(table).filter(([, text]) => /\$(?![1-9])|\$\w+\$/.test(text))).toEqual([])
  })
})

/** Whether a node is an attribute that people see or hear, with words in place of a text's key. */
const isSaid = (node: { type?: string; name?: { name: string }; value?: { type: string } } | null) =>
  node?.type === 'JSXAttribute' &&
  node.value?.type === 'Literal' &&
  /^(?:aria-label|aria-description|aria-valuetext|alt|title|placeholder)$/.test(node.name?.name ?? '')

describe('components', () => {
  it('have no words of their own', () => {
    const found = listSources('components', /\.tsx$/).flatMap(({ path, text }) => {
      const words: string[] = []
      const { program } = parseSync(path, text)
      JSON.stringify(program, (_, node) => {
        const said = node?.type === 'JSXText' ? node.value : isSaid(node) ? node.value.value : ''
        if (/\p{L}{2}/u.test(said)) words.push(`${path}: ${said.trim()}`)
        return node
      })
      return words
    })
    expect(found).toEqual([])
  })
})
