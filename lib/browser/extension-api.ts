/**
 * The browser's API for the background and for every page of the extension, by webextension-polyfill. In Firefox, and in a
 * Chrome that has `browser` itself, that is the browser's own; in an older Chrome it wraps `chrome` and gives it the same
 * promises and message listeners. The polyfill throws where there is no extension, so only entrypoints import this module;
 * everything else in `lib/browser` takes the API as an argument.
 *
 * Scripts in web pages use `native.ts` in its place. They run in every page and are read anew in each, and all that they
 * use of the API answers promises in both browsers: the polyfill's 10 kB would slow every page down and give them nothing.
 */
export { default as browser } from 'webextension-polyfill'
