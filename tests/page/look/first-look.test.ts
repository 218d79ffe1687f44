import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mayBeArticle, startLook } from '../../../lib/page/look/first-look.ts'

const few = { getElementsByTagName: () => ({ length: 3 }) }

/** A page that may be an article, and what the look does to follow it. Real pages are looked at in the end-to-end tests. */
function setUp(ask: () => Promise<boolean>, page: Partial<Document> & { prerendering?: boolean } = {}) {
  const observers: { change: () => void; observing: boolean }[] = []
  vi.stubGlobal(
    'MutationObserver',
    class {
      it: (typeof observers)[number]
      constructor(change: () => void) {
        this.it = { change, observing: false }
        observers.push(this.it)
      }
      observe() {
        this.it.observing = true
      }
      disconnect() {
        this.it.observing = false
      }
    },
  )
  const asked = vi.fn(ask)
  const onSwitched = vi.fn<(listener: () => void) => void>()
  const isAlive = vi.fn(() => true)
  const isKnown = vi.fn(async () => false)
  const document = { contentType: 'text/html', ...few, evaluate: () => ({ booleanValue: true }), ...page }
  const look = startLook({
    page: document as unknown as Document,
    isOn: asked,
    isKnown,
    onSwitched,
    isAlive,
  })
  const [observer] = observers
  if (observer === undefined) throw new Error('the page is not followed')
  return { look, asked, isKnown, onSwitched, isAlive, observer }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('startLook', () => {
  it('asks, and again when the page changed, and does not listen meanwhile', async () => {
    const { asked, observer } = setUp(async () => true)
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveBeenCalledTimes(1)
    expect(observer.observing).toBe(true)
    observer.change()
    expect(observer.observing).toBe(false)
    await vi.advanceTimersByTimeAsync(249)
    expect(asked).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(20)
    expect(asked).toHaveBeenCalledTimes(2)
    expect(observer.observing).toBe(true)
  })

  it('waits the longer, the more a look takes', async () => {
    const slow = () => {
      vi.setSystemTime(Date.now() + 20)
      vi.advanceTimersByTime(20)
      return { booleanValue: true } as XPathResult
    }
    const { asked, observer } = setUp(async () => true, { evaluate: slow })
    await vi.advanceTimersByTimeAsync(0)
    observer.change()
    await vi.advanceTimersByTimeAsync(1900)
    expect(asked).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('looks again after a change that came while it waited for the answer', async () => {
    let reply: (isOn: boolean) => void = () => {}
    const { asked, observer } = setUp(() => new Promise(resolve => (reply = resolve)))
    observer.change()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveBeenCalledTimes(1)
    reply(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('follows the switches once it hears that it is off', async () => {
    const { onSwitched, asked } = setUp(async () => false)
    await vi.advanceTimersByTimeAsync(0)
    expect(onSwitched).toHaveBeenCalledTimes(1)
    onSwitched.mock.calls[0]?.[0]()
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toHaveBeenCalledTimes(2)
    expect(onSwitched).toHaveBeenCalledTimes(1)
  })

  it('tries again when nobody answers, and ends when the extension is gone', async () => {
    const { isAlive, observer, asked } = setUp(() => Promise.reject(new Error('gone')))
    await vi.advanceTimersByTimeAsync(0)
    isAlive.mockReturnValue(false)
    observer.change()
    await vi.advanceTimersByTimeAsync(300)
    expect(asked).toHaveBeenCalledTimes(2)
    expect(observer.observing).toBe(false)
    observer.change()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('asks once more about a text when the background was stopped over it', async () => {
    const texts = () => ({ nextNode: vi.fn().mockReturnValueOnce({ data: 'a text' }).mockReturnValue(null) })
    const { isKnown } = setUp(async () => true, {
      createTreeWalker: texts as unknown as Document['createTreeWalker'],
      querySelectorAll: (() => []) as unknown as Document['querySelectorAll'],
    })
    isKnown.mockRejectedValueOnce(new Error('stopped'))
    await vi.advanceTimersByTimeAsync(100)
    expect(isKnown).toHaveBeenCalledTimes(2)
    expect(isKnown).toHaveBeenLastCalledWith(expect.objectContaining({ text: expect.stringContaining('a text') }))
  })

  it('ends where the reader takes over', async () => {
    const { look, observer, asked } = setUp(async () => true)
    await vi.advanceTimersByTimeAsync(0)
    observer.change()
    look.abort()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('waits for a page that is only loaded ahead', async () => {
    const addEventListener = vi.fn()
    const { asked } = setUp(async () => true, { prerendering: true, addEventListener })
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).not.toHaveBeenCalled()
    addEventListener.mock.calls[0]?.[1]()
    expect(asked).toHaveBeenCalledTimes(1)
  })
})

describe('mayBeArticle', () => {
  const page = (parts: object) => ({ contentType: 'text/html', ...few, ...parts }) as unknown as Document
  const evaluate = (booleanValue: boolean) => () => ({ booleanValue })

  it('believes what the page is asked', () => {
    expect(mayBeArticle(page({ evaluate: evaluate(true) }))).toBe(true)
    expect(mayBeArticle(page({ evaluate: evaluate(false) }))).toBe(false)
  })

  it('does not have many paragraphs looked through', () => {
    const many = { getElementsByTagName: () => ({ length: 3000 }) }
    expect(mayBeArticle(page({ ...many, evaluate: evaluate(false) }))).toBe(true)
  })

  it('reads HTML only, and asks nothing where names have a namespace', () => {
    expect(mayBeArticle(page({ contentType: 'text/plain', evaluate: evaluate(true) }))).toBe(false)
    expect(mayBeArticle(page({ contentType: 'application/xhtml+xml', evaluate: evaluate(false) }))).toBe(true)
  })

  it('is not led astray by elements that go by the names of what it uses', () => {
    vi.stubGlobal('Document', { prototype: { evaluate: evaluate(true) } })
    expect(mayBeArticle(page({ evaluate: 'an element', contentType: {} }))).toBe(true)
    vi.stubGlobal('Document', { prototype: { evaluate: evaluate(false) } })
    expect(mayBeArticle(page({ evaluate: 'an element', contentType: {} }))).toBe(false)
  })
})
