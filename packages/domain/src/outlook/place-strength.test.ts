import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, weekday } from '../calendar/day.ts'
import { newProgram } from '../programs/new-program.ts'
import { prescribe } from '../programs/prescribe.ts'
import { contextOn, exerciseWith, MONDAY } from '../programs/programs.test.makers.ts'
import type { Program } from '../programs/schema.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { availabilityOn } from './availability-on.ts'
import { compareMerits } from './merit.ts'
import { dayAt, keyRunOn, ZONE } from './place-sessions.test.makers.ts'
import { placeStrength, type StrengthGround, spacedRuns, withStrengthPlaced } from './place-strength.ts'
import { placeRaces } from './placed-races.ts'
import { strengthAgain } from './strength-again.ts'

/** Squats on these weekdays over some weeks: heavy for the legs. */
function squats(weekdays: number[], weeks: number): Program {
  const context = contextOn(MONDAY)
  const program = newProgram('A block', { id: 'block', startDay: MONDAY, weeks, phase: 'base', purpose: '' }, null)
  const squat = { ...exerciseWith('back-squat', weekdays), id: context.newId(), pairingId: null }
  return prescribe(program, squat, context)
}

const ground = (program: Program, keys: readonly number[], more: Partial<StrengthGround> = {}): StrengthGround => ({
  program,
  today: MONDAY,
  timeZone: ZONE,
  runs: spacedRuns(
    keys.map((offset) => keyRunOn(offset, offset % 2 === 0 ? 'long' : 'quality')),
    [],
  ),
  availability: () => 'free',
  thresholds: SHIPPED_THRESHOLDS,
  ...more,
})

const setsOf = (days: readonly Day[], count: number): Day[][] =>
  count === 0
    ? [[]]
    : days.flatMap((day, index) => setsOf(days.slice(index + 1), count - 1).map((rest) => [day, ...rest]))

