import type { Day } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Instant, TimeZone } from '../calendar/instant.ts'
import { DomainError, type DomainErrorCode } from '../errors.ts'
import { sessionStart } from '../programs/draft-in-record.ts'
import type { Acknowledgement, PlannedSession } from '../programs/schema.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Tolerance } from '../sessions/tolerance.ts'
import { LEAST_REASON, rulesToAnswer, stillAsked } from '../timing/acknowledged.ts'
import type { Severity } from '../timing/facts.ts'
import type { Break, Override } from '../timing/plan.ts'
import { breakSentence, reasonsOf, verdictSentence } from '../timing/sentences.ts'
import type { AskedSession } from './asked-session.ts'
import { type JudgedSession, judgeSession } from './judge-session.ts'
import type { PracticeRules } from './practice-rules.ts'

/** A session held against the guard, planned or done. */
export type GuardedSession = JudgedSession & {
  id: string
  day: Day
  acknowledgement: Acknowledgement | null
  /** What the plan still asks for; null when nothing keeps it from being kept. */
  stillAsked: Exclude<Severity, 'info'> | null
}

/** Everything that is asked for in one go: the moment and the work. */
export type SessionToGuard = {
  id: string
  day: Day
  start: Instant
  minutes: number
  intent: PlannedSession['intent']
  works: readonly Pick<PlannedSession['works'][number], 'region' | 'side' | 'pressure' | 'technique' | 'own'>[]
  acknowledgement: Acknowledgement | null
}

/** A session of a program as the guard is asked about it. */
export const plannedToGuard = (session: PlannedSession, timeZone: TimeZone): SessionToGuard => ({
  id: session.id,
  day: session.day,
  start: sessionStart(session, timeZone),
  minutes: session.minutes,
  intent: session.intent,
  works: session.works,
  acknowledgement: session.acknowledgement,
})

/** The same as facts are assembled for: every place with its own pressure and technique. */
export const askedSession = ({ id, start, minutes, intent, works }: SessionToGuard): AskedSession => ({
  id,
  start,
  minutes,
  intent,
  regions: works.map(({ region, side, pressure, technique, own }) => ({ region, side, pressure, technique, own })),
})

/** Judges one session by the record as it is known at a moment, and by the rules of the practice. */
export const guardSession = (
  record: RunnerRecord,
  session: SessionToGuard,
  at: Instant,
  rules: PracticeRules,
): GuardedSession => {
  const { id, day, acknowledgement } = session
  const judged = judgeSession(record, askedSession(session), at, rules)
  return { ...judged, id, day, acknowledgement, stillAsked: stillAsked(judged.plan, acknowledgement) }
}

/** What of a refused session a screen needs: where, why in sentences, and what it takes. */
export type Refused = {
  sessionId: string
  day: Day
  severity: Severity | null
  override: Override | null
  /** What an acknowledgement has to name. */
  rules: string[]
  breaks: readonly Break[]
  sentences: string[]
}

const CODES = { safety: 'guard-safety', block: 'guard-block', warn: 'guard-warn' } as const satisfies Record<
  string,
  DomainErrorCode
>

const WAY_ON = {
  safety: 'Nobody goes past this.',
  block: `Choose something lighter or another day, or write why you go on (${LEAST_REASON} characters at least).`,
  warn: 'Choose something lighter or another day, or say why you go on.',
} as const

const said = ({ plan, verdict }: GuardedSession): string[] => {
  // Where nothing is open, what was asked for makes no difference.
  if (verdict.allowedIntents.length === 0) return [verdictSentence(verdict)]
  return [
    ...plan.breaks.map(breakSentence),
    ...reasonsOf([...new Set(plan.breaks.flatMap(({ causes }) => causes))]).map(({ sentence }) => sentence),
  ]
}

/** What closes a session and why, in a few sentences. */
export const refusedWords = (session: GuardedSession): string => {
  const [what, ...why] = said(session)
  return [what, ...[...new Set(why)].slice(0, 3)].join(' ')
}

/** A session that is not let through, for the screen that asks about it. */
export const refusalOf = (session: GuardedSession): Refused => ({
  sessionId: session.id,
  day: session.day,
  severity: session.plan.severity,
  override: session.plan.override,
  rules: rulesToAnswer(session.plan),
  breaks: session.plan.breaks,
  sentences: [...new Set(said(session))],
})

/** Why nothing may be booked, in a sentence; null while no adverse answer waits for somebody to look at it (reference 6). */
export const lockWords = ({ lock, lockedBy, steps }: Pick<Tolerance, 'lock' | 'lockedBy' | 'steps'>): string | null => {
  if (!lock) return null
  const day = steps.find(({ id }) => id === lockedBy[0])?.day
  return `The answer after the session${day === undefined ? '' : ` of ${dayWords(day)}`} was a bad one. Look at it and say so first, then book the next session.`
}

/**
 * Lets a booking through, unless an adverse answer waits for somebody to look at it.
 * @throws DomainError guard-locked, with the sessions whose answers wait
 */
export const letBook = (tolerance: Pick<Tolerance, 'lock' | 'lockedBy' | 'steps'>): void => {
  const words = lockWords(tolerance)
  if (words !== null) throw new DomainError('guard-locked', words, { sessions: tolerance.lockedBy })
}

/**
 * Lets sessions through that may be kept, on every path alike. A draft may hold a warning that is not answered yet; what
 * is published or was done may not.
 * @param upTo what is let through unanswered: a draft lets a `warn` wait
 * @throws DomainError guard-safety, guard-block or guard-warn (the gravest first), with every session that is refused
 */
export const letThrough = (sessions: readonly GuardedSession[], upTo: 'warn' | null): void => {
  for (const severity of ['safety', 'block', 'warn'] as const) {
    if (severity === upTo) return
    const found = sessions.filter((session) => session.stillAsked === severity)
    const [first] = found
    if (!first) continue
    const more =
      found.length > 1
        ? ` So ${found.length === 2 ? 'is one more session' : `are ${found.length - 1} more sessions`}.`
        : ''
    throw new DomainError(
      CODES[severity],
      `${dayWords(first.day)}: ${refusedWords(first)}${more} ${WAY_ON[severity]}`,
      { sessions: found.map(refusalOf) },
    )
  }
}
