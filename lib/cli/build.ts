/** npm run build: builds the extension for both kinds of browser. */
import { BUILDS, buildExtension } from '../node/run.ts'
import { makeVerb, runVerb } from './verb.ts'

async function build(): Promise<void> {
  for (const engine of ['chromium', 'firefox'] as const) {
    const { code, output } = await buildExtension(engine)
    if (code !== 0) {
      console.error(`The build for ${engine} failed:\n${output}`)
      process.exit(1)
    }
    console.log(`built for ${engine}: ${BUILDS[engine]}`)
  }
}

await runVerb(makeVerb('npm run build --', 'Build the extension for Chrome and for Firefox.').action(build))
