import { useEffect, useState } from 'preact/hooks'

/** How access to all sites is asked of the browser. */
export interface AccessSource {
  /** Whether every site may be read. */
  readsAll(): Promise<boolean>
  /** Asks the person for all sites; must be called straight in a click. @returns whether access was given */
  askForAll(): Promise<boolean>
  /** @returns whether access to all sites is gone; false: the browser leaves that to the person */
  giveUpAll(): Promise<boolean>
  /** Opens the browser's page where access is given and taken back. @returns false: this browser opens it only by hand */
  openAccessSettings(): Promise<boolean>
  /** Has a function called when access was given or taken back. @returns what ends that */
  watchAccess(changed: () => void): () => void
}

export interface Access {
  /** Null: not known yet. */
  readonly all: boolean | null
  /** Why the last choice changed nothing. */
  readonly trouble: 'refused' | 'byHand' | null
  choose(all: boolean): void
}

/** Follows whether all sites may be read, and changes it. */
export function useAccess(source: AccessSource): Access {
  const [all, setAll] = useState<boolean | null>(null)
  const [trouble, setTrouble] = useState<Access['trouble']>(null)
  const read = () => source.readsAll().then(setAll, () => setAll(null))

  useEffect(() => {
    void read()
    return source.watchAccess(() => {
      setTrouble(null)
      void read()
    })
  }, [source])

  const choose = async (wanted: boolean) => {
    const done = await (wanted ? source.askForAll() : source.giveUpAll()).catch(() => false)
    setTrouble(done ? null : wanted ? 'refused' : 'byHand')
    await read()
  }
  return { all, trouble, choose: wanted => void choose(wanted) }
}
