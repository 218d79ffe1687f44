/** Writes a draft as YAML that its author edits. */
import { Document, isMap, isSeq, type Node } from 'yaml'
import { DRAFT_MARK } from '../pack/draft-mark.ts'
import type { DraftPack } from './pack-of-draft.ts'

const HEAD = ` A draft that was made from articles. It drafts; you decide.
 - Every text behind "${DRAFT_MARK}" is what an article says, not yet yours: write it in neutral words of your own, and remove
   the mark. The linter refuses marks that are left.
 - Read each account against its sentence, which stands above it as a comment. Remove what you do not want, and the comments.
 - Join claims that are one, divide claims that are two, and name the parties that the articles only imply.
 - Patterns are proposals of single words. Add other words for the same to the concepts, and tests of your own.`

const UNSURE =
  ' In these sentences somebody says something, and it is not sure who, or about what: they are in no account.'

/** @returns the file's text; the same draft gives the same bytes */
export function writeDraft({ pack, notes, unsure }: DraftPack): string {
  const document = new Document(pack)
  document.commentBefore = HEAD
  const claims = document.get('claims')
  if (isSeq(claims))
    claims.items.forEach((claim, n) => {
      const note = notes[n]
      if (!isMap(claim) || note === undefined) return
      comment(claim, note.claim)
      claim.spaceBefore = true
      const accounts = claim.get('accounts')
      if (isSeq(accounts))
        for (const [at, account] of accounts.items.entries()) comment(account as Node, note.accounts[at] ?? '')
    })
  if (unsure.length > 0) document.comment = [UNSURE, ...unsure.map(sentence => ` unsure: ${sentence}`)].join('\n')
  // No text of a draft has a line of its own without a word in it.
  return document.toString({ lineWidth: 0 }).replace(/^ +$/gm, '')
}

const comment = (node: Node, text: string): void => {
  if (text !== '') node.commentBefore = ` ${text}`
}
