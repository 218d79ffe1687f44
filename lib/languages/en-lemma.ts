/**
 * English lemmas: what the forms of one word share (plural, past, "-ing"), and no other word has. A comparative is a word of its
 * own, since packs mean it: "a harder line". A lemma is
 * a key and need not be a word: final "e"s are dropped where spelling cannot tell whether the base has one.
 */

import { readIrregularForms } from './en-forms.ts'
import { FAMILIES, KEPT } from './en-lemma-exceptions.ts'

const words = (text: string): string[] => text.split(/\s+/).filter(word => word !== '')

let irregular: Map<string, string> | null = null

/** Forms that the rules get wrong and their lemmas. They are read when the first word is asked for. */
function readExceptions(): Map<string, string> {
  const lemmas = new Map<string, string>()
  for (const [form, base] of readIrregularForms()) lemmas.set(form, applyRules(base))
  for (const line of FAMILIES.split('|')) {
    const [base = '', ...forms] = words(line)
    for (const form of [base, ...forms]) lemmas.set(form, `${base}+`)
  }
  for (const word of words(KEPT)) if (!lemmas.has(word)) lemmas.set(word, `${word}+`)
  return lemmas
}

/** @returns the lemma of a folded word */
export function lemmatise(word: string): string {
  irregular ??= readExceptions()
  return irregular.get(word) ?? applyRules(word)
}

const VOWEL = /[aeiouy]/
/** A short word that ends in consonant, vowel, consonant: "hop", which is not "hope". */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/
const DOUBLED = /([bdgmnprt])\1$/

function applyRules(word: string): string {
  if (word.length < 4) return word
  return finish(dropVerbEnding(dropPlural(word)))
}

function dropPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  return word.slice(0, -1)
}

function dropVerbEnding(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const stem = word.slice(0, -ending)
  if (ending === 0 || stem.length < 2 || !VOWEL.test(stem)) return word
  if (word.endsWith('eed')) return VOWEL.test(stem.slice(0, -1)) ? `${stem}e` : word
  if (DOUBLED.test(stem)) return stem.slice(0, -1)
  return SHORT.test(stem) ? `${stem}e` : stem
}

/** Drops what the forms of one word do not share: a final "e", one of two "l"s, "y" for "ie". */
function finish(word: string): string {
  if (word.endsWith('ie') && word.length > 4) return `${word.slice(0, -2)}y`
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1)
    return stem.length < 3 || stem.endsWith('e') || SHORT.test(stem) || !VOWEL.test(stem) ? word : finish(stem)
  }
  return word.endsWith('ll') && /[aeiouy].*[aeiouy]/.test(word) ? word.slice(0, -1) : word
}
