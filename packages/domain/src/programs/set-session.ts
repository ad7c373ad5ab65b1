import type { Day } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import type { EditContext } from './edit-context.ts'
import { mayMove } from './move-workout.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { PlannedSession, Program } from './schema.ts'

/** What of a session the guard judges; reasons and titles are not part of it. */
const judged = ({ day, startTime, minutes, intent, works }: PlannedSession) => ({
  day,
  startTime,
  minutes,
  intent,
  works: works.map(({ region, side, pressure, technique, own, minutes: spent }) => [
    region,
    side,
    pressure,
    technique,
    own ?? null,
    spent,
  ]),
})

/** A reason was given for what it was then: something else needs its own. One that is given with the change stands. */
const withReason = (before: PlannedSession, after: PlannedSession): PlannedSession =>
  after.acknowledgement !== before.acknowledgement || sameContent(judged(before), judged(after))
    ? after
    : { ...after, acknowledgement: null }

/** Moves a coming session to another day; its time of day stays. */
export const moveSession = (
  program: Program,
  sessionId: string,
  day: Day,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const session = program.sessions[sessionId]
  if (!session || !mayMove(program, session.day, day, today)) return program
  return putRecord(program, 'sessions', withReason(session, { ...session, day }))
}

/** Writes when within the day, how long, what for, and the work of a coming session. */
export const setSession = (
  program: Program,
  sessionId: string,
  to: Partial<Omit<PlannedSession, 'id' | 'day'>>,
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const session = program.sessions[sessionId]
  return session && session.day >= today
    ? putRecord(program, 'sessions', withReason(session, { ...session, ...to }))
    : program
}

/** Takes a coming session off the plan. */
export const removeSession = (program: Program, sessionId: string, { today }: Pick<EditContext, 'today'>): Program => {
  const session = program.sessions[sessionId]
  return session && session.day >= today ? withoutRecords(program, 'sessions', [sessionId]) : program
}
