import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { watchSession } from '@strideloom/domain/outlook/judge-session.ts'
import { calendarRangeSchema } from '@strideloom/domain/sessions/calendar-schema.ts'
import { clashesAmong } from '@strideloom/domain/sessions/taken-times.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { memberProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import { askedOf } from '../outlook/outlook-router.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findRunnerScope } from '../people/runner-scope.ts'
import { book, move, offers } from './book-router.ts'
import { findHours, listCalendar, listColumns, listOpenTimes } from './calendar-store.ts'
import { memberFeedRouter } from './member-feed-router.ts'

const HOLDS = new Set(['planned', 'booked', 'in-progress'])
/** Marks are looked for of so many runners at once: a week of a full calendar. */
const MOST_RUNNERS = 60
/** So many records are read at a time. */
const AT_ONCE = 4

/** By whose clock a range is read: the moments between which it lies. */
const momentsOf = ({ from, days }: { from: string; days: number }, timeZone: string) => ({
  from: instantOf(from, '00:00', timeZone),
  until: instantOf(addDays(from, days), '00:00', timeZone),
  fromDay: from,
  toDay: addDays(from, days - 1),
})

/** The calendar of the practice: what stands in a range, in one request. */
const range = memberProcedure.input(calendarRangeSchema).query(async ({ ctx, input }) => {
  const { timeZone, bufferMinutes } = await findHours(ctx.db, ctx.scope)
  const moments = momentsOf(input, timeZone)
  const [sessions, slots] = await Promise.all([
    listCalendar(ctx.db, ctx.scope, moments),
    listOpenTimes(ctx.db, ctx.scope, { ...moments, from: moments.from }),
  ])
  const columns = await listColumns(ctx.db, ctx.scope, [...new Set(sessions.map(({ therapistId }) => therapistId))])
  const held = sessions.flatMap(({ start, status, ...one }) =>
    start !== null && HOLDS.has(status) ? [{ ...one, start }] : [],
  )
  const clashes = clashesAmong(held, bufferMinutes)
  const now = ctx.now().toISOString()
  return {
    timeZone,
    bufferMinutes,
    now,
    today: ctx.today(timeZone),
    columns,
    sessions: sessions.map((session) => ({ ...session, clashGap: clashes.get(session.id)?.gap ?? null })),
    slots: slots.filter(({ start }) => start > now),
  }
})

/**
 * What the guard says now of the sessions to come in a range: the ceiling, and which need another look since they were approved. Apart from
 * the calendar, which stands at once: each runner's record is read for it.
 */
const marks = therapistProcedure.input(calendarRangeSchema).query(async ({ ctx, input }) => {
  const { timeZone } = await findHours(ctx.db, ctx.scope)
  const sessions = await listCalendar(ctx.db, ctx.scope, momentsOf(input, timeZone))
  const coming = sessions.filter(
    ({ status, runner }) => runner !== null && (status === 'planned' || status === 'booked'),
  )
  const ids = new Set(coming.map(({ id }) => id))
  const runners = [...new Set(coming.flatMap(({ runner }) => runner?.id ?? []))].slice(0, MOST_RUNNERS)
  const at = ctx.now().toISOString()
  const marksOf = async (runnerId: string) => {
    const runner = await findRunnerScope(ctx.db, ctx.scope, runnerId)
    if (!runner) return []
    const { record, planned, rules, ruleVersions } = await loadRecord(ctx.pool, runner, {
      today: ctx.today(runner.timeZone),
    })
    return planned
      .filter(({ id }) => ids.has(id))
      .map((row) => {
        const asked = askedOf(row, runner.timeZone, record)
        const judges = { rules, by: row.judgedBy, versions: ruleVersions }
        const { verdict, plan, mark } = watchSession(record, asked, at, row.judgedFacts as Facts | null, judges)
        return { id: row.id, ceiling: verdict.maxPressure, severity: plan.severity, needsLook: mark !== null }
      })
  }
  const found: Awaited<ReturnType<typeof marksOf>> = []
  for (let first = 0; first < runners.length; first += AT_ONCE)
    for (const some of await Promise.all(runners.slice(first, first + AT_ONCE).map(marksOf))) found.push(...some)
  return found
})

export const calendarRouter = router({ range, marks, offers, book, move, feed: memberFeedRouter })
