/** The rooms of the code and the arrows between them: `architecture.test.ts` holds them. */

/** What each room may import besides itself; `type` marks those that it may only take types from. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'lib/model': [],
  'lib/engine': ['lib/model'],
  'lib/languages': ['type lib/engine'],
  'lib/pack': ['lib/model', 'lib/engine'],
  'lib/compile': ['lib/model', 'lib/engine', 'lib/pack'],
  'lib/claim-set': ['lib/model', 'lib/engine', 'lib/pack', 'lib/compile', 'lib/search'],
  'lib/formats': ['lib/model', 'lib/pack'],
  'lib/draft': ['lib/model', 'lib/engine', 'lib/pack', 'lib/compile'],
  'lib/install': ['lib/model', 'lib/engine', 'lib/pack', 'lib/compile', 'lib/claim-set', 'lib/formats'],
  'lib/search': ['lib/model'],
  'lib/card': ['lib/model'],
  'lib/page': ['lib/model'],
  'lib/browser': ['lib/model', 'lib/engine'],
  'lib/node': ['lib/model', 'lib/engine', 'lib/languages', 'lib/pack', 'lib/compile', 'lib/page'],
  'lib/cli': [
    'lib/model',
    'lib/engine',
    'lib/languages',
    'lib/pack',
    'lib/compile',
    'lib/claim-set',
    'lib/formats',
    'lib/draft',
    'lib/install',
    'lib/node',
  ],
  'lib/research': [
    'lib/model',
    'lib/engine',
    'lib/languages',
    'lib/pack',
    'lib/compile',
    'lib/page',
    'lib/node',
    'lib/cli',
  ],
  components: ['lib/model', 'assets'],
  entrypoints: [
    'lib/model',
    'lib/engine',
    'lib/languages',
    'lib/search',
    'lib/card',
    'lib/page',
    'lib/browser',
    'lib/pack',
    'lib/compile',
    'lib/claim-set',
    'lib/formats',
    'lib/install',
    'components',
    'assets',
  ],
}
/** The rooms of the engine, each of which may import those before it: the way of a page's text, from left to right. */
export const STAGES = ['text', 'index', 'terms', 'wordings', 'voice', 'matching', 'engine.ts', 'explain']
/** The rooms of the page's scripts: each script's own, over what all of them share. */
export const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  dom: [],
  look: ['dom'],
  extract: ['dom'],
  mark: ['dom', 'extract'],
  card: ['dom', 'mark'],
  list: ['dom', 'extract', 'mark'],
}
/** Pure: no DOM, no Node, no extension API. */
export const PURE = ['lib/model', 'lib/engine', 'lib/card', 'lib/search']
