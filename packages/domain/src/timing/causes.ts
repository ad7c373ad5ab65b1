import type { Facts, FlagLimit, RaceAhead, RaceBehind } from './facts.ts'
import { SEVERITIES } from './facts.ts'
import { limitsOfFlag } from './limits.ts'
import { type CompiledRule, isOfRace } from './rule-set.ts'
import type { Cause, Limit, LimitKind } from './verdict.ts'

/** The name under which a red flag's limits stand in a verdict. */
export const flagRule = (id: string): string => `FLAG:${id}`

function numbersRead({ reads }: CompiledRule, facts: Facts, ofRace: Facts): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const fact of reads) {
    const value = (isOfRace(fact) ? ofRace : facts)[fact]
    if (typeof value === 'number') numbers[fact] = value
  }
  const start = ofRace.hoursToKeyStart
  if (numbers.hoursToKey !== undefined && typeof start === 'number') numbers.hoursToKeyStart = start
  return numbers
}

type Why = Omit<Cause, keyof Limit | 'regions'>

/** A limit and why, written out key by key: spreading two objects here took most of the time of a judged program. */
function causeOf(limit: Limit, { rule, severity, reason, confidence, numbers, race }: Why): Cause {
  if (limit.limit === 'regionCap') {
    const { value, regions } = limit
    return { limit: 'regionCap', value, regions, rule, severity, reason, confidence, numbers, race }
  }
  return { limit: limit.limit, value: limit.value, rule, severity, reason, confidence, numbers, race } as Cause
}

/** Every limit of a rule that fired, with the rule's own number: at some facts, and those of the race that it read. */
export function causesOfRule(
  compiled: CompiledRule,
  facts: Facts,
  { facts: ofRace, race }: { facts: Facts; race: RaceAhead | RaceBehind | null },
): Cause[] {
  const { id, severity, reason, confidence } = compiled.rule
  const why = { rule: id, severity, reason, confidence, numbers: numbersRead(compiled, facts, ofRace), race }
  return compiled.limits(facts).map((limit) => causeOf(limit, why))
}

export const isFlag = (rule: string): boolean => rule.startsWith(flagRule(''))

/** Every limit of an answered red flag. Nobody has put a confidence on those. */
export function causesOfFlag({ id, severity, reason, ...limits }: FlagLimit): Cause[] {
  const why: Why = {
    rule: flagRule(id),
    severity,
    reason: reason ?? 'A health answer limits hands-on work.',
    confidence: '-',
    numbers: {},
    race: null,
  }
  return limitsOfFlag(limits).map((limit) => causeOf(limit, why))
}

/** In which order limits are told. */
const ORDER: Readonly<Record<LimitKind, number>> = {
  intents: 0,
  pressure: 1,
  minutes: 2,
  region: 3,
  regionCap: 4,
  technique: 5,
  requires: 6,
  action: 7,
}

/** Smaller is stricter. Lists of places, techniques and requirements add up: none is stricter than another. */
const looseness = (cause: Cause): number =>
  typeof cause.value === 'number' ? cause.value : cause.limit === 'intents' ? cause.value.length : 0

/** Strictest first within each limit: the least number, then the highest severity, then the order of the rules. */
export const strictestFirst = (causes: readonly Cause[]): Cause[] =>
  [...causes].sort(
    (a, b) =>
      ORDER[a.limit] - ORDER[b.limit] ||
      looseness(a) - looseness(b) ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
  )
