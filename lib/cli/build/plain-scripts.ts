/** Build step: starts the extension's scripts without the wrapper that WXT puts around them. */

const WRAPPER = /virtual:wxt-unlisted-script-entrypoint\?/
const DEFINITION = /^import definition from (".*?");$/m

/** The part of a Vite plugin that is used. */
interface TransformPlugin {
  readonly name: string
  transform(code: string, id: string): { code: string; map: null } | null
}

/**
 * WXT's wrapper reports an error to a logger that is silent in a finished build, and throws it again. Its 400 bytes would
 * be a twelfth of the script that runs in every page.
 * The build fails when the wrapper no longer begins as it is known, so that the step cannot go stale unseen.
 */
export function startPlainly(): TransformPlugin {
  return {
    name: 'start-plainly',
    transform(code, id) {
      if (!WRAPPER.test(id)) return null
      const path = DEFINITION.exec(code)?.[1]
      if (path === undefined) throw new Error(`${id}: WXT starts scripts in another way; see lib/cli/plain-scripts`)
      return { code: `import definition from ${path};\ndefinition.main();`, map: null }
    },
  }
}
