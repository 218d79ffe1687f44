import { useEffect, useState } from 'preact/hooks'
import { sumPacks } from '../../lib/model/known.ts'
import type { PackInfo } from '../../lib/model/report.ts'
import { sayDate } from '../text/say.ts'
import { count, type Texts, useTexts } from '../text/text.tsx'
import type { SectionProps } from './options-source.ts'
import { SwitchRow } from './Row.tsx'
import { Section } from './Section.tsx'

/** What Sidelight knows. A pack is switched together with those that add to it. */
export function Topics({ source, settings: { packsOff }, change }: SectionProps) {
  const texts = useTexts()
  const [packs, setPacks] = useState<readonly PackInfo[]>([])
  useEffect(() => {
    source.listPacks().then(setPacks, () => {})
  }, [source])

  async function set(family: readonly PackInfo[], on: boolean): Promise<void> {
    for (const { id } of family) if (!(await change({ set: 'pack', id, on }))) return
  }

  return (
    <Section id="topics" name="options_topics">
      {listFamilies(packs).map(([base, ...more]) => (
        <SwitchRow
          key={base.id}
          name={base.title}
          help={sayFigures(texts, [base, ...more])}
          on={!packsOff.includes(base.id)}
          onChange={on => void set([base, ...more], on)}
        />
      ))}
    </Section>
  )
}

type Family = readonly [base: PackInfo, ...more: PackInfo[]]

/** @returns each pack with those that add to it; a pack whose base is not loaded stands by itself */
function listFamilies(packs: readonly PackInfo[]): Family[] {
  const ids = new Set(packs.map(({ id }) => id))
  const isBase = (pack: PackInfo) => pack.extends === null || !ids.has(pack.extends)
  return packs.filter(isBase).map(base => [base, ...packs.filter(pack => pack.extends === base.id)])
}

function sayFigures(texts: Texts, family: Family): string {
  const { claims, accounts, lastStatement } = sumPacks(family)
  const figures = [count(texts, 'options_claims', claims), count(texts, 'options_statements', accounts)] as const
  if (lastStatement === null) return texts('options_topicFigures', ...figures)
  return texts('options_topicFiguresUntil', ...figures, sayDate(texts, lastStatement))
}
