import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { markText } from '../../../lib/cli/pack/report/mark-text.ts'
import { writePlainPage } from '../../../lib/cli/pack/try/plain-page.ts'
import { openFolder } from './run-pack.ts'

const { folder, write, run } = openFolder()

const PACK = write(
  'pack.yaml',
  `
format: 1
id: sluice
version: 1.0.0
title: The <opened> sluice
language: en
date: 2026-01-01
topics: [{ id: sluice, title: The opened sluice }]
entities: [{ id: tarn, kind: party, name: Tarn, description: A town }]
concepts:
  - { id: open, phrases: [open] }
  - { id: gate, phrases: [sluice] }
  - { id: night, phrases: [night] }
  - { id: flood, phrases: [flood] }
sources: [{ id: gazette, title: The Gazette }]
claims:
  - id: opened
    topic: sluice
    title: Tarn opened the sluice
    statement: Tarn opened the sluice at night.
    patterns: [{ all: [open, gate] }]
    accounts: [{ id: a, party: tarn, stance: denies, wording: Denies it., sources: [gazette] }]
  - id: flooded
    topic: sluice
    title: The night flood
    statement: The valley was flooded on purpose.
    patterns: [{ all: [gate, open, flood] }]
    accounts: [{ id: a, party: tarn, stance: asserts, wording: Says so., sources: [gazette] }]
  - id: unheard
    topic: sluice
    title: Nobody heard it
    statement: Nobody heard the machinery.
    accounts: [{ id: a, party: tarn, stance: asserts, wording: Says so., sources: [gazette] }]
`,
)
const PAGE = write(
  'page.html',
  `<!doctype html><html lang="en"><title>A tab</title><article><h1>The night at Tarn</h1>
<p>Tarn said that it had <b>opened</b> the sluice &amp; left. Rain fell on &lt;b&gt; the hills.</p></article></html>`,
)
const OTHER = write('other.txt', 'A recipe\nPeel the apples.\n')

describe('explain', () => {
  it('tells of a page which sentences state a claim, and for the others what came nearest', async () => {
    const { code, out, err } = await run('explain', PAGE, '--pack', PACK)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const text = out.replace(/\s+/g, ' ')
    expect(text).toContain(
      '✓ opened · Tarn opened the sluice attributed “Tarn said that it had opened the sluice & left.”',
    )
    expect(text).toMatch(
      /✗ flooded · The night flood nearest “Tarn [^”]*” but has gate “sluice” \+ open “opened” · lacks flood/,
    )
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 of 3 claims are found on this page.')
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
  })

  it('says so where a page has nothing of a claim', async () => {
    const { out } = await run('explain', OTHER, '--pack', PACK, '--claim', 'opened')
    expect(out).toMatch(/✗ opened .*\n +nearest +no sentence has anything of it\n\n0 of 1 claims are found/)
  })

  it('tells machines of a page', async () => {
    const { out } = await run('explain', PAGE, '--pack', PACK, '--json')
    expect(JSON.parse(out)).toMatchObject({
      path: PAGE,
      claims: [
        { id: 'opened', matches: 1 },
        { id: 'flooded', matches: 0, nearest: { candidate: { claim: 'flooded' } } },
        { id: 'unheard', matches: 0 },
      ],
    })
  })

  it('tells of a sentence, in lines that fit', async () => {
    const sentence = `${'A baker said that '.repeat(8)}Tarn opened the sluice at night.`
    const { code, out } = await run('explain', sentence, '--pack', PACK)
    expect(code).toBe(0)
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(100)
    expect(out).toMatch(/✓ opened · Tarn opened the sluice\n {4}alone +yes, [01]\S*: attributed/)
    expect(out).toMatch(/patterns\[0\] +✓ open “opened” \+ gate “sluice”/)
    expect(out).toMatch(/likeness +\S+ of 0\.\d+: (?:“(?:tarn|opened|sluice|night)” ?){4}/)
    expect(out.trimEnd()).toMatch(/1 match alone[^\n]*$/)
  })

  it('tells of one claim in a sentence, and machines', async () => {
    const asked = ['explain', 'The sluice is old.', '--pack', PACK, '--claim', 'opened']
    const { out } = await run(...asked)
    expect(out).toMatch(/✗ opened .*\n +either way +no: .*\n +patterns\[0\] +✗ gate “sluice” · lacks open\n/)
    const { out: json } = await run(...asked, '--json')
    expect(JSON.parse(json)).toMatchObject({ candidates: [{ claim: 'opened', alone: { accepted: false } }] })
    const { out: context } = await run(...asked, '--context')
    expect(context).toMatch(/✗ opened .*\n +on topic +no/)
  })

  it.each([
    [['The sluice.', '--claim', 'closed'], /^--claim closed: no pack has this claim\.\n$/],
    [[' '], /^Give a sentence, or a page to read\.\n$/],
    [['absent.html'], /^absent\.html: cannot be read \(ENOENT\): give an \.html or \.txt file/],
  ])('refuses %j in one line', async (args, message) => {
    const { code, out, err } = await run('explain', ...args, '--pack', PACK)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })
})

