import type { Intent } from '../library/ids.ts'
import { eachSide, regionKey } from '../library/region-side.ts'
import { takenFor } from '../library/technique-of.ts'
import { type PlaceKey, SEVERITIES, type Severity } from './facts.ts'
import { keyTouches } from './places.ts'
import type { Break, Override, Plan, PlanJudgement, PlannedPlace } from './plan.ts'
import { FALLBACK, INTENT_FLOORS } from './rules.ts'
import { barredBy, type TechniqueBar, toldTechnique } from './technique-bars.ts'
import type { Cause, Verdict } from './verdict.ts'

/** Everything that a plan treats, under whichever name it lists it. */
export const placesOf = ({ works = [], regions = [] }: Plan): PlannedPlace[] => [...works, ...regions]

/** The pressure that a plan asks for: its own or that of its firmest place; null when it names none. */
export function pressureOf(plan: Plan): number | null {
  const named = [plan.pressure, ...placesOf(plan).map(({ pressure }) => pressure)].filter(
    (one) => typeof one === 'number',
  )
  return named.length === 0 ? null : Math.max(...named)
}

/** The highest of some severities; null of none. */
const highest = (severities: readonly Severity[]): Severity | null =>
  SEVERITIES.findLast((severity) => severities.includes(severity)) ?? null

/** An intent that no rule forbids and that still is not offered: nothing is near that it is for. */
const notNear = (intent: Intent): Cause => ({
  limit: 'intents',
  value: [],
  rule: 'NOT-NEAR',
  severity: 'warn',
  reason:
    intent === 'post-event'
      ? 'Post-event work is for the first 72 h after a race.'
      : 'Pre-event work is for the last 96 h before a race or the last 12 h before a key run.',
  confidence: 'medium',
  numbers: {},
  race: null,
})

/** Why an intent is not open: rules that leave it out, and pressure that is too low for what it means. */
function causesAgainst(intent: Intent, { causes }: Verdict): Cause[] {
  const found = causes.filter(
    (cause) =>
      cause.rule !== FALLBACK &&
      ((cause.limit === 'intents' && !cause.value.includes(intent)) ||
        (cause.limit === 'pressure' && cause.value < INTENT_FLOORS[intent])),
  )
  return found.length > 0 ? found : [notNear(intent)]
}

const brokenBy = (asked: number, { causes }: Verdict, limit: 'pressure' | 'minutes'): Cause[] =>
  causes.filter((cause) => cause.limit === limit && cause.value < asked)

type Broken = Omit<Break, 'severity'>

/** What a plan breaks in one of its places, on each side of it. */
function breaksIn(place: PlannedPlace, plan: Plan, verdict: Verdict, bars: readonly TechniqueBar[]): Broken[] {
  const asked = place.pressure ?? plan.pressure ?? null
  const technique = place.technique ? { technique: place.technique, own: place.own } : null
  const found: Broken[] = []
  for (const side of eachSide({ region: place.region, side: place.side })) {
    const key = regionKey(side)
    const closing = verdict.causes.filter(
      (cause) => cause.limit === 'region' && cause.value.some((closed) => keyTouches(closed, side)),
    )
    if (closing.length > 0) found.push({ limit: 'region', asked: key, allowed: 0, place: key, causes: closing })
    const caps = verdict.causes.filter(
      (cause): cause is Cause & { limit: 'regionCap' } =>
        cause.limit === 'regionCap' && cause.regions.some((capped) => keyTouches(capped, side)),
    )
    const broken = caps.filter(({ value }) => asked !== null && value < asked)
    if (asked !== null && broken.length > 0)
      found.push({
        limit: 'regionCap',
        asked,
        allowed: Math.min(...broken.map(({ value }) => value)),
        place: key,
        causes: broken,
      })
  }
  const against =
    technique === null
      ? []
      : [
          ...verdict.causes.filter(
            ({ limit, value }) => limit === 'technique' && takenFor(technique).some((id) => value.includes(id)),
          ),
          ...barredBy(bars, place, technique),
        ]
  if (technique !== null && against.length > 0)
    found.push({
      limit: 'technique',
      asked: toldTechnique(technique),
      allowed: 0,
      place: regionKey({ region: place.region, side: place.side }),
      causes: against,
    })
  return found
}

const OVERRIDES: Readonly<Record<Severity, Override | null>> = {
  safety: 'never',
  block: 'written-reason',
  warn: 'acknowledge',
  info: null,
}

/**
 * What of a plan goes past a verdict, and what it takes to go on all the same (domain README 1). The severity is the
 * highest among all limits that the plan breaks, also of a rule whose limit is not the strictest (README, decided 7).
 * `bars`: techniques that safety answers keep out, beside the verdict.
 */
export function judgePlan(verdict: Verdict, plan: Plan, bars: readonly TechniqueBar[] = []): PlanJudgement {
  const broken: Broken[] = []
  if (!verdict.allowedIntents.includes(plan.intent))
    broken.push({
      limit: 'intents',
      asked: plan.intent,
      allowed: verdict.allowedIntents,
      place: null,
      causes: causesAgainst(plan.intent, verdict),
    })
  const pressure = pressureOf(plan)
  if (pressure !== null && pressure > verdict.maxPressure)
    broken.push({
      limit: 'pressure',
      asked: pressure,
      allowed: verdict.maxPressure,
      place: null,
      causes: brokenBy(pressure, verdict, 'pressure'),
    })
  if (plan.minutes > verdict.maxMinutes)
    broken.push({
      limit: 'minutes',
      asked: plan.minutes,
      allowed: verdict.maxMinutes,
      place: null,
      causes: brokenBy(plan.minutes, verdict, 'minutes'),
    })
  const regionChecks: Record<PlaceKey, 'open' | 'avoid'> = {}
  for (const place of placesOf(plan)) {
    for (const side of eachSide({ region: place.region, side: place.side })) regionChecks[regionKey(side)] ??= 'open'
    for (const found of breaksIn(place, plan, verdict, bars)) {
      if (found.limit === 'region' && found.place !== null) regionChecks[found.place] = 'avoid'
      broken.push(found)
    }
  }
  const breaks = once(broken).map(
    ({ limit, asked, allowed, place, causes }): Break => ({
      limit,
      asked,
      allowed,
      place,
      severity: severityOf(causes),
      causes,
    }),
  )
  const severity = highest(breaks.map((one) => one.severity))
  return { breaks, severity, override: severity && OVERRIDES[severity], regionChecks }
}

const severityOf = (causes: readonly Cause[]): Severity => highest(causes.map(({ severity }) => severity)) ?? 'block'

/** Two works in one place say the same once. */
const once = (broken: readonly Broken[]): readonly Broken[] => {
  if (broken.length < 2) return broken
  const seen = new Map(broken.map((one) => [`${one.limit} ${one.place} ${one.asked}`, one]))
  return [...seen.values()]
}
