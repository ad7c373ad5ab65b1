import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/day.ts'
import { MONDAY } from '../programs/programs.test.makers.ts'
import { putRecord } from '../programs/put-record.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { cautionsOf, LEFT_OUT, meritWith } from './day-merit.ts'
import { addMerits, compareMerits, type Merit } from './merit.ts'
import {
  blockOf,
  dayAt,
  doneOn,
  groundOf,
  keyRunOn,
  raceOn,
  runnerWith,
  sessionFor,
} from './place-sessions.test.makers.ts'
import { evenParts, type Placed, type PlacingGround, placeSessions, type Wanted, withPlaced } from './place-sessions.ts'

const wantedIn = (parts: readonly (readonly string[])[], pressure = 6): Wanted[] =>
  parts.map((days, index) => ({ session: sessionFor(`placed-${index}`, pressure), days: [...days] }))

const daysOf = (placed: readonly Placed[]) => placed.map(({ chosen }) => chosen?.session.day ?? null)

/** Every plan there is: each session on each of its days, as asked or as the day allows, or left out. */
function best(wanted: readonly Wanted[], ground: PlacingGround): Merit {
  const { program, judgeIn } = ground
  const before = new Map(Object.values(program.sessions).map((one) => [one.id, judgeIn(program)(one)]))
  const all = (index: number, soFar: Program, merit: Merit): Merit => {
    const one = wanted[index]
    if (!one) {
      // What stands is judged once the plan is whole.
      let more = 0
      for (const session of Object.values(program.sessions)) {
        const now = judgeIn(soFar)(session)
        const then = before.get(session.id)
        if (!then || now.plan.breaks.length > then.plan.breaks.length)
          return LEFT_OUT.map(() => Number.POSITIVE_INFINITY)
        more += Math.max(0, cautionsOf(now.verdict) - cautionsOf(then.verdict))
      }
      return meritWith(merit, 'cautions', (value) => value + more)
    }
    const choices = one.days.flatMap((day) => {
      // One session alone among these is the simplest that the software does: how a day takes it is not what is asked here.
      const [placed] = placeSessions([{ session: one.session, days: [day] }], { ...ground, program: soFar })
      return placed?.chosen
        ? [all(index + 1, putRecord(soFar, 'sessions', placed.chosen.session), addMerits(merit, placed.chosen.merit))]
        : []
    })
    return [...choices, all(index + 1, soFar, addMerits(merit, LEFT_OUT))].reduce((least, other) =>
      compareMerits(other, least) < 0 ? other : least,
    )
  }
  return all(
    0,
    program,
    LEFT_OUT.map(() => 0),
  )
}

function meritOf(placed: readonly Placed[], { program, judgeIn }: PlacingGround): Merit {
  const whole = withPlaced(program, placed)
  const more = Object.values(program.sessions)
    .map((one) => Math.max(0, cautionsOf(judgeIn(whole)(one).verdict) - cautionsOf(judgeIn(program)(one).verdict)))
    .reduce((sum, one) => sum + one, 0)
  const sum = placed.map(({ chosen }) => chosen?.merit ?? LEFT_OUT).reduce(addMerits)
  return meritWith(sum, 'cautions', (value) => value + more)
}

const offsets = (most: number, max: number) => fc.uniqueArray(fc.nat({ max: most }), { maxLength: max })

const blocks = fc.record({
  keys: offsets(20, 6),
  race: fc.option(fc.tuple(fc.integer({ min: 3, max: 30 }), fc.constantFrom('A' as const, 'B' as const, 'C' as const))),
  stands: fc.option(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 3, max: 8 }))),
  parts: fc.constantFrom([5, 4], [3, 3, 3], [2, 4, 3], [6, 2]),
  gap: fc.nat({ max: 4 }),
  pressure: fc.integer({ min: 3, max: 8 }),
  limited: offsets(20, 4),
  evenDays: fc.integer({ min: 3, max: 10 }),
  // Nothing yet, or so long ago that a rule about a long pause speaks of the first of them and not of the next.
  history: fc.constantFrom('lately' as const, 'long ago' as const, 'none' as const),
})

