/** Drawings of 16 by 16 units, by what they stand for; each for itself, so that a script carries only those that it shows. */
export interface Drawing {
  readonly path: string
  /** Points along the text, and the other way where that runs from right to left. */
  readonly isMirrored?: boolean
}

export const CLOSE: Drawing = { path: 'M4 4l8 8M12 4l-8 8' }
export const PREVIOUS: Drawing = { path: 'M10 3 5 8l5 5', isMirrored: true }
export const NEXT: Drawing = { path: 'M6 3l5 5-5 5', isMirrored: true }
export const UP: Drawing = { path: 'M3 10l5-5 5 5' }
export const DOWN: Drawing = { path: 'M3 6l5 5 5-5' }
export const COPY: Drawing = { path: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3' }
export const MENU: Drawing = { path: 'M2.7 8h.6M7.7 8h.6M12.7 8h.6' }
export const PANEL: Drawing = { path: 'M2 3h12v10H2zM9.5 3v10', isMirrored: true }
export const OPTIONS: Drawing = { path: 'M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 3v3M5.5 10v3' }
export const HELP: Drawing = {
  path: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.2M8 11.4h.01',
}
export const SEARCH: Drawing = { path: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.6 10.6 14 14' }
export const SAVE: Drawing = { path: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11' }
export const PRINT: Drawing = { path: 'M4 6V2h8v4M4 11H2V6h12v5h-2M4 9h8v5H4z' }
export const HIDE: Drawing = { path: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M3 13 13 3' }
export const MUTE: Drawing = { path: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M3.8 3.8l8.4 8.4' }
export const INFO: Drawing = { path: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.5V11M8 5h.01' }
export const FLAG: Drawing = { path: 'M4 14V2.5h7.5L10 5.5l1.5 3H4' }
export const PIN: Drawing = { path: 'M6 2h4l-.5 4.5L12 9H4l2.5-2.5zM8 9v5' }
export const LOCK: Drawing = { path: 'M4 7.5h8V14H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5' }
export const EXTERNAL: Drawing = { path: 'M9 2.5h4.5V7M13.5 2.5 7.5 8.5M11.5 9v4.5h-9v-9H7', isMirrored: true }
