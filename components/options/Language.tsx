import { useTexts } from '../text/text.tsx'
import type { SectionProps } from './options-source.ts'
import { Row } from './Row.tsx'
import { Section } from './Section.tsx'

const BROWSER = ''

/** The language of the extension's own texts. */
export function Language({ source, settings: { language }, change }: SectionProps) {
  const texts = useTexts()
  return (
    <Section id="language" name="options_language">
      <Row id="languageOf" name={texts('options_languageOf')} help={texts('options_languageText')}>
        <select
          aria-labelledby="languageOf"
          value={language ?? BROWSER}
          onChange={({ currentTarget: { value } }) =>
            void change({ set: 'language', language: value === BROWSER ? null : value })
          }
        >
          <option value={BROWSER}>{texts('options_languageBrowser', nameLanguage(source.browserLanguage))}</option>
          {source.languages.map(tag => (
            <option key={tag} value={tag} lang={tag}>
              {nameLanguage(tag)}
            </option>
          ))}
        </select>
      </Row>
    </Section>
  )
}

/** @param tag BCP 47 @returns the language's name in that language, with a capital letter */
function nameLanguage(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
