/** How a person wants sentences to be marked. */
export interface MarkLook {
  /** `contested`: only sentences with a contested claim; `all`: every known claim. */
  readonly which: 'contested' | 'all'
  /** Whether the first mention of each known name is marked too. */
  readonly names: boolean
  /** `fill`: what is contested has a line and a fill; `line`: nothing has a fill; `alike`: everything looks contested. */
  readonly style: 'fill' | 'line' | 'alike'
  readonly strength: 'faint' | 'normal' | 'strong'
}

export const DEFAULT_MARKS: MarkLook = { which: 'all', names: false, style: 'fill', strength: 'normal' }
