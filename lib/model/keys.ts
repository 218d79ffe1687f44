/** The keys that step from mark to mark, as the browser writes them ("Alt+Period"); null: none. */
export interface CommandKeys {
  readonly next: string | null
  readonly previous: string | null
}

const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Space: '␣', MacCtrl: 'Ctrl', Command: '⌘' }

/** @returns keys as they are printed on a keyboard: "Alt + ." */
export const sayKeys = (keys: string): string =>
  keys
    .split(/\+(?=.)/)
    .map(key => SIGNS[key] ?? key)
    .join(' + ')
