import { dayOf, instantOf, type TimeZone, timeOf } from '../calendar/instant.ts'
import type { Program } from './schema.ts'

/**
 * A program whose sessions are told by the clock of another zone: what was agreed with a therapist stays that moment when its runner goes
 * there. One without a time of day keeps its day; so does everything else, as it is where the runner is. The same program where the zone is.
 */
export const sessionsInZone = (program: Program, from: TimeZone, to: TimeZone): Program => {
  if (from === to) return program
  const sessions = Object.entries(program.sessions).map(([id, session]) => {
    if (session.startTime === null) return [id, session] as const
    const start = instantOf(session.day, session.startTime, from)
    return [id, { ...session, day: dayOf(start, to), startTime: timeOf(start, to) }] as const
  })
  return { ...program, sessions: Object.fromEntries(sessions) }
}
