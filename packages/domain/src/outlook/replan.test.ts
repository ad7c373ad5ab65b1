import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { applyChange, changeBetween, reverseChange } from '../programs/change.ts'
import { lightenWeeks } from '../programs/lighten-weeks.ts'
import { lighterWeeks } from '../programs/lighter-weeks.ts'
import { moveWorkout } from '../programs/move-workout.ts'
import { contextOn, counter, MONDAY } from '../programs/programs.test.makers.ts'
import { putRecord } from '../programs/put-record.ts'
import { raceChangeWords } from '../programs/race-change-words.ts'
import { goalChange, raceChanges } from '../programs/race-changes.ts'
import type { Block } from '../programs/schema.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { dayAt, sessionFor } from './place-sessions.test.makers.ts'
import { GOAL, movesOf, otherIds, planFor, raceOf, replanOf, sunday, TUNE_UP } from './replan.test.makers.ts'
import { replan } from './replan.ts'

const GOAL_THEN = raceOf(GOAL, sunday(12))
const TUNE_UP_THEN = raceOf(TUNE_UP, sunday(6))
const SESSIONS = [3, 17, 31, 45, 59, 73].map((offset, index) => sessionFor(`s${index}`, 6, { day: dayAt(offset) }))
const PLAN = planFor(12, { races: [GOAL_THEN, TUNE_UP_THEN], sessions: SESSIONS })

const after = (races: Parameters<typeof replanOf>[1], more: Parameters<typeof replanOf>[2] = {}, program = PLAN) =>
  replan(replanOf(program, races, { newId: otherIds(), ...more }))

const blockWords = ({ moves }: ReturnType<typeof after>['phases']): string[] =>
  moves.map(
    ({ from, to }) =>
      `${to?.phase ?? from?.phase}: ${from ? `${from.weeks} from ${from.startDay}` : 'new'}, now ${to ? `${to.weeks} from ${to.startDay}` : 'gone'}`,
  )

describe('what is noticed', () => {
  const words = (races: Parameters<typeof raceChanges>[1], today: Day = MONDAY) =>
    raceChanges(PLAN, races, today).map((change) => `${change.name}: ${raceChangeWords(change)}`)

  test.each([
    ['nothing', [GOAL_THEN, TUNE_UP_THEN], []],
    ['a race that is moved', [GOAL_THEN, raceOf(TUNE_UP, sunday(7))], ['Lucia 10 km: Sun 10 Jan instead of Sun 3 Jan']],
    [
      'another distance and priority',
      [GOAL_THEN, raceOf(TUNE_UP, sunday(6), { distanceKm: 21.1, priority: 'A' })],
      ['Lucia 10 km: 21.1 km instead of 10 km; A instead of B'],
    ],
    [
      'one that is cancelled, and one that is out of the calendar',
      [raceOf(TUNE_UP, sunday(6), { status: 'cancelled' })],
      ['Lucia 10 km: Sun 3 Jan, is cancelled', 'Saltsjö Half: Sun 14 Feb, is cancelled'],
    ],
    [
      'a new one within two weeks of the end',
      [GOAL_THEN, TUNE_UP_THEN, raceOf('new', sunday(14), { name: 'Club 5 km', distanceKm: 5, priority: 'C' })],
      ['Club 5 km: Sun 28 Feb, 5 km, C race, is new'],
    ],
    ['none that is further away', [GOAL_THEN, TUNE_UP_THEN, raceOf('new', sunday(15))], []],
    ['no other start', [{ ...GOAL_THEN, startTime: '12:00' }, TUNE_UP_THEN], []],
  ])('%s', (_, races, told) => {
    expect(words(races)).toEqual(told)
  })

  test('a race that was run is no change, nor is what is told of one that is over, nor anything where the plan is over', () => {
    const done = raceOf(TUNE_UP, sunday(6), { status: 'done' })
    expect(words([GOAL_THEN, done], addDays(sunday(6), 1))).toEqual([])
    expect(words([GOAL_THEN, raceOf(TUNE_UP, sunday(5), { status: 'done' })], addDays(sunday(6), 1))).toEqual([])
    expect(words([raceOf(GOAL, sunday(20))], addDays(sunday(12), 1))).toEqual([])
  })

  test('a plan from before races were remembered says nothing', () => {
    expect(raceChanges({ ...PLAN, laidAround: null }, [raceOf(GOAL, sunday(14))], MONDAY)).toEqual([])
    expect(goalChange({ ...PLAN, laidAround: null }, [raceOf(GOAL, sunday(14))], MONDAY)).toBeNull()
  })

  test('another race is led to: from the one that the plan was laid back from, while that is still to be run', () => {
    const races = [GOAL_THEN, TUNE_UP_THEN]
    const other = { ...PLAN, raceId: TUNE_UP }
    expect(goalChange(other, races, MONDAY)).toMatchObject({ from: { id: GOAL }, to: { id: TUNE_UP } })
    expect(goalChange({ ...PLAN, raceId: null }, races, MONDAY)).toMatchObject({ from: { id: GOAL }, to: null })
    expect(goalChange(other, races, addDays(sunday(12), 1))).toBeNull()
  })
})

