/**
 * npm run -s pack -- VERB …
 * Makes, checks and hands over packs. Each verb tells what it takes with `--help`, and ends with 0 (done), 1 (something is
 * wrong with a pack) or 2 (something could not be read).
 */
import { makeDraft } from './pack/draft.ts'
import { makeLint } from './pack/lint.ts'
import { makeVerb, runVerb } from './verb.ts'

/** In the order in which an author needs them. */
const VERBS = [makeDraft, makeLint]

const pack = makeVerb('npm run -s pack --', 'Make, check and hand over packs.')
for (const make of VERBS) pack.addCommand(make())
await runVerb(pack)
