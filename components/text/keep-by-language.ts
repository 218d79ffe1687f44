/**
 * Creates a formatter once for each language and keeps it. Browsers take longer to create one than to use it, and a list of
 * claims uses hundreds.
 */
export function keepByLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>()
  return language => {
    const kept = made.get(language) ?? make(language)
    made.set(language, kept)
    return kept
  }
}
