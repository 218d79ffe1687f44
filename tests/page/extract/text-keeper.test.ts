import { describe, expect, it } from 'vitest'
import { type Change, keepText } from '../../../lib/page/extract/text-keeper.ts'
import { makePage } from '../page.ts'

const run = (work: Generator<null, Change, void>): Change => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function setUp(body: string) {
  const page = makePage(body)
  const text = keepText(page, { sight: null })
  run(text.readAll())
  const list = () => text.blocks().map(b => `${b.id} ${b.text}`)
  return { page, text, list, find: (id: string) => page.getElementById(id) as HTMLElement }
}

const THREE = '<div id="all"><p id="a">One.</p><p id="b">Two <b id="in">bold</b>.</p><p id="c">Three.</p></div>'

describe('keepText', () => {
  it('gives a changed block a new id and leaves the others alone', () => {
    const { text, list, find } = setUp(THREE)
    find('in').textContent = 'brave'
    expect(run(text.readAround([find('in')]))).toEqual({ added: [4], gone: [2] })
    expect(list()).toEqual(['1 One.', '4 Two brave.', '3 Three.'])
  })

  it('keeps the id of text that is there again in other nodes', () => {
    const { text, list, find } = setUp(THREE)
    find('all').innerHTML = '<p>Three.</p><p>Zero.</p><p>One.</p>'
    expect(run(text.readAround([find('all')]))).toEqual({ added: [4], gone: [2] })
    expect(list()).toEqual(['3 Three.', '4 Zero.', '1 One.'])
    expect(text.blocks().every(b => b.segments.every(s => s.node.isConnected))).toBe(true)
  })

  it('puts new text where it stands', () => {
    const { page, text, list, find } = setUp(THREE)
    const added = page.createElement('p')
    added.textContent = 'Between.'
    find('c').before(added)
    expect(run(text.readAround([added]))).toEqual({ added: [4], gone: [] })
    expect(list()).toEqual(['1 One.', '2 Two bold.', '4 Between.', '3 Three.'])
  })

  it('drops what went, whichever nodes it is told of', () => {
    const { text, list, find } = setUp(THREE)
    const gone = find('b')
    gone.remove()
    expect(run(text.readAround([gone]))).toEqual({ added: [], gone: [2] })
    expect(list()).toEqual(['1 One.', '3 Three.'])
  })

  it('reads a changed region in the kind of its surroundings', () => {
    const { text, find } = setUp('<blockquote><p id="q">Old.</p></blockquote>')
    find('q').textContent = 'New.'
    run(text.readAround([find('q')]))
    expect(text.blocks()).toMatchObject([{ kind: 'quote', text: 'New.' }])
  })

  it('stays away from what is left out, and from the inside of closed details', () => {
    const { text, list, find } = setUp(
      '<p>One.</p><nav><p id="n">Menu.</p></nav><details id="d"><summary>S</summary><p id="x">In.</p></details>',
    )
    expect(run(text.readAround([find('n'), find('x')]))).toEqual({ added: [], gone: [] })
    find('d').setAttribute('open', '')
    run(text.readAround([find('d')]))
    expect(list()).toEqual(['1 One.', '2 S', '3 In.'])
  })

  it('reads the whole page when its root was replaced', () => {
    const { page, text, list } = setUp(`<main id="m"><p>${'Old text. '.repeat(40)}</p></main>`)
    ;(page.getElementById('m') as HTMLElement).outerHTML = `<main><p>${'New text. '.repeat(40)}</p></main>`
    run(text.readAround([page.body]))
    expect(list()).toEqual([`2 ${'New text. '.repeat(40).trim()}`])
  })

  it('does not lose the order over many changes', () => {
    const { page, text, list } = setUp(Array.from({ length: 40 }, (_, i) => `<p>P${i}.</p>`).join(''))
    const changed: Node[] = []
    for (const [i, p] of [...page.querySelectorAll('p')].entries()) {
      if (i % 3 === 0) p.textContent = `Q${i}.`
      if (i % 7 === 0) p.remove()
      changed.push(p)
    }
    run(text.readAround(changed))
    const now = [...page.querySelectorAll('p')].map(p => p.textContent)
    expect(list().map(line => line.replace(/^\d+ /, ''))).toEqual(now)
  })
})