describe('S67 planned again after a race has moved', () => {
  test('the goal two weeks earlier: phases are shorter, and what lies after the end finds a day before the race', () => {
    const earlier = after([raceOf(GOAL, sunday(10)), TUNE_UP_THEN])
    expect(blockWords(earlier.phases)).toEqual([
      'build: 6 from 2026-11-23, now 5 from 2026-11-23',
      'speed: 4 from 2027-01-04, now 3 from 2026-12-28',
      'taper: 2 from 2027-02-01, now 2 from 2027-01-18',
    ])
    // the session of day 73 has no block any more
    expect(earlier.sessions.against).toEqual(new Map([['s5', null]]))
    expect(movesOf(earlier, PLAN)).toEqual(['67 from 73'])
    const days = Object.values(earlier.program.workouts).map(({ day }) => day)
    expect(days.toSorted().at(-1)).toBe(sunday(10))
  })

  test('the goal two weeks later: weeks are added with what is meant for their phase, and no session moves', () => {
    const later = after([raceOf(GOAL, sunday(14)), TUNE_UP_THEN])
    expect(blockWords(later.phases)).toEqual([
      'build: 6 from 2026-11-23, now 7 from 2026-11-23',
      'speed: 4 from 2027-01-04, now 5 from 2027-01-11',
      'taper: 2 from 2027-02-01, now 2 from 2027-02-15',
    ])
    expect(later.sessions.placed).toEqual([])
    expect(later.program.sessions).toEqual(PLAN.sessions)
    for (const day of [sunday(13), sunday(14)])
      expect(Object.values(later.program.workouts).filter((one) => one.day === day)).toHaveLength(1)
  })

  test('the goal onto the day after a session, with more of the plan after it: each stays on its side of the race', () => {
    const [block] = Object.values(PLAN.blocks)
    const recovery = { ...block, id: 'after', startDay: dayAt(84), weeks: 3, phase: 'recovery', purpose: '' } as Block
    const sessions = [10, 34, 40, 55, 70, 95].map((day, index) => sessionFor(`s${index}`, 6, { day: dayAt(day) }))
    const longer = putRecord(planFor(12, { races: [GOAL_THEN], sessions }), 'blocks', recovery)
    const sooner = after([raceOf(GOAL, dayAt(41))], {}, longer)
    expect(movesOf(sooner, longer)).toEqual(['35 from 40', '37 from 55', '39 from 70', '51 from 95'])
    // where those that a block holds stay, none is left between the last of them and the race: that one takes nobody else's days
    const parts = { phases: true, sessions: false, strength: true }
    expect(movesOf(after([raceOf(GOAL, dayAt(41))], { parts }, longer), longer)).toEqual(['s4 left out', '59 from 95'])
  })

  test('another race onto the days after a session: that one moves, with what it goes past, and heavy legs near the race', () => {
    const near = after([GOAL_THEN, raceOf(TUNE_UP, dayAt(33))])
    expect(near.phases.moves).toEqual([])
    expect(movesOf(near, PLAN)).toEqual(['37 from 31'])
    const rules = near.sessions.against.get('s2')?.breaks.flatMap(({ causes }) => causes.map(({ rule }) => rule))
    expect(rules).toContain('PRE-03')
    expect(near.strength.placed.map(({ workout }) => workout.day)).toEqual([dayAt(32)])
    for (const { day, against } of near.strength.placed) expect([day === dayAt(32), against]).toEqual([false, []])
  })

  test('a session that is kept with a reason for those rules stays; for other rules it does not', () => {
    const race = raceOf(TUNE_UP, dayAt(33))
    const plan = after([GOAL_THEN, race]).sessions.against.get('s2')
    const rules = [...new Set(plan?.breaks.flatMap(({ causes }) => causes.map(({ rule }) => rule)))]
    const kept = (acknowledged: string[]) => {
      const acknowledgement = { rules: acknowledged, reason: 'She knows, and wants it.' }
      const sessions = SESSIONS.map((one) => (one.id === 's2' ? { ...one, acknowledgement } : one))
      return planFor(12, { races: [GOAL_THEN, TUNE_UP_THEN], sessions })
    }
    expect(after([GOAL_THEN, race], {}, kept(rules)).sessions.placed).toEqual([])
    expect(after([GOAL_THEN, race], {}, kept(['TIM-01'])).sessions.placed).toHaveLength(1)
  })

  test('one that no day takes stays where it is and is told', () => {
    const away = { ...replanOf(PLAN, [GOAL_THEN, raceOf(TUNE_UP, dayAt(33))], { newId: otherIds() }) }
    const left = replan({ ...away, availability: () => 'away' })
    expect(movesOf(left, PLAN)).toEqual(['s2 left out'])
    expect([...left.sessions.stays]).toEqual(['s2'])
    expect(left.program.sessions).toEqual(PLAN.sessions)
  })

  test('the goal is cancelled: the taper goes on as the phase before it', () => {
    const none = after([raceOf(GOAL, sunday(12), { status: 'cancelled' }), TUNE_UP_THEN])
    expect(blockWords(none.phases)).toEqual(['speed: 2 from 2027-02-01, now 2 from 2027-02-01'])
    expect(none.program.raceId).toBe(GOAL)
  })

  test('lighter weeks: every fourth one of a block is that again, wherever the block lies now', () => {
    const fourth = lightenWeeks(PLAN, [dayAt(21)], contextOn(MONDAY, otherIds()), SHIPPED_THRESHOLDS)
    expect(lighterWeeks(fourth, MONDAY)).toEqual([dayAt(21)])
    const newId = counter()
    for (let past = 0; past < 2000; past++) newId()
    const later = after([raceOf(GOAL, sunday(17)), TUNE_UP_THEN], { newId, today: addDays(MONDAY, 2) }, fourth)
    expect(blockWords(later.phases).slice(0, 1)).toEqual(['build: 6 from 2026-11-23, now 10 from 2026-11-23'])
    expect(later.phases.lighter).toEqual({ from: [dayAt(21)], to: [dayAt(21), dayAt(49)] })
    const shorter = after([raceOf(GOAL, sunday(6)), TUNE_UP_THEN], { newId }, fourth)
    expect(blockWords(shorter.phases)).toEqual([
      'build: 6 from 2026-11-23, now 2 from 2026-11-23',
      'speed: 4 from 2027-01-04, now 2 from 2026-12-07',
      'taper: 2 from 2027-02-01, now 2 from 2026-12-21',
    ])
    expect(shorter.phases.lighter.to).toEqual([])
  })

  test('what was put on another weekday by hand stays where a block holds its day, and is told where none does', () => {
    const squatOf = (day: Day) => Object.values(PLAN.workouts).find((one) => one.day === day && one.area === 'strength')
    const moved = [dayAt(4), dayAt(81)].reduce(
      (some, day) => moveWorkout(some, squatOf(day)?.id ?? '', addDays(day, -1), contextOn(MONDAY)),
      PLAN,
    )
    const parts = { phases: true, sessions: true, strength: false }
    const earlier = after([raceOf(GOAL, sunday(10)), TUNE_UP_THEN], { parts }, moved)
    const strength = Object.values(earlier.program.workouts).filter(({ area }) => area === 'strength')
    expect(strength.some(({ day }) => day === dayAt(3))).toBe(true)
    expect(strength.some(({ day }) => day === dayAt(4))).toBe(false)
    expect(earlier.phases.kept).toEqual([
      'Thu 11 Feb: Barbell back squat was put there by hand; no block holds that day any more.',
    ])
  })

  test('piece by piece: what is left as it is stays as it is, and is not asked again', () => {
    const races = [raceOf(GOAL, sunday(10)), raceOf(TUNE_UP, dayAt(33))]
    const parts = { phases: false, sessions: true, strength: false }
    const only = after(races, { parts })
    expect(only.program.blocks).toEqual(PLAN.blocks)
    expect(only.program.workouts).toEqual(PLAN.workouts)
    expect(only.sessions.placed.length).toBeGreaterThan(0)
    expect(raceChanges(only.program, races, MONDAY)).toEqual([])
    expect(goalChange(only.program, races, MONDAY)).toBeNull()
  })

  test('one change, and taken back the very same document', () => {
    const { program } = after([raceOf(GOAL, sunday(10)), raceOf(TUNE_UP, dayAt(33))])
    const change = changeBetween(PLAN, program)
    expect(applyChange(PLAN, change)).toEqual(program)
    expect(applyChange(program, reverseChange(PLAN, change))).toEqual(PLAN)
  })
})