type Block = typeof blocks extends fc.Arbitrary<infer One> ? One : never

function staged({
  keys,
  race,
  stands,
  parts,
  gap,
  pressure,
  limited,
  evenDays,
  history,
}: Block): [Wanted[], PlacingGround] {
  const record: RunnerRecord = runnerWith({
    keyRuns: keys.map((offset) => keyRunOn(offset, offset % 3 === 0 ? 'long' : 'quality')),
    races: race ? [raceOn(race[0], race[1], race[0] % 2 === 0 ? 10 : 21.1)] : [],
    ...(history === 'long ago' && { sessions: doneOn([-70, -52]) }),
    ...(history === 'none' && { sessions: [] }),
  })
  const standing: PlannedSession[] = stands ? [sessionFor('stands', stands[1], { day: dayAt(stands[0]) })] : []
  let next = 0
  const days = parts.map((length) => {
    const from = next
    next += length + gap
    return Array.from({ length }, (_, index) => dayAt(from + index))
  })
  const isLimited = new Set(limited.map(dayAt))
  const ground = groundOf(record, blockOf(4, standing), {
    evenDays,
    availability: (day) => (isLimited.has(day) ? 'limited' : 'free'),
  })
  return [wantedIn(days, pressure), ground]
}

describe('S16 S20 place for me: hands-on sessions', () => {
  test('a session left out does not hide what one before it does to a session that stands', () => {
    const block: Block = {
      keys: [],
      race: null,
      stands: [2, 3],
      parts: [2, 4, 3],
      gap: 0,
      pressure: 3,
      limited: [],
      evenDays: 3,
      history: 'lately',
    }
    const [wanted, ground] = staged(block)
    const placed = placeSessions(wanted, ground)
    expect(meritOf(placed, ground)).toEqual(best(wanted, ground))
    const whole = withPlaced(ground.program, placed)
    const stands = ground.program.sessions.stands as PlannedSession
    expect(ground.judgeIn(whole)(stands).plan.breaks).toEqual(ground.judgeIn(ground.program)(stands).plan.breaks)
  })

  test('what is said after a long pause does not hide the better plan behind the first session', () => {
    const plain = { keys: [], race: null, stands: null, limited: [] }
    const block: Block = { ...plain, parts: [5, 4], gap: 2, pressure: 3, evenDays: 4, history: 'long ago' }
    const [wanted, ground] = staged(block)
    expect(meritOf(placeSessions(wanted, ground), ground)).toEqual(best(wanted, ground))
  })

  test('beside one that stands, nothing placed before may be the least that is felt', () => {
    const plain = { keys: [], race: null, limited: [], gap: 0, history: 'lately' as const }
    const block: Block = { ...plain, stands: [1, 3], parts: [2, 4, 3], pressure: 7, evenDays: 3 }
    const [wanted, ground] = staged(block)
    expect(meritOf(placeSessions(wanted, ground), ground)).toEqual(best(wanted, ground))
  })

  test('against every plan there is, on small blocks: none is better', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const [wanted, ground] = staged(block)
        const placed = placeSessions(wanted, ground)
        expect(meritOf(placed, ground)).toEqual(best(wanted, ground))
      }),
      { numRuns: 60 },
    )
  })

  test('the second-best day is true beside everything that was placed, also what comes after it', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const [wanted, ground] = staged(block)
        const placed = placeSessions(wanted, ground)
        for (const { chosen, second } of placed) {
          if (!second) continue
          const others = placed.filter((one) => one.chosen !== chosen)
          const judged = ground.judgeIn(withPlaced(ground.program, others))(second.session)
          expect([judged.verdict, judged.plan]).toEqual([second.judged.verdict, second.judged.plan])
        }
      }),
      { numRuns: 60 },
    )
  })
  test('what is placed goes past no limit, on a day of its own, and the same again gives the same', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const [wanted, ground] = staged(block)
        const placed = placeSessions(wanted, ground)
        const whole = withPlaced(ground.program, placed)
        for (const { chosen, wanted: one } of placed) {
          if (!chosen) continue
          expect(one.days).toContain(chosen.session.day)
          expect(ground.judgeIn(whole)(chosen.session).plan.breaks).toEqual([])
        }
        const days = Object.values(whole.sessions).map(({ day }) => day)
        expect(new Set(days).size).toBe(days.length)
        expect(daysOf(placeSessions(wanted, staged(block)[1]))).toEqual(daysOf(placed))
      }),
      { numRuns: 80 },
    )
  })

  test('the day with the most time to the next key run, and the second-best with its own numbers', () => {
    // Tuesday and Friday are key runs: from Wednesday on it is two days to Friday, from Saturday on three to Tuesday.
    const record = runnerWith({ keyRuns: [1, 4, 8, 11].map((offset) => keyRunOn(offset)) })
    const ground = groundOf(record, blockOf(2))
    const [placed] = placeSessions(wantedIn([[2, 3, 5, 6].map(dayAt)], 5), ground)
    expect(placed?.chosen?.session).toMatchObject({ day: dayAt(5), intent: 'corrective' })
    expect(placed?.chosen?.found.hoursToNext).toBeCloseTo(66.2, 1)
    expect(placed?.second?.session.day).toBe(dayAt(2))
  })

  test('where no day takes what is asked the lighter version stands, and nothing where a day is closed', () => {
    const record = runnerWith({ races: [raceOn(6)] })
    const [inRaceWeek] = placeSessions(wantedIn([[3, 4, 5].map(dayAt)], 7), groundOf(record, blockOf(2)))
    expect(inRaceWeek?.chosen?.session.intent).not.toBe('corrective')
    expect(inRaceWeek?.chosen?.session.works.every(({ pressure }) => pressure < 7)).toBe(true)
    const ill = runnerWith({ runner: { ...runnerWith().runner, consent: { handsOn: false, guardian: null } } })
    const [none] = placeSessions(wantedIn([[3, 4].map(dayAt)]), groundOf(ill, blockOf(2)))
    expect(none).toMatchObject({ chosen: null, second: null })
    expect(none?.closest?.judged.plan.severity).toBe('safety')
  })

  test('a day away takes none, a limited one only where the rest is equal', () => {
    const ground = groundOf(runnerWith(), blockOf(2), {
      availability: (day) => (day === dayAt(7) ? 'away' : day === dayAt(8) ? 'limited' : 'free'),
    })
    const [placed] = placeSessions(wantedIn([[7, 8, 9].map(dayAt)]), ground)
    expect(placed?.chosen?.session.day).toBe(dayAt(9))
    const [only] = placeSessions(wantedIn([[7, 8].map(dayAt)]), ground)
    expect(only?.chosen?.session.day).toBe(dayAt(8))
  })

  test('24 weeks, a session every second: nothing crosses, nothing is closed', () => {
    const record = runnerWith({
      keyRuns: Array.from({ length: 24 }, (_, week) => [1, 4, 6].map((day) => keyRunOn(week * 7 + day))).flat(),
      races: [raceOn(24 * 7 - 1)],
    })
    const program = blockOf(24)
    const parts = evenParts(MONDAY, addDays(MONDAY, 24 * 7 - 1), 12, () => true)
    const placed = placeSessions(wantedIn(parts), groundOf(record, program, { evenDays: 14 }))
    const days = daysOf(placed).flatMap((day) => day ?? [])
    expect(days).toHaveLength(12)
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day))
    expect(Math.min(...gaps)).toBeGreaterThan(3)
  })
})

test('even parts share the days out in order, and leave none over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 170 }), fc.integer({ min: 1, max: 60 }), (length, count) => {
      const parts = evenParts(MONDAY, dayAt(length - 1), count, () => true)
      expect(parts).toHaveLength(count)
      expect(parts.flat()).toEqual(Array.from({ length }, (_, index) => dayAt(index)))
      const sizes = parts.map((days) => days.length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('where there is no day, each has a part without one, so that nobody is given that of another', () => {
  expect(evenParts(dayAt(3), dayAt(2), 2, () => true)).toEqual([[], []])
  expect(evenParts(dayAt(9), dayAt(2), 1, () => true)).toEqual([[]])
  expect(evenParts(MONDAY, dayAt(2), 0, () => true)).toEqual([])
})
