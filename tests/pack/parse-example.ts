import type { Pack } from '../../lib/model/pack.ts'
import { parsePack } from '../../lib/pack/parse.ts'

/** @returns the pack that a file's content is. @throws with what is wrong in it */
export function parse(input: unknown): Pack {
  const parsed = parsePack(input, 'p')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}
