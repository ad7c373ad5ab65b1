import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { NeedThresholds } from '../progress/need-settings.ts'
import type { GivenSession } from '../sessions/given-sessions.ts'
import { windowOf } from '../sessions/response-windows.ts'

/**
 * The last hands-on session, where none of its questions was answered although the first is closed. An answer to any of them is one. Null:
 * answered, still open, or so long ago that nobody would remember.
 */
export function answerOverdue(
  given: readonly GivenSession[],
  at: Instant,
  today: Day,
  { needs: { overdueFor } }: NeedThresholds,
): { sessionId: string; sessionOn: Day; pressure: number | null; settled: boolean } | null {
  const last = given.at(-1)
  if (!last || last.day < addDays(today, -overdueFor)) return null
  const { answers, notClassified, class: answered } = last.answer
  const isClosed = compareInstants(windowOf(last.session, 24).closes, at) <= 0
  // One that came too late to count was an answer all the same: nobody is asked for it again.
  if (!isClosed || Object.keys(answers).length > 0 || notClassified.length > 0) return null
  return {
    sessionId: last.session.id,
    sessionOn: last.day,
    pressure: last.pressure,
    settled: answered === 'unknown',
  }
}
