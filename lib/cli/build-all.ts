/** Builds the extension for both kinds of browser: npm run build */
import { BUILDS, buildExtension } from '../node/run.ts'

for (const engine of ['chromium', 'firefox'] as const) {
  const { code, output } = await buildExtension(engine)
  if (code !== 0) {
    console.error(`The build for ${engine} failed:\n${output}`)
    process.exit(1)
  }
  console.log(`built for ${engine}: ${BUILDS[engine]}`)
}
