/** Runs axe in a page that has it, once nothing there fades or moves any more: half faded text has too little contrast. */
export const RUN_AXE =
  'Promise.all(document.getAnimations().map(one => one.finished.catch(() => null))).then(() => axe.run())'
