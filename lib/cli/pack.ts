/**
 * npm run -s pack -- VERB …
 * Makes, checks and hands over packs. Each verb tells what it takes with `--help`, and ends with 0 (done), 1 (something is
 * wrong with a pack) or 2 (something could not be read).
 */
import { makeBuild } from './pack/build.ts'
import { makeDiff } from './pack/diff.ts'
import { makeDraft } from './pack/draft.ts'
import { makeExplain } from './pack/explain.ts'
import { makeKeygen } from './pack/keygen.ts'
import { makeLint } from './pack/lint.ts'
import { makeNewVerb } from './pack/new.ts'
import { makeSchemaVerb } from './pack/schema.ts'
import { makeSign } from './pack/sign.ts'
import { makeTest } from './pack/test.ts'
import { makeTry } from './pack/try.ts'
import { makeVerify } from './pack/verify.ts'
import { makeVerb, runVerb } from './verb.ts'

/** In the order in which an author needs them. */
const VERBS = [
  makeNewVerb,
  makeDraft,
  makeLint,
  makeExplain,
  makeTest,
  makeTry,
  makeBuild,
  makeKeygen,
  makeSign,
  makeVerify,
  makeDiff,
  makeSchemaVerb,
]

const pack = makeVerb('npm run -s pack --', 'Make, check and hand over packs.')
for (const make of VERBS) pack.addCommand(make())
await runVerb(pack)
