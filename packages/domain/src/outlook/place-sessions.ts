import { addDays, type Day, daysBetween, eachDay } from '../calendar/day.ts'
import type { ChosenTechnique } from '../library/practice-techniques.ts'
import { madeOnce } from '../made-once.ts'
import { blockOn } from '../programs/block-days.ts'
import { lighterSession, type MomentJudged } from '../programs/lighter-session.ts'
import { putRecord } from '../programs/put-record.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import { workoutMinutes } from '../programs/workout-minutes.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import {
  type Availability,
  cautionsOf,
  type DayFound,
  dayMerit,
  heavyNear,
  hoursToNext,
  isStopped,
  LEFT_OUT,
  meritWith,
} from './day-merit.ts'
import { addMerits, bestOf, compareMerits, type Merit } from './merit.ts'

/** What of the guard placing needs: a session judged among everything else that a program holds. */
export type JudgeAmong = (program: Program) => (session: PlannedSession) => JudgedDay
type JudgedDay = MomentJudged & { plan: PlanJudgement }

/** A session that looks for its day, and the days it may have, in their order. Days of different sessions never cross. */
export type Wanted = { readonly session: PlannedSession; readonly days: readonly Day[] }

export type PlacingGround = {
  readonly program: Program
  readonly judgeIn: JudgeAmong
  readonly today: Day
  /** The day of the last session that was held; null where there is none. */
  readonly lastHeld: Day | null
  readonly availability: (day: Day) => Availability
  /** Days between two sessions that are spread evenly. */
  readonly evenDays: number
  readonly techniques: readonly ChosenTechnique[]
}

/** How a day takes a session: as it was asked, or the lighter version that the day allows. */
export type TakenDay = {
  readonly session: PlannedSession
  readonly found: DayFound
  readonly merit: Merit
  readonly judged: JudgedDay
  /** What was concluded of the session as it was asked for. */
  readonly asAsked: JudgedDay
}

/** Where a wanted session went, and the day that would have been next. */
export type Placed = {
  readonly wanted: Wanted
  readonly chosen: TakenDay | null
  readonly second: TakenDay | null
  /** Why no day takes it: the day that came nearest. */
  readonly closest: TakenDay | null
}

/** Further back than this no rule about how often looks, with the longest hours that a practice may choose. */
const REACH_DAYS = 14

/** A lighter version may itself be limited by what it became: asked so often. */
const ROUNDS = 3

const isNew = (program: Program, day: Day): boolean =>
  !Object.values(program.sessions).some((session) => session.day === day)

/**
 * Parts of some days for `count` sessions, always one for each, in order and of equal length as far as whole days allow.
 * @param open which days may be taken at all
 */
export function evenParts(from: Day, to: Day, count: number, open: (day: Day) => boolean): Day[][] {
  const length = Math.max(0, daysBetween(from, to) + 1)
  return Array.from({ length: count }, (_, index) => {
    const first = Math.floor((index * length) / count)
    const last = Math.floor(((index + 1) * length) / count) - 1
    return last < first ? [] : eachDay(addDays(from, first), addDays(from, last)).filter(open)
  })
}

/** A day more than the week in which hands-on work is counted. */
const DAYS_BEFORE = 8

/**
 * The program with one session more, the least that one placed before a day can be: out of the week that counts them where it can be,
 * no long pause ago, and nothing treated in it that would have to settle. What a rule says of a first session or of a long pause is
 * not said after it. The same program where nothing can be placed before that day.
 */
const withOneBefore = (program: Program, session: PlannedSession, first: Day, today: Day): Program => {
  const earlier = addDays(first, -DAYS_BEFORE)
  const day = earlier < today ? today : earlier
  return day < first
    ? putRecord(program, 'sessions', { ...session, id: `${session.id} before`, day, works: [] })
    : program
}

/** What was chosen so far, among which days of each, and its merit. */
type Path = {
  readonly program: Program
  readonly taken: readonly (TakenDay | null)[]
  readonly among: readonly (readonly TakenDay[])[]
  readonly merit: Merit
}

/** Everything that a later choice can feel of the earlier ones. */
const felt = ({ taken }: Path, next: Day): string => {
  const chosen = taken.flatMap((one) => one ?? [])
  const near = chosen.filter(({ session }) => daysBetween(session.day, next) <= REACH_DAYS)
  const last = chosen.at(-1)
  return [...new Set([...near, ...(last ? [last] : [])])]
    .map(
      ({ session }) =>
        `${session.day} ${session.intent} ${session.works.map(({ region, side, pressure }) => `${region}/${side} ${pressure}`)}`,
    )
    .join('|')
}

