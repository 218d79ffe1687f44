// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { askEarly } from '../../components/early-source.ts'
import { fakeSource, given, match, show } from './popup-fixture.tsx'

afterEach(cleanup)

const world = () => fakeSource(given({ matches: [match(1, 'on-time', 'own')] }))

describe('askEarly', () => {
  it('asks everything that the first frame needs, and has it there at the first rendering', async () => {
    const fake = world()
    const { source, ready } = askEarly(fake)
    await ready
    expect(fake.describe).toHaveBeenCalledWith({ claims: ['on-time'], entities: [] })
    show(source)
    await Promise.resolve()
    expect(await screen.findByText('1 claim on this page')).toBeTruthy()
    for (const asked of [fake.readPage, fake.describe, fake.readSettings]) expect(asked).toHaveBeenCalledTimes(1)
  })

  it('asks anew from the second time on, and for other ids', async () => {
    const fake = world()
    const { source, ready } = askEarly(fake)
    await ready
    await source.describe({ claims: ['engine'], entities: [] })
    expect(fake.describe).toHaveBeenLastCalledWith({ claims: ['engine'], entities: [] })
    for (let i = 0; i < 2; i++) {
      await source.readPage()
      await source.readSettings()
    }
    expect(fake.readPage).toHaveBeenCalledTimes(2)
    expect(fake.readSettings).toHaveBeenCalledTimes(2)
  })

  it('is ready when nobody answers, and hands the failure on', async () => {
    const gone = () => Promise.reject(new Error('gone'))
    const { source, ready } = askEarly({ ...world(), readPage: vi.fn(gone), readSettings: vi.fn(gone) })
    await ready
    await expect(source.readPage()).rejects.toThrow('gone')
    await expect(source.readSettings()).rejects.toThrow('gone')
  })
})
