/** Begins at once, unless a page is only loaded ahead, in case that the person goes there: then when it is shown. */
export function whenShown(page: Document, begin: () => void): void {
  if ((page as { prerendering?: boolean }).prerendering === true)
    page.addEventListener('prerenderingchange', begin, { once: true })
  else begin()
}
