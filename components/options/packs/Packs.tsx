import { useEffect, useRef } from 'preact/hooks'
import type { ExportFormat } from '../../../lib/model/import.ts'
import { useTexts } from '../../text/text.tsx'
import type { SectionProps } from '../options-source.ts'
import { Row } from '../Row.tsx'
import { Section } from '../Section.tsx'
import { DropTarget } from './DropTarget.tsx'
import { FamilyRow } from './FamilyRow.tsx'
import { type Family, listFamilies } from './families.ts'
import { Reading } from './ImportProgress.tsx'
import { Preview, titleOf } from './Preview.tsx'
import { SetRow } from './SetRow.tsx'
import type { ToolDoings } from './Tools.tsx'
import { useImport } from './use-import.ts'
import { useInstalled } from './use-installed.ts'

interface Props extends SectionProps {
  /** Says something in the status line. */
  onTold: (said: string) => void
}

/** What Sidelight knows: packs and claim sets, bundled and imported, and the way for more. */
export function Packs({ source, settings: { packsOff }, change, onTold }: Props) {
  const texts = useTexts()
  const [{ loaded, installed, isUnreadable }, readAgain] = useInstalled(source)
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  const actions = useImport(source.packs, {
    onInstalled(stored) {
      readAgain()
      onTold(texts('packs_imported', stored.map(titleOf).join(texts('listComma'))))
    },
    onFailed: () => onTold(texts('packs_notRead')),
  })
  const { state } = actions
  const before = useRef(state.step)
  useEffect(() => {
    // What had the focus is gone.
    if (state.step === 'idle' && before.current !== 'idle') button.current?.focus()
    before.current = state.step
  }, [state.step])
  const isStoring = state.step === 'preview' && state.storing !== null

  function choose(files: readonly File[]): void {
    onTold('') // what was told of another import
    actions.choose(files)
  }

  async function set(family: Family, on: boolean): Promise<void> {
    for (const { pack } of family) if (!(await change({ set: 'pack', id: pack.id, on }))) return
  }

  async function remove(kind: 'pack' | 'set', id: string, title: string): Promise<void> {
    const removed = await source.packs.remove(kind, id).catch(() => ({ ok: false, error: 'storageFailed' }) as const)
    onTold(removed.ok ? texts('packs_removed', title) : texts(`packs_trouble_${removed.error}`))
    readAgain()
    if (removed.ok) button.current?.focus()
  }

  async function exportAs(kind: 'pack' | 'set', id: string, format: ExportFormat): Promise<void> {
    const file = await source.packs.exportAs(kind, id, format).catch(() => null)
    if (file !== null) source.saveFile(file.name, file.content)
    onTold(file === null ? texts('packs_notExported') : texts('packs_exported', file.name))
  }

  const doings: ToolDoings = {
    onExport: (...what) => void exportAs(...what),
    onUpdate: () => input.current?.click(),
    onRemove: (...what) => void remove(...what),
  }
  return (
    <Section id="packs" name="options_packs">
      <Row name={texts('packs_add')} help={texts('packs_addText')}>
        <button ref={button} type="button" class="button" disabled={isStoring} onClick={() => input.current?.click()}>
          {texts('packs_choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          accept=".json,.csv,.jsonld,.sidelight.json,application/json,text/csv"
          aria-label={texts('packs_choose')}
          hidden
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            currentTarget.value = '' // the same file can be chosen again after it was mended
            if (files.length > 0) choose(files)
          }}
        />
      </Row>
      {state.step === 'reading' && <Reading progress={state.progress} onCancel={actions.cancel} />}
      {state.step === 'preview' && <Preview state={state} actions={actions} />}
      {isUnreadable && <p class="row">{texts('packs_unreadable')}</p>}
      {listFamilies(loaded, installed).map(family => (
        <FamilyRow
          key={family[0].pack.id}
          family={family}
          on={!packsOff.includes(family[0].pack.id)}
          onChange={on => void set(family, on)}
          {...doings}
        />
      ))}
      {installed.sets.map(one => (
        <SetRow key={one.set.id} one={one} {...doings} />
      ))}
      <DropTarget onFiles={isStoring ? null : choose} />
    </Section>
  )
}
