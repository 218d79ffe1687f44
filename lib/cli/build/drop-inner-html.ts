/** Build step: takes the one write to `innerHTML` out of Preact, since no part of the extension ever uses it. */

const MODULE = /[\\/]preact[\\/]dist[\\/]preact\.m?js$/
// What `dangerouslySetInnerHTML` comes down to in Preact 11.
const WRITE = /\(\w+\.innerHTML=\w+\.__html\)/g

/** The part of a Vite plugin that is used. */
interface TransformPlugin {
  readonly name: string
  transform(code: string, id: string): { code: string; map: null } | null
}

/**
 * Stores refuse or question extensions that write HTML as text, and nothing here should be able to. The build fails when
 * Preact's code for that write has changed, so that this step cannot stop working unnoticed.
 */
export function dropInnerHtml(): TransformPlugin {
  return {
    name: 'drop-inner-html',
    transform(code, id) {
      if (!MODULE.test(id.split('?')[0] ?? '')) return null
      const writes = code.match(WRITE)?.length ?? 0
      if (writes !== 1)
        throw new Error(`${id}: expected 1 write to innerHTML, found ${writes}; see lib/cli/build/drop-inner-html`)
      return { code: code.replace(WRITE, '(0)'), map: null }
    },
  }
}
