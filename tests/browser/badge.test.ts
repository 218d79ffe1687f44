import { describe, expect, it, vi } from 'vitest'
import { formatBadge, showMatches, showsMatches } from '../../lib/browser/badge.ts'

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
      getBadgeText: vi.fn(async () => ''),
      setBadgeText: vi.fn(async () => {}),
      setBadgeBackgroundColor: vi.fn(async () => {}),
      setBadgeTextColor: vi.fn(async () => {}),
      setTitle: vi.fn(async () => {}),
    }
    await showMatches(action, 7, 3, 'Three')
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '3' })
    expect(await showsMatches(action, 7)).toBe(false)
    action.getBadgeText.mockResolvedValue('3')
    expect(await showsMatches(action, 7)).toBe(true)
    expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'Three' })
    const { getBadgeText: _, ...setters } = action
    for (const call of Object.values(setters)) expect(call).toHaveBeenCalledWith(expect.objectContaining({ tabId: 7 }))
  })
})
