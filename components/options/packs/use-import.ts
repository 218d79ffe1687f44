import { useEffect, useRef, useState } from 'preact/hooks'
import type { CsvMapping, FilePreview, InstallTrouble, Progress } from '../../../lib/model/import.ts'
import type { PackSource } from '../pack-source.ts'

/** How far an import is. */
export type ImportState =
  | { readonly step: 'idle' }
  /** Progress is null until the first is told. */
  | { readonly step: 'reading'; readonly progress: Progress | null }
  | {
      readonly step: 'preview'
      readonly previews: readonly FilePreview[]
      /** Null: nothing is being stored. */
      readonly storing: Progress | null
      readonly trouble: InstallTrouble | null
    }

export interface Import {
  readonly state: ImportState
  /** Columns that were named so far, by file. */
  readonly mappings: ReadonlyMap<string, CsvMapping>
  /** Reads and checks files; what was at hand before is forgotten. */
  choose(files: readonly File[]): void
  /** Reads the same files again, now with these columns; null asks for them once more. */
  nameColumns(file: string, mapping: CsvMapping | null): void
  /** Stores the files of these names, and ends the import when they are. */
  install(names: readonly string[]): void
  /** Ends it at once, with nothing stored. */
  cancel(): void
}

interface Doings {
  /** All that a person said yes to is stored. */
  onInstalled(stored: readonly FilePreview[]): void
  /** The worker failed while it read. */
  onFailed(): void
}

const IDLE: ImportState = { step: 'idle' }
const STORING: Progress = { stage: 'storing', file: null, share: null }

/** Leads from chosen files to stored ones. One import at a time. */
export function useImport(source: PackSource, { onInstalled, onFailed }: Doings): Import {
  const [state, setState] = useState<ImportState>(IDLE)
  const [mappings, setMappings] = useState<ReadonlyMap<string, CsvMapping>>(new Map())
  const files = useRef<readonly File[]>([])
  /** By which the files are read. What is asked for once more is not in it, but stays in the form. */
  const named = useRef<ReadonlyMap<string, CsvMapping>>(new Map())
  const run = useRef<AbortController | null>(null)

  /** Ends what runs. What it still says is not heard. */
  const stop = () => {
    run.current?.abort()
    run.current = null
  }
  useEffect(() => stop, [])

  async function read(): Promise<void> {
    stop()
    const mine = new AbortController()
    run.current = mine
    const set = (next: ImportState) => {
      if (run.current === mine) setState(next)
    }
    set({ step: 'reading', progress: null })
    try {
      const tell = (progress: Progress) => set({ step: 'reading', progress })
      const previews = await source.preview(files.current, named.current, tell, mine.signal)
      set({ step: 'preview', previews, storing: null, trouble: null })
    } catch {
      if (run.current === mine) onFailed()
      set(IDLE)
    }
  }

  async function store(previews: readonly FilePreview[], names: readonly string[]): Promise<void> {
    const show = (storing: Progress | null, trouble: InstallTrouble | null = null) =>
      setState({ step: 'preview', previews, storing, trouble })
    show(STORING)
    const stored = await source
      .install(names, progress => show(progress))
      .catch(() => ({ ok: false, error: 'storageFailed' }) as const)
    if (!stored.ok) return show(null, stored.error)
    setState(IDLE)
    onInstalled(previews.filter(({ file }) => names.includes(file)))
  }

  return {
    state,
    mappings,
    choose(chosen) {
      files.current = nameApart(chosen)
      named.current = new Map()
      setMappings(named.current)
      void read()
    },
    nameColumns(file, mapping) {
      const others = [...named.current].filter(([name]) => name !== file)
      named.current = new Map(mapping === null ? others : [...others, [file, mapping]])
      setMappings(new Map([...mappings, ...named.current]))
      void read()
    },
    install(names) {
      if (state.step === 'preview') void store(state.previews, names)
    },
    cancel() {
      stop()
      setState(IDLE)
    },
  }
}

/** Files are told apart by their names. @returns the same files; of two with one name, the later one is called "name (2).json" */
export function nameApart(files: readonly File[]): File[] {
  const taken = new Set<string>()
  return files.map(file => {
    let name = file.name
    for (let n = 2; taken.has(name); n++) name = file.name.replace(/(?=\.[^.]*$|$)/, ` (${n})`)
    taken.add(name)
    return name === file.name ? file : new File([file], name, { type: file.type })
  })
}
