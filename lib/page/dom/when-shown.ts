/** Begins at once; or when the page is shown, if the browser has only loaded it ahead in case the person goes there. */
export function whenShown(page: Document, begin: () => void): void {
  if ((page as { prerendering?: boolean }).prerendering === true)
    page.addEventListener('prerenderingchange', begin, { once: true })
  else begin()
}
