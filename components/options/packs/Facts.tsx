import type { ComponentChildren } from 'preact'
import type { PackInfo } from '../../../lib/model/report.ts'
import { sayDate } from '../../text/say.ts'
import { count, useTexts } from '../../text/text.tsx'
import { joinFigures, sayDays, saySize } from './say-figures.ts'

/** Several facts below each other. */
export const Facts = ({ children }: { children: ComponentChildren }) => <dl class="facts">{children}</dl>

/** One fact: what it is about, and what there is to say. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What a pack's file says of itself. @param size of its file in bytes; null: it has none of its own here */
export function PackFacts({ pack, size }: { pack: PackInfo; size: number | null }) {
  const texts = useTexts()
  const unknown = texts('packs_unknown')
  return (
    <>
      <Fact label={texts('packs_version')}>
        <bdi>{pack.version}</bdi> · {sayDate(texts, pack.date)}
      </Fact>
      <Fact label={texts('packs_content')}>
        {joinFigures(
          count(texts, 'options_claims', pack.claims),
          count(texts, 'options_statements', pack.accounts),
          count(texts, 'packs_sources', pack.sources),
          size === null ? null : saySize(texts, size),
        )}
      </Fact>
      <Fact label={texts('packs_days')}>{sayDays(texts, pack.firstStatement, pack.lastStatement) ?? unknown}</Fact>
      <Fact label={texts('packs_maintainer')}>
        <bdi>{pack.maintainer ?? unknown}</bdi>
      </Fact>
      <Fact label={texts('packs_licence')}>
        <bdi>{pack.licence ?? unknown}</bdi>
      </Fact>
    </>
  )
}
