import { INTENTS, type Intent } from '../library/ids.ts'
import { actionsOf } from './actions.ts'
import { causesOfFlag, causesOfRule, flagRule, strictestFirst } from './causes.ts'
import { checkFacts } from './check-facts.ts'
import type { Facts, RaceAhead, RaceBehind } from './facts.ts'
import { merge } from './merge.ts'
import { type CompiledRule, type RuleSet, SHIPPED_RULE_SET } from './rule-set.ts'
import { FALLBACK, INTENT_FLOORS, POST_EVENT_HOURS, PRE_EVENT_HOURS_TO_KEY, PRE_EVENT_HOURS_TO_RACE } from './rules.ts'
import type { Cause, Verdict } from './verdict.ts'

/** The facts of one race; `race` is null for those that stand flat among all. */
type View = { readonly facts: Facts; readonly race: RaceAhead | RaceBehind | null }

/** C is not accepted for a marathon or an ultra: both are raced hard enough to count as B. */
const asRaced = (facts: Facts): Facts =>
  facts.racePriority === 'C' && (facts.raceClass === 'marathon' || facts.raceClass === 'ultra')
    ? { ...facts, racePriority: 'B' }
    : facts

/** One view per race, so that a near C race does not hide an A race behind it; the flat facts are a race like others. */
const viewsAhead = (facts: Facts): View[] => [
  { facts: asRaced(facts), race: null },
  ...(facts.racesAhead ?? []).map((race): View => {
    const { hoursToRace, raceClass, racePriority } = race
    return { facts: asRaced({ hoursToRace, raceClass, racePriority }), race }
  }),
]

const viewsBehind = (facts: Facts): View[] => [
  { facts, race: null },
  ...(facts.racesBehind ?? []).map((race): View => {
    const { hoursSinceRace, lastRaceClass } = race
    return { facts: { hoursSinceRace, lastRaceClass }, race }
  }),
]

const under = (hours: number | null | undefined, limit: number): boolean =>
  hours !== null && hours !== undefined && hours < limit

/** Pre-event is only offered before something, post-event only after it. */
const isOffered = (intent: Intent, facts: Facts, ahead: readonly View[], behind: readonly View[]): boolean => {
  if (intent === 'pre-event')
    return (
      under(facts.hoursToKey, PRE_EVENT_HOURS_TO_KEY) ||
      ahead.some((view) => under(view.facts.hoursToRace, PRE_EVENT_HOURS_TO_RACE))
    )
  if (intent === 'post-event') return behind.some((view) => under(view.facts.hoursSinceRace, POST_EVENT_HOURS))
  return true
}

const FALLBACK_INTENTS: readonly Intent[] = ['recovery-flush']
export const FALLBACK_PRESSURE = 2
export const FALLBACK_MINUTES = 20

const fallbackCauses = (): Cause[] => {
  const why = {
    rule: FALLBACK,
    severity: 'warn',
    reason:
      'Together the rules leave nothing else: a very light flush, or no session. A session never needs to happen.',
    confidence: 'low',
    numbers: {},
    race: null,
  } as const
  return [
    { ...why, limit: 'intents', value: FALLBACK_INTENTS },
    { ...why, limit: 'pressure', value: FALLBACK_PRESSURE },
    { ...why, limit: 'minutes', value: FALLBACK_MINUTES },
  ]
}

/**
 * What hands-on work a moment takes, and why (reference 5, domain README). Only judges: the facts of a moment are
 * assembled in `outlook`. Every rule is evaluated, there is no order of priority, and no rule loosens another's pressure
 * or minutes. Rules that read a race are asked once per race (`racesAhead`, `racesBehind`, flat race facts), red flags'
 * limits merge the same way. Pure; throws DomainError `facts-not-valid` for facts that no rule can read.
 */
export function judgeFacts(facts: Facts, rules: RuleSet = SHIPPED_RULE_SET): Verdict {
  checkFacts(facts)
  const ahead = viewsAhead(facts)
  const behind = viewsBehind(facts)
  const own: readonly View[] = [{ facts, race: null }]
  const viewsFor = ({ readsRace }: CompiledRule) =>
    readsRace === 'ahead' ? ahead : readsRace === 'behind' ? behind : own

  const firedRules: string[] = []
  const causes: Cause[] = []
  for (const compiled of rules.rules) {
    let hasFired = false
    for (const view of viewsFor(compiled)) {
      if (!compiled.holds(facts, view.facts)) continue
      hasFired = true
      causes.push(...causesOfRule(compiled, facts, view))
    }
    if (hasFired) firedRules.push(compiled.rule.id)
  }
  for (const flag of facts.flagLimits ?? []) {
    const own = causesOfFlag(flag)
    if (own.length > 0 && !firedRules.includes(flagRule(flag.id))) firedRules.push(flagRule(flag.id))
    causes.push(...own)
  }

  const merged = merge(causes)
  let { maxPressure, maxMinutes } = merged
  let allowedIntents: readonly Intent[] = INTENTS.filter(
    (intent) =>
      merged.intents.includes(intent) &&
      INTENT_FLOORS[intent] <= maxPressure &&
      isOffered(intent, facts, ahead, behind),
  )
  // A rule or flag that alone leaves nothing closes the whole session; several that together do leave a light flush.
  const isClosed = causes.some((cause) => cause.limit === 'intents' && cause.value.length === 0)
  if (allowedIntents.length === 0 && !isClosed) {
    firedRules.push(FALLBACK)
    causes.push(...fallbackCauses())
    allowedIntents = FALLBACK_INTENTS
    maxPressure = Math.min(maxPressure, FALLBACK_PRESSURE)
    maxMinutes = Math.min(maxMinutes, FALLBACK_MINUTES)
  }
  const { avoidRegions, regionCaps, avoidTechniques, requires } = merged
  const actions = actionsOf(causes)
  return {
    allowedIntents,
    maxPressure,
    maxMinutes,
    avoidRegions,
    regionCaps,
    avoidTechniques,
    requires,
    firedRules,
    actions,
    action: actions[0] ?? null,
    causes: strictestFirst(causes),
    ruleSet: rules.version,
  }
}
