import { describe, expect, it } from 'vitest'
import { NO_ANSWER, responseOf, saysSomething, withRegion, withWorry } from './answer.ts'

describe('S47 the answer after a session', () => {
  it('nothing worries is said, and is not the same as not answered', () => {
    expect(saysSomething(NO_ANSWER)).toBe(false)
    const nothing = withWorry(NO_ANSWER, 'none')
    expect(nothing.worry).toEqual([])
    expect(saysSomething(nothing)).toBe(true)
    const bruise = withWorry(nothing, 'bruise')
    expect(bruise.worry).toEqual(['bruise'])
    expect(withWorry(bruise, 'bruise').worry).toBeNull()
    expect(withWorry(withWorry(bruise, 'tingling'), 'bruise').worry).toEqual(['tingling'])
  })

  it('a mark that was agreed on is asked about a bruise only', () => {
    const agreed = { ...withWorry(NO_ANSWER, 'bruise'), bruiseIsAgreedCupMark: true }
    expect(withWorry(agreed, 'dizziness').bruiseIsAgreedCupMark).toBe(true)
    expect(withWorry(withWorry(agreed, 'dizziness'), 'bruise').bruiseIsAgreedCupMark).toBeNull()
  })

  it('places alone answer nothing, nor do spaces', () => {
    const named = withRegion(NO_ANSWER, 'calf/left')
    expect(named.regions).toEqual(['calf/left'])
    expect(saysSomething(named)).toBe(false)
    expect(saysSomething({ ...named, note: '  ' })).toBe(false)
    expect(withRegion(named, 'calf/left').regions).toBeNull()
  })

  it('is the later one of two, whatever the phone’s clock says', () => {
    const head = { id: 'i', sessionId: 's', question: 24 } as const
    const sent = responseOf(
      { ...NO_ANSWER, soreness: 0, note: ' fine ' },
      {
        ...head,
        now: '2026-06-11T10:00:00.000Z',
        earlier: ['2026-06-11T10:05:00.000Z'],
      },
    )
    expect(sent).toMatchObject({ ...head, soreness: 0, note: 'fine', answeredAt: '2026-06-11T10:05:00.001Z' })
  })
})
