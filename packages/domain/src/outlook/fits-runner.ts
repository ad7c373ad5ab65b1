import type { GateThresholds } from '../assessments/gate-settings.ts'
import { gateWords } from '../assessments/offers-words.ts'
import { plyometricGate } from '../assessments/plyometric-gate.ts'
import { readingsAt } from '../assessments/tests-at.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Exercise } from '../library/exercises.ts'
import type { Intent } from '../library/ids.ts'
import type { Work } from '../library/technique-dose.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { isFlag } from '../timing/causes.ts'
import { requirementWords } from '../timing/limit-words.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import { reasonsOf } from '../timing/sentences.ts'
import type { Verdict } from '../timing/verdict.ts'
import { boneStressSign } from './bone-stress-sign.ts'
import { judgeSession } from './judge-session.ts'
import type { PracticeRules } from './practice-rules.ts'

/** Rules that speak of the person and not of the day: safety, who they are, what they bear. */
const isPersonal = ({ rule }: { rule: string }): boolean =>
  isFlag(rule) || rule.startsWith('SAF-') || rule.startsWith('POP-') || rule === 'RSP-01'

/** What of some hands-on work goes past what this runner may have on any day, in sentences. */
export const personalLimits = (plan: Pick<PlanJudgement, 'breaks'>, { causes }: Pick<Verdict, 'causes'>): string[] => {
  // one cause may be broken by several places
  const broken = [
    ...new Map(
      plan.breaks.flatMap((one) => one.causes.filter(isPersonal)).map((cause) => [JSON.stringify(cause), cause]),
    ).values(),
  ]
  const asked = causes.filter(isPersonal).flatMap(({ limit, value }) => (limit === 'requires' ? value : []))
  return [
    ...new Set([
      ...reasonsOf(broken).map(({ sentence }) => sentence),
      ...asked.map(requirementWords).map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`),
    ]),
  ]
}

/** Hands-on work as somebody would bring it: a pairing's. */
export type BroughtHands = { title: string; intent: Intent; works: readonly Work[] }

type Judged = { plan: Pick<PlanJudgement, 'breaks'>; verdict: Pick<Verdict, 'causes'> }

/** Judges hands-on work as if it were asked for at a moment, where nothing of a draft is in the way. */
export const judgesHands =
  (record: RunnerRecord, at: Instant, rules: PracticeRules, start: Instant) =>
  ({ intent, works }: BroughtHands): Judged => {
    const minutes = works.reduce((sum, work) => sum + work.minutes, 0)
    return judgeSession(record, { id: 'brought', start, minutes, intent, regions: [...works] }, at, rules)
  }

/**
 * What of a template, or of another block, would not fit this runner: contra-indications and limits by safety answers, what a minor
 * or a pregnant runner may have, what they bear, and hops before they may start. In sentences, each with what it is about; empty
 * where nothing is in the way. What a day takes is not told: it is judged where a session is placed.
 */
export const whatDoesNotFit = (
  brought: { hands: readonly BroughtHands[]; exercises: readonly Exercise[] },
  judge: (hands: BroughtHands) => Judged,
  { record, at, thresholds }: { record: RunnerRecord; at: Instant; thresholds: GateThresholds },
): string[] => {
  const about = new Map<string, string[]>()
  for (const hands of brought.hands) {
    if (hands.works.length === 0) continue
    const { plan, verdict } = judge(hands)
    for (const sentence of personalLimits(plan, verdict))
      about.set(sentence, [...(about.get(sentence) ?? []), hands.title])
  }
  const jumps = brought.exercises.filter(({ category }) => category === 'plyometric')
  const gate = plyometricGate(readingsAt(record, at), thresholds, { boneStressSign: boneStressSign(record, at) })
  return [
    ...[...about].map(([sentence, titles]) => `${[...new Set(titles)].join(', ')}: ${sentence}`),
    ...(jumps.length > 0 && !gate.passed ? [`${jumps.map(({ name }) => name).join(', ')}: ${gateWords(gate)}`] : []),
  ]
}

/** The things that exercises ask for; whether a runner has them is not noted anywhere. */
export const equipmentOf = (exercises: readonly Pick<Exercise, 'equipment'>[]): string[] =>
  [...new Set(exercises.flatMap(({ equipment }) => equipment))].sort()
