import type { z } from 'zod'
import type { Intent } from '../library/ids.ts'
import data from './data/timing-rules.json' with { type: 'json' }
import type { timingRuleSchema } from './rule-schema.ts'

/**
 * A timing rule: when it fires, what it limits, how strict it is (domain README 1), why, and how far the number can be
 * trusted. Hours are [from, to).
 */
export type TimingRule = z.infer<typeof timingRuleSchema>
export type Condition = TimingRule['when']['all'][number]
export type Effect = TimingRule['effect']

/**
 * The version of data/timing-rules.json, kept with every verdict. Raised with every change of content; rules.test.ts
 * holds the fingerprint.
 */
export const RULE_SET_VERSION = '2026.1'

// The shape is proven by rules.test.ts, so that no browser has to parse what it was shipped with.
/** The shipped rules, in the order in which fired rules are named. */
export const RULES = data.rules as readonly TimingRule[]

/** The least pressure with which an intent still means something. */
export const INTENT_FLOORS: Readonly<Record<Intent, number>> = data.intentFloors

/** Which distances a class of races is for, in words. */
export const RACE_CLASS_WORDS: Readonly<Record<string, string>> = data.raceClasses

/** Before a race (or key run) and after one: outside these hours the intents are not offered (reference 5). */
export const PRE_EVENT_HOURS_TO_RACE = 96
export const PRE_EVENT_HOURS_TO_KEY = 12
export const POST_EVENT_HOURS = 72

/** The name under which the last resort stands in a verdict: a very light flush where the rules together leave nothing. */
export const FALLBACK = 'FALLBACK'
