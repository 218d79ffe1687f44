/** Which pages the extension may read, and asking for more. */

/** What is needed of `browser.permissions`. */
export interface PermissionsArea {
  contains(permissions: { origins: string[] }): Promise<boolean>
  request(permissions: { origins: string[] }): Promise<boolean>
}

/** Every site that the extension reads; the same as `host_permissions` of the manifest. */
export const ALL_SITES = ['http://*/*', 'https://*/*']

/**
 * - `closed`: no extension may read it, or it is not on the web
 * - `withheld`: a page of the web, for which the person or the browser gave no access
 * - `given`
 */
export type Access = 'closed' | 'withheld' | 'given'

/**
 * Tells whether the extension may read a page.
 * @param url the tab's address; undefined when the browser keeps it from us, which it does for pages without access
 * @param everywhere whether access to all sites is given: then nothing is asked about this one
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
 * Asks the person for access. Must be called in a click's own turn, before anything is awaited.
 * @param url of one page, for its site alone; null for all sites
 * @returns whether it was given
 */
export function requestAccess(permissions: PermissionsArea, url: string | null): Promise<boolean> {
  return permissions.request({ origins: url === null ? ALL_SITES : [originPattern(url)] })
}

/** @returns the host name of a page of the web, or null: what the site switch is about */
export function hostOf(url: string | undefined): string | null {
  return url !== undefined && isWeb(url) ? new URL(url).hostname : null
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url)

/** Match patterns have no port. */
function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url)
  return `${protocol}//${hostname}/*`
}