function finder({ program, judgeIn, today, lastHeld, availability, evenDays, techniques }: PlacingGround) {
  const minutes = new Map<Day, number>()
  for (const workout of Object.values(program.workouts))
    minutes.set(workout.day, (minutes.get(workout.day) ?? 0) + workoutMinutes(program, workout))

  const daysSinceLast = (among: Program, day: Day): number | null => {
    let last = lastHeld
    for (const { day: other } of Object.values(among.sessions))
      if (other < day && (last === null || other > last)) last = other
    const days = last === null ? null : daysBetween(last, day)
    // After a long pause it begins anew: nothing to be even with.
    return days === null || days > 2 * evenDays ? null : days
  }

  /** The lighter version that a verdict leaves of a session: the same verdict leaves the same one. */
  const lighterOf = madeOnce((session: PlannedSession) =>
    madeOnce((judged: JudgedDay) => ({ session: lighterSession(session, judged, program.pairings, techniques) })),
  )
  const fitting = (among: Program, asked: PlannedSession): TakenDay => {
    const judge = judgeIn(among)
    const asAsked = judge(asked)
    let session = asked
    let judged = asAsked
    for (let round = 0; round < ROUNDS && judged.plan.breaks.length > 0; round++) {
      const lighter = lighterOf(session)(judged).session
      if (!lighter) break
      session = lighter
      judged = judge(session)
    }
    const { day } = asked
    const free = availability(day)
    const found: DayFound = {
      isStopped: isStopped(asAsked.plan),
      cautions: cautionsOf(asAsked.verdict),
      hoursToNext: hoursToNext(judged.facts),
      daysSinceLast: daysSinceLast(among, day),
      evenDays,
      heavyNear: heavyNear(judged.facts),
      availability: free === 'away' ? 'limited' : free,
      minutesThatDay: minutes.get(day) ?? 0,
      day,
    }
    return { session, found, judged, asAsked, merit: dayMerit(asked, session, found) }
  }

  /** The same session on the same day is the same object, so that what the guard knows of it is not looked up again. */
  const onDay = madeOnce((asked: PlannedSession) => {
    const days = new Map<Day, PlannedSession>()
    return (day: Day): PlannedSession => {
      const there = days.get(day) ?? { ...asked, day, acknowledgement: null }
      days.set(day, there)
      return there
    }
  })

  const mayTake = (day: Day): boolean =>
    day >= today && availability(day) !== 'away' && blockOn(program, day) !== null && isNew(program, day)

  return {
    daysOf: ({ days }: Wanted): Day[] => days.filter(mayTake),
    /** How days take a session among others, whether they may be taken or not. */
    on: (among: Program, asked: PlannedSession, days: readonly Day[]): TakenDay[] =>
      days.map((day) => fitting(among, onDay(asked)(day))),
  }
}

const isTaken = ({ judged: { plan } }: TakenDay): boolean => plan.breaks.length === 0

/** What sessions that stand already find once others are placed before them; a session that closed before is no news. */
function standing(wanted: readonly Wanted[], { program, judgeIn, today }: PlacingGround) {
  const stands = Object.values(program.sessions).filter(({ day }) => day >= today)
  const alone = judgeIn(program)
  const before = new Map(stands.map((session) => [session.id, alone(session)]))
  // Each is felt by the last of the wanted ones that may come before it.
  const groups = wanted.map(({ days }, index) => {
    const [from] = days
    const next = wanted[index + 1]?.days[0]
    return stands.filter(({ day }) => from !== undefined && day >= from && (next === undefined || day < next))
  })
  /** Cautions that come up in those of one group; null where one of them is closed by it. */
  return (index: number, among: Program): number | null => {
    const group = groups[index] ?? []
    if (group.length === 0) return 0
    const judge = judgeIn(among)
    let more = 0
    for (const session of group) {
      const now = judge(session)
      const then = before.get(session.id)
      if (then && now.plan.breaks.length > then.plan.breaks.length) return null
      more += Math.max(0, cautionsOf(now.verdict) - (then ? cautionsOf(then.verdict) : 0))
    }
    return more
  }
}

/**
 * Sets sessions on the best of their days (model.md, "Placement is lexicographic"): no day that a rule closes, and among the others the
 * plan with the fewest sessions left out, the fewest days that stop what was asked, the fewest cautions, the least taken off what was asked, the most hours to the next key run
 * or race, the most even spacing, the freest and lightest days, the earliest. Where a day takes less than was asked, the lighter
 * version stands there, so that nothing placed goes past a limit. The same input gives the same answer.
 *
 * It is a search over all plans, cut where it cannot get better: a session feels those before it only within two weeks, and one more
 * of them never makes a day better, but that it is no longer the first one, or the first after a long pause. `judgeIn` is asked about programs that share everything but sessions with the given one.
 *
 * @param wanted in the order of their days
 */
