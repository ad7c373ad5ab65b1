import { type ChoiceThresholds, isByRegion, isByWord } from './choice-settings.ts'
import type { Facts, PlaceKey, SameRegion } from './facts.ts'
import type { CompiledRule, RuleSet } from './rule-set.ts'
import type { Limit } from './verdict.ts'

/** Rules about the legs: what lies near a key run, and near heavy leg strength. */
const OF_LEGS = /^(KEY|STR)-/

/** Rules about a place that was treated before, with the hours that they count. */
const OF_PLACES: Readonly<
  Record<
    string,
    { fact: 'hoursSinceCorrectiveSameRegion' | 'hoursSinceDeepSameRegion'; hours: keyof Omit<SameRegion, 'legs'> }
  >
> = {
  'FRQ-01': { fact: 'hoursSinceCorrectiveSameRegion', hours: 'corrective' },
  'FRQ-02': { fact: 'hoursSinceDeepSameRegion', hours: 'deep' },
}

/** The places of a session that a rule speaks of; null where it is not known which places it treats, so that all of it counts. */
type Places = (facts: Facts, race: Facts) => readonly PlaceKey[] | null

function placesOf({ rule, holds }: CompiledRule): Places | null {
  if (OF_LEGS.test(rule.id)) return ({ sameRegion }) => sameRegion?.legs ?? null
  const counted = OF_PLACES[rule.id]
  if (!counted) return null
  return (facts, race) =>
    facts.sameRegion
      ? Object.entries(facts.sameRegion[counted.hours]).flatMap(([place, hours]) =>
          holds({ ...facts, [counted.fact]: hours }, race) ? place : [],
        )
      : null
}

/**
 * A rule that limits its region: it is silent where the session does not treat it, and its pressure is a cap of the places that it
 * speaks of. What a session is for and how long it is are one for all of it, so they stay limited as a whole.
 */
function byRegion(compiled: CompiledRule): CompiledRule {
  const placesAt = placesOf(compiled)
  if (placesAt === null) return compiled
  const isOfLegs = OF_LEGS.test(compiled.rule.id)
  return {
    ...compiled,
    holds: (facts, race) => {
      const places = placesAt(facts, race)
      if (places === null) return compiled.holds(facts, race)
      return places.length > 0 && (!isOfLegs || compiled.holds(facts, race))
    },
    limits: (facts) => {
      const regions = placesAt(facts, facts)
      if (regions === null) return compiled.limits(facts)
      return compiled
        .limits(facts)
        .map((one): Limit => (one.limit === 'pressure' ? { limit: 'regionCap', value: one.value, regions } : one))
    },
  }
}

const BY_WORD: Readonly<Record<string, { shown: 'very low' | 'low'; reason: string }>> = {
  'FAT-01': {
    shown: 'very low',
    reason:
      'Unusually low for this runner and shown as very low, which this practice chose to count: recovery work only.',
  },
  'FAT-02': {
    shown: 'low',
    reason:
      'Unusually low for this runner and shown as low, which this practice chose to count: no corrective session today.',
  },
}

/** A rule of fatigue by its number, and beside it by the word that is shown, where that is the lower one. */
function byWord(compiled: CompiledRule): CompiledRule[] {
  const word = BY_WORD[compiled.rule.id]
  if (!word) return [compiled]
  const isMilder = ({ readinessShown }: Facts) => word.shown === 'low' && readinessShown === 'very low'
  return [
    { ...compiled, holds: (facts, race) => !isMilder(facts) && compiled.holds(facts, race) },
    {
      ...compiled,
      rule: { ...compiled.rule, reason: word.reason, confidence: '-' },
      holds: (facts, race) => facts.readinessShown === word.shown && !compiled.holds(facts, race),
    },
  ]
}

/** Rules as a practice chose to read them; as shipped the very same set. */
export const rulesByChoice = (rules: RuleSet['rules'], thresholds: ChoiceThresholds): RuleSet['rules'] => {
  const read = isByRegion(thresholds) ? rules.map(byRegion) : rules
  return isByWord(thresholds) ? read.flatMap(byWord) : read
}

/** What a practice's choices mean for a rule, in a sentence; null where they change nothing of it. */
export function choiceWords(rule: string, thresholds: ChoiceThresholds): string | null {
  if (isByRegion(thresholds)) {
    if (OF_LEGS.test(rule)) return 'This practice: where the session treats the legs, its pressure on them alone.'
    if (rule in OF_PLACES) return 'This practice: its pressure on the places that were treated before alone.'
  }
  return isByWord(thresholds) && rule in BY_WORD
    ? 'This practice: also where readiness is shown one word lower, because it is unusually low for the runner.'
    : null
}