describe('test', () => {
  it('writes a report that needs nothing else, with what is marked, how and why, and near misses', async () => {
    const { code, out, err } = await run('test', PACK, PAGE, OTHER, '--out', 'r.html')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      'page.html: 1 matches of 1 claims (of 3), 1 near misses',
      'other.txt: 0 matches of 0 claims (of 3), 0 near misses',
      `report: ${join(folder, 'r.html')}`,
      '',
    ])
    const html = readFileSync(join(folder, 'r.html'), 'utf8')
    const { document } = parseHTML(html)
    expect(document.title).toBe('The <opened> sluice')
    expect(document.querySelectorAll('script, link, img, iframe, [src], [style]').length).toBe(0)
    expect(html).not.toMatch(/url\(|@import|https?:/)
    expect(html).toContain('color-scheme: light dark')
    const [mark] = document.querySelectorAll('mark')
    expect(mark?.className).toBe('denied')
    expect(mark?.textContent).toContain('opened the sluice')
    const [paragraph] = document.querySelectorAll('.text p')
    expect(paragraph?.textContent?.replace(/\d/g, '')).toBe(
      'Tarn said that it had opened the sluice & left. Rain fell on <b> the hills.',
    )
    const notes = document.querySelector('.notes')?.textContent ?? ''
    expect(notes).toMatch(
      /^Tarn opened the sluice · attributed by “Tarn” \(Tarn\), not sure enough to be told · score [01]/,
    )
    expect(notes).toContain('open “opened”')
    const near = document.querySelector('details')?.textContent ?? ''
    expect(near).toMatch(/^1 near missThe night flood: “Tarn .*lacks flood/)
  })

  it('ends with 2 where something cannot be read or written, after reading the rest', async () => {
    const { code, out, err } = await run('test', PACK, 'absent.html', PAGE, '--out', 's.html')
    expect(code).toBe(2)
    expect(out).toContain('page.html: 1 matches')
    expect(err).toBe('absent.html: cannot be read (ENOENT): name .html or .txt files, or folders of them.\n')
    expect(await run('test', 'absent.yaml', PAGE)).toMatchObject({ code: 2, out: '' })
    expect(await run('test', PACK, PAGE, '--out', 'none/r.html')).toMatchObject({
      code: 2,
      err: 'none/r.html: cannot be written (ENOENT): name another file with --out.\n',
    })
  })
})

describe('try', () => {
  it.each([
    [[PAGE], 'Name the pack to try with --pack.\n'],
    [['absent.html', '--pack', PACK], 'absent.html: cannot be read (ENOENT): name an .html or .txt file.\n'],
    [[PAGE, '--pack', 'absent.yaml'], 'absent.yaml: cannot be read (ENOENT): check the path.\n'],
    [['-', '--pack', PACK], '-: a browser cannot read standard input: save the page as a file.\n'],
  ])('refuses %j before a browser is opened', async (args, message) => {
    expect(await run('try', ...args)).toEqual({ code: 2, out: '', err: message })
  })

  it('reads a plain text as a page of its paragraphs', () => {
    const { document } = parseHTML(writePlainPage('A <title>\n\n One.\r\nTwo & three.\n'))
    expect(document.querySelector('h1')?.textContent).toBe('A <title>')
    expect([...document.querySelectorAll('p')].map(p => p.textContent)).toEqual(['One.', 'Two & three.'])
  })
})

describe('a marked text', () => {
  const part = (start: number, end: number, numbers: readonly number[] = [], tag: 'mark' | 'span' = 'mark') => ({
    ...{ start, end, numbers, tag },
    className: 'c',
  })

  it('has its parts in tags, cut where they overlap, and keeps every character', () => {
    expect(markText('abcdef', [])).toBe('abcdef')
    expect(markText('abcdef', [part(1, 3, [1])])).toBe('a<mark class="c">bc</mark><sup>1</sup>def')
    expect(markText('abcdef', [part(1, 4, [1]), part(2, 4, [2])])).toBe(
      'a<mark class="c">b</mark><mark class="c">cd</mark><sup>1, 2</sup>ef',
    )
    expect(markText('a<b', [part(2, 3), part(0, 3, [], 'span')])).toBe(
      '<span class="c">a&lt;</span><mark class="c">b</mark>',
    )
  })
})
