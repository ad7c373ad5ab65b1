import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import { hoursBetween, instantOf, type LocalTime, type TimeZone } from '../calendar/instant.ts'
import type { WorkoutReason } from '../programs/heavy-leg-spacing.ts'
import { heavyLegSpacing } from '../programs/heavy-leg-spacing.ts'
import { hopSpacing } from '../programs/hop-spacing.ts'
import { type Hold, holdBeside } from '../programs/long-hold.ts'
import { newOn, quietOn } from '../programs/quiet-days.ts'
import { LINE_OF, reasonNumbers } from '../programs/reason-line.ts'
import type { AvailabilityKind } from '../training/availability.ts'
import type { Why } from '../why.ts'
import { fastRuns } from './fast-runs.ts'
import type { MovingGround, SpacedWork } from './moving-ground.ts'
import type { MovingWhys } from './moving-whys.ts'
import { racesAmong, spacingBeside } from './strength-spacing.ts'

/** How much it says: worth knowing, against it, or severely against it. None of them is of safety: those close days (people/closed-days.ts). */
export type AgainstLevel = 'note' | 'against' | 'severe'
/** `why`: the rule behind it; null where the runner said it, or it is only worth knowing. */
export type Against = { level: AgainstLevel; says: string; why: Why | null }

/** What a session with hands is to a workout: its day, and its hour where one is agreed. */
type Session = { day: Day; startTime: LocalTime | null; minutes: number; status: string }

export type DayAsked = {
  /** What is moved; null where nothing is known of it, as on a phone that has not fetched it. */
  work: SpacedWork | null
  /** The exercises of it that are still to be done, by what they are called. */
  items: readonly { exercise: string; name: string }[]
  /** The muscle that they hold longest; null where none is held. */
  hold: Hold | null
  /** Its day in the plan. */
  planned: Day
  /** The day that is asked about. */
  day: Day
  timeZone: TimeZone
  ground: MovingGround | null
  /** The other workouts that were done or are still to be done, where they lie. */
  others: readonly { workoutId: string; day: Day }[]
  sessions: readonly Session[]
  /** What the runner said of the day. */
  told: readonly AvailabilityKind[]
}

/** Said of legs near a race as of nothing else: none at all, in the reference's own words (9.1). */
const SEVERE: ReadonlySet<WorkoutReason['code']> = new Set([
  'before-race',
  'after-race',
  'hops-before-race',
  'hops-after-race',
])

/** Firm work and heavy legs want a day between them (STR-01, STR-02); how firm it will be is the therapist's to say. */
const HOURS_FROM_HANDS = 24
const NOON: LocalTime = '12:00'

/** The rule by its name, with the numbers of this day. A phone may hold what the rules read from before it was told of them. */
const whyIn = (ground: MovingGround | null, rule: keyof MovingWhys, numbers: readonly string[] = []): Why | null => {
  const why = ground?.whys?.[rule]
  return why ? { ...why, numbers } : null
}

const ruled =
  (ground: MovingGround) =>
  (reason: WorkoutReason): Against => ({
    level: SEVERE.has(reason.code) ? 'severe' : reason.code === 'held-before-fast-run' ? 'note' : 'against',
    says: reason.says,
    why: whyIn(ground, LINE_OF[reason.code], reasonNumbers(reason)),
  })

/** What stands near heavy legs with hands, both ways. A session or a workout without an hour is taken at noon, as the guard does. */
const besideHands = ({ day, timeZone, sessions, ground }: DayAsked): Against[] => {
  const moment = instantOf(day, NOON, timeZone)
  return sessions
    .filter(({ status }) => status !== 'cancelled' && status !== 'missed')
    .flatMap((session): Against[] => {
      const start = instantOf(session.day, session.startTime ?? NOON, timeZone)
      const ahead = hoursBetween(moment, start)
      const since = -ahead - session.minutes / 60
      if (session.day !== day && (ahead >= HOURS_FROM_HANDS || since >= HOURS_FROM_HANDS)) return []
      return [
        {
          level: 'against',
          why: whyIn(ground, ahead > 0 ? 'STR-01' : 'STR-02', [
            `${Math.max(0, Math.round(10 * (ahead > 0 ? ahead : since)) / 10)} h apart`,
          ]),
          says:
            session.day === day
              ? `Hands-on time the same day: firm work and heavy legs want ${HOURS_FROM_HANDS} h between them.`
              : ahead > 0
                ? 'Hands-on time the day after: heavy legs so near let your therapist work only moderately.'
                : `Less than ${HOURS_FROM_HANDS} h after hands-on time: legs may still be tender for heavy work.`,
        },
      ]
    })
}

