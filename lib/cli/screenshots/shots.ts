/** The pictures that are made, and what is in each. */
import { openCardOf, type Scene, waitForElement } from './stage.ts'

export interface Shot {
  /** From the project's folder. */
  readonly file: `docs/${string}.png`
  readonly scenes: readonly Scene[]
}

const ARTICLE = { width: 1280, height: 800, page: { article: 'demo.html' } } as const

export const README_SHOTS: readonly Shot[] = [
  { file: 'docs/screenshot.png', scenes: [{ ...ARTICLE, width: 1120, height: 780, act: openCardOf(1) }] },
]

/** Chrome's store takes five. A shot with a page that the build does not have is left out, and said to be. */
export const STORE_SHOTS: readonly Shot[] = [
  { file: 'docs/store/pictures/1-card.png', scenes: [{ ...ARTICLE, act: openCardOf(1) }] },
  {
    file: 'docs/store/pictures/2-popup.png',
    scenes: [ARTICLE, { width: 380, height: 560, page: { own: 'popup.html' }, act: waitForElement('main li') }],
  },
  {
    file: 'docs/store/pictures/3-panel.png',
    scenes: [ARTICLE, { width: 360, height: 760, page: { own: 'sidepanel.html' }, act: waitForElement('main li') }],
  },
  {
    file: 'docs/store/pictures/4-card-dark.png',
    scenes: [{ ...ARTICLE, page: { article: 'dark.html' }, scheme: 'dark', act: openCardOf(0) }],
  },
  {
    file: 'docs/store/pictures/5-options.png',
    scenes: [{ width: 1280, height: 800, page: { own: 'options.html' }, act: waitForElement('h1') }],
  },
]
