import { describe, expect, it, vi } from 'vitest'
import { keepFacts } from '../../lib/card/fact-keeper.ts'
import type { Describe } from '../../lib/card/facts.ts'
import { ok } from '../../lib/model/result.ts'

const nothing = ok({ claims: [], entities: [] })

/** A background that answers when it is told to. */
function setUp(isAlive = true) {
  const questions: { ids: Parameters<Describe>[0]; answer: () => void; fail: () => void }[] = []
  const onFacts = vi.fn<(target: string) => void>()
  const facts = keepFacts(
    ids =>
      new Promise((resolve, reject) =>
        questions.push({ ids, answer: () => resolve(nothing), fail: () => reject(new Error('gone')) }),
      ),
    onFacts,
    () => isAlive,
  )
  return { facts, questions, onFacts }
}

describe('keepFacts', () => {
  it('asks once, and says when the answer is there', async () => {
    const { facts, questions, onFacts } = setUp()
    facts.learn('a', ['claim'], ['speaker', 'speaker'])
    facts.learn('a', ['claim'], ['speaker'])
    expect(questions.map(q => q.ids)).toEqual([{ claims: ['claim'], entities: ['speaker'] }])
    expect(facts.factsOf('a')).toEqual({ state: 'loading' })
    questions[0]?.answer()
    await facts.answered()
    expect(facts.factsOf('a').state).toBe('ready')
    expect(onFacts).toHaveBeenCalledExactlyOnceWith('a')
    facts.learn('a', ['claim'], [])
    expect(questions).toHaveLength(1)
  })

  it('says nothing of a sentence that the pointer has left for another', async () => {
    const { facts, questions, onFacts } = setUp()
    facts.learn('a', ['one'], [])
    const first = facts.answered()
    facts.learn('b', ['two'], [])
    questions[0]?.answer()
    await first
    expect(onFacts).not.toHaveBeenCalled()
    expect([facts.factsOf('a').state, facts.factsOf('b').state]).toEqual(['loading', 'loading'])
    questions[1]?.answer()
    await facts.answered()
    expect(onFacts).toHaveBeenCalledExactlyOnceWith('b')
  })

  it('tells of a background that does not answer, and asks it again', async () => {
    const { facts, questions, onFacts } = setUp()
    facts.learn('a', ['claim'], [])
    questions[0]?.fail()
    await facts.answered()
    expect(facts.factsOf('a')).toEqual({ state: 'failed', trouble: 'backgroundGone' })
    expect(onFacts).toHaveBeenCalledWith('a')
    facts.learn('a', ['claim'], [])
    expect(questions).toHaveLength(2)
  })

  it('keeps quiet when the extension is gone', async () => {
    const { facts, questions, onFacts } = setUp(false)
    facts.learn('a', ['claim'], [])
    questions[0]?.fail()
    await facts.answered()
    expect(onFacts).not.toHaveBeenCalled()
    expect(facts.factsOf('a')).toEqual({ state: 'loading' })
  })

  it('has nothing to wait for before it is asked', async () => {
    await expect(setUp().facts.answered()).resolves.toBeUndefined()
  })
})