const AWAY: Readonly<Record<AvailabilityKind, (needsGym: boolean) => Against[]>> = {
  away: () => [{ level: 'against', says: 'You said that you are away this day.', why: null }],
  limited: () => [{ level: 'note', says: 'You said that you have little time this day.', why: null }],
  'no-gym': (needsGym) =>
    needsGym
      ? [{ level: 'against', says: 'You said that you have no gym this day, and this asks for one.', why: null }]
      : [],
}

/** What of adherence hangs on the week: work of one week that is done in the next counts if it is told soon (reference 8). */
const besideWeek = ({ planned, day, ground }: DayAsked): Against[] => {
  if (startOfWeek(day) <= startOfWeek(planned) || ground === null) return []
  const isInTime = day <= addDays(planned, Math.floor(ground.lateHours / 24))
  return [
    {
      level: 'note',
      why: null,
      says: isInTime
        ? `In the next week. It still counts for its own when it is logged within ${ground.lateHours} h.`
        : 'In a later week, where it no longer counts for its own.',
    },
  ]
}

/**
 * What of it would stand for the first time on a day on which nothing new belongs (reference 9.1, 9.5). Another workout before that day,
 * where it lies, makes an exercise known.
 */
const newThere = ({ work, items, day, timeZone, ground, others }: DayAsked): WorkoutReason[] => {
  if (work === null || ground === null || !work.fresh) return []
  const quiet = quietOn(day, { races: racesAmong(ground.runs, timeZone), tapers: ground.tapers }, ground)
  if (quiet === null) return []
  const moved = new Map(others.map((other) => [other.workoutId, other.day]))
  const lies = (one: SpacedWork): Day => moved.get(one.workoutId) ?? one.day
  const before = ground.work.filter((one) => one.workoutId !== work.workoutId && lies(one) < day)
  // Without anything before, nobody can tell what is new.
  if (!ground.knowsBefore && !before.some((one) => lies(one) < quiet.from)) return []
  const known = new Set(before.flatMap(({ fresh }) => fresh))
  const names = items.flatMap(({ exercise, name }) =>
    work.fresh.includes(exercise) && !known.has(exercise) ? [name] : [],
  )
  return names.length === 0 ? [] : [newOn(quiet, [...new Set(names)])]
}

/**
 * What speaks against doing a workout on a day, before it is moved there (P28): the rules of spacing where it is heavy for the legs or has
 * hops (reference 9.1, 9.5), what would be new near a race, long stretches on a day of fast running, hands near heavy legs (STR-01, STR-02), what the runner said of the day, and the week it counts for.
 * The most severe first; empty where nothing speaks against it.
 */
export const againstDay = (asked: DayAsked): Against[] => {
  const { work, hold, day, timeZone, ground, others, told } = asked
  const found: Against[] = []
  if (work !== null && ground !== null) {
    const spacing = spacingBeside(timeZone, ground.runs, ground)
    const said = ruled(ground)
    if (work.isHeavy) {
      const heavy = new Set(ground.work.flatMap(({ workoutId, isHeavy }) => (isHeavy ? [workoutId] : [])))
      const near = others
        .filter(({ workoutId }) => heavy.has(workoutId) && workoutId !== work.workoutId)
        .map((other) => ({ id: other.workoutId, start: spacing.startOn(other.day) }))
      found.push(
        ...spacing.on(day, work.rir).against.map(said),
        ...heavyLegSpacing({ start: spacing.startOn(day), rir: work.rir }, [], ground, near).map(said),
        ...besideHands(asked),
      )
    }
    if (work.hops) found.push(...hopSpacing(day, racesAmong(ground.runs, timeZone), ground).map(said))
    found.push(
      ...newThere(asked).map(said),
      ...holdBeside(hold, fastRuns(ground.runs, timeZone).get(day) ?? [], ground).map(said),
    )
  }
  found.push(...told.flatMap((kind) => AWAY[kind](work?.needsGym ?? false)), ...besideWeek(asked))
  const order: AgainstLevel[] = ['severe', 'against', 'note']
  return found
    .map((one, at) => ({ one, at }))
    .sort((a, b) => order.indexOf(a.one.level) - order.indexOf(b.one.level) || a.at - b.at)
    .map(({ one }) => one)
}
