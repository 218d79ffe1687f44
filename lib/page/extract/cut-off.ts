/** Which of a block's characters can be seen where a box cuts them off. */
import { composedParentOf } from '../dom/dom.ts'
import { fits, meets, type Rect } from './clips.ts'
import type { Sight } from './sight.ts'
import { type Run, rebuildRun, type Segment } from './text-run.ts'

const WORDS = /\S+\s*|\s+/g

/** @returns the run without what lies outside of the boxes around it */
export function cutOff(run: Run, sight: Sight): Run {
  if (isInSight(run, sight)) return run
  let isWhole = true
  const kept: Segment[] = []
  for (const segment of run.segments) {
    const around = composedParentOf(segment.node)
    const limit = limitAround(segment.node, sight)
    const parts = limit ? findSeen(segment, limit, sight) : []
    kept.push(...parts)
    if (parts.length === 1 && parts[0] === segment) continue
    isWhole = false
    if (around) sight.onHidden(around, around)
  }
  return isWhole ? run : rebuildRun(run, kept)
}

/** Whether all of a run surely can be seen: one question for most blocks. */
function isInSight({ segments }: Run, sight: Sight): boolean {
  const [first] = segments
  const last = segments.at(-1)
  if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return false
  const [limit, ...others] = new Set(segments.map(({ node }) => limitAround(node, sight)))
  if (!limit || others.length > 0) return false
  const box = sight.boxOfText(first.node, first.offset, last.node, last.offset + last.length)
  return box.width > 0 && box.height > 0 && fits(box, limit)
}

function limitAround(node: Text, sight: Sight): Rect | null {
  const around = composedParentOf(node)
  return around && sight.limitOf(around)
}

/** @returns the segment itself if all of it can be seen, else the words that can */
function findSeen(segment: Segment, limit: Rect, sight: Sight): readonly Segment[] {
  const { node, offset, length, start } = segment
  const data = node.data.slice(offset, offset + length)
  if (data.trim() === '') return [segment]
  const box = sight.boxOfText(node, offset, node, offset + length)
  if (box.width > 0 && fits(box, limit)) return [segment]
  if (box.width === 0 || !meets(box, limit)) return []
  const words: Segment[] = []
  for (const { 0: word, index } of data.matchAll(WORDS)) {
    const at = offset + index
    const seen = sight.boxOfText(node, at, node, at + word.trimEnd().length)
    if (isMostlyIn(seen, limit)) words.push({ node, offset: at, start: start + index, length: word.length })
  }
  return words.length > 0 && words.length === data.match(WORDS)?.length ? [segment] : words
}

/** Text may be a little higher than the line that cuts it. */
function isMostlyIn(box: DOMRect, limit: Rect): boolean {
  const width = Math.min(box.right, limit.right) - Math.max(box.left, limit.left)
  const height = Math.min(box.bottom, limit.bottom) - Math.max(box.top, limit.top)
  return width >= box.width / 2 && height >= box.height / 2
}
