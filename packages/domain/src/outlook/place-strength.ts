import { byDayThenId } from '../calendar/by-day-then-id.ts'
import { addDays, type Day, dayNumber, daysBetween, startOfWeek, weekday } from '../calendar/day.ts'
import type { Instant, TimeZone } from '../calendar/instant.ts'
import { needsGym } from '../library/gym.ts'
import { madeOnce } from '../made-once.ts'
import { blockOn } from '../programs/block-days.ts'
import { itemInRecord } from '../programs/draft-in-record.ts'
import { exerciseOf } from '../programs/exercise-of.ts'
import { heavyLegSpacing, type SpacedRun, type SpacingReason } from '../programs/heavy-leg-spacing.ts'
import type { ProgressionThresholds } from '../programs/progression-settings.ts'
import { putRecord } from '../programs/put-record.ts'
import type { Program, Workout } from '../programs/schema.ts'
import { workoutMinutes } from '../programs/workout-minutes.ts'
import type { RecordKeyRun } from '../record/schema.ts'
import type { Availability } from './day-merit.ts'
import { heavyLowerBy } from './heavy-lower.ts'
import { addMerits, bestOf, compareMerits, type Merit } from './merit.ts'
import type { PlacedRace } from './placed-races.ts'
import { FAR_HOURS, type HeavyOn, spacingBeside } from './strength-spacing.ts'

export type StrengthGround = {
  readonly program: Program
  readonly today: Day
  readonly timeZone: TimeZone
  readonly runs: readonly SpacedRun[]
  /** `asksForGym`: for a workout that needs what only a gym has. */
  readonly availability: (day: Day, asksForGym?: boolean) => Availability
  readonly thresholds: ProgressionThresholds
  /** Which of them may leave their day; absent: all. */
  readonly mayMove?: (workout: Workout) => boolean
}

/** A heavy leg workout with the day it went to, and what speaks against that day. */
export type PlacedStrength = {
  readonly workout: Workout
  readonly day: Day
  readonly against: readonly SpacingReason[]
  /** In the evening, so that the run of the day lies far enough back. */
  readonly inTheEvening: boolean
  readonly hoursToRun: number | null
  /** How free the runner is on that day for this workout, and how free on the day on which it stood. */
  readonly free: Availability
  readonly freeBefore: Availability
  /** What would speak against the day on which it stood; empty where it stays. */
  readonly againstBefore: readonly SpacingReason[]
}

const WEEK = 7

/** Key runs that are still planned, and races, those behind too, as the spacing of heavy legs reads them. */
export const spacedRuns = (keyRuns: readonly RecordKeyRun[], races: readonly PlacedRace[]): SpacedRun[] => [
  ...keyRuns
    .filter(({ status }) => status === 'planned')
    .map(({ id, start, minutes, kind, effort }): SpacedRun => ({ id, start, minutes, kind, effort: effort ?? null })),
  ...races.map(
    ({ id, start, finish, priority, raceClass }): SpacedRun => ({
      id,
      start: new Date(start).toISOString() as Instant,
      minutes: Math.max(0, finish - start) / 60_000,
      kind: 'long',
      effort: 'race-pace',
      race: { priority, raceClass },
    }),
  ),
]

/** The coming workouts that are heavy for the legs, in order of their days, and what placing reads of them. */
const heavyWorkIn = (program: Program, today: Day) => {
  const items = new Map(Object.values(program.prescriptions).map((one) => [one.id, itemInRecord(one)]))
  const own = new Map(Object.values(program.prescriptions).map((one) => [one.exercise, exerciseOf(one)]))
  const isHeavyWork = heavyLowerBy((id) => own.get(id) ?? null)
  const inIt = (workout: Workout) => workout.items.flatMap(({ prescriptionId }) => items.get(prescriptionId) ?? [])
  const asksForGym = madeOnce((workout: Workout): boolean =>
    workout.items.some(({ prescriptionId }) => {
      const prescription = program.prescriptions[prescriptionId]
      const known = prescription && exerciseOf(prescription)
      return known ? needsGym(known) : false
    }),
  )
  const rirOf = madeOnce((workout: Workout): number | null => {
    const known = inIt(workout).flatMap(({ rir }) => (typeof rir === 'number' ? [rir] : []))
    return known.length === 0 ? null : Math.min(...known)
  })
  const strength = Object.values(program.workouts)
    .filter((workout) => workout.day >= today && isHeavyWork(inIt(workout)))
    .sort(byDayThenId)
  return { strength, rirOf, asksForGym }
}

