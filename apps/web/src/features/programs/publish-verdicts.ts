import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import type { Guard, Judged, Look } from './guard.ts'

/** What the guard says of one coming session when it is about to be published. */
export type PublishVerdict = {
  session: PlannedSession
  judged: Judged
  /** What is still asked for; null where it may go out. */
  asks: 'safety' | 'block' | 'warn' | null
  look: Look | null
}

const ORDER = ['safety', 'block', 'warn', null]

/** Coming sessions that the guard has something to say of, what is still asked for first, then by day. */
export const publishVerdicts = (guard: Guard, program: Program, today: string): PublishVerdict[] => {
  const judge = guard.judgeIn(program)
  return Object.values(program.sessions)
    .filter(({ day }) => day >= today)
    .map((session): PublishVerdict => {
      const judged = judge(session)
      return {
        session,
        judged,
        asks: stillAsked(judged.plan, session.acknowledgement),
        look: guard.lookAt(session),
      }
    })
    .filter(({ judged, look }) => judged.plan.breaks.length > 0 || look !== null)
    .sort((a, b) => ORDER.indexOf(a.asks) - ORDER.indexOf(b.asks) || (a.session.day < b.session.day ? -1 : 1))
}
