import { type ChosenTechnique, SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import type { Facts } from '../timing/facts.ts'
import { lighterPlan } from '../timing/lighter.ts'
import type { TechniqueBar } from '../timing/technique-bars.ts'
import type { Verdict } from '../timing/verdict.ts'
import { fitWork } from './fit-work.ts'
import type { PlannedSession, Program } from './schema.ts'

/** What was concluded of the moment that a session is asked for. */
export type MomentJudged = { facts: Facts; verdict: Verdict; bars: readonly TechniqueBar[]; correctiveFrom: number }

/**
 * The same day with what the day takes: an open intent, less pressure, less time, gentler techniques. The session itself where it
 * breaks nothing; null when nothing of it is left.
 * @param techniques those of the practice
 */
export const lighterSession = (
  session: PlannedSession,
  { facts, verdict, bars, correctiveFrom }: MomentJudged,
  pairings: Program['pairings'],
  techniques: readonly ChosenTechnique[] = SHIPPED_TECHNIQUES,
): PlannedSession | null => {
  const findingActive = session.works.some(
    ({ pairingId }) => pairingId !== null && (pairings[pairingId]?.findingId ?? null) !== null,
  )
  const { intent, minutes } = session
  const plan = lighterPlan({ intent, minutes, works: session.works }, verdict, {
    findingActive,
    readiness: facts.readiness ?? null,
    correctiveFrom,
    bars,
    techniques,
  })
  if (!plan) return null
  const works = session.works.flatMap((work) => {
    const kept = (plan.works as PlannedSession['works'] | undefined)?.find(({ id }) => id === work.id)
    // Another technique may serve another objective.
    return kept ? (kept.technique === work.technique ? kept : (fitWork(kept, techniques) ?? [])) : []
  })
  return { ...session, intent: plan.intent, minutes: Math.max(10, plan.minutes), works, acknowledgement: null }
}
