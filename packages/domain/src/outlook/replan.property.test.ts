import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { applyChange, changeBetween, reverseChange } from '../programs/change.ts'
import { checkProgram } from '../programs/check-program.ts'
import { moveItems } from '../programs/move-items.ts'
import { contextOn, MONDAY, pastOf } from '../programs/programs.test.makers.ts'
import { putRecord } from '../programs/put-record.ts'
import { goalChange, raceChanges } from '../programs/race-changes.ts'
import { blockSchema } from '../programs/schema.ts'
import { rulesToAnswer, stillAsked } from '../timing/acknowledged.ts'
import { dayAt, sessionFor } from './place-sessions.test.makers.ts'
import { heavyLegsNow, weightOf } from './place-strength.ts'
import { GOAL, otherIds, planFor, raceOf, replanOf, sunday, TUNE_UP } from './replan.test.makers.ts'
import { replan } from './replan.ts'

const WEEKS = 9
const WHEN = { from: 0, to: 7 * WEEKS - 2 }

const plans = fc.record({
  days: fc.uniqueArray(fc.integer({ min: WHEN.from, max: WHEN.to }), { maxLength: 5 }),
  squats: fc.constantFrom<number[]>([1], [2, 5], [3, 6], [1, 3, 6]),
  /** Workouts that were moved by hand, and how far. */
  byHand: fc.array(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: -2, max: 2 })), { maxLength: 3 }),
  tuneUp: fc.integer({ min: 0, max: 7 * WEEKS }),
  /** Weeks of recovery after the goal, and sessions in them. */
  weeksAfter: fc.nat({ max: 3 }),
  daysAfter: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 2 }),
})
const moves = fc.record({
  goal: fc.option(fc.integer({ min: -35, max: 35 })),
  tuneUp: fc.option(fc.integer({ min: 0, max: 7 * WEEKS + 10 })),
  distanceKm: fc.constantFrom(10, 21.1, 42.2),
  priority: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  today: fc.integer({ min: -3, max: 7 * WEEKS }),
  parts: fc.record({ phases: fc.boolean(), sessions: fc.boolean(), strength: fc.boolean() }),
})

test('S67 R5 however races move: days gone by stay, the same again, taken back the same document, and nothing goes past a rule that did not before', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(plans, moves, ({ days, squats, byHand, tuneUp, weeksAfter, daysAfter }, move) => {
      const then = [raceOf(GOAL, sunday(WEEKS)), raceOf(TUNE_UP, dayAt(tuneUp))]
      const after = daysAfter.filter((offset) => offset < 7 * weeksAfter).map((offset) => 7 * WEEKS + offset)
      const sessions = [...days, ...after].map((offset) => sessionFor(`s${offset}`, 6, { day: dayAt(offset) }))
      const plan = planFor(WEEKS, { races: then, sessions, squats })
      const laid =
        weeksAfter === 0
          ? plan
          : putRecord(plan, 'blocks', {
              ...{ id: '00000000-0000-7000-8000-b00000000001', startDay: dayAt(7 * WEEKS), weeks: weeksAfter },
              ...{ phase: 'recovery', purpose: '' },
            })
      const program = byHand.reduce((some, [which, by]) => {
        const id = Object.keys(some.workouts)[which % Object.keys(some.workouts).length] ?? ''
        return moveItems(some, [{ kind: 'workout', id }], by, contextOn(MONDAY))
      }, laid)
      const races = [
        raceOf(GOAL, addDays(sunday(WEEKS), move.goal ?? 0), {
          status: move.goal === null ? 'cancelled' : 'planned',
          distanceKm: move.distanceKm,
        }),
        ...(move.tuneUp === null ? [] : [raceOf(TUNE_UP, dayAt(move.tuneUp), { priority: move.priority })]),
      ]
      const today = dayAt(move.today)
      const ground = () => replanOf(program, races, { today, parts: move.parts, newId: otherIds() })
      const out = replan(ground())
      const next = out.program

      expect(replan(ground()).program).toEqual(next)
      // today, too, stays as it is
      const tomorrow = addDays(today, 1)
      expect(pastOf(next, tomorrow)).toEqual(pastOf(program, tomorrow))
      expect(checkProgram(next)).toEqual([])
      for (const block of Object.values(next.blocks)) expect(blockSchema.safeParse(block).error).toBeUndefined()
      const change = changeBetween(program, next)
      expect(applyChange(program, change)).toEqual(next)
      expect(applyChange(next, reverseChange(program, change))).toEqual(program)
      expect(raceChanges(next, races, today)).toEqual([])
      expect(goalChange(next, races, today)).toBeNull()

      const { judgeIn, before, runs, timeZone, thresholds } = ground()
      const [judge, judgeBefore] = [judgeIn(next), before.judgeIn(program)]
      const placedIds = new Set(out.sessions.placed.flatMap(({ chosen }) => (chosen ? [chosen.session.id] : [])))
      for (const session of Object.values(next.sessions)) {
        if (session.day < tomorrow || out.sessions.stays.has(session.id)) continue
        const { plan } = judge(session)
        if (placedIds.has(session.id)) expect([session.day, plan.breaks]).toEqual([session.day, []])
        else if (move.parts.sessions && stillAsked(plan, null) !== null) {
          const known = rulesToAnswer(judgeBefore(program.sessions[session.id] ?? session).plan)
          expect(known).toEqual(expect.arrayContaining(rulesToAnswer(plan)))
        }
      }
      // what finds another day lies on the side of the race on which it lay
      if (out.goal?.to) {
        const { from: was, to: is } = out.goal
        for (const { chosen, wanted } of out.sessions.placed)
          if (chosen)
            expect([wanted.session.day, chosen.session.day < is.day]).toEqual([
              wanted.session.day,
              wanted.session.day < was.day,
            ])
      }
      if (move.parts.strength) {
        // as placing weighs it: to leave the last days before a race two smaller things may be taken on
        // and the day of a race takes none, whatever it costs elsewhere
        const raceDays = races.flatMap(({ status, day }) => (status === 'planned' ? [day] : []))
        const count = (all: ReturnType<typeof heavyLegsNow>) =>
          all
            .flatMap(({ day, against }) => [...against.map(weightOf), raceDays.includes(day) ? 100 : 0])
            .reduce((sum, weight) => sum + weight, 0)
        const withoutIt = replan({ ...ground(), parts: { ...move.parts, strength: false } }).program
        const on = { today: tomorrow, timeZone, runs, thresholds }
        expect(count(heavyLegsNow({ program: next, ...on }))).toBeLessThanOrEqual(
          count(heavyLegsNow({ program: withoutIt, ...on })),
        )
      }
      // a second time there is nothing left to do
      const again = replan({ ...replanOf(next, races, { today, newId: otherIds() }) })
      expect(again.program.sessions).toEqual(next.sessions)
      expect(again.program.blocks).toEqual(next.blocks)
    }),
    { numRuns: 40 },
  )
})
