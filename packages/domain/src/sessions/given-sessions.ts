import { type Day, daysBetween } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RecordSession, RunnerRecord } from '../record/schema.ts'
import { type Classified, classifyResponse } from './classify-response.ts'
import { type ChainState, decayed } from './next-ceiling.ts'
import { sessionEnd } from './response-windows.ts'
import type { ToleranceThresholds } from './tolerance-settings.ts'

/** The parts of a record that are read here. */
export type ToleranceGround = Pick<RunnerRecord, 'runner' | 'sessions'>

/** A hands-on session that was given, with what is known of its answer. `pressure`: the highest one, null if not noted. */
export type GivenSession = { session: RecordSession; day: Day; answer: Classified; pressure: number | null }

/**
 * The hands-on sessions that were over at a moment, oldest first. A cancelled one leaves no trace (reference 14.7), nor
 * does one without hands.
 */
export const givenSessions = (
  { runner, sessions }: ToleranceGround,
  at: Instant,
  thresholds: ToleranceThresholds,
): GivenSession[] =>
  (sessions ?? [])
    .filter(
      (session) =>
        session.status === 'done' && session.handsOn !== false && compareInstants(sessionEnd(session), at) <= 0,
    )
    .sort((a, b) => compareInstants(a.start, b.start) || (a.id < b.id ? -1 : 1))
    .map((session) => {
      const pressures = (session.treated ?? []).flatMap(({ pressure }) => (pressure === null ? [] : [pressure]))
      return {
        session,
        day: dayOf(session.start, runner.timeZone),
        answer: classifyResponse(session, at, thresholds),
        pressure: pressures.length === 0 ? null : Math.max(...pressures),
      }
    })

/** The chain on a later day: days are counted by local dates. */
export const onDay = (state: ChainState, last: Day | null, day: Day, thresholds: ToleranceThresholds): ChainState =>
  last === null ? state : decayed(state, daysBetween(last, day), thresholds)
