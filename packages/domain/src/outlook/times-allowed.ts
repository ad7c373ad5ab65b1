import { sentence } from '../assessments/number-words.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { bestIntent } from '../timing/best-intent.ts'
import { intentWords } from '../timing/limit-words.ts'
import { verdictSentence } from '../timing/sentences.ts'
import { WORKING } from './earliest-slot.ts'
import { type GuardedSession, guardSession, refusedWords } from './guard-sessions.ts'
import type { PracticeRules } from './practice-rules.ts'

/** A stretch of time that somebody offers or asks for. */
export type AskedTime = { start: Instant; minutes: number }

/** What the guard leaves of a time. `minutes`: never more than it allows. */
export type JudgedTime = {
  start: Instant
  minutes: number
  /** The best that is open then; null where nothing is. */
  intent: Intent | null
  /** Whether the guard lets it be booked. */
  isOpen: boolean
  /** For the therapist, in a sentence. */
  says: string
  /** The session as it would be booked; where nothing is open, as one of maintenance, which is refused. */
  session: GuardedSession
}

type Ground = { at: Instant; findingActive: boolean; rules: PracticeRules }

/**
 * What the guard says of a time, as if a session without places were booked then: the same code whether a runner is offered it or a
 * therapist books it. `id` names the session where there is going to be one, so that it does not stand in its own way.
 */
export function judgeTime(
  record: RunnerRecord,
  { start, minutes, id = '' }: AskedTime & { id?: string },
  { at, findingActive, rules }: Ground,
): JudgedTime {
  const day = dayOf(start, record.runner.timeZone)
  const asked = { id, day, start, minutes, works: [], acknowledgement: null }
  const first = guardSession(record, { ...asked, intent: 'maintenance' }, at, rules)
  const { verdict, facts, correctiveFrom } = first
  const intent = bestIntent(verdict, { findingActive, readiness: facts.readiness ?? null, correctiveFrom })
  if (intent === null) return { start, minutes, intent, isOpen: false, says: verdictSentence(verdict), session: first }
  const fitting = Math.min(minutes, verdict.maxMinutes)
  const session = guardSession(record, { ...asked, minutes: fitting, intent }, at, rules)
  if (session.stillAsked !== null)
    return { start, minutes: fitting, intent, isOpen: false, says: refusedWords(session), session }
  const what = `${intentWords([intent])}, at most ${verdict.maxPressure} for up to ${fitting} min.`
  return { start, minutes: fitting, intent, isOpen: true, says: sentence(what), session }
}

/** A time that a runner may ask for. */
export type AllowedTime = AskedTime & { intent: Intent }

/**
 * The therapist's open times that the guard leaves open for hands-on work, the earliest first; before all of them the first in which
 * maintenance or corrective is open (README 12). Empty where none is, or none is known.
 */
export function timesAllowed(
  record: RunnerRecord,
  at: Instant,
  findingActive: boolean,
  rules: PracticeRules,
): AllowedTime[] {
  const allowed = (record.openSlots ?? [])
    .filter(({ start }) => compareInstants(start, at) > 0)
    .sort((a, b) => compareInstants(a.start, b.start) || b.minutes - a.minutes)
    .flatMap((slot): AllowedTime[] => {
      const { intent, minutes, isOpen } = judgeTime(record, slot, { at, findingActive, rules })
      return intent === null || !isOpen ? [] : [{ start: slot.start, minutes, intent }]
    })
  const first = allowed.find(({ intent }) => WORKING.includes(intent))
  return first ? [first, ...allowed.filter((one) => one !== first)] : allowed
}
