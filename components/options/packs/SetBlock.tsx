import type { SetPreview } from '../../../lib/model/import.ts'
import { count, sayNumber, useTexts } from '../../text/text.tsx'
import { Fact, Facts } from './Facts.tsx'
import { FoldedList, ProblemList } from './Lists.tsx'
import { saySet } from './say-figures.ts'

interface Props {
  preview: SetPreview
  /** Asks for the columns once more; null: the file has none. */
  onColumns: (() => void) | null
}

/** All that a person is told of a claim set before it is stored. */
export function SetBlock({ preview: { set, samples, unknownRatings, leftOut, before }, onColumns }: Props) {
  const texts = useTexts()
  return (
    <>
      <Facts>
        {before !== null && <Fact label={texts('packs_replaces')}>{count(texts, 'options_claims', before)}</Fact>}
        <Fact label={texts('packs_content')}>{saySet(texts, set)}</Fact>
        {samples.length > 0 && (
          <Fact label={texts('packs_samples')}>
            <FoldedList
              label={texts('packs_samples')}
              shown={3}
              items={samples.map(({ statement, reviewer }) => (
                <>
                  <bdi>{statement}</bdi>
                  {reviewer !== null && <bdi class="soft"> {reviewer}</bdi>}
                </>
              ))}
            />
          </Fact>
        )}
        {unknownRatings.length > 0 && (
          <Fact label={texts('packs_ratings')}>
            <div class="soft small">{texts('packs_ratingsText')}</div>
            <FoldedList
              label={texts('packs_ratings')}
              shown={8}
              inLine
              items={unknownRatings.map(one => (
                <>
                  <bdi>{one.rating}</bdi> ({sayNumber(texts, one.count)})
                </>
              ))}
            />
          </Fact>
        )}
        {leftOut.count > 0 && (
          <Fact label={texts('packs_leftOut')}>
            {sayNumber(texts, leftOut.count)}
            <ProblemList label={texts('packs_leftOut')} problems={leftOut.first} />
          </Fact>
        )}
      </Facts>
      {onColumns !== null && (
        <div>
          <button type="button" class="button" onClick={onColumns}>
            {texts('packs_columnsAgain')}
          </button>
        </div>
      )}
    </>
  )
}
