import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { recordWith } from '../record/record.test.makers.ts'
import type { RecordItem, RecordLogItem, RunnerRecord } from '../record/schema.ts'
import { sinceSession } from './since-session.ts'

const FROM = '2026-06-05'
const TODAY = '2026-06-15'

const item = (exercise: string, over: Partial<RecordItem> = {}): RecordItem => ({
  exercise,
  role: 'key',
  sets: 3,
  reps: 10,
  unilateral: false,
  ...over,
})
const workout = (day: number, items: RecordItem[]) => ({
  id: `w${day}`,
  area: 'strength' as const,
  due: addDays(TODAY, day),
  items,
})
const planOf = (workouts: ReturnType<typeof workout>[]): Pick<RunnerRecord, 'prescriptions'> => ({
  prescriptions: [{ id: 'p', weekOf: '2026-06-08', snapshot: { sessions: workouts } }],
})
const log = (day: number, items: RecordLogItem[]) => ({
  session: `w${day}`,
  performedOn: addDays(TODAY, day),
  loggedAt: `${addDays(TODAY, day)}T18:00:00+02:00`,
  items,
})
const raise = 'heel-raise-straight'
const told = (parts: Partial<Omit<RunnerRecord, 'runner'>>, beside: Partial<Parameters<typeof sinceSession>[2]> = {}) =>
  sinceSession(
    recordWith(parts),
    { from: FROM, today: TODAY, afterSession: true },
    { pairings: [], homework: [], ...beside },
    SHIPPED_THRESHOLDS,
  )

describe('what was agreed and what was done', () => {
  it('is empty where nothing was due', () => {
    expect(told({})).toMatchObject({ done: 0, due: 0, unanswered: 0, groups: [], excused: 0 })
  })

  it('P37 silence is not "not done": it is counted apart and has no share', () => {
    const parts = planOf([workout(-3, [item(raise)]), workout(-1, [item(raise)])])
    expect(told(parts)).toMatchObject({ done: 0, due: 2, unanswered: 2, groups: [{ share: null }] })
    expect(told({ ...parts, logs: [log(-3, [{ exercise: raise, done: [10, 10, 10] }])] })).toMatchObject({
      done: 1,
      due: 2,
      unanswered: 1,
      groups: [{ share: 1 }],
    })
  })

  it('today counts once it is answered; what was before the session does not', () => {
    const parts = planOf([workout(-10, [item(raise)]), workout(0, [item(raise)]), workout(2, [item(raise)])])
    expect(told(parts).due).toBe(0)
    expect(told({ ...parts, logs: [log(0, [{ exercise: raise, check: 'done' }])] })).toMatchObject({ done: 1, due: 1 })
  })

  it('by pairing, what was done least first, with the reasons in the runner’s words', () => {
    const parts = {
      ...planOf([workout(-4, [item(raise), item('other')]), workout(-2, [item(raise), item('other')])]),
      logs: [
        log(-4, [
          { exercise: raise, check: 'done' as const },
          { exercise: 'other', check: 'skipped' as const, skipReason: 'no time' as const },
        ]),
        log(-2, [
          { exercise: raise, done: [10, 10, 7], pain: 3 },
          { exercise: 'other', check: 'skipped' as const, skipReason: 'no time' as const },
        ]),
      ],
    }
    const pairings = [{ id: 'a', title: 'Left calf', exercises: [raise] }]
    expect(told(parts, { pairings })).toMatchObject({
      reasons: [{ reason: 'no time', count: 2 }],
      groups: [
        { pairing: 'Left calf', done: 2, due: 2, lines: [{ exercise: raise, pain: { value: 3 } }] },
        { pairing: null, done: 0, due: 2, share: 0, lines: [{ reasons: [{ reason: 'no time', count: 2 }] }] },
      ],
    })
  })

  it('an excused workout was not due, and is said', () => {
    const parts = {
      ...planOf([workout(-2, [item(raise)])]),
      excuses: [{ session: 'w-2', reason: 'illness' as const }],
    }
    expect(told(parts)).toMatchObject({ due: 0, excused: 1 })
  })

  it('home-work that the plan does not ask for has no count: nobody knows', () => {
    const parts = {
      ...planOf([workout(-2, [item(raise)])]),
      logs: [log(-2, [{ exercise: raise, check: 'done' as const }])],
    }
    const homework = [
      { kind: 'load' as const, text: 'Heel raises', exercise: raise },
      { kind: 'recover' as const, text: 'Legs up after long runs', exercise: null },
    ]
    expect(told(parts, { homework }).homework).toEqual([
      { kind: 'load', text: 'Heel raises', count: { done: 1, due: 1, unanswered: 0 } },
      { kind: 'recover', text: 'Legs up after long runs', count: null },
    ])
  })
})
