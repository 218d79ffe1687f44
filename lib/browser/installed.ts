import type { Runtime, Tabs } from 'webextension-polyfill'

/** What is needed of `browser`. */
interface InstalledApi {
  readonly runtime: Pick<Runtime.Static, 'getURL' | 'onInstalled'>
  readonly tabs: Pick<Tabs.Static, 'create'>
}

/**
 * Opens the welcome page after the extension was installed, and never else. Must be called in the background's first turn:
 * the browser tells of an installation once.
 * @param prepare called after each installation and each update
 */
export function onceInstalled({ runtime, tabs }: InstalledApi, prepare: () => void): void {
  runtime.onInstalled.addListener(({ reason }) => {
    prepare()
    if (reason === 'install') void tabs.create({ url: runtime.getURL('welcome.html') })
  })
}
