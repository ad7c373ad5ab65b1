import { addDays } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { compareInstants, dayOf, type Instant, instantOf, timeOf } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { intentWords } from '../timing/limit-words.ts'
import { verdictSentence } from '../timing/sentences.ts'
import type { Cause } from '../timing/verdict.ts'
import { whyOfCause } from '../timing/why-of-cause.ts'
import type { Why } from '../why.ts'
import { earliestSlot, WITHIN_DAYS } from './earliest-slot.ts'
import { judgeSession } from './judge-session.ts'
import type { PracticeRules } from './practice-rules.ts'

/** The first time that the guard leaves open, and why it is this one. */
export type FirstTime = {
  start: Instant
  intent: Intent
  /** `day`: nobody entered open times, so that noon of each day was judged. */
  of: 'slot' | 'day'
  says: string
  /** What kept an earlier one from it; null where none was passed over. */
  notEarlier: string | null
  why: Why[]
}

/** Judged where no open times are known: a time of day at which the hours to a run are neither the fewest nor the most. */
const ASSUMED = { time: '12:00', minutes: 45 } as const
/** So many rules are told. */
const RULES_TOLD = 3

/** The first rules that limit something, each once. */
const strictest = (causes: readonly Cause[]): Cause[] =>
  causes
    .filter(({ limit }) => limit !== 'action' && limit !== 'requires')
    .filter(({ rule }, index, all) => all.findIndex((one) => one.rule === rule) === index)
    .slice(0, RULES_TOLD)

const noons = ({ timeZone }: RunnerRecord['runner'], at: Instant) =>
  Array.from({ length: WITHIN_DAYS + 1 }, (_, ahead) => ({
    start: instantOf(addDays(dayOf(at, timeZone), ahead), ASSUMED.time, timeZone),
    minutes: ASSUMED.minutes,
  })).filter(({ start }) => compareInstants(start, at) > 0)

/**
 * The first open time within 10 days in which the guard leaves maintenance or corrective work open, with the rules that speak
 * then, and what kept an earlier one from it. Without open times noon of each day is judged, and that is said. Null where
 * nothing is open.
 */
export function firstTime(
  record: RunnerRecord,
  at: Instant,
  findingActive: boolean,
  rules: PracticeRules,
): FirstTime | null {
  const { timeZone } = record.runner
  const of = record.openSlots ? 'slot' : 'day'
  const times = record.openSlots ?? noons(record.runner, at)
  const found = earliestSlot({ ...record, openSlots: times }, at, findingActive, rules)
  if (found === null) return null
  const { verdict } = judgeSession(record, found, at, rules)
  const [passed] = times
    .filter(({ start }) => compareInstants(start, at) > 0 && compareInstants(start, found.start) < 0)
    .sort((a, b) => compareInstants(a.start, b.start))
  const when = (start: Instant) =>
    `${dayWords(dayOf(start, timeZone))}${of === 'slot' ? ` ${timeOf(start, timeZone)}` : ''}`
  return {
    start: found.start,
    intent: found.intent,
    of,
    says: `${when(found.start)}: ${intentWords([found.intent])}, at most ${verdict.maxPressure} for up to ${verdict.maxMinutes} min.`,
    notEarlier: passed
      ? `Not ${when(passed.start)}: ${verdictSentence(judgeSession(record, passed, at, rules).verdict)}`
      : null,
    why: strictest(verdict.causes).map(whyOfCause),
  }
}
