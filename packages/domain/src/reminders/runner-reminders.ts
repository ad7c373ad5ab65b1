import { addDays, type Day, weekday } from '../calendar/day.ts'
import {
  addHours,
  addMinutes,
  compareInstants,
  dayOf,
  type Instant,
  instantOf,
  type LocalTime,
  type TimeZone,
} from '../calendar/instant.ts'
import { type CommentStep, settleComments } from '../logs/comments.ts'
import { type Move, placeOf, workedSince } from '../logs/moves.ts'
import { type Settling, settleItem } from '../logs/settle.ts'
import { weeklyDue } from '../logs/weekly-questions.ts'
import { QUESTIONS, sessionEnd, windowOf } from '../sessions/response-windows.ts'
import type { AskedAbout } from '../sessions/responses-due.ts'
import { settleWishes, type WishStep } from '../sessions/wishes.ts'
import type { AvailabilityKind } from '../training/availability.ts'
import { spansOn } from '../training/availability.ts'
import type { ReminderTimes } from './choices.ts'
import { isQuiet } from './quiet-hours.ts'
import type { Reminder } from './reminder.ts'

/** A workout of the plan with what was told of it. */
export type RemindedWorkout = {
  id: string
  /** The plan's; its runner may have laid it on another one. */
  day: Day
  items: readonly { id: string }[]
  entries: readonly Settling[]
  moves: readonly Move[]
  /** When a publication last put it on another day, or brought it back; null where none did. */
  laidAgainAt: Instant | null
}

/** What is known of a runner, as far as reminders ask. */
export type RunnerFacts = {
  joinedOn: Day
  /** Those of today, moved ones too. */
  workouts: readonly RemindedWorkout[]
  /** Days away, as they stand. */
  spans: readonly { fromDay: Day; toDay: Day; kind: AvailabilityKind }[]
  /** The days whose check-in was answered. */
  checkInDays: readonly Day[]
  /** The weeks that were answered or passed over. */
  weeks: readonly { week: Day }[]
  /** Agreed sessions that are to come. */
  sessions: readonly { id: string; day: Day; startTime: LocalTime | null; status: string }[]
  /** Sessions that were held lately. */
  held: readonly AskedAbout[]
  wishes: readonly WishStep[]
  /** What was said about comments of theirs. */
  comments: readonly CommentStep[]
  /** Versions of the plan that were published lately. */
  versions: readonly { id: string; publishedAt: Instant }[]
}

/** A reminder of a part of the day is worth something for so long; later it would be a reproach. */
const DAY_PART_HOURS = 3
/** What the therapist does in one go (publishes twice, books and takes it back) is told once it rests. */
export const RESTS_MINUTES = 10
/** News are news for so long. */
const NEWS_HOURS = 36
const SUNDAY = 7

/** Whether some of a workout that lies on this day is still open. */
const isOpenOn = (day: Day, { id, items, entries, moves, laidAgainAt, ...plan }: RemindedWorkout): boolean =>
  placeOf({ day: plan.day, laidAgainAt, workedAt: workedSince(entries) }, moves).day === day &&
  items.some((item) => settleItem({ workoutId: id, workoutItemId: item.id }, entries) === null)

type Ground = { times: ReminderTimes; timeZone: TimeZone; at: Instant }

/**
 * When the question after a session is told of: at the morning or evening time in its window that is nearest to its hour; where none
 * lies in it, at its hour, if that is not quiet; else not at all.
 */
const momentOf = (session: AskedAbout, question: 24 | 48 | 72, { times, timeZone }: Ground): Instant | null => {
  const { opens, closes } = windowOf(session, question)
  const hour = addHours(sessionEnd(session), question)
  const away = (moment: Instant) => Math.abs(compareInstants(moment, hour))
  const [nearest] = [dayOf(opens, timeZone), dayOf(closes, timeZone)]
    .flatMap((day) => [times.morning, times.evening].map((time) => instantOf(day, time, timeZone)))
    .filter((moment) => compareInstants(opens, moment) <= 0 && compareInstants(moment, closes) < 0)
    .sort((a, b) => away(a) - away(b) || compareInstants(a, b))
  return nearest ?? (isQuiet(hour, times.quiet, timeZone) ? null : hour)
}

