// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { GlanceSides } from '../../components/card/GlanceSides.tsx'
import { TextProvider } from '../../components/text/text.tsx'
import { account, claim, texts } from './example.ts'

afterEach(cleanup)

it('names the pack of what an imported pack adds, and of nothing else', () => {
  const says = account('Lindholm', 'asserts', { date: '2024-05-03', packTitle: 'The first pack' })
  const packTitle = 'Notes <b>of</b> a reader'
  const added = account('Osterby', 'denies', { date: '2024-05-04', isAdded: true, packTitle })
  render(
    <TextProvider texts={texts}>
      <GlanceSides claim={claim([says, added])} />
    </TextProvider>,
  )
  expect([...document.querySelectorAll('dd')].map(side => side.textContent)).toEqual([
    'LindholmWhat Lindholm says.',
    `OsterbyWhat Osterby says.Pack: ${packTitle}`,
  ])
})
