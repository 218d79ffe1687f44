import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../text/text.tsx'
import { SECTIONS } from './Section.tsx'

/** Leads to each section, and shows which one is being read. */
export function SectionList() {
  const texts = useTexts()
  const [current, setCurrent] = useState(SECTIONS[0]?.[0])
  useEffect(() => {
    const follow = () => setCurrent(findCurrent())
    addEventListener('scroll', follow, { passive: true })
    addEventListener('hashchange', follow)
    return () => {
      removeEventListener('scroll', follow)
      removeEventListener('hashchange', follow)
    }
  }, [])

  return (
    <nav class="section-list" aria-label={texts('options_sections')}>
      {SECTIONS.map(([id, name]) => (
        <a key={id} href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
          {texts(name)}
        </a>
      ))}
    </nav>
  )
}

/** @returns the last section that begins in the upper third of the window; at the end of the page the last one */
function findCurrent(): string | undefined {
  const ids = SECTIONS.map(([id]) => id)
  const { scrollTop, scrollHeight } = document.documentElement
  if (scrollTop > 0 && scrollTop + innerHeight >= scrollHeight - 1) return ids.at(-1)
  const above = ids.filter(id => (document.getElementById(id)?.getBoundingClientRect().top ?? 0) < innerHeight / 3)
  return above.at(-1) ?? ids[0]
}
