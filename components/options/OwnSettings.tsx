import { useRef, useState } from 'preact/hooks'
import type { Result } from '../../lib/model/result.ts'
import { parseSettings, type Settings } from '../../lib/model/settings.ts'
import {
  type FileTrouble,
  LARGEST_FILE,
  readSettingsFile,
  SETTINGS_FILE,
  writeSettingsFile,
} from '../../lib/model/settings-file.ts'
import { sayNumber, type Texts, useTexts } from '../text/text.tsx'
import type { SectionProps } from './options-source.ts'
import { Row } from './Row.tsx'
import { Section } from './Section.tsx'

interface Props extends SectionProps {
  /** Says something in the status line. */
  onTold: (said: string) => void
}

/** All settings at once: to a file, from a file, back to the start. */
export function OwnSettings({ source, settings, change, onTold }: Props) {
  const texts = useTexts()
  const [before, setBefore] = useState<Settings | null>(null)
  const input = useRef<HTMLInputElement>(null)

  /** Puts all settings in place of the present ones, which stay at hand until the page is closed: also when it is done twice. */
  async function replace(all: unknown, said: string): Promise<void> {
    const changes = JSON.stringify(parseSettings(all)) !== JSON.stringify(settings)
    if ((await change({ set: 'all', settings: all }, said)) && changes) setBefore(settings)
  }

  async function load(file: File): Promise<void> {
    const read = await readFile(file)
    if (read.ok) await replace(read.value, texts('options_loaded', file.name))
    else onTold(sayTrouble(texts, file.name, read.error))
  }

  async function undo(): Promise<void> {
    if (await change({ set: 'all', settings: before }, texts('options_undone'))) setBefore(null)
  }

  return (
    <Section id="settings" name="options_own">
      <Row name={texts('options_take')} help={texts('options_takeText')}>
        <button
          type="button"
          class="button"
          onClick={() => source.saveFile(SETTINGS_FILE, writeSettingsFile(settings))}
        >
          {texts('options_save')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {texts('options_load')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={texts('options_load')}
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            if (file !== undefined) void load(file)
            currentTarget.value = '' // the same file can be chosen again after it was mended
          }}
        />
      </Row>
      <Row name={texts('options_afresh')} help={texts('options_afreshText')}>
        {before !== null && (
          <button type="button" class="button" data-main="true" onClick={() => void undo()}>
            {texts('notice_undo')}
          </button>
        )}
        <button type="button" class="button" onClick={() => void replace({}, texts('options_resetDone'))}>
          {texts('options_reset')}
        </button>
      </Row>
    </Section>
  )
}

type Unread = FileTrouble | { readonly kind: 'tooLarge' | 'unreadable' }

async function readFile(file: File): Promise<Result<Settings, Unread>> {
  if (file.size > LARGEST_FILE) return { ok: false, error: { kind: 'tooLarge' } }
  const text = await file.text().catch(() => null)
  return text === null ? { ok: false, error: { kind: 'unreadable' } } : readSettingsFile(text)
}

/** @returns which file is wrong, where, and what to do */
function sayTrouble(texts: Texts, name: string, trouble: Unread): string {
  switch (trouble.kind) {
    case 'tooLarge':
      return texts('options_file_tooLarge', name, sayNumber(texts, LARGEST_FILE / 1_000_000))
    case 'broken':
      return texts('options_file_broken', name, sayNumber(texts, trouble.line), sayNumber(texts, trouble.column))
    case 'wrong':
      return texts('options_file_wrong', name, trouble.path)
    default:
      return texts(`options_file_${trouble.kind}`, name)
  }
}
