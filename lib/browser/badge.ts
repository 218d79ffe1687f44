/** The badge: a number on the extension's button that tells how many sentences of the tab's page have a contested claim. */
import type { Action } from 'webextension-polyfill'

/** What is needed of `browser.action`. */
export type ActionArea = Pick<
  Action.Static,
  'getBadgeText' | 'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor' | 'setTitle'
>

// Slate suggests neither right nor wrong, and stands out from light and dark toolbars.
const BACKGROUND = '#46546b'
const TEXT = '#ffffff'

/** @returns the badge's text, at most the four characters that fit; empty, which shows no badge, for none */
export function formatBadge(contested: number): string {
  if (contested <= 0) return ''
  return contested > 99 ? '99+' : String(contested)
}

/**
 * Shows a number of sentences on the tab's button. Browsers remove it when the tab goes to another page.
 * @param title the button's tooltip and name for screen readers
 */
export async function showMatches(action: ActionArea, tabId: number, contested: number, title: string): Promise<void> {
  await Promise.all([
    action.setBadgeText({ tabId, text: formatBadge(contested) }),
    action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
    action.setBadgeTextColor({ tabId, color: TEXT }),
    action.setTitle({ tabId, title }),
  ])
}

/** @returns whether the tab's button shows a number */
export async function showsMatches(action: ActionArea, tabId: number): Promise<boolean> {
  return (await action.getBadgeText({ tabId })) !== ''
}
