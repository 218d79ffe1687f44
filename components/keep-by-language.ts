/**
 * Makes a thing once for each language: formatters take the browser longer to make than to use, and a list of claims
 * uses hundreds.
 */
export function keepByLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return language => {
    const kept = made.get(language) ?? make(language)
    made.set(language, kept)
    return kept
  }
}
