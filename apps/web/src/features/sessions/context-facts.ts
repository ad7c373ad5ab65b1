import { addDays, compareDays, daysBetween } from '@strideloom/domain/calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Thresholds } from '@strideloom/domain/progress/thresholds.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { givenSessions } from '@strideloom/domain/sessions/given-sessions.ts'
import { QUESTIONS } from '@strideloom/domain/sessions/response-windows.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { formatDistanceInDays, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatHours } from '@strideloom/ui/format/duration.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { classWords } from './words.ts'

/** One fact of the strip; `value` null is not known, and is drawn as missing. */
export type ContextFact = {
  id: 'phase' | 'race' | 'key-run' | 'readiness' | 'response'
  word: string
  value: string | null
  more: string | null
}

const PHASE_WORDS: Record<NonNullable<Facts['phase']>, string> = {
  base: 'Base',
  build: 'Build',
  speed: 'Speed',
  race: 'Race',
  taper: 'Taper',
  recovery: 'Recovery',
  'off-season': 'Off-season',
}

const phase = ({ runner, phases }: RunnerRecord, { phase }: Facts, at: Instant): ContextFact => {
  const day = dayOf(at, runner.timeZone)
  const one = (phases ?? []).findLast(
    ({ phase: name, from, to }) => name === phase && from <= day && (to === null || to === undefined || day <= to),
  )
  const weeks = one?.to ? Math.ceil(daysBetween(one.from, addDays(one.to, 1)) / 7) : null
  const week = one ? Math.floor(daysBetween(one.from, day) / 7) + 1 : null
  return {
    id: 'phase',
    word: 'Phase',
    value: phase ? PHASE_WORDS[phase] : null,
    more: week === null ? null : weeks === null ? `week ${week}` : `week ${week} of ${weeks}`,
  }
}

/** The next race, however far it is: the rules look no further than they need, a therapist does. */
const race = ({ runner, races }: RunnerRecord, at: Instant, names: ReadonlyMap<string, string>): ContextFact => {
  const today = dayOf(at, runner.timeZone)
  const [next] = (races ?? [])
    .filter(({ status, date }) => status === 'planned' && date >= today)
    .toSorted((a, b) => compareDays(a.date, b.date))
  if (!next) return { id: 'race', word: 'Next race', value: null, more: null }
  const name = names.get(next.id) ?? 'Next race'
  return {
    id: 'race',
    word: `${name}, ${next.priority}`,
    value: formatDistanceInDays(next.date, today),
    more: formatShortDay(next.date),
  }
}

/** The next key run, with the last one beside it: hands stand between the two. */
const keyRun = ({ hoursSinceKey, hoursToKey, hoursToKeyStart }: Facts): ContextFact => {
  const ahead = hoursToKeyStart ?? hoursToKey ?? null
  const last = typeof hoursSinceKey === 'number' ? `last ${formatHours(Math.floor(hoursSinceKey))} ago` : null
  return {
    id: 'key-run',
    word: 'Key run',
    value: ahead === null ? last : `in ${formatHours(Math.floor(ahead))}`,
    more: ahead === null ? (last === null ? null : 'no next one known') : last,
  }
}

const response = (record: RunnerRecord, at: Instant, sessionId: string, thresholds: Thresholds): ContextFact => {
  const last = givenSessions(record, at, thresholds).findLast(
    ({ session }) => session.id !== sessionId && compareInstants(session.start, at) < 0,
  )
  const empty = { id: 'response', word: 'Last answer', value: null, more: null } as const
  if (!last) return { ...empty, more: 'no session yet' }
  const soreness = QUESTIONS.flatMap((question) => {
    const value = last.answer.answers[question]?.soreness ?? null
    return value === null ? [] : [formatNumber(value)]
  })
  return {
    ...empty,
    word: last.pressure === null ? 'Last answer' : `Last answer, to ${formatNumber(last.pressure)}`,
    value: classWords(last.answer.class),
    more: soreness.length > 0 ? `soreness ${soreness.join(', ')}` : null,
  }
}

/**
 * What the session stands in (S30): phase, days to the race, key runs on both sides, readiness, the last answer. Numbers are
 * cut, never rounded up; what is not known is said to be.
 */
export const contextFacts = (
  record: RunnerRecord,
  facts: Facts,
  {
    at,
    sessionId,
    raceNames,
    thresholds,
  }: { at: Instant; sessionId: string; raceNames: ReadonlyMap<string, string>; thresholds: Thresholds },
): ContextFact[] => {
  const { readiness } = facts
  return [
    phase(record, facts, at),
    keyRun(facts),
    race(record, at, raceNames),
    {
      id: 'readiness',
      word: 'Readiness',
      value: typeof readiness === 'number' ? formatNumber(Math.floor(readiness)) : null,
      more: typeof readiness === 'number' ? 'of 100' : `no check-in in ${thresholds.readiness.hours} h`,
    },
    response(record, at, sessionId, thresholds),
  ]
}
