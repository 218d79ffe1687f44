/** Tells from a file's beginning what it may be. Whoever reads it then finds out whether it is. */

/** Bytes from a file's beginning that are enough to tell. */
export const HEAD = 65_536

/**
 * - `pack`: the JSON text of a pack
 * - `yaml`: a pack as its author writes it
 * - `claims`: anything else, perhaps claims in another format
 */
export type FileKind = 'pack' | 'yaml' | 'claims'

/** A string, which need not end, so that nothing is looked at twice; or a character of JSON's structure. */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[{}[\]:,]/g
/** Fields that every pack has, and nothing else that is known. */
const OF_PACK = new Set(['format', 'topics', 'entities', 'concepts', 'supplements', 'sources'])
/** Fields of a pack's claim. The canonical form begins with the claims, as answers of Google's Fact Check Tools do. */
const OF_CLAIM = new Set(['statement', 'accounts', 'patterns', 'wordings', 'topic', 'contradicts', 'excludes'])
const YAML_FIELD = /^(?:format|id|title|topics|claims):/m

/** @param head the beginning of its text */
export function sniff(name: string, head: string): FileKind {
  const text = head.replace(/^\uFEFF/, '').trimStart()
  if (text.startsWith('{')) return isPack(text) ? 'pack' : 'claims'
  return /\.ya?ml$/i.test(name) || (!text.startsWith('[') && YAML_FIELD.test(text)) ? 'yaml' : 'claims'
}

/** Goes through the beginning of an object, and ends with the first field that tells. */
function isPack(text: string): boolean {
  let depth = 0
  let last = ''
  let outer = ''
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (token === ':') {
      const field = last.slice(1, -1)
      if (depth === 1) outer = field
      if (depth === 1 && OF_PACK.has(field)) return true
      if (depth === 3 && outer === 'claims' && OF_CLAIM.has(field)) return true
    }
    last = token
  }
  return false
}
