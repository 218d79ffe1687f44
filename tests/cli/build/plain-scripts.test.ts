import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPlainly } from '../../../lib/cli/build/plain-scripts.ts'
import { ROOT } from '../../../lib/node/run.ts'

const id = '\0virtual:wxt-unlisted-script-entrypoint?/entrypoints/look.ts'
const file = join(ROOT, 'node_modules/wxt/dist/virtual/unlisted-script-entrypoint.mjs')
const { transform } = startPlainly()

describe('startPlainly', () => {
  it('starts a script without the wrapper as it is installed', () => {
    const wrapper = readFileSync(file, 'utf8').replace(
      'virtual:user-unlisted-script-entrypoint',
      '/entrypoints/look.ts',
    )
    expect(wrapper).toContain('definition.main()')
    expect(transform(wrapper, id)?.code).toBe('import definition from "/entrypoints/look.ts";\ndefinition.main();')
  })

  it('fails when the wrapper begins in another way', () => {
    expect(() => transform('start("/entrypoints/look.ts")', id)).toThrow('another way')
  })

  it('leaves other modules alone', () => {
    expect(transform('import definition from "/x.ts";', '/entrypoints/look.ts')).toBeNull()
  })
})
