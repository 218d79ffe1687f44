import type { Signer } from '../../../lib/model/import.ts'
import { useTexts } from '../../text/text.tsx'
import { Fact, Facts } from './Facts.tsx'
import { KeyWords } from './KeyWords.tsx'

/** @returns for what a pack needs a yes of its own before it is stored; null: it needs none */
export const findQuestion = ({ state }: Signer): 'other' | 'lost' | null =>
  state === 'other' || state === 'lost' ? state : null

/** Who signed a pack. */
export function SignedBy({ signer: { state, words } }: { signer: Signer }) {
  const texts = useTexts()
  return (
    <Fact label={texts('packs_signed')}>
      <KeyWords words={words} />
      {(state === 'new' || state === 'same') && <div class="soft small">{texts(`packs_key_${state}`)}</div>}
    </Fact>
  )
}

interface Props {
  signer: Signer
  isAgreed: boolean
  onAgree: (isAgreed: boolean) => void
}

/** Says that somebody else signed than before, or nobody, and takes the yes without which the file is not stored. */
export function OtherSigner({ signer, isAgreed, onAgree }: Props) {
  const texts = useTexts()
  const question = findQuestion(signer)
  if (question === null) return null
  return (
    <div class="other-signer">
      <p>
        <b>{texts(`packs_${question}Key`)}</b>
      </p>
      <Facts>
        <Fact label={texts('packs_keyBefore')}>
          <KeyWords words={signer.wordsBefore} />
        </Fact>
        <Fact label={texts('packs_keyNow')}>
          <KeyWords words={signer.words} />
        </Fact>
      </Facts>
      <label class="yes">
        <input type="checkbox" checked={isAgreed} onChange={({ currentTarget }) => onAgree(currentTarget.checked)} />
        {texts(`packs_${question}KeyYes`)}
      </label>
    </div>
  )
}
