import english from '../assets/locales/en.json'
import type { Texts } from '../components/text/text.tsx'
import { readTexts } from '../lib/browser/texts.ts'

/** The English texts. A key that is missing shows itself. */
export const texts: Texts = readTexts(english)
