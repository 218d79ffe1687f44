/** Finds by which nouns the articles call a body: "the union" for "Allied Dock Hands", when both have the same officer. */
import type { Language } from '../engine/text/language.ts'
import type { Group } from './name-group.ts'
import { bodyNoun, turnedName } from './name-kinds.ts'
import type { NameReading } from './read-run.ts'

/** "the chemical firm | Acme", "Acme, a chemical firm,": null where nothing says what it is */
function nounBeside({ run, name }: NameReading, { grammar }: Language): string | null {
  const before = /(?:^|\s)\p{L}{1,3} (?:\p{Ll}+ )?(\p{Ll}+) $/u.exec(run.before)?.[1]
  const behind = /^, \p{L}{1,3} (?:\p{Ll}+ )?(\p{Ll}+)[,.]/u.exec(run.after)?.[1]
  return name === null ? null : ([before, behind].find(noun => grammar.houses.has(noun ?? '')) ?? null)
}

/**
 * @param owners for each group, for whom it speaks
 * @returns for each body the nouns that stand for no other: its own ("union" of "Teachers' Union"), and those for whom one of
 * its officers is said to speak ("the union's head, Jane Roe", where Jane Roe is the head of Allied Dock Hands)
 */
export function findRoleNouns(
  groups: readonly Group[],
  owners: ReadonlyMap<Group, Group>,
  language: Language,
): Map<Group, string[]> {
  const bodies = new Map<string, Set<Group>>()
  const add = (noun: string | null, body: Group) => {
    if (noun !== null) bodies.set(noun, (bodies.get(noun) ?? new Set()).add(body))
  }
  for (const group of groups) {
    add(bodyNoun(group, language), group)
    add(turnedName(group, language), group)
    for (const reading of group.readings) add(nounBeside(reading, language), group)
    const body = owners.get(group)
    if (body === undefined) continue
    for (const { owner } of group.readings) {
      const noun = owner?.toLowerCase() ?? ''
      if (language.grammar.houses.has(noun)) add(noun, body)
    }
  }
  const nouns = new Map<Group, string[]>()
  for (const [noun, of] of bodies) {
    const [body] = of
    if (body !== undefined && of.size === 1) nouns.set(body, [...(nouns.get(body) ?? []), noun])
  }
  return nouns
}
