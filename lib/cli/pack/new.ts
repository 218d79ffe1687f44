/**
 * npm run -s pack -- new ID [--topic TITLE] [--language TAG] [--out FILE]
 * Writes a commented pack with an invented event, which is fit as it is, to be replaced piece by piece. It never overwrites a
 * file. Ends with 0, or with 2 when it cannot be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { LANGUAGES } from '../../languages/all.ts'
import { LIMITS } from '../../pack/limits.ts'
import { complain, describeFault, makeVerb } from '../verb.ts'
import { SCHEMA_FILE } from './schema.ts'

interface Options {
  readonly topic: string
  readonly language: string
  readonly out?: string
}

async function makeNew(id: string, { topic, language, out }: Options): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > LIMITS.id)
    return complain(`${id}: is not an id: use lower-case words (a-z, 0-9) joined by hyphens, like harbour-fire.`)
  const known = LANGUAGES.map(({ tag }) => tag)
  if (!known.includes(language))
    return complain(`--language ${language}: no page in it can be read yet: choose ${known.join(' or ')}.`)
  const title = topic.trim()
  if (title === '' || title.length > LIMITS.title || /\p{Cc}/u.test(title))
    return complain(`--topic: give one line of ${LIMITS.title} characters at most.`)
  const file = out ?? `${id}.pack.yaml`
  const text = fill(await readFile(join(import.meta.dirname, 'new', 'skeleton.yaml'), 'utf8'), {
    ...{ id, language, file, title: JSON.stringify(title) },
    date: new Date().toISOString().slice(0, 10),
    schema: relative(dirname(file), SCHEMA_FILE).replaceAll('\\', '/'),
  })
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    const fault = describeFault(error)
    if (fault === 'EEXIST') return complain(`${file}: is there already: name another file with --out.`)
    return complain(`${file}: cannot be written (${fault}): name another file with --out.`)
  }
  console.log(
    `${file}: now replace the invented event by yours, and run npm run -s pack -- lint ${file} after each step.`,
  )
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (gap, name: string) => values[name] ?? gap)

/** `pack new`. */
export const makeNewVerb = () =>
  makeVerb('new', 'Begin a pack: a commented file with an invented event, to be replaced by yours.')
    .argument('<id>', 'what the pack is called: lower-case words joined by hyphens')
    .option('--topic <title>', 'the event, in neutral words', 'The closure of the old bridge of Harrow')
    .option('--language <tag>', 'the language of the pack and its pages', LANGUAGES[0]?.tag ?? 'en')
    .option('--out <file>', 'another file than ID.pack.yaml here')
    .action(makeNew)
