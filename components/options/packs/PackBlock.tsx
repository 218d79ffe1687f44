import type { PackChanges, PackPreview } from '../../../lib/model/import.ts'
import { count, sayNumber, useTexts } from '../../text/text.tsx'
import { Fact, Facts, PackFacts } from './Facts.tsx'
import { FoldedList, ProblemList } from './Lists.tsx'
import { OtherSigner, SignedBy } from './SignerFacts.tsx'

interface Props {
  preview: PackPreview
  isAgreed: boolean
  onAgree: (isAgreed: boolean) => void
}

/** All that a person is told of a pack before it is stored. */
export function PackBlock({ preview, isAgreed, onAgree }: Props) {
  const texts = useTexts()
  const { pack, before, signer, tests, clashes } = preview
  const lists = [
    ['packs_topics', pack.topics.map(({ title }) => title), false],
    ['packs_claims', preview.claims, false],
    ['packs_parties', preview.parties, true],
    ['packs_outlets', preview.outlets, true],
  ] as const
  return (
    <>
      <OtherSigner signer={signer} isAgreed={isAgreed} onAgree={onAgree} />
      <Facts>
        {before !== null && (
          <Fact label={texts('packs_replaces')}>
            <div>
              {texts('packs_version')} <bdi>{before.version}</bdi>
            </div>
            <Changes changes={before.changes} />
          </Fact>
        )}
        {lists.map(
          ([key, items, inLine]) =>
            items.length > 0 && (
              <Fact key={key} label={texts(key)}>
                <FoldedList label={texts(key)} items={items} shown={inLine ? 8 : 3} inLine={inLine} />
              </Fact>
            ),
        )}
        <PackFacts pack={pack} size={preview.size} />
        <SignedBy signer={signer} />
        <Fact label={texts('packs_tests')}>
          {tests.run === 0
            ? texts('packs_testsNone')
            : count(texts, 'packs_testsRun', tests.run, sayNumber(texts, tests.run - tests.failed.length))}
          <ProblemList label={texts('packs_tests')} problems={tests.failed} />
        </Fact>
        {clashes.length > 0 && (
          <Fact label={texts('packs_clashes')}>
            <ProblemList label={texts('packs_clashes')} problems={clashes} />
          </Fact>
        )}
      </Facts>
    </>
  )
}

/** What an update changes: figures, and behind each the titles. */
function Changes({ changes: { added, removed, changed, accounts } }: { changes: PackChanges }) {
  const texts = useTexts()
  const numbers = (...all: readonly number[]) => all.map(n => sayNumber(texts, n))
  const lists = [
    ['packs_added', added],
    ['packs_removedClaims', removed],
    ['packs_changed', changed],
  ] as const
  return (
    <>
      <div>{texts('packs_changedClaims', ...numbers(added.length, removed.length, changed.length))}</div>
      <div>{texts('packs_changedStatements', ...numbers(accounts.added, accounts.removed, accounts.changed))}</div>
      {lists.map(([key, titles]) => (
        <FoldedList key={key} label={texts(key)} items={titles} shown={0} />
      ))}
    </>
  )
}
