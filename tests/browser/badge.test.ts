import { describe, expect, it, vi } from 'vitest'
import { formatBadge, showMatches } from '../../lib/browser/badge.ts'

describe('formatBadge', () => {
  it.each([
    [-1, ''],
    [0, ''],
    [1, '1'],
    [99, '99'],
    [100, '99+'],
  ])('%i', (matches, text) => {
    expect(formatBadge(matches)).toBe(text)
  })
})

describe('showMatches', () => {
  it('says it on one tab alone, as a number and in words', async () => {
    const action = {
      setBadgeText: vi.fn(async () => {}),
      setBadgeBackgroundColor: vi.fn(async () => {}),
      setBadgeTextColor: vi.fn(async () => {}),
      setTitle: vi.fn(async () => {}),
    }
    await showMatches(action, 7, 3, 'Three')
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '3' })
    expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'Three' })
    for (const call of Object.values(action)) expect(call).toHaveBeenCalledWith(expect.objectContaining({ tabId: 7 }))
  })
})
