/** What the benches that take turns in real browsers are asked on the command line. */
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../lib/model/result.ts'

const ENGINES = ['chromium', 'firefox'] as const
export type Engine = (typeof ENGINES)[number]

export interface BrowserOptions {
  readonly engines: readonly Engine[]
  readonly runs: number
  /** Where the figures go as JSON, or null: where they usually go. */
  readonly json: string | null
}

const STRING = { type: 'string' } as const

/**
 * @param args `--browser`, `--runs`, `--json`
 * @param usual how many runs there are when nobody says
 * @returns the options, or what is wrong with them
 */
export function readBrowserOptions(args: string[], usual: number): Result<BrowserOptions> {
  let values: { browser?: string; runs?: string; json?: string }
  try {
    values = parseArgs({ args, options: { browser: STRING, runs: STRING, json: STRING } }).values
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
  const engines = ENGINES.filter(engine => values.browser === undefined || values.browser === engine)
  if (engines.length === 0) return fail(`--browser ${values.browser}: not one of ${ENGINES.join(', ')}.`)
  const runs = Number(values.runs ?? usual)
  if (!Number.isInteger(runs) || runs < 1) return fail(`--runs ${values.runs}: give a number of runs.`)
  return ok({ engines, runs, json: values.json ?? null })
}
