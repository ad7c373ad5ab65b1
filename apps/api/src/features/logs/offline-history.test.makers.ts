import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { addMinutes, dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { asPlanned, bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import fc from 'fast-check'
import { runInput } from '../../permissions/stage.ts'
import { type Caller, TODAY } from '../../testing/world.ts'

/** When the phones last saw the plan: before the first day of it. */
export const BEGINS = `${TODAY}T05:00:00.000Z`
/** The therapist publishes again on Thursday; both phones are back a week later. */
export const REPUBLISHED = addMinutes(BEGINS, 3 * 1440 + 300)
export const HOME = addMinutes(BEGINS, 10 * 1440 + 600)

const within = (most: number) => fc.integer({ min: 0, max: most })
/** One thing that is told on a phone; numbers name the n-th item, run or span, whatever there is. */
const acts = fc.oneof(
  fc.record({
    kind: fc.constant('log' as const),
    item: within(30),
    outcome: fc.constantFrom('done' as const, 'done' as const, 'partly' as const, 'skipped' as const),
    // the easier form instead
    swaps: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('take-back' as const), item: within(30) }),
  fc.record({ kind: fc.constant('whole' as const), item: within(30), isTakenBack: fc.boolean() }),
  fc.record({ kind: fc.constant('check-in' as const), back: within(1), stiff: fc.option(within(10), { nil: null }) }),
  fc.record({
    kind: fc.constant('safety' as const),
    flag: fc.constantFrom('fever-illness' as const, 'suspected-dvt' as const),
    reply: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  }),
  fc.record({ kind: fc.constant('run' as const), hoursAgo: within(30) }),
  fc.record({ kind: fc.constant('soreness' as const), of: within(9), value: fc.option(within(10), { nil: null }) }),
  fc.record({ kind: fc.constant('no-run' as const), of: within(9) }),
  fc.record({
    kind: fc.constant('day' as const),
    back: within(2),
    told: fc.constantFrom('rest' as const, 'skipped' as const, 'withdrawn' as const),
  }),
  fc.record({
    kind: fc.constant('away' as const),
    span: within(1),
    from: within(9),
    days: within(4),
    withdrawn: fc.boolean(),
  }),
  // Some onto a day that is over by then, which is refused.
  fc.record({ kind: fc.constant('move' as const), item: within(30), to: within(12) }),
  fc.record({ kind: fc.constant('move-back' as const), item: within(30) }),
  fc.record({
    kind: fc.constant('beside' as const),
    span: within(1),
    back: within(1),
    minutes: within(90),
    withdrawn: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('wish' as const), span: within(1), in: within(20), withdrawn: fc.boolean() }),
  fc.record({
    kind: fc.constant('comment' as const),
    span: within(2),
    item: fc.option(within(30), { nil: null }),
    isTakenBack: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('session' as const), question: fc.constantFrom(24 as const, 48 as const) }),
)
/** `minute` after `BEGINS`, by a clock that is right; `seesNew`: this phone looked at the plan that was published meanwhile. */
const writes = fc.record({ act: acts, device: within(1), minute: within(10 * 1440), seesNew: fc.boolean() })
export type Write = typeof writes extends fc.Arbitrary<infer W> ? W & { id: string } : never

/** Minutes that a phone's clock is ahead, or behind. */
const skews = fc.oneof(fc.constantFrom(0, 0, 2, -7, 45, -90, 1440, -1440), fc.integer({ min: -4320, max: 4320 }))

export const histories = fc.record({
  writes: fc
    .array(writes, { minLength: 4, maxLength: 16 })
    .map((all) => [...all].sort((a, b) => a.minute - b.minute || a.device - b.device)),
  skews: fc.tuple(skews, skews),
  /** Whether the phone had a network for a moment before the plan was published again; else it comes a week late. */
  isEarly: fc.tuple(fc.boolean(), fc.boolean()),
  edit: fc.constantFrom(
    ...(['none', 'dose', 'item out', 'workout out', 'moved', 'moved far', 'there and back'] as const),
  ),
  /** What becomes of it on its way. */
  seed: fc.integer(),
})
export type History = typeof histories extends fc.Arbitrary<infer H> ? H : never

/** A row of the plan as a phone holds it. */
/** `day`: where the plan has its workout. */
export type Row = { id: string; itemId: string; workoutId: string; day: Day; exercise: string; dose: Dose }
export type Plan = { rows: Row[]; sessionId: string }

const LISTS = {
  log: 'logs',
  'take-back': 'logs',
  whole: 'logs',
  'check-in': 'check-ins',
  safety: 'check-ins',
  run: 'runs',
  soreness: 'runs',
  'no-run': 'runs',
  day: 'days',
  away: 'days',
  move: 'days',
  'move-back': 'days',
  beside: 'days',
  wish: 'wishes',
  comment: 'comments',
  session: 'sessions',
} as const
export const listOf = ({ act }: Pick<Write, 'act'>): (typeof LISTS)[keyof typeof LISTS] => LISTS[act.kind]

/** The moment by the phone's own clock. */
const stampOf = ({ minute, device }: Write, { skews: by }: History) => addMinutes(BEGINS, minute + (by[device] ?? 0))

/** The entry of the log that a write is; null where it is something else. */
export const entryOf = (write: Write, history: History, { rows }: Plan): LogEntry | null => {
  const { act, id } = write
  if (act.kind !== 'log' && act.kind !== 'take-back' && act.kind !== 'whole') return null
  const row = rows[act.item % rows.length] as Row
  const loggedAt = stampOf(write, history)
  const made = { id, performedOn: dayOf(loggedAt, TIME_ZONE), loggedAt }
  const head = { ...made, workoutId: row.workoutId, workoutItemId: act.kind === 'whole' ? null : row.id }
  if (act.kind === 'take-back' || (act.kind === 'whole' && act.isTakenBack)) return bareEntry(head, 'withdrawn')
  if (act.kind === 'whole' || act.outcome === 'skipped') return { ...bareEntry(head, 'skipped'), reason: 'travel' }
  const easier = act.swaps ? exercise(row.exercise)?.regressionId : null
  return {
    ...asPlanned(row, made),
    outcome: act.outcome,
    pain: write.minute % 4,
    ...(easier && { swappedFor: easier }),
  }
}

/** The other writes, each sent on its own as the app does it; `runId` is the run that soreness or taking back is about. */
export const tell = (
  call: Caller,
  write: Write,
  history: History,
  { rows, sessionId, runId, spanId }: Plan & { runId: string; spanId: (n: number) => string },
): Promise<unknown> => {
  const { act, id } = write
  const at = stampOf(write, history)
  const day = (back: number): Day => addDays(dayOf(at, TIME_ZONE), -back)
  switch (act.kind) {
    case 'check-in': {
      const { back, stiff } = act
      const stiffness = stiff === null ? null : [{ region: 'calf' as const, side: 'left' as const, value: stiff }]
      return call.logs.checkIns.save({ id, day: day(back), answeredAt: at, sleep: 1 + (write.minute % 5), stiffness })
    }
    case 'safety':
      return call.people.safety.answer({ answeredAt: at, answers: [{ id, flag: act.flag, reply: act.reply }] })
    case 'run':
      return call.training.runs.save({ ...runInput(id), startAt: addMinutes(at, -60 * act.hoursAgo), revision: null })
    case 'soreness':
      return call.training.runs.soreness({ id, runId, answeredAt: at, soreness: act.value })
    case 'no-run':
      return call.training.runs.retire({ id: runId, retired: true })
    case 'day': {
      const reason = act.told === 'skipped' ? ('ill' as const) : null
      return call.training.tellDay({ id, day: day(act.back), told: act.told, reason, toldAt: at })
    }
    case 'away': {
      const fromDay = addDays(TODAY, act.from)
      const days = { fromDay, toDay: addDays(fromDay, act.days), kind: 'away' as const }
      return call.training.availability.tell({
        id,
        spanId: spanId(act.span),
        ...days,
        withdrawn: act.withdrawn,
        toldAt: at,
      })
    }
    case 'move':
    case 'move-back': {
      const { workoutId, day: fromDay } = rows[act.item % rows.length] as Row
      const toDay = act.kind === 'move' ? addDays(TODAY, act.to) : fromDay
      return call.logs.move({ id, workoutId, fromDay, toDay, movedAt: at })
    }
    case 'beside': {
      const { span, back, minutes, withdrawn } = act
      const parts = [{ exercise: null, name: 'Swimming' }]
      const work = { workId: spanId(10 + span), day: day(back), parts, minutes, effort: minutes % 11 }
      return call.logs.tellUnplanned({ id, ...work, withdrawn, toldAt: at })
    }
    case 'wish': {
      const said = { id, wishId: spanId(20 + act.span), toldAt: at }
      if (act.withdrawn) return call.sessions.wishes.withdraw(said)
      const times = [{ startAt: `${addDays(TODAY, act.in)}T09:00:00.000Z`, minutes: 45 }]
      return call.sessions.wishes.send({ ...said, times, note: 'The calf.' })
    }
    case 'comment': {
      // A comment that was taken back is said again as it was: other words, or of another thing, it is another comment.
      const workoutItemId = act.item === null ? null : (rows[act.item % rows.length] as Row).id
      const commentId = workoutItemId === null ? spanId(30 + act.span) : `019b${workoutItemId.slice(4)}`
      const said = { id, commentId, toldAt: at }
      if (act.isTakenBack) return call.logs.comments.takeBack(said)
      return call.logs.comments.say({ ...said, day: TODAY, workoutItemId, words: 'Is this meant to pull?' })
    }
    case 'session':
      return call.sessions.respond({ id, sessionId, question: act.question, answeredAt: at, soreness: 2, worry: [] })
    default:
      throw new Error('an entry of the log is sent with others')
  }
}
