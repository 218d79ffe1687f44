import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dropInnerHtml } from '../../../lib/cli/build/drop-inner-html.ts'

const file = fileURLToPath(import.meta.resolve('preact')).replace(/preact\.(m?js)$/, 'preact.mjs')
const { transform } = dropInnerHtml()

describe('dropInnerHtml', () => {
  it('takes the write out of Preact as it is installed, and leaves the rest', () => {
    const code = readFileSync(file, 'utf8')
    const dropped = transform(code, file)?.code ?? ''
    expect(code).toMatch(/innerHTML=[^=]/)
    expect(dropped).not.toMatch(/innerHTML=[^=]/)
    expect(code.length - dropped.length).toBeLessThan(40)
  })

  it('fails when Preact writes it in another way', () => {
    expect(() => transform('n.innerHTML = h', file)).toThrow('found 0')
  })

  it('leaves other modules alone', () => {
    expect(transform('(t.innerHTML=h.__html)', '/node_modules/other/dist/other.mjs')).toBeNull()
  })
})
