import { useEffect, useState } from 'preact/hooks'
import type { PackInfo } from '../../lib/model/report.ts'
import { sayDate } from '../text/say.ts'
import { count, type Texts, useTexts } from '../text/text.tsx'
import type { SectionProps } from './Options.tsx'
import { SwitchRow } from './Row.tsx'
import { Section } from './Section.tsx'

/** What Sidelight knows; each part can be switched off. */
export function Topics({ source, settings: { packsOff }, change }: SectionProps) {
  const texts = useTexts()
  const [packs, setPacks] = useState<readonly PackInfo[]>([])
  useEffect(() => {
    source.listPacks().then(setPacks, () => {})
  }, [source])
  return (
    <Section id="topics" name="options_topics">
      {packs.map(pack => (
        <SwitchRow
          key={pack.id}
          name={pack.title}
          help={sayFigures(texts, pack)}
          on={!packsOff.includes(pack.id)}
          onChange={on => void change({ set: 'pack', id: pack.id, on })}
        />
      ))}
    </Section>
  )
}

function sayFigures(texts: Texts, { claims, accounts, lastStatement }: PackInfo): string {
  const figures = [count(texts, 'options_claims', claims), count(texts, 'options_statements', accounts)] as const
  if (lastStatement === null) return texts('options_topicFigures', ...figures)
  return texts('options_topicFiguresUntil', ...figures, sayDate(texts, lastStatement))
}
