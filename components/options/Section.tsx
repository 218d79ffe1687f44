import type { ComponentChildren } from 'preact'
import { type TextKey, useTexts } from '../text/text.tsx'

/** The sections, in their order: the id of each and its name. */
export const SECTIONS: readonly (readonly [id: string, name: TextKey])[] = [
  ['marks', 'options_marks'],
  ['card', 'options_card'],
  ['sites', 'options_sites'],
  ['hidden', 'options_hidden'],
  ['packs', 'options_packs'],
  ['language', 'options_language'],
  ['settings', 'options_own'],
  ['about', 'options_about'],
]

interface Props {
  id: string
  name: TextKey
  children: ComponentChildren
}

/** A group of rows under a heading. */
export function Section({ id, name, children }: Props) {
  return (
    <section class="group" id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{useTexts()(name)}</h2>
      <div class="rows">{children}</div>
    </section>
  )
}
