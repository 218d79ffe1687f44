import type { Move, PositionHistory } from '../../lib/model/history.ts'
import { sayDay } from '../text/say.ts'
import { useTexts } from '../text/text.tsx'

/** How positions on a claim moved: a line for each who took more than one, with the days. Nothing when none moved. */
export function PositionHistories({ histories }: { histories: readonly PositionHistory[] }) {
  const texts = useTexts()
  if (histories.length === 0) return null
  return (
    <section class="history">
      <h3>{texts('card_history')}</h3>
      {histories.map(({ name, moves }) => (
        <div key={name} class="history-of">
          <b>{name}</b>
          <ol aria-label={texts('card_historyOf', name)}>
            {moves.map((move, n) => (
              <HistoryMove key={n} move={move} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function HistoryMove({ move: { stance, date, withYear, by } }: { move: Move }) {
  const texts = useTexts()
  const said = texts(`moved_${stance}`)
  return (
    <li>
      <span>{by === null ? said : texts('card_movedBy', by, said)}</span>
      {date !== null && (
        <>
          {' '}
          <time dateTime={date}>{sayDay(texts, date, withYear)}</time>
        </>
      )}
    </li>
  )
}
