import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import {
  calfProgram,
  commands,
  contextOn,
  exerciseWith,
  MONDAY,
} from '@strideloom/domain/programs/programs.test.makers.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setSession } from '@strideloom/domain/programs/set-session.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardOn, record, ZONE } from './guard.test.makers.ts'

/** The left soleus has been stiff every day for six weeks: whether it is paired with an exercise matters. */
const stiff = record({
  prescriptions: [],
  livePlan: { sessions: [] },
  checkIns: Array.from({ length: 42 }, (_, back) => ({
    at: instantOf(addDays(MONDAY, back - 42), '06:30', ZONE),
    sleep: 4,
    fatigue: 4,
    soreness: 4,
    stress: 4,
    mood: 4,
    stiffness: [{ region: 'soleus' as const, side: 'left' as const, value: 5 }],
  })),
})
const days = Array.from({ length: 28 }, (_, offset) => addDays(MONDAY, offset))
const context = contextOn(MONDAY)

type Edit = (program: Program) => Program

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: commands.map(
      ({ run }): Edit =>
        (program) =>
          run(program, context),
    ),
  },
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }).map((weekdays): Edit => {
    const heavy = { ...exerciseWith('back-squat', weekdays), id: context.newId(), pairingId: null }
    return (program) => prescribe(program, heavy, context)
  }),
  fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 8 })).map(
    ([index, pressure]): Edit =>
      (program) => {
        const all = Object.values(program.sessions)
        const one = all[index % Math.max(1, all.length)]
        return one
          ? setSession(program, one.id, { works: one.works.map((work) => ({ ...work, pressure })) }, context)
          : program
      },
  ),
)

test('B10 R24 what stands judged after edits is what would be judged afresh', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), fc.nat({ max: 27 }), (some, offset) => {
      const start = calfProgram(context)
      const when = { startTime: '12:00', minutes: 50, intent: 'corrective' as const }
      const pairingIds = Object.keys(start.pairings)
      let program = placeSession(start, { ...when, day: addDays(MONDAY, offset), pairingIds }, context)
      const guard = guardOn(stiff)
      const judgeAll = () => [
        ...days.map((day) => guard.judgeDay(program, day)),
        ...Object.values(program.sessions).map(guard.judgeIn(program)),
      ]
      judgeAll()
      for (const edit of some) {
        program = edit(program)
        const standing = judgeAll()
        const fresh = guardOn(stiff)
        expect(standing).toEqual([
          ...days.map((day) => fresh.judgeDay(program, day)),
          ...Object.values(program.sessions).map(fresh.judgeIn(program)),
        ])
      }
    }),
    { numRuns: 30 },
  )
})

test('B10 an edit that a day does not feel leaves what was judged of it as it stands', () => {
  const guard = guardOn(stiff)
  const program = calfProgram(context)
  const before = days.map((day) => guard.judgeDay(program, day))
  const renamed = { ...program, title: 'Both calves' }
  expect(days.filter((day, index) => guard.judgeDay(renamed, day) !== before[index])).toEqual([])
  const heavy = { ...exerciseWith('back-squat', [3]), id: context.newId(), pairingId: null }
  const lifted = prescribe(program, heavy, context)
  expect(days.every((day, index) => guard.judgeDay(lifted, day) !== before[index])).toBe(true)
})
