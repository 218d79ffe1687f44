import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Match } from '../../lib/model/page.ts'
import { matchKey, type PageSentences, type SentenceReport } from '../../lib/model/report.ts'
import { TAKE_FORMS, type TakeForm } from '../../lib/model/take-along.ts'
import type { AccountView, ClaimView } from '../../lib/model/view.ts'
import { FullClaim } from '../claim/FullClaim.tsx'
import { MatchReasons } from '../claim/MatchReasons.tsx'
import { ReportMistake } from '../claim/ReportMistake.tsx'
import { writeAccount, writeClaim } from '../claim/take-words.ts'
import { writeReport } from '../claim/write-report.ts'
import { type Texts, useTexts } from '../text/text.tsx'
import { CLOSE, COPY, MENU, PREVIOUS, PRINT } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton, type MenuItem } from './MenuButton.tsx'
import type { Known } from './use-claims.ts'

/** What can be done with a claim. */
export interface ClaimDeeds {
  /** Of the extension. */
  readonly version: string
  readonly copy: (text: string) => void
  readonly print: () => void
  readonly hide: (claim: ClaimView, sentence: SentenceReport) => void
  readonly mute: (claim: ClaimView) => void
}

interface Props {
  claim: ClaimView
  known: Known
  page: PageSentences
  /** The sentence that the claim was opened for; null: none. */
  sentence: SentenceReport | null
  deeds: ClaimDeeds
  onBack: () => void
  /** Opens another claim of the same sentence. */
  onOpen: (claim: string) => void
}

/** A claim's full view: what is known of it, what can be taken along, and the ways out of a wrong mark. */
export function ClaimSide({ claim, known, page, sentence, deeds, onBack, onOpen }: Props) {
  const texts = useTexts()
  const [extra, setExtra] = useState<'why' | 'report' | null>(null)
  const body = useRef<HTMLElement>(null)
  const matches = matchesOf(page, sentence)
  const own = matches.filter(match => match.claim === claim.id)
  // Whatever had the focus is gone from the screen.
  useEffect(() => {
    body.current?.focus()
    body.current?.scrollTo?.(0, 0)
    setExtra(null)
  }, [claim.id])
  const report = () =>
    writeReport(texts, claim, own, {
      sentence: sentence?.text ?? null,
      address: page.url,
      version: deeds.version,
      entities: known.entities,
    })
  const copyTools = (account: AccountView) => (
    <MenuButton
      label={texts('panel_copyOf', account.speakerName ?? account.partyName ?? texts('source_itself'))}
      icon={COPY}
      items={copyItems(texts, form => deeds.copy(writeAccount(texts, account, form)))}
    />
  )
  return (
    <>
      <h1 class="visually-hidden">{texts('extensionName')}</h1>
      <div class="top-row claim-top">
        <button type="button" class="text-button" onClick={onBack}>
          <Icon icon={PREVIOUS} />
          {texts('panel_back')}
        </button>
        <MenuButton
          label={texts('panel_copy')}
          icon={COPY}
          items={copyItems(texts, form => deeds.copy(writeClaim(texts, claim, form)))}
        />
        <IconButton label={texts('panel_print')} icon={PRINT} onPress={deeds.print} />
        <MenuButton
          label={texts('glance_more')}
          icon={MENU}
          items={wayItems(texts, claim, sentence, deeds, setExtra)}
        />
      </div>
      <section class="scrolled claim-side" ref={body} tabIndex={-1} aria-label={claim.title}>
        {extra !== null && (
          <Extra onClose={() => setExtra(null)}>
            {extra === 'why' ? (
              <MatchReasons matches={own} claimTitles={known.titles} />
            ) : (
              <ReportMistake text={report()} onCopy={deeds.copy} />
            )}
          </Extra>
        )}
        <FullClaim
          claim={claim}
          matches={matches}
          pageMatches={page.report.matches}
          entities={known.entities}
          claimTitles={known.titles}
          published={page.published}
          renderTools={copyTools}
        />
        <AlsoHere sentence={sentence} claim={claim.id} known={known} onOpen={onOpen} />
      </section>
    </>
  )
}

/** Something that was asked for, above all else. */
function Extra({ children, onClose }: { children: ComponentChildren; onClose: () => void }) {
  const texts = useTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div class="extra" ref={box} tabIndex={-1}>
      <IconButton label={texts('glance_close')} icon={CLOSE} onPress={onClose} />
      {children}
    </div>
  )
}

interface AlsoProps {
  sentence: SentenceReport | null
  claim: string
  known: Known
  onOpen: (claim: string) => void
}

/** The other claims of the same sentence. */
function AlsoHere({ sentence, claim, known, onOpen }: AlsoProps) {
  const texts = useTexts()
  const others = new Set((sentence?.claims ?? []).map(one => one.claim).filter(id => id !== claim))
  const views = [...others].flatMap(id => known.claims.get(id) ?? [])
  if (views.length === 0) return null
  return (
    <section class="also">
      <h3 class="full-title">{texts('panel_also')}</h3>
      <ul>
        {views.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="text-button" dir="auto" onClick={() => onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function matchesOf({ report }: PageSentences, sentence: SentenceReport | null): readonly Match[] {
  const keys = new Set((sentence?.claims ?? []).map(({ key }) => key))
  return report.matches.filter(match => keys.has(matchKey(match)))
}

const copyItems = (texts: Texts, onForm: (form: TakeForm) => void): MenuItem[] =>
  TAKE_FORMS.map(form => ({ label: texts(`panel_copy_${form}`), onChoose: () => onForm(form) }))

function wayItems(
  texts: Texts,
  claim: ClaimView,
  sentence: SentenceReport | null,
  deeds: ClaimDeeds,
  onExtra: (extra: 'why' | 'report') => void,
): MenuItem[] {
  const ofSentence =
    sentence === null
      ? []
      : [
          { label: texts('menu_why'), onChoose: () => onExtra('why') },
          {
            label: texts('menu_hide'),
            help: texts('menu_hideHelp'),
            onChoose: () => deeds.hide(claim, sentence),
          },
        ]
  return [
    ...ofSentence,
    { label: texts('menu_mute'), help: texts('menu_muteHelp'), onChoose: () => deeds.mute(claim) },
    { label: texts('menu_report'), help: texts('menu_reportHelp'), onChoose: () => onExtra('report') },
  ]
}
