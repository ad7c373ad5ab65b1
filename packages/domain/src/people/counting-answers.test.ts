import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHECK_IN_FLAGS } from './check-in-questions.ts'
import { countingAnswers, NOTE_FLAGS } from './counting-answers.ts'

type Answer = Parameters<typeof countingAnswers>[0][number]
type Notes = Parameters<typeof countingAnswers>[1]
const answer = (day: number, over: Partial<Answer> = {}): Answer => ({
  flag: 'chest-pain',
  reply: 'yes',
  followUp: null,
  askedAt: 'check-in',
  answeredAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  ...over,
})
const days = (answers: Answer[], notes: Notes = []) =>
  countingAnswers(answers, notes, 'Europe/Stockholm').map(({ answeredAt }) => Number(answeredAt.slice(8, 10)))

describe('red-flags.json, lasts: until-note-filed', () => {
  it('a runner’s no does not end it, a therapist’s written one does', () => {
    expect(days([answer(1), answer(2, { reply: 'no' }), answer(3, { reply: 'no', askedAt: 'desk' })])).toEqual([1, 3])
    expect(days([answer(1), answer(2, { reply: 'no', askedAt: 'intake' })])).toEqual([1, 2])
  })

  it('a runner’s no where nothing waits for a note is an answer like any other', () => {
    expect(days([answer(1, { reply: 'no' }), answer(2), answer(3, { reply: 'no' })])).toEqual([1, 2])
    const noted = [{ flag: 'chest-pain' as const, filedOn: '2026-11-02' }]
    expect(days([answer(1), answer(3, { reply: 'no' })], noted)).toEqual([1, 3])
  })

  it('the order is that of moments, however their offset is written', () => {
    // half past ten in the evening of the day before, by UTC
    const yes = answer(2, { answeredAt: '2026-11-02T00:30:00+02:00' })
    const no = answer(1, { reply: 'no', askedAt: 'desk', answeredAt: '2026-11-01T23:00:00Z' })
    expect(countingAnswers([no, yes], [], 'Europe/Stockholm')).toEqual([yes, no])
  })

  it('what lasts while it is true is the runner’s to end', () => {
    const skin = { flag: 'skin-lesion-local' as const }
    expect(days([answer(1, skin), answer(2, { ...skin, reply: 'no' })])).toEqual([1, 2])
    expect(NOTE_FLAGS).not.toContain('bone-stress-suspected')
  })

  it('a second question answered yes stands against a milder answer of the phone, until a note is filed', () => {
    const grave = answer(3, { flag: 'pregnancy', followUp: 'yes', askedAt: 'desk' })
    const milder = answer(5, { flag: 'pregnancy', followUp: 'no' })
    const over = answer(6, { flag: 'pregnancy', reply: 'no' })
    expect(days([grave, milder, over])).toEqual([3])
    const bare = answer(4, { flag: 'pregnancy', askedAt: 'desk' })
    const open = answer(4, { flag: 'pregnancy', askedAt: 'desk', followUp: 'unknown' })
    expect(days([grave, bare, milder]), 'a yes to the flag alone takes nothing back').toEqual([3, 4])
    expect(days([grave, open, milder])).toEqual([3, 4])
    expect(days([grave, answer(4, { flag: 'pregnancy', askedAt: 'desk', followUp: 'no' }), over])).toEqual([3, 4, 6])
    const note = (filedOn: string) => [{ flag: 'pregnancy' as const, filedOn }]
    expect(days([grave, milder, over], note('2026-11-04'))).toEqual([3, 5, 6])
    expect(days([grave, milder, over], note('2026-11-02'))).toEqual([3])
    expect(days([grave, milder, over], note('2026-11-06'))).toEqual([3, 6])
    expect(days([grave, { ...milder, askedAt: 'desk' }, over])).toEqual([3, 5, 6])
  })

  it('not sure on the phone hides no earlier answer', () => {
    expect(days([answer(1), answer(2, { reply: 'unknown' })])).toEqual([1])
    expect(days([answer(1, { askedAt: 'desk', reply: 'unknown' })])).toEqual([1])
  })

  it('the order of arrival changes nothing, and no yes is ever lost', () => {
    const one = fc.record({
      flag: fc.constantFrom(...CHECK_IN_FLAGS),
      reply: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      followUp: fc.constantFrom('yes' as const, 'no' as const, null),
      askedAt: fc.constantFrom('intake' as const, 'check-in' as const, 'desk' as const),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), fc.nat(), (made, seed) => {
        const answers = made.map((part, index) => answer(index + 1, part))
        const mixed = [...answers].sort(
          (a, b) => ((Date.parse(a.answeredAt) * (seed + 7)) % 1013) - ((Date.parse(b.answeredAt) * (seed + 7)) % 1013),
        )
        expect(days(mixed)).toEqual(days(answers))
        const kept = countingAnswers(answers, [], 'UTC')
        const urgent = answers.filter(({ flag, reply }) => reply === 'yes' && flag === 'chest-pain')
        expect(kept).toEqual(expect.arrayContaining(urgent))
      }),
    )
  })
})