/** What speaks against one of some workouts while all lie on those days. */
const nearAmong = (
  placed: readonly Workout[],
  rirOf: (workout: Workout) => number | null,
  { timeZone, runs, thresholds }: Pick<StrengthGround, 'timeZone' | 'runs' | 'thresholds'>,
) => {
  const spacing = spacingBeside(timeZone, runs, thresholds)
  const numbersOf = madeOnce((days: readonly Day[]) => days.map(dayNumber))
  /** Days further apart hold no two workouts that are too near: a day has 25 hours at most. */
  const reach = Math.ceil(thresholds.spacing.samePattern / 24) + 1
  return (days: readonly Day[], index: number): SpacingReason[] => {
    const workout = placed[index] as Workout
    const day = days[index] as Day
    const numbers = numbersOf(days)
    const number = numbers[index] as number
    const others = placed.flatMap((other, at) =>
      at !== index && Math.abs((numbers[at] as number) - number) <= reach
        ? [{ id: other.id, start: spacing.startOn(days[at] as Day) }]
        : [],
    )
    return [
      ...spacing.on(day, rirOf(workout)).against,
      ...heavyLegSpacing({ start: spacing.startOn(day), rir: rirOf(workout) }, [], thresholds, others),
    ]
  }
}

/** All ways to choose `count` of some days, in the order of the days. */
const choices = (days: readonly Day[], count: number): Day[][] =>
  count === 0
    ? [[]]
    : days.flatMap((day, index) => choices(days.slice(index + 1), count - 1).map((rest) => [day, ...rest]))

export type StrengthPlan = { readonly placed: readonly PlacedStrength[]; readonly merit: Merit }

type Way = { readonly days: readonly Day[]; readonly merit: Merit; readonly last: Day | null }

const NOTHING: Way = { days: [], merit: [0, 0, 0, 0, 0, 0], last: null }

/**
 * One thing is said of a race and a day, and the nearer before the race, the more it weighs: else the evening of the race, far from the
 * next run, would be as good as a day that only comes after the last heavy ones should.
 */
export const weightOf = ({ code, apart }: SpacingReason): number => (code === 'before-race' ? (apart === 0 ? 3 : 2) : 1)

/**
 * Sets the heavy leg workouts of each week on its best days (reference 9.5; the order of model.md): fewest runs and workouts that stand
 * too near to them, most hours to the next key run or race, which puts them on hard run days, most even spacing, the freest and
 * lightest days, the earliest. How many there are in a week, their order and what is in them stay; so do light workouts, of which
 * no rule speaks, and days gone by. Weeks feel each other at their border, so all are chosen together. The same input gives the
 * same answer.
 */
export function placeStrength({
  program,
  today,
  timeZone,
  runs,
  availability,
  thresholds,
  mayMove = () => true,
}: StrengthGround): StrengthPlan {
  const { strength, rirOf, asksForGym } = heavyWorkIn(program, today)
  const placedIds = new Set(strength.map(({ id }) => id))
  const otherMinutes = new Map<Day, number>()
  for (const workout of Object.values(program.workouts))
    if (!placedIds.has(workout.id))
      otherMinutes.set(workout.day, (otherMinutes.get(workout.day) ?? 0) + workoutMinutes(program, workout))
  const handsOn = Object.values(program.sessions).map(({ day }) => day)

  const spacing = spacingBeside(timeZone, runs, thresholds)
  const on = (workout: Workout, day: Day): HeavyOn => spacing.on(day, rirOf(workout))
  const hoursToRun = (workout: Workout, day: Day): number | null => spacing.hoursTo(on(workout, day).start)
  const alone = new Map<string, Merit>()
  const aloneOn = (workout: Workout, day: Day): Merit => {
    const key = `${workout.id} ${day}`
    const found = alone.get(key) ?? [
      on(workout, day).against.reduce((sum, reason) => sum + weightOf(reason), 0),
      Math.round((FAR_HOURS - (hoursToRun(workout, day) ?? FAR_HOURS)) * 60),
      handsOn.filter((other) => Math.abs(daysBetween(other, day)) <= 1).length * 100,
      availability(day, asksForGym(workout)) === 'free' ? 0 : 1,
      otherMinutes.get(day) ?? 0,
      dayNumber(day),
    ]
    alone.set(key, found)
    return found
  }
  /** What a workout adds by lying after another one: being too near is told of both. */
  const after = (day: Day, last: Day, even: number): Merit => [
    2 * spacing.tooNear(day, last),
    0,
    Math.abs(daysBetween(last, day) * 10 - even),
    0,
    0,
    0,
  ]

  const weeks = new Map<Day, Workout[]>()
  for (const workout of strength) {
    const monday = startOfWeek(workout.day)
    weeks.set(monday, [...(weeks.get(monday) ?? []), workout])
  }
  const order = [...weeks].sort(([a], [b]) => (a < b ? -1 : 1))
  const openIn = (monday: Day, workouts: readonly Workout[]): Day[] => {
    const week = Array.from({ length: WEEK }, (_, index) => addDays(monday, index))
    const open = week.filter((day) => day >= today && availability(day) !== 'away' && blockOn(program, day) !== null)
    // A week that is too full to choose in stays as it is.
    return open.length >= workouts.length ? open : []
  }

  let ways: readonly Way[] = [NOTHING]
  for (const [monday, workouts] of order) {
    const open = openIn(monday, workouts)
    const asTheyLie = workouts.map(({ day }) => day)
    const sets =
      open.length > 0 && workouts.some(mayMove)
        ? choices(open, workouts.length).filter((days) =>
            workouts.every((workout, index) => mayMove(workout) || days[index] === workout.day),
          )
        : [asTheyLie]
    if (sets.length === 0) sets.push(asTheyLie)
    const even = Math.round((WEEK * 10) / workouts.length)
    const best = new Map<Day, Way>()
    for (const days of sets) {
      const within = workouts
        .map((workout, index) => {
          const [day, last] = [days[index] as Day, days[index - 1]]
          const one = aloneOn(workout, day)
          return last === undefined ? one : addMerits(one, after(day, last, even))
        })
        .reduce(addMerits)
      const [first, last] = [days[0] as Day, days.at(-1) as Day]
      for (const way of ways) {
        const sum = addMerits(way.merit, within)
        const merit = way.last === null ? sum : addMerits(sum, after(first, way.last, even))
        const known = best.get(last)
        if (!known || compareMerits(merit, known.merit) < 0)
          best.set(last, { days: [...way.days, ...days], merit, last })
      }
    }
    ways = [...best.values()]
  }
  const { days: chosen, merit } = bestOf(ways) ?? NOTHING

  const placed = order.flatMap(([, workouts]) => workouts)
  const near = nearAmong(placed, rirOf, { timeZone, runs, thresholds })
  const before = placed.map(({ day }) => day)
  const told = placed.map((workout, index): PlacedStrength => {
    const day = chosen[index] ?? workout.day
    return {
      workout,
      day,
      against: near(chosen, index),
      inTheEvening: on(workout, day).inTheEvening,
      hoursToRun: hoursToRun(workout, day),
      free: availability(day, asksForGym(workout)),
      freeBefore: availability(workout.day, asksForGym(workout)),
      againstBefore: day === workout.day ? [] : near(before, index),
    }
  })
  return { placed: told, merit }
}

