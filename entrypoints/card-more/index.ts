/** What the card opens: its menu, all statements, a report. Put into a page when a person first wants one of them. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { CardMore } from '../../components/card/card-more.ts'
import { writeCopy } from '../../components/card/write-copy.ts'
import { shareMore } from '../../lib/browser/card-more.ts'
import { copyText } from '../../lib/page/card/copy.ts'
import { mountInner } from './mount-inner.ts'
import { openMenu } from './open-menu.ts'

export default defineUnlistedScript(() => {
  const more: CardMore = {
    openMenu,
    mountInner,
    copyClaim: (root, texts, claim) => copyText(document, root, writeCopy(texts, claim)),
  }
  shareMore(more)
})
