/** Characters. Fuse slows down with longer queries: 200 characters take fifteen times as long as 32. */
export const MAX_QUERY = 32

const HALF_PAIR = /[\uD800-\uDBFF]$/

/** @returns the query without white space around it, cut to `MAX_QUERY` characters, without half a surrogate pair at its end */
export function cutQuery(query: string): string {
  return query.trim().slice(0, MAX_QUERY).replace(HALF_PAIR, '').trim()
}
