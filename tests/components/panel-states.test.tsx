// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { fakeWorld, quiet, show } from './panel-fixture.tsx'

afterEach(cleanup)

describe('a page without a list', () => {
  it.each([
    ['nothing known', quiet({}), 'No known claim in this article'],
    ['not an article', quiet({ state: 'notArticle' }), 'This doesn’t look like an article'],
    ['unreadable', quiet({ state: 'unreadable' }), 'Sidelight cannot read this page'],
    ['off here', quiet({ state: 'offHere' }), 'Sidelight is off on news.example'],
    ['off', quiet({ state: 'offEverywhere' }), 'Sidelight is off'],
    ['failed', quiet({ state: 'failed', trouble: 'indexMissing' }), 'Sidelight could not read this page'],
    ['closed', { access: 'closed' } as const, 'Sidelight cannot read this page'],
    ['withheld', { access: 'withheld', host: 'news.example' } as const, 'May Sidelight read this site?'],
  ])('says why: %s', async (_, page, title) => {
    show(fakeWorld(page).source)
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
  })

  it('says that it is being read', async () => {
    show(fakeWorld(quiet({ state: 'scanning' })).source)
    expect((await screen.findByText('Reading this page …')).getAttribute('role')).toBe('status')
  })

  it('offers what helps', async () => {
    const world = fakeWorld(quiet({ state: 'notArticle' }))
    const { source } = world
    show(source)
    fireEvent.click(await screen.findByRole('button', { name: 'Read it anyway' }))
    expect(source.askToRead).toHaveBeenCalledOnce()
    world.turnTo(quiet({ state: 'offHere' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Turn it on here' }))
    expect(source.change).toHaveBeenLastCalledWith({ set: 'site', host: 'news.example', on: true })
    world.turnTo(quiet({ state: 'offEverywhere' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Turn it on' }))
    expect(source.change).toHaveBeenLastCalledWith({ set: 'everywhere', on: true })
    world.turnTo({ access: 'withheld', host: 'news.example' })
    fireEvent.click(await screen.findByRole('button', { name: 'Yes, news.example' }))
    expect(source.requestAccess).toHaveBeenLastCalledWith('site')
    fireEvent.click(screen.getByRole('button', { name: 'All sites' }))
    expect(source.requestAccess).toHaveBeenLastCalledWith('all')
  })
})
