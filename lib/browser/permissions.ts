/** Tells which pages the extension may read, and asks for access to more. */

/** What is needed of `browser.permissions`. */
export interface PermissionsArea {
  contains(permissions: { origins: string[] }): Promise<boolean>
  request(permissions: { origins: string[] }): Promise<boolean>
}

/** Match patterns of every site that the extension reads: `host_permissions` of the manifest. */
export const ALL_SITES = ['http://*/*', 'https://*/*']

/**
 * - `closed`: no extension may read the page, or it is not on the web
 * - `withheld`: a page of the web to which the person or the browser gives no access
 * - `given`
 */
export type Access = 'closed' | 'withheld' | 'given'

/**
 * Tells whether the extension may read a page.
 * @param url the tab's address; undefined when the browser does not tell it, as for pages without access
 * @param everywhere whether access to all sites is given: then the browser is not asked about this one
 */
export async function readAccess(
  permissions: PermissionsArea,
  url: string | undefined,
  everywhere: boolean,
): Promise<Access> {
  if (url === undefined) return everywhere ? 'closed' : 'withheld'
  if (!isWeb(url)) return 'closed'
  const given = everywhere || (await permissions.contains({ origins: [originPattern(url)] }))
  return given ? 'given' : 'withheld'
}

/**
 * Asks the person for access. Must be called while a click is handled, before anything is awaited.
 * @param url a page's address, for access to its site alone; null for access to all sites
 * @returns whether the person gave it
 */
export function requestAccess(permissions: PermissionsArea, url: string | null): Promise<boolean> {
  return permissions.request({ origins: url === null ? ALL_SITES : [originPattern(url)] })
}

/** @returns the host name of a page of the web, which the site switch is for; null for any other page */
export function hostOf(url: string | undefined): string | null {
  return url !== undefined && isWeb(url) ? new URL(url).hostname : null
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url)

/** A match pattern cannot name a port: it is left out. */
function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}
