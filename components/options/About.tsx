import { useTexts } from '../text/text.tsx'
import { Row } from './Row.tsx'
import { Section } from './Section.tsx'

/** What the extension is and where more stands. */
export function About({ version }: { version: string }) {
  const texts = useTexts()
  return (
    <Section id="about" name="options_about">
      <Row name={texts('options_leaves')} help={texts('options_leavesText')}>
        <a class="button" href="privacy.html">
          {texts('help_privacy')}
        </a>
      </Row>
      <Row name={texts('options_version', version)} help={texts('options_versionText')}>
        <a class="button" href="welcome.html">
          {texts('options_welcome')}
        </a>
        <a class="button" href="help.html">
          {texts('ways_help')}
        </a>
      </Row>
    </Section>
  )
}
