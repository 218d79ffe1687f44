/** How a person wants marks to look. */
export interface MarkLook {
  /** `contested`: claims that nobody contests are not marked. */
  readonly which: 'contested' | 'all'
  /** Whether the first mention of a known person, party or place is marked too. */
  readonly names: boolean
  /** `line`: without fill; `alike`: every mark as a contested one. */
  readonly style: 'fill' | 'line' | 'alike'
  readonly strength: 'faint' | 'normal' | 'strong'
}

export const DEFAULT_MARKS: MarkLook = { which: 'all', names: false, style: 'fill', strength: 'normal' }
