import type { VerbForms } from '../engine/text/language.ts'

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/**
 * Reads verbs as a language file lists them.
 * @param text one verb a line: its forms, and behind a tilde the words that follow it
 */
export const readVerbs = (text: string): VerbForms[] =>
  lines(text).map(line => {
    const [forms = '', after = ''] = line.split('~').map(part => part.trim())
    return { forms, after }
  })