describe('S52 place for me: strength days', () => {
  test('against every choice of days, over two weeks: none is better', { timeout: 60_000 }, () => {
    const weeks = [0, 7].map((first) => Array.from({ length: 7 }, (_, index) => dayAt(first + index)))
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 6 }),
        fc.uniqueArray(fc.nat({ max: 13 }), { maxLength: 3 }),
        fc.constantFrom<number[]>([1, 2], [6, 7], [3]),
        (keys, limited, weekdays) => {
          const program = squats(weekdays, 2)
          const isLimited = new Set(limited.map(dayAt))
          const free = (day: Day) => (isLimited.has(day) ? ('limited' as const) : ('free' as const))
          const { merit } = placeStrength(ground(program, keys, { availability: free }))
          for (const first of setsOf(weeks[0] as Day[], weekdays.length))
            for (const second of setsOf(weeks[1] as Day[], weekdays.length)) {
              const only = new Set([...first, ...second])
              const there = (day: Day) => (only.has(day) ? free(day) : ('away' as const))
              const forced = placeStrength(ground(program, keys, { availability: there }))
              expect(forced.placed.map(({ day }) => day)).toEqual([...first, ...second])
              expect(compareMerits(merit, forced.merit)).toBeLessThanOrEqual(0)
            }
        },
      ),
      { numRuns: 6 },
    )
  })

  test('reference 9.5: heavy legs go to the evening of hard run days, two days apart, and leave a day before quality', () => {
    // Key runs on Tuesday and, long, on Saturday, each at seven.
    const keys = [1, 5, 8, 12, 15, 19].map((offset) =>
      keyRunOn(offset, weekday(dayAt(offset)) === 6 ? 'long' : 'quality'),
    )
    const plan = placeStrength(ground(squats([1, 5], 3), [], { runs: spacedRuns(keys, []) }))
    expect(plan.placed.map(({ day }) => weekday(day))).toEqual([2, 6, 2, 6, 2, 6])
    expect(plan.placed.every(({ against, inTheEvening }) => against.length === 0 && inTheEvening)).toBe(true)
    // Monday was a day before quality, Friday a day before the long run.
    expect(plan.placed[0]?.againstBefore.map(({ code }) => code)).toEqual(['before-quality'])
    expect(plan.placed[1]?.againstBefore.map(({ code }) => code)).toEqual(['before-race-pace'])
    const placed = withStrengthPlaced(squats([1, 5], 3), plan)
    expect(Object.values(placed.workouts).map(({ day }) => weekday(day))).toEqual([2, 6, 2, 6, 2, 6])
    expect(Object.values(placed.prescriptions).map(({ weekdays }) => weekdays)).toEqual([[2, 6]])
  })

  test('reference 9.1: none in the last days before an A race and for five days after it, also when it is run', () => {
    const raced = (offset: number, status: 'planned' | 'done') =>
      spacedRuns(
        [],
        placeRaces(
          [{ id: 'r', date: dayAt(offset), distanceKm: 21.1, priority: 'A', status, startTime: '09:00' }],
          ZONE,
        ),
      )
    const told = (runs: StrengthGround['runs']) =>
      placeStrength(ground(squats([4], 1), [], { runs })).placed.map(({ day, against, againstBefore }) => [
        day,
        against.map(({ code }) => code),
        againstBefore.map(({ code }) => code),
      ])
    // On the Sunday of the week after every day lies seven days and more before it; on this one's none does.
    expect(told(raced(13, 'planned'))).toEqual([[dayAt(0), [], []]])
    expect(told(raced(6, 'planned'))).toEqual([[dayAt(0), ['last-before-race'], ['before-race']]])
    // With only its last days left, none of them is the day of the race, however far the next run is from that evening.
    const inLastDays = { runs: raced(6, 'planned'), today: dayAt(3) }
    expect(placeStrength(ground(squats([6], 1), [], inLastDays)).placed.map(({ day }) => day)).toEqual([dayAt(3)])
    // The Sunday before, planned or done: from Saturday on.
    for (const status of ['planned', 'done'] as const)
      expect(told(raced(-1, status))).toEqual([[dayAt(5), [], ['after-race']]])
  })

  test('a race that is further off by now says nothing new, one that is nearer does', () => {
    const program = squats([1], 1)
    const raceAt = (offset: number) =>
      spacedRuns(
        [],
        placeRaces(
          [{ id: 'r', date: dayAt(offset), distanceKm: 21.1, priority: 'A', status: 'planned', startTime: '09:00' }],
          ZONE,
        ),
      )
    const again = (before: number, now: number) =>
      strengthAgain(
        { program, runs: raceAt(before) },
        { ...ground(program, [], { runs: raceAt(now) }), raceDays: new Set([dayAt(now)]) },
      ).placed.length
    expect(again(3, 6)).toBe(0)
    expect(again(6, 3)).toBe(1)
    expect(again(9, 6)).toBe(1)
  })

  test('P5 no strength on a day away; a limited day and one without a gym only where no other is as good', () => {
    const program = squats([2], 1)
    const told = (spans: Parameters<typeof availabilityOn>[0]) =>
      placeStrength(ground(program, [], { availability: availabilityOn(spans) })).placed.map(({ day }) => day)
    const span = (kind: 'away' | 'limited' | 'no-gym', from: number, to: number) => ({
      kind,
      fromDay: dayAt(from),
      toDay: dayAt(to),
    })
    expect(told([])).toEqual([dayAt(0)])
    expect(told([span('away', 0, 2)])).toEqual([dayAt(3)])
    expect(told([span('limited', 0, 1)])).toEqual([dayAt(2)])
    expect(told([span('no-gym', 0, 3)])).toEqual([dayAt(4)])
    expect(told([span('limited', 0, 6)])).toEqual([dayAt(0)])
    // Nowhere to go to: it stays, and says so.
    const away = placeStrength(ground(program, [], { availability: availabilityOn([span('away', 0, 6)]) }))
    expect(away.placed.map(({ day }) => day)).toEqual([dayAt(1)])
    expect(away.placed[0]).toMatchObject({ free: 'away', freeBefore: 'away' })
  })

  test('light strength stays where it is: no rule speaks of it', () => {
    const context = contextOn(MONDAY)
    const light = { ...exerciseWith('soleus-raise-single', [1, 4]), id: context.newId(), pairingId: null }
    const program = prescribe(squats([], 1), light, context)
    expect(placeStrength(ground(program, [1, 4])).placed).toEqual([])
  })

  test('how many there are, what is in them and days gone by stay', () => {
    const program = squats([2, 4], 3)
    const later = addDays(MONDAY, 9)
    const { placed } = placeStrength(ground(program, [10], { today: later }))
    expect(placed.map(({ workout }) => workout.day >= later)).toEqual([true, true, true])
    const after = withStrengthPlaced(program, { placed })
    expect(Object.keys(after.workouts)).toEqual(Object.keys(program.workouts))
    for (const { workout, day } of placed) expect(day >= later && workout.items.length === 1).toBe(true)
  })
})
