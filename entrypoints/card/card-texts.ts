import { call, type Transport } from '../../lib/browser/messages.ts'
import { native } from '../../lib/browser/native.ts'
import { createTexts, readTexts, type Texts } from '../../lib/browser/texts.ts'

export interface CardTexts {
  current(): Texts
  /** Takes over the language that the person chose; null: the browser's. What is shown stays until its texts are there. */
  follow(language: string | null): Promise<void>
}

/** Keeps the card's texts. */
export function keepTexts(send: Transport): CardTexts {
  const own = createTexts(native)
  let texts = own
  let chosen: string | null = null
  return {
    current: () => texts,
    async follow(language) {
      if (language === chosen) return
      chosen = language
      const table = language === null ? null : await call(send, 'background', 'texts', null).catch(() => null)
      if (chosen === language) texts = table === null ? own : readTexts(JSON.parse(table))
    },
  }
}
