/** The list of a page's marked sentences, as the side panel asks for it. */
import { chooseDates } from '../../model/dates.ts'
import { titleOf } from '../dom/dom.ts'
import { gatherDates } from '../extract/dates.ts'
import type { ReaderBridge } from '../mark/reader-bridge.ts'
import { findInView, listSentences } from './list-sentences.ts'
import { type PageViewer, viewPage } from './view-page.ts'

/** Starts following what the reader finds, until the reader ends. */
export function openList(page: Document, reader: ReaderBridge): PageViewer {
  const viewer = viewPage(
    {
      stateOf() {
        const { state, trouble } = reader.report()
        return JSON.stringify([state, trouble, page.location.href])
      },
      inView: () => findInView(reader.sentences()),
      list() {
        const dates = gatherDates(page)
        return {
          report: reader.report(),
          sentences: listSentences(reader.sentences()),
          title: titleOf(page),
          url: page.location.href,
          language: dates.language,
          published: chooseDates(dates).published,
        }
      },
    },
    Date.now(),
  )
  reader.onChange(viewer.outdate, reader.signal)
  return viewer
}
