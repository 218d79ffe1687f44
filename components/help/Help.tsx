import { useEffect, useState } from 'preact/hooks'
import type { CommandKeys } from '../../lib/model/keys.ts'
import type { ClaimView } from '../../lib/model/view.ts'
import { Brand } from '../page/Brand.tsx'
import { KeyList } from '../page/KeyList.tsx'
import { Legend } from '../page/Legend.tsx'
import { type TextKey, useTexts } from '../text/text.tsx'
import { CardParts } from './CardParts.tsx'

/** What the help page asks of the world. */
export interface HelpSource {
  /** See the call `examples`; empty when nothing is known. */
  readExamples(): Promise<readonly ClaimView[]>
  readKeys(): Promise<CommandKeys>
}

/** One screen: the card and its parts, the marks, the keys, some questions. */
export function Help({ source }: { source: HelpSource }) {
  const texts = useTexts()
  const [claim, setClaim] = useState<ClaimView | null>(null)
  const [keys, setKeys] = useState<CommandKeys | null>(null)
  useEffect(() => {
    source.readExamples().then(
      ([first]) => setClaim(first ?? null),
      () => {},
    )
    source.readKeys().then(setKeys, () => {})
  }, [source])

  return (
    <main class="help">
      <div>
        <Brand />
        <h1>{texts('help_title')}</h1>
      </div>
      <CardParts claim={claim} />
      <div class="cols">
        <section class="box">
          <h2>{texts('help_marks')}</h2>
          <Legend label={texts('help_marks')} withLines />
          <h2>{texts('help_keys')}</h2>
          <KeyList keys={keys} />
        </section>
        <Questions />
      </div>
    </main>
  )
}

const QUESTIONS: readonly (readonly [TextKey, TextKey])[] = [
  ['help_verdict', 'help_verdictText'],
  ['help_wrong', 'help_wrongText'],
  ['help_who', 'help_whoText'],
  ['help_nothing', 'help_nothingText'],
  ['help_coverage', 'help_coverageText'],
  ['help_packs', 'help_packsText'],
]

function Questions() {
  const texts = useTexts()
  return (
    <section>
      <h2>{texts('help_questions')}</h2>
      <dl class="questions">
        {QUESTIONS.map(([question, answer]) => (
          <div key={question}>
            <dt>{texts(question)}</dt>
            <dd>{texts(answer)}</dd>
          </div>
        ))}
        <div>
          <dt>{texts('help_leaves')}</dt>
          <dd>
            {texts('help_leavesText')} <a href="privacy.html">{texts('help_privacy')}</a>
          </dd>
        </div>
      </dl>
    </section>
  )
}
