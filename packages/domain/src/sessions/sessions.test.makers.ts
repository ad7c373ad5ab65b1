import { addHours, type Instant } from '../calendar/instant.ts'
import type { RecordResponse, RecordSession, RunnerRecord } from '../record/schema.ts'
import { sessionEnd } from './response-windows.ts'

/** Sessions of tests start at 17:00 in Berlin and take an hour. */
export const startOn = (day: string): Instant => `${day}T17:00:00+02:00`

/** A hands-on session on the left hamstrings, at 6 unless told. */
export const session = (day: string, over: Partial<RecordSession> = {}): RecordSession => ({
  id: day,
  therapist: 'T1',
  start: startOn(day),
  minutes: 60,
  status: 'done',
  handsOn: true,
  intent: 'corrective',
  treated: [{ region: 'hamstrings', side: 'left', pressure: 6 }],
  guarded: false,
  stiffnessBefore: 5,
  ...over,
})

/** The moment that many hours after the end of a session. */
export const hoursAfterEnd = (of: RecordSession, hours: number): Instant => addHours(sessionEnd(of), hours)

export type AnswerAt = Partial<Omit<RecordResponse, 'question' | 'answeredAt'>> & { hours?: number }

/** The session with answers to its questions, each in the middle of its window unless `hours` says another moment. */
export const answered = (
  of: RecordSession,
  answers: Partial<Record<24 | 48 | 72, AnswerAt | AnswerAt[]>>,
): RecordSession => ({
  ...of,
  responses: ([24, 48, 72] as const).flatMap((question) =>
    [answers[question] ?? []].flat().map(({ hours = question, ...given }) => ({
      question,
      answeredAt: hoursAfterEnd(of, hours),
      ...given,
    })),
  ),
})

/** Answers that make a session of that class, when nothing else about it says more. */
export const ANSWERS = {
  adverse: { 24: { soreness: 8 } },
  'too-much': { 24: { soreness: 6 } },
  'about-right': { 24: { soreness: 1 }, 48: { soreness: 0, stiffness: 3 } },
  'no-change': { 24: { soreness: 1 }, 48: { soreness: 0, stiffness: 5 } },
  unknown: {},
} as const

/** A session of that class at that pressure. */
export const sessionOf = (
  day: string,
  answer: keyof typeof ANSWERS,
  pressure = 6,
  over: Partial<RecordSession> = {},
): RecordSession =>
  answered(session(day, { treated: [{ region: 'hamstrings', side: 'left', pressure }], ...over }), ANSWERS[answer])

export const recordOf = (
  sessions: RecordSession[],
  { used = false }: { used?: boolean } = {},
): Pick<RunnerRecord, 'runner' | 'sessions'> => ({
  runner: { timeZone: 'Europe/Berlin', regularFirmMassage8w: used },
  sessions,
})
