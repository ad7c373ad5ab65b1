import type { Instant, TimeZone } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { AskedSession } from '../outlook/asked-session.ts'
import type { WatchedSession } from '../outlook/judge-session.ts'
import { sessionStart } from '../programs/draft-in-record.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Tolerance } from '../sessions/tolerance.ts'
import { bestIntent } from '../timing/best-intent.ts'
import { breakSentence } from '../timing/sentences.ts'
import type { Verdict } from '../timing/verdict.ts'
import type { BriefSession } from './brief.ts'
import type { SessionRow } from './brief-rows.ts'
import { changedRulesWords, changedWords, changesMadeWords } from './changed-words.ts'
import { placeLimit } from './limits-now.ts'

/** What a session takes where none is planned: an ordinary slot. */
const USUAL_MINUTES = 50

/** The moment that is asked about: the planned session with its works, else now, for the places that hands worked on. */
export const askedMoment = (
  { runner }: RunnerRecord,
  session: SessionRow | null,
  worked: readonly RegionSide[],
  at: Instant,
): AskedSession =>
  session === null
    ? { start: at, minutes: USUAL_MINUTES, regions: worked }
    : {
        id: session.id,
        start: sessionStart(session, runner.timeZone),
        minutes: session.minutes,
        intent: session.intent,
        regions: session.works.map(({ region, side, pressure, technique, own, minutes }) => ({
          region,
          side,
          pressure,
          technique,
          own,
          minutes,
        })),
      }

/** No session is planned shorter than this (programs/schema.ts). */
const LEAST_MINUTES = 10

const lighterHead = (
  { intent, minutes }: SessionRow,
  { facts, correctiveFrom }: WatchedSession,
  verdict: Verdict,
  findingActive: boolean,
): BriefSession['lighter'] => {
  const best = verdict.allowedIntents.includes(intent)
    ? intent
    : bestIntent(verdict, { findingActive, readiness: facts.readiness ?? null, correctiveFrom })
  const open = Math.min(minutes, verdict.maxMinutes)
  if (best === null || verdict.maxPressure === 0 || open < LEAST_MINUTES) return null
  return best === intent && open === minutes ? null : { intent: best, minutes: open }
}

/** The planned session as a brief shows it: each work with the limit of its place, and what the plan goes past. */
export const briefSession = (
  session: SessionRow,
  watched: WatchedSession,
  verdict: Verdict,
  tolerance: Tolerance,
  { isToday, timeZone, findingActive }: { isToday: boolean; timeZone: TimeZone; findingActive: boolean },
): BriefSession => {
  const { plan, mark, changedFacts, changedRules, changesMade } = watched
  const { judgedFacts, judgedBy, works, ...head } = session
  return {
    ...head,
    isToday,
    pressure: works.length === 0 ? null : Math.max(...works.map(({ pressure }) => pressure)),
    works: works.map((work) => ({ ...work, limit: placeLimit(verdict, tolerance, work) })),
    lighter: lighterHead(session, watched, verdict, findingActive),
    plan: {
      severity: plan.severity,
      override: plan.override,
      breaks: plan.breaks.map((broken) => ({
        limit: broken.limit,
        severity: broken.severity,
        says: breakSentence(broken),
        rules: [...new Set(broken.causes.map(({ rule }) => rule))],
      })),
    },
    mark,
    changed:
      mark === null
        ? []
        : [
            ...changedRulesWords(changedRules),
            ...changesMadeWords(changesMade, timeZone),
            ...changedWords(changedFacts),
          ],
  }
}
