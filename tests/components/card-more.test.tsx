// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CardInner } from '../../components/card/CardInner.tsx'
import { CardMenu } from '../../components/card/CardMenu.tsx'
import { Notice } from '../../components/card/Notice.tsx'
import { writeCopy } from '../../components/card/write-copy.ts'
import { writeReport } from '../../components/claim/write-report.ts'
import { TextProvider } from '../../components/text/text.tsx'
import { account, claim, match, texts } from './example.ts'

afterEach(cleanup)

const osterby = claim([
  account('Lindholm', 'asserts', { date: '2024-05-03', quotation: 'We saw them.' }),
  account('Osterby', 'denies', { date: '2024-05-04', sources: [] }),
  account('Union', 'asserts', { date: '2024-05-01' }),
])
const why = [{ kind: 'concept', text: 'burn', words: ['set fire', 'terminal'], weight: 1 }] as const

describe('the card’s menu', () => {
  function open() {
    const onChoose = vi.fn<(item: string, click: Event) => void>()
    const onClose = vi.fn<() => void>()
    render(
      <TextProvider texts={texts}>
        <CardMenu onChoose={onChoose} onClose={onClose} />
      </TextProvider>,
    )
    const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
    const focused = () => document.activeElement?.querySelector('b')?.textContent
    return { onChoose, onClose, key, focused }
  }

  it('says of each item how far it reaches', () => {
    open()
    expect(screen.getAllByRole('menuitem').map(item => [...item.children].slice(1).map(c => c.textContent))).toEqual([
      ['Not this claim', 'Hides this mark, also when you return'],
      ['Don’t mark this claim', 'On no page, until you undo it in Options'],
      ['Why is this marked?', 'The words that match'],
      ['Report a mistake …', 'A text to copy; nothing is sent by itself'],
    ])
  })

  it('is gone through by keys, from the first item on', () => {
    const { key, focused, onClose } = open()
    expect(focused()).toBe('Not this claim')
    const went = ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map(name => {
      key(name)
      return focused()
    })
    expect(went).toEqual([
      'Don’t mark this claim',
      'Report a mistake …',
      'Not this claim',
      'Report a mistake …',
      'Not this claim',
    ])
    key('a')
    expect([focused(), onClose.mock.calls.length]).toEqual(['Not this claim', 0])
    key('Tab')
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('hands on what was chosen, and the click', () => {
    const { onChoose } = open()
    fireEvent.click(screen.getByRole('menuitem', { name: /Don’t mark/ }))
    expect(onChoose.mock.calls[0]?.[0]).toBe('mute')
    expect(onChoose.mock.calls[0]?.[1].type).toBe('click')
  })
})

describe('what is opened inside the card', () => {
  const show = (view: 'full' | 'why' | 'report') => {
    const calls = { onCopy: vi.fn<(text: string) => void>(), onBack: vi.fn<() => void>(), onClose: vi.fn<() => void>() }
    const facts = { state: 'ready', claims: [osterby], entities: [], claimTitles: {} } as const
    const known = {
      claim: osterby,
      facts,
      matches: [match({ why }), match({ claim: 'other', why: [] })],
      pageMatches: [],
    }
    render(
      <TextProvider texts={texts}>
        <CardInner {...{ view, ...known, ...calls }} report="What it says" />
      </TextProvider>,
    )
    return calls
  }

  it('has the way back first, with the focus on it', () => {
    const { onBack, onClose } = show('why')
    const back = screen.getByRole('button', { name: 'Back' })
    expect(document.activeElement).toBe(back)
    fireEvent.click(back)
    fireEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect([onBack.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1])
  })

  it('shows the words that match', () => {
    show('why')
    expect(screen.getByText('“set fire” · “terminal”')).toBeTruthy()
  })

  it('shows all statements', () => {
    show('full')
    expect(screen.getByText('All 3 statements')).toBeTruthy()
    expect(screen.getByText('“We saw them.”')).toBeTruthy()
  })

  it('shows a report before it is copied', () => {
    const { onCopy } = show('report')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('What it says')
    fireEvent.click(screen.getByRole('button', { name: 'Copy the report' }))
    expect(onCopy).toHaveBeenCalledWith('What it says')
  })
})

describe('the notice', () => {
  it('takes back what was done, and stays while it is pointed at or focused', () => {
    const calls = { onUndo: vi.fn<() => void>(), onStay: vi.fn<() => void>(), onLeave: vi.fn<() => void>() }
    const onClose = vi.fn<() => void>()
    render(
      <TextProvider texts={texts}>
        <Notice text="Mark hidden." isByKey {...calls} onClose={onClose} />
      </TextProvider>,
    )
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(document.activeElement).toBe(undo)
    const notice = screen.getByRole('status')
    fireEvent.pointerEnter(notice)
    fireEvent.pointerLeave(notice)
    fireEvent.click(undo)
    fireEvent.keyDown(undo, { key: 'a' })
    expect(onClose).not.toHaveBeenCalled()
    fireEvent.keyDown(undo, { key: 'Escape' })
    expect([calls.onUndo, calls.onLeave, onClose].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
    expect(calls.onStay).toHaveBeenCalled()
  })

  it('offers no way back where there is none, and leaves the focus alone', () => {
    render(
      <TextProvider texts={texts}>
        <Notice
          text="To undo this, open Options."
          isByKey={false}
          onUndo={null}
          onStay={() => {}}
          onLeave={() => {}}
          onClose={() => {}}
        />
      </TextProvider>,
    )
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.activeElement).toBe(document.body)
  })
})

describe('what is copied', () => {
  it('is the claim, its status, and what each side said last, with sources', () => {
    expect(writeCopy(texts, osterby).split('\n\n')).toEqual([
      'Workers from Osterby set fire to the ferry terminal.',
      'Denied by Osterby · no independent check known',
      expect.stringMatching(
        /^Lindholm · Says so · May 3, 2024\n“We saw them\.”\nWhat Lindholm says\.\n.*courier\.example\/fire$/,
      ),
      'Osterby · Denies it · May 4, 2024\nWhat Osterby says.',
    ])
  })

  it('is as a report what somebody must know to mend a mark', () => {
    const marks = [match({ why, voice: 'attributed', speakerText: 'a clerk' }), match({ voice: 'mentioned', why })]
    const marked = { sentence: 'A clerk said so.', address: 'https://a.example/', version: '1.2', entities: [] }
    expect(writeReport(texts, osterby, marks, marked).split('\n')).toEqual([
      'Sidelight 1.2',
      'Claim: Workers from Osterby set fire to the ferry terminal. (harbour/set-fire)',
      'Sentence: A clerk said so.',
      'Read as: a clerk says so; only mentioned',
      'Words that match: set fire · terminal',
      'Page: https://a.example/',
      '',
      'What is wrong:',
      '',
    ])
  })
})
