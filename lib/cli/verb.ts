/** How every verb reads its arguments: `--help` ends with 0, a bad argument with 2 and one sentence that says what is wrong. */
import { Command, InvalidArgumentError } from 'commander'

const BAD_INPUT = 2

/**
 * Starts the description of a verb, to which its arguments, its options and its action are added.
 * @param call what a person types before the arguments: `npm run -s scan --`
 */
export function makeVerb(call: string, description: string): Command {
  return new Command(call)
    .description(description)
    .showSuggestionAfterError(false)
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
    .exitOverride(error => process.exit(error.exitCode === 0 ? 0 : BAD_INPUT))
}

/** Reads this process's arguments and does what they ask for. */
export async function runVerb(verb: Command): Promise<void> {
  await verb.parseAsync()
}

/** Says what is wrong with the input. The process ends with 2 once everything else is done. */
export function complain(message: string): void {
  console.error(message)
  process.exitCode = BAD_INPUT
}

/** Parses an option that may be given again: all of its values, in order. */
export const collect = (value: string, all: readonly string[]): string[] => [...all, value]

/** @returns a parser of whole numbers between two limits, both included */
export const parseCount = (least: number, most: number) => (text: string) => {
  const value = Number(text)
  if (!/^\d{1,9}$/.test(text) || value < least || value > most)
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  return value
}

/** @returns what a fault of the file system is called, such as ENOENT */
export const describeFault = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
