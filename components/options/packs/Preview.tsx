import { useEffect, useRef, useState } from 'preact/hooks'
import type { FilePreview } from '../../../lib/model/import.ts'
import { count, useTexts } from '../../text/text.tsx'
import { ColumnsForm } from './ColumnsForm.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { ProblemList } from './Lists.tsx'
import { PackBlock } from './PackBlock.tsx'
import { SetBlock } from './SetBlock.tsx'
import { findQuestion } from './SignerFacts.tsx'
import type { Import, ImportState } from './use-import.ts'

interface Props {
  state: ImportState & { readonly step: 'preview' }
  actions: Import
}

/** Everything that there is to know of the chosen files, and the yes without which none of them is stored. */
export function Preview({ state: { previews, storing, trouble }, actions }: Props) {
  const texts = useTexts()
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    // The button that was pressed is gone while it stores.
    if (storing !== null || trouble !== null) foot.current?.focus()
  }, [storing === null, trouble])

  const storable = previews.filter(({ kind }) => kind === 'pack' || kind === 'set')
  const isOpen = (one: FilePreview) => one.kind === 'pack' && findQuestion(one.signer) !== null && !agreed.has(one.file)
  const names = storable.filter(one => !isOpen(one)).map(({ file }) => file)
  const agree = (file: string) => (isAgreed: boolean) => {
    const others = [...agreed].filter(name => name !== file)
    setAgreed(new Set(isAgreed ? [...others, file] : others))
  }
  return (
    <section class="import" aria-labelledby="import-name">
      <h3 id="import-name" tabIndex={-1} ref={heading}>
        {texts('packs_preview')}
      </h3>
      {previews.map(one => (
        <Block key={one.file} one={one} actions={actions} isAgreed={agreed.has(one.file)} onAgree={agree(one.file)} />
      ))}
      <div class="import-foot" tabIndex={-1} ref={foot}>
        {trouble !== null && (
          <p class="trouble" role="alert">
            {texts(`packs_trouble_${trouble}`)}
          </p>
        )}
        {storing !== null ? (
          <ImportProgress progress={storing} />
        ) : (
          <>
            {storable.some(isOpen) && <p class="soft">{texts('packs_open')}</p>}
            <div class="tools">
              {storable.length > 0 && (
                <button
                  type="button"
                  class="button"
                  data-main="true"
                  disabled={names.length === 0}
                  onClick={() => actions.install(names)}
                >
                  {count(texts, 'packs_import', names.length || storable.length)}
                </button>
              )}
              <button type="button" class="button" onClick={actions.cancel}>
                {texts(previews.every(({ kind }) => kind === 'refused') ? 'glance_close' : 'packs_cancel')}
              </button>
            </div>
          </>
        )}
      </div>
    </section>
  )
}

interface BlockProps {
  one: FilePreview
  actions: Import
  isAgreed: boolean
  onAgree: (isAgreed: boolean) => void
}

/** One file. */
function Block({ one, actions, isAgreed, onAgree }: BlockProps) {
  const title = titleOf(one)
  return (
    <article class="file">
      <h4 dir="auto">{title}</h4>
      {title !== one.file && (
        <p class="file-name soft small" dir="auto">
          {one.file}
        </p>
      )}
      {one.kind === 'pack' && <PackBlock preview={one} isAgreed={isAgreed} onAgree={onAgree} />}
      {one.kind === 'set' && (
        <SetBlock
          preview={one}
          onColumns={actions.mappings.has(one.file) ? () => actions.nameColumns(one.file, null) : null}
        />
      )}
      {one.kind === 'columns' && (
        <ColumnsForm
          wanted={one}
          chosen={actions.mappings.get(one.file) ?? null}
          onChosen={mapping => actions.nameColumns(one.file, mapping)}
        />
      )}
      {one.kind === 'refused' && <Refused one={one} />}
    </article>
  )
}

/** @returns what a file calls itself, or else its name */
export function titleOf(one: FilePreview): string {
  if (one.kind === 'pack') return one.pack.title
  return one.kind === 'set' ? one.set.title : one.file
}

/** A file that cannot be imported: why, and what to do. */
function Refused({ one: { reason, problems } }: { one: FilePreview & { readonly kind: 'refused' } }) {
  const texts = useTexts()
  return (
    <div class="refused">
      <p>
        <b>{texts('packs_refused')}</b> {texts(`packs_refused_${reason}`)}
      </p>
      <ProblemList label={texts('packs_refused')} problems={problems} />
    </div>
  )
}
