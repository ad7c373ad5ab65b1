import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { addHours, dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { weekAskedOn } from '@strideloom/domain/logs/weekly-questions.ts'
import type { RunnerKind } from '@strideloom/domain/reminders/choices.ts'
import type { RunnerFacts } from '@strideloom/domain/reminders/runner-reminders.ts'
import { SETTLED_AFTER_HOURS } from '@strideloom/domain/sessions/response-windows.ts'
import { settleAvailability } from '@strideloom/domain/training/availability.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { listCommentSteps } from '../logs/comments-store.ts'
import { findAnsweredWeeks } from '../logs/weekly-store.ts'
import { findPlanWorkouts } from '../programs/plan-store.ts'
import { listAnswerable } from '../sessions/sessions-store.ts'
import { listWishSteps } from '../sessions/wishes-store.ts'
import { listToldAvailability } from '../training/availability-store.ts'

/** Of what a therapist did, so much is looked back at: longer than it is news. */
const NEWS_HOURS = 48
/** The longest session, in hours: the questions come after its end. */
const LONGEST_HOURS = 5

const versionsSince = async (tx: Tx, { practiceId, runnerId }: RunnerScope, since: Instant) => {
  const rows = await tx.programVersion.findMany({
    where: { practiceId, program: { runnerId, retiredAt: null }, publishedAt: { gte: new Date(since) } },
    select: { id: true, publishedAt: true },
  })
  return rows.map(({ id, publishedAt }) => ({ id, publishedAt: publishedAt.toISOString() }))
}

/** What is known of a runner, as far as the kinds that are on ask: what nobody wants to know is not looked up. */
export const findRunnerFacts = async (
  tx: Tx,
  scope: RunnerScope,
  kinds: readonly RunnerKind[],
  at: Instant,
): Promise<RunnerFacts> => {
  const { practiceId, runnerId, timeZone } = scope
  const [today, on] = [dayOf(at, timeZone), new Set(kinds)]
  const tomorrow = fromDay(addDays(today, 1))
  const { joinedOn, answered } = await findAnsweredWeeks(tx, scope, weekAskedOn(today))
  return {
    joinedOn,
    weeks: answered,
    workouts: on.has('plan') ? (await findPlanWorkouts(tx, scope, today, today)).workouts : [],
    spans: on.has('plan') ? settleAvailability(await listToldAvailability(tx, scope)) : [],
    checkInDays:
      on.has('check-in') &&
      (await tx.checkIn.findFirst({ where: { practiceId, runnerId, day: fromDay(today) }, select: { id: true } }))
        ? [today]
        : [],
    sessions: on.has('session')
      ? (
          await tx.session.findMany({
            where: { practiceId, runnerId, day: tomorrow, retiredAt: null },
            select: { id: true, day: true, startTime: true, status: true },
          })
        ).map((session) => ({ ...session, day: toDay(session.day) }))
      : [],
    held: on.has('response')
      ? (await listAnswerable(tx, scope, addHours(at, -(SETTLED_AFTER_HOURS + LONGEST_HOURS)))).map(
          ({ answers, ...session }) => ({ ...session, answered: answers.map(({ question }) => question) }),
        )
      : [],
    comments: on.has('answers') ? await listCommentSteps(tx, scope) : [],
    wishes: on.has('answers') ? await listWishSteps(tx, scope) : [],
    versions: on.has('answers') ? await versionsSince(tx, scope, addHours(at, -NEWS_HOURS)) : [],
  }
}
