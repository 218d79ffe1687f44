import { useTexts } from '../text/text.tsx'
import { type Drawing, HELP, OPTIONS, SEARCH } from '../ui/drawings.ts'
import { Icon } from '../ui/Icon.tsx'
import type { PanelSource } from './panel-source.ts'

interface Props {
  /** The page's title; empty: there is none. */
  title: string
  links: PanelSource['links']
}

/** The panel's head: its name, the way to the extension's other pages, and the page's title. */
export function PanelTop({ title, links }: Props) {
  const texts = useTexts()
  return (
    <>
      <div class="top-row">
        <h1 class="brand">
          <img src="/icons/32.png" alt="" width="20" height="20" />
          {texts('extensionName')}
        </h1>
        <PageLink label={texts('panel_search')} icon={SEARCH} href={links.search} />
        <PageLink label={texts('ways_options')} icon={OPTIONS} href={links.options} />
        <PageLink label={texts('ways_help')} icon={HELP} href={links.help} />
      </div>
      {title !== '' && (
        <p class="page-title" dir="auto" title={title}>
          {title}
        </p>
      )}
    </>
  )
}

/** The panel is not left: the page opens in a tab. */
const PageLink = ({ label, icon, href }: { label: string; icon: Drawing; href: string }) => (
  <a class="icon-button" aria-label={label} title={label} href={href} target="_blank" rel="noopener">
    <Icon icon={icon} />
  </a>
)
