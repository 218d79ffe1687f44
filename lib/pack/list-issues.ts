/**
 * Lists what is wrong with a pack, entry by entry, until there is enough. A parser that lists everything takes minutes for a
 * file with a mistake in each of 200,000 entries.
 */
import * as v from 'valibot'
import { LIMITS } from './limits.ts'
import { ENTRY_SHAPES, packShape } from './shape.ts'

export type Issue = v.BaseIssue<unknown>

/**
 * @param input what is no pack
 * @param first what was found first
 * @returns what is wrong, at least one issue more than errors are listed if there are so many
 */
export function listIssues(input: unknown, first: readonly Issue[]): readonly Issue[] {
  if (typeof input !== 'object' || input === null) return first
  const lists = Object.keys(ENTRY_SHAPES)
    .map(name => [name, (input as Record<string, unknown>)[name]] as const)
    .filter(
      (list): list is [ListName, unknown[]] => Array.isArray(list[1]) && list[1].length <= LIMITS[list[0] as ListName],
    )
  const emptied = { ...input, ...Object.fromEntries(lists.map(([name]) => [name, []])) }
  const names: readonly unknown[] = lists.map(([name]) => name)
  const issues: Issue[] =
    v.safeParse(packShape, emptied).issues?.filter(({ path }) => !names.includes(path?.[0].key)) ?? []
  for (const [name, entries] of lists)
    for (const [key, value] of entries.entries()) {
      if (issues.length > LIMITS.errors) return issues
      for (const issue of v.safeParse(ENTRY_SHAPES[name], value).issues ?? [])
        issues.push(putUnder(issue, [step(input, name, entries), step(entries, key, value)]))
    }
  // What is wrong with the pack as a whole shows only where all its parts are right.
  return issues.length > 0 ? issues : first
}

type ListName = keyof typeof ENTRY_SHAPES & keyof typeof LIMITS
type Step = v.IssuePathItem

const step = (input: unknown, key: unknown, value: unknown): Step => ({
  type: 'unknown',
  origin: 'value',
  input,
  key,
  value,
})

const putUnder = (issue: Issue, steps: readonly [Step, Step]): Issue => ({
  ...issue,
  path: [...steps, ...(issue.path ?? [])],
})
