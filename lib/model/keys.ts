/** The keys of the extension's commands, as people read them. */

/** The commands that have keys, by the names that the manifest gives them. */
const COMMANDS = { 'next-match': 'next', 'previous-match': 'previous' } as const

export interface Key {
  readonly command: (typeof COMMANDS)[keyof typeof COMMANDS]
  /** "Alt + ."; empty: the person gave the command no key. */
  readonly keys: string
}

/** Browsers write some keys by name; keyboards have these signs. */
const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',', MacCtrl: 'Ctrl', Command: '⌘' }

/**
 * @param commands what `commands.getAll` tells: a name, and a shortcut such as "Alt+Period"
 * @returns the keys of the commands that step from mark to mark, in that order
 */
export function readKeys(
  commands: readonly { readonly name?: string | undefined; readonly shortcut?: string | undefined }[],
): Key[] {
  return Object.entries(COMMANDS).map(([name, command]) => {
    const { shortcut = '' } = commands.find(one => one.name === name) ?? {}
    return {
      command,
      keys: shortcut
        .split('+')
        .map(key => SIGNS[key] ?? key)
        .join(' + '),
    }
  })
}