export function placeSessions(wanted: readonly Wanted[], ground: PlacingGround): Placed[] {
  const { program } = ground
  const find = finder(ground)
  const open = wanted.map((one) => find.daysOf(one))
  const stand = standing(wanted, ground)

  const hasStanding = Object.values(program.sessions).some(({ day }) => day >= ground.today)
  const daysFromToday = (day: Day | undefined): number => (day === undefined ? 0 : daysBetween(ground.today, day))
  // The least that is still to come after each step, whatever was placed before it.
  const rest: Merit[] = [LEFT_OUT.map(() => 0)]
  for (const [index, { session }] of [...wanted.entries()].reverse()) {
    const days = open[index] ?? []
    const [first] = days
    const before = index === 0 || first === undefined ? program : withOneBefore(program, session, first, ground.today)
    // Beside one that stands already it may be one too many for a week: then nothing before it is the least.
    const contexts =
      before === program || hasStanding || daysFromToday(first) < DAYS_BEFORE ? [program, before] : [before]
    // Even spacing is known only with the one before.
    const least = [...new Set(contexts)]
      .flatMap((among) => find.on(among, session, days))
      .filter(isTaken)
      .map(({ merit, found }) => ({ merit: meritWith(merit, 'spacing', () => found.heavyNear) }))
    rest.unshift(addMerits(rest[0] ?? LEFT_OUT, bestOf(least)?.merit ?? LEFT_OUT))
  }

  /** How the days of one take it after a path: the same after all that they feel the same of. */
  const after = new Map<string, TakenDay[]>()
  const onAfter = (path: Path, index: number): TakenDay[] => {
    const { session } = wanted[index] as Wanted
    const days = open[index] ?? []
    const [first] = days
    if (first === undefined) return []
    const key = `${index} ${felt(path, first)}`
    const found = after.get(key) ?? find.on(path.program, session, days)
    after.set(key, found)
    return found
  }
  const steps = (path: Path, index: number): Path[] => {
    const all = onAfter(path, index)
    const among = [...path.among, all]
    const placed = all.filter(isTaken).flatMap((one): Path[] => {
      const next = putRecord(path.program, 'sessions', one.session)
      const more = stand(index, next)
      if (more === null) return []
      return [
        {
          program: next,
          among,
          taken: [...path.taken, one],
          merit: addMerits(
            path.merit,
            meritWith(one.merit, 'cautions', (value) => value + more),
          ),
        },
      ]
    })
    // Left out or not: what stands here was judged with everything that came before it.
    const more = stand(index, path.program)
    const leftOut = { ...path, among, taken: [...path.taken, null], merit: addMerits(path.merit, LEFT_OUT) }
    if (more === null) return placed
    leftOut.merit = meritWith(leftOut.merit, 'cautions', (value) => value + more)
    return [...placed, leftOut]
  }

  const start: Path = { program, taken: [], among: [], merit: LEFT_OUT.map(() => 0) }
  // One good plan, found by taking the best day each time: what cannot beat it is not followed.
  const greedy = wanted.reduce<Path | null>((path, _, index) => path && bestOf(steps(path, index)), start)
  // Nothing placed at all closes nothing that stands.
  const good = greedy ?? {
    program,
    taken: wanted.map(() => null),
    among: wanted.map((_, index) => onAfter(start, index)),
    merit: wanted.reduce((sum) => addMerits(sum, LEFT_OUT), start.merit),
  }
  let paths = [start]
  wanted.forEach((_, index) => {
    const next = wanted[index + 1]?.days[0]
    const best = new Map<string, Path>()
    for (const path of paths.flatMap((one) => steps(one, index))) {
      if (compareMerits(addMerits(path.merit, rest[index + 1] ?? LEFT_OUT), good.merit) > 0) continue
      const key = next === undefined ? '' : felt(path, next)
      const known = best.get(key)
      if (!known || compareMerits(path.merit, known.merit) < 0) best.set(key, path)
    }
    paths = [...best.values()]
  })
  const plan = bestOf(paths) ?? good

  return wanted.map((one, index): Placed => {
    const chosen = plan.taken[index] ?? null
    // As they were judged on the way to this plan: what comes after a session changes nothing for it.
    const among = (plan.among[index] ?? []).filter(({ session }) => session.day !== chosen?.session.day)
    return {
      wanted: one,
      chosen,
      second: bestOf(among.filter(isTaken)),
      closest: chosen ? null : bestOf(among),
    }
  })
}

/** The program with what was placed. */
export const withPlaced = (program: Program, placed: readonly Placed[]): Program =>
  placed.reduce((some, { chosen }) => (chosen ? putRecord(some, 'sessions', chosen.session) : some), program)
