import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Known, sumPacks } from '../../lib/model/known.ts'
import type { PageReport, Trouble } from '../../lib/model/report.ts'
import { sayDate } from '../text/say.ts'
import { count, useTexts } from '../text/text.tsx'
import type { PopupSource } from './popup-source.ts'

interface StateProps {
  title: string
  text?: string
  children?: ComponentChildren
}

/** Why there is no list: a title, a sentence, and what can be done about it. */
function State({ title, text, children }: StateProps) {
  return (
    <section class="state">
      <h2 dir="auto">{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  )
}

/** A page of the browser, a store or a file. */
export function ClosedState() {
  const texts = useTexts()
  return <State title={texts('popup_closedTitle')} text={texts('popup_closedText')} />
}

interface WithheldProps {
  host: string | null
  onAllow: (where: 'site' | 'all') => void
}

/** The browser holds back access: asks for it, for this site or for all. */
export function WithheldState({ host, onAllow }: WithheldProps) {
  const texts = useTexts()
  return (
    <State title={texts('popup_withheldTitle')} text={texts('popup_withheldText')}>
      <p class="buttons">
        {host !== null && (
          <button type="button" class="button" data-main="true" onClick={() => onAllow('site')}>
            {texts('popup_allowSite', host)}
          </button>
        )}
        <button type="button" class="button" data-main={host === null} onClick={() => onAllow('all')}>
          {texts('popup_allowAll')}
        </button>
      </p>
    </State>
  )
}

/** The page is being read. */
export function ScanningState() {
  const texts = useTexts()
  return (
    <section class="state" role="status">
      <h2 id="scanning">{texts('popup_scanning')}</h2>
      <progress aria-labelledby="scanning" />
    </section>
  )
}

/** Something went wrong, and what can be done about it. */
export function TroubleState({ trouble }: { trouble: Trouble }) {
  const texts = useTexts()
  return (
    <div role="alert">
      <State title={texts('popup_failedTitle')} text={texts(`trouble_${trouble}`)} />
    </div>
  )
}

interface QuietProps {
  report: PageReport
  source: PopupSource
  onRead: () => void
  /** Turns Sidelight on, on this site or on all. */
  onTurnOn: (where: 'here' | 'everywhere') => void
}

/** A page that is not read, or on which no claim was found. */
export function QuietState({ report, source, onRead, onTurnOn }: QuietProps) {
  const texts = useTexts()
  switch (report.state) {
    case 'offHere':
      return (
        <State title={texts('popup_offHereTitle', report.host)} text={texts('popup_offHereText')}>
          <Do isMain name={texts('popup_turnOnHere')} onPress={() => onTurnOn('here')} />
        </State>
      )
    case 'offEverywhere':
      return (
        <State title={texts('popup_isOff')} text={texts('popup_offText')}>
          <Do isMain name={texts('popup_turnOn')} onPress={() => onTurnOn('everywhere')} />
        </State>
      )
    case 'notArticle':
      return (
        <State title={texts('popup_notArticleTitle')} text={texts('popup_notArticleText')}>
          <Do name={texts('popup_read')} onPress={onRead} />
        </State>
      )
    case 'unreadable':
      return <State title={texts('popup_closedTitle')} text={texts('popup_unreadableText')} />
    case 'done':
      return (
        <State title={texts('popup_nothingTitle')}>
          <KnownTopics source={source} />
        </State>
      )
    default:
      return null
  }
}

/** What a person can do about a state. */
function Do({ name, isMain = false, onPress }: { name: string; isMain?: boolean; onPress: () => void }) {
  return (
    <p class="buttons">
      <button type="button" class="button" data-main={isMain} onClick={onPress}>
        {name}
      </button>
    </p>
  )
}

/** What was looked for: how many claims are known, and on which topics. */
function KnownTopics({ source }: { source: PopupSource }) {
  const texts = useTexts()
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    let ended = false
    source.listPacks().then(
      result => !ended && result.ok && setKnown(sumPacks(result.value)),
      () => undefined, // the page's own state tells that the background is gone
    )
    return () => {
      ended = true
    }
  }, [source])
  if (known === null) return null
  const claims = count(texts, 'options_claims', known.claims)
  if (known.topics.length === 0) return <p>{texts('popup_knownNoTopic', claims)}</p>
  return (
    <>
      <p id="known">{texts('popup_known', claims, count(texts, 'popup_knownTopics', known.topics.length))}</p>
      <ul class="topics" aria-labelledby="known">
        {known.topics.map(({ id, title, date }) => (
          <li key={id}>
            <bdi>{title}</bdi>
            {date !== null && texts('listComma')}
            {date !== null && <time dateTime={date}>{sayDate(texts, date)}</time>}
          </li>
        ))}
      </ul>
    </>
  )
}