/** The program with strength on those days, and nothing else. */
export const withStrengthMoved = (program: Program, { placed }: Pick<StrengthPlan, 'placed'>): Program => {
  const moves = placed.filter(({ workout, day }) => workout.day !== day)
  return moves.length === 0
    ? program
    : {
        ...program,
        workouts: {
          ...program.workouts,
          ...Object.fromEntries(moves.map(({ workout, day }) => [workout.id, { ...workout, day }])),
        },
      }
}

/**
 * The program with strength on those days. A prescription's weekdays become those that most weeks chose, so that they say what the
 * grid shows.
 */
export function withStrengthPlaced(program: Program, { placed }: Pick<StrengthPlan, 'placed'>): Program {
  const moved = withStrengthMoved(program, { placed })
  const patterns = new Map<string, Map<Day, Set<number>>>()
  for (const { workout, day } of placed)
    for (const { prescriptionId } of workout.items) {
      const weeks = patterns.get(prescriptionId) ?? new Map<Day, Set<number>>()
      const week = weeks.get(startOfWeek(day)) ?? new Set<number>()
      weeks.set(startOfWeek(day), week.add(weekday(day)))
      patterns.set(prescriptionId, weeks)
    }
  return [...patterns].reduce((some, [id, weeks]) => {
    const prescription = some.prescriptions[id]
    const counts = new Map<string, number>()
    for (const days of weeks.values()) {
      const pattern = [...days].sort().join()
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    const weekdays = (most?.[0] ?? '').split(',').map(Number)
    return prescription && prescription.weekdays.length > 0 && weekdays.join() !== prescription.weekdays.join()
      ? putRecord(some, 'prescriptions', { ...prescription, weekdays })
      : some
  }, moved)
}

/** What speaks against heavy leg workouts where they stand now: as placing tells it where there is nowhere to go to. */
export const heavyLegsNow = (ground: Omit<StrengthGround, 'availability'>): readonly PlacedStrength[] => {
  const { strength, rirOf } = heavyWorkIn(ground.program, ground.today)
  const spacing = spacingBeside(ground.timeZone, ground.runs, ground.thresholds)
  const near = nearAmong(strength, rirOf, ground)
  const days = strength.map(({ day }) => day)
  return strength.map((workout, index): PlacedStrength => {
    const { start, inTheEvening } = spacing.on(workout.day, rirOf(workout))
    return {
      workout,
      day: workout.day,
      against: near(days, index),
      inTheEvening,
      hoursToRun: spacing.hoursTo(start),
      free: 'away',
      freeBefore: 'away',
      againstBefore: [],
    }
  })
}
