import { describe, expect, it } from 'vitest'
import { RED_FLAGS, redFlag } from '../library/red-flags.ts'
import { CHECK_IN_FLAGS, checkInQuestion, checkInQuestions, countsFromEvent } from './check-in-questions.ts'

const flagsFor = (sex: Parameters<typeof checkInQuestions>[0]) =>
  checkInQuestions(sex).flatMap(({ questions }) => questions.map(({ flag }) => flag))

describe('reference 12, the questions of a check-in', () => {
  it('are those whose askAt says check-in, each once, for whoever may be concerned', () => {
    const asked = RED_FLAGS.filter(({ askAt }) => askAt.includes('check-in')).map(({ id }) => id)
    expect(asked).toHaveLength(22)
    for (const sex of [null, 'female', 'other'] as const) expect(flagsFor(sex).sort()).toEqual([...asked].sort())
    expect(CHECK_IN_FLAGS).not.toContain('minor')
  })

  it('14.12 energy and bones are asked of everybody, pregnancy and birth not of men', () => {
    const missing = flagsFor(null).filter((flag) => !flagsFor('male').includes(flag))
    expect(missing.sort()).toEqual(['postpartum-12w', 'pregnancy'])
    expect(checkInQuestion('red-s-screen', 'male').ask).not.toMatch(/period/i)
    expect(checkInQuestion('red-s-screen', null).ask).toMatch(/period/i)
  })

  it('the gravest come first: everything urgent, and nothing else', () => {
    const [first] = checkInQuestions(null)
    const urgent = CHECK_IN_FLAGS.filter((flag) => redFlag(flag).action === 'block-urgent')
    expect(first?.questions.map(({ flag }) => flag).sort()).toEqual([...urgent].sort())
  })

  it('are in the runner’s own words, without a term of the trade', () => {
    for (const { questions } of checkInQuestions(null))
      for (const { flag, ask } of questions) {
        expect(ask, flag).not.toBe(redFlag(flag).question)
        expect(ask, flag).not.toMatch(/client|patient|systemic|DVT|fracture|>=|thrombo|myositis/i)
      }
  })

  it('ask where, and the second question, exactly as the flag does', () => {
    expect(checkInQuestion('skin-lesion-local')).toMatchObject({ asksForRegion: true, followUp: null })
    expect(checkInQuestion('suspected-dvt')).toMatchObject({ asksForRegion: false })
    expect(checkInQuestion('pregnancy').followUp).toBe(redFlag('pregnancy').effects.followUp?.question)
  })

  it('what happened once is told apart from what goes on', () => {
    const once = CHECK_IN_FLAGS.filter((flag) => countsFromEvent(redFlag(flag)))
    expect([...once].sort()).toEqual(['acute-strain-local', 'contusion-local', 'postpartum-12w'])
  })
})