const responses = ({ held }: RunnerFacts, ground: Ground): Reminder[] =>
  held
    .filter(({ handsOn }) => handsOn)
    .flatMap((session) =>
      QUESTIONS.filter((question) => !session.answered.includes(question)).flatMap((question): Reminder[] => {
        const from = momentOf(session, question, ground)
        if (from === null) return []
        const until = windowOf(session, question).closes
        return [{ key: `response ${session.id} ${question}`, kind: 'response', from, until, page: '/today' }]
      }),
    )

/** What the therapist answered, and a plan that was published: each told once it rests. */
const answers = ({ wishes, comments, versions }: RunnerFacts, { at }: Ground): Reminder[] => {
  const news = (key: string, when: Instant, page: Reminder['page']): Reminder => ({
    key,
    kind: 'answers',
    from: addMinutes(when, RESTS_MINUTES),
    until: addHours(when, NEWS_HOURS),
    page,
  })
  const answered = settleWishes(wishes, at).flatMap(({ wishId, state, answeredAt }) =>
    (state === 'taken' || state === 'declined') && answeredAt !== null
      ? [news(`wish ${wishId} ${state}`, answeredAt, '/sessions')]
      : [],
  )
  const replied = settleComments(comments).flatMap(({ commentId, state, reply }) =>
    state === 'replied' && reply !== null ? [news(`reply ${commentId} ${reply.at}`, reply.at, '/today')] : [],
  )
  const [newest] = [...versions].sort((a, b) => compareInstants(b.publishedAt, a.publishedAt))
  return [...answered, ...replied, ...(newest ? [news(`version ${newest.id}`, newest.publishedAt, '/week')] : [])]
}

/** Everything that a runner may be reminded of at a moment or soon after; `times` by the clock of `timeZone`, the runner's own. */
export const runnerReminders = (facts: RunnerFacts, ground: Ground): Reminder[] => {
  const { times, timeZone, at } = ground
  const today = dayOf(at, timeZone)
  const tomorrow = addDays(today, 1)
  const partOfDay = (time: LocalTime) => {
    const from = instantOf(today, time, timeZone)
    const midnight = instantOf(tomorrow, '00:00', timeZone)
    const over = addHours(from, DAY_PART_HOURS)
    return { from, until: compareInstants(over, midnight) < 0 ? over : midnight }
  }
  const [morning, evening] = [partOfDay(times.morning), partOfDay(times.evening)]
  const isAway = spansOn(facts.spans, today).some(({ kind }) => kind === 'away')
  const week = weekday(today) === SUNDAY ? weeklyDue(facts.weeks, { today, joinedOn: facts.joinedOn }) : null
  const found: (Reminder | false)[] = [
    !isAway &&
      facts.workouts.some((workout) => isOpenOn(today, workout)) && {
        ...morning,
        key: `plan ${today}`,
        kind: 'plan',
        page: '/today',
      },
    !facts.checkInDays.includes(today) && {
      ...evening,
      key: `check-in ${today}`,
      kind: 'check-in',
      page: '/check-in',
    },
    week !== null && { ...evening, key: `weekly ${week}`, kind: 'weekly', page: '/weekly' },
    ...facts.sessions
      .filter(({ day, startTime, status }) => day === tomorrow && startTime !== null && isAgreed(status))
      .map(
        ({ id, day, startTime }): Reminder => ({
          ...evening,
          key: `session ${id} ${day} ${startTime}`,
          kind: 'session',
          page: '/sessions',
        }),
      ),
    ...responses(facts, ground),
    ...answers(facts, ground),
  ]
  return found.filter((one) => one !== false)
}

const isAgreed = (status: string): boolean => status === 'planned' || status === 'booked'
