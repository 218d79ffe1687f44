/**
 * npm run zip [-- --verify]
 * Makes what the stores take, in .output: a zip for each kind of browser, and one of the sources from which both are built.
 * `--verify` also unpacks the sources elsewhere, builds them, and compares the zips byte by byte.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { BUILDS, buildExtension, ROOT, runCommand } from '../node/run.ts'
import { readZip, zipFiles, zipFolder } from '../node/zip.ts'
import { makeVerb, runVerb } from './verb.ts'

const FOLDER = join(ROOT, '.output')
const ENGINES = ['chromium', 'firefox'] as const
type Engine = (typeof ENGINES)[number]
type Zips = Readonly<Record<Engine, Buffer>>

class Failed extends Error {}

/** @returns a zip of each build */
async function zipBuilds(): Promise<Zips> {
  for (const engine of ENGINES) {
    const { code, output } = await buildExtension(engine)
    if (code !== 0) throw new Failed(`The build for ${engine} failed:\n${output}`)
  }
  return { chromium: await zipFolder(BUILDS.chromium), firefox: await zipFolder(BUILDS.firefox) }
}

/** @returns a zip of every file that git follows, as it is now */
async function zipSources(): Promise<Buffer> {
  const { code, output } = await runCommand('git', ['ls-files', '-z'])
  if (code !== 0) throw new Failed(`git cannot list the sources:\n${output}`)
  return zipFiles(ROOT, output.split('\0').filter(Boolean))
}

/** Builds the sources of a zip in a folder of their own. @returns the kinds of browser whose zip came out otherwise */
async function verify(sources: Buffer, zips: Zips): Promise<Engine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-sources-'))
  try {
    for (const [name, bytes] of readZip(sources)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytes)
    }
    const bootstrap = join(folder, 'lib', 'cli', 'bootstrap.mjs')
    const { code, output } = await runCommand(process.execPath, [bootstrap, 'cli/build'])
    if (code !== 0) throw new Failed(`The sources cannot be built:\n${output}`)
    const others: Engine[] = []
    for (const engine of ENGINES) {
      const rebuilt = await zipFolder(join(folder, relative(ROOT, BUILDS[engine])))
      if (!rebuilt.equals(zips[engine])) others.push(engine)
    }
    return others
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function zip({ verify: isToVerify = false }: { readonly verify?: boolean }): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
  const zips = await zipBuilds()
  const sources = await zipSources()
  for (const [name, bytes] of Object.entries({ chrome: zips.chromium, firefox: zips.firefox, sources })) {
    const file = join(FOLDER, `sidelight-${version}-${name}.zip`)
    await writeFile(file, bytes)
    console.log(`${file}: ${(bytes.length / 1000).toFixed(1)} kB`)
  }
  if (!isToVerify) return
  const others = await verify(sources, zips)
  if (others.length > 0) throw new Failed(`The sources build another extension for ${others.join(' and ')}.`)
  console.log('the sources build the same zips, byte for byte')
}

await runVerb(
  makeVerb('npm run zip --', 'Make the zips for the stores, and the zip of the sources.')
    .option('--verify', 'also build the zip of the sources elsewhere, and compare')
    .action((options: { readonly verify?: boolean }) =>
      zip(options).catch(error => {
        if (!(error instanceof Failed)) throw error
        console.error(error.message)
        process.exitCode = 1
      }),
    ),
)
