/** The lists of nouns for actions as a build puts them into a script: only what compiles packs has them. */
const LISTS = import.meta.glob<string>('./*-action-nouns.txt', { eager: true, query: '?raw', import: 'default' })

/** @returns a language's list, see `addActionNouns`; empty when the language has none */
export const readNounList = (tag: string): string => LISTS[`./${tag}-action-nouns.txt`] ?? ''
