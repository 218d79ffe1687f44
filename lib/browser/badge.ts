/** How many matches a tab's page has, on the toolbar. */
import type { Action } from 'webextension-polyfill'

/** What is needed of `browser.action`. */
export type ActionArea = Pick<
  Action.Static,
  'getBadgeText' | 'setBadgeText' | 'setBadgeBackgroundColor' | 'setBadgeTextColor' | 'setTitle'
>

// Slate: says nothing about right or wrong, and stands out from light and dark toolbars.
const BACKGROUND = '#46546b'
const TEXT = '#ffffff'

/** @returns the badge's text: four characters at most fit; nothing to say is no badge */
export function formatBadge(matches: number): string {
  if (matches <= 0) return ''
  return matches > 99 ? '99+' : String(matches)
}

/**
 * Shows a tab's number of matches until the tab goes to another page.
 * @param title the button's tooltip and name for screen readers
 */
export async function showMatches(action: ActionArea, tabId: number, matches: number, title: string): Promise<void> {
  await Promise.all([
    action.setBadgeText({ tabId, text: formatBadge(matches) }),
    action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
    action.setBadgeTextColor({ tabId, color: TEXT }),
    action.setTitle({ tabId, title }),
  ])
}

/** @returns whether a number stands on the button for this tab's page */
export async function showsMatches(action: ActionArea, tabId: number): Promise<boolean> {
  return (await action.getBadgeText({ tabId })) !== ''
}
