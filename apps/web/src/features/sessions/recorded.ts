import { complaintAboutValue } from '@strideloom/domain/assessments/measured-value.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { testOf } from '@strideloom/domain/library/test-of.ts'
import { complaintsAboutRecord } from '@strideloom/domain/sessions/record-session.ts'
import { type SessionRecord, sessionRecordSchema } from '@strideloom/domain/sessions/session-record-schema.ts'
import { readDecimal } from '@strideloom/ui/format/decimal.ts'
import { doneWorks, guardedOf, type Recording, type RecordingRetest } from './recording.ts'
import type { SummaryPart } from './summary-words.ts'

export type Summary = Record<SummaryPart, string>

/** A value that was typed; null is not taken. What is no number is none, and the field says so. */
export const typedValue = (text: string): number | null => (text.trim() === '' ? null : readDecimal(text))

/** What is wrong with a typed value; null when nothing is. A lone minus is the beginning of a number. */
export const complaintAboutTyped = (named: Pick<RecordingRetest, 'test' | 'own'>, text: string): string | null => {
  const plain = text.trim()
  if (plain === '' || plain === '-' || plain === '−') return null
  const value = readDecimal(plain)
  return value === null ? 'Write a number, for example 7.5.' : complaintAboutValue(testOf(named), value)
}

/** What the server is asked to keep: what was done, and only the measures that were taken. */
const inputOf = (recording: Recording, summary: Summary) => {
  const {
    sessionId,
    retests,
    homework,
    decisions,
    doneAt,
    doneMinutes,
    intent,
    handsOn,
    stiffnessBefore,
    cupMarksAgreed,
  } = recording
  const done = doneWorks(recording)
  return {
    id: sessionId,
    doneAt,
    doneMinutes,
    intent,
    handsOn,
    stiffnessBefore,
    cupMarksAgreed,
    privateNote: recording.privateNote,
    ...summary,
    guarded: guardedOf(done),
    works: done.map(({ state: _, ...work }) => work),
    retests: retests
      .filter(({ before, after }) => before.trim() !== '' || after.trim() !== '')
      .map(({ before, after, ...retest }) => ({ ...retest, before: typedValue(before), after: typedValue(after) })),
    homework: homework.filter(({ isTaken }) => isTaken).map(({ isTaken: _, ...task }) => task),
    decisions,
  }
}

/** Complaints by the id of what they are about (a work, a measure, a task, a decision), or by the field of the session. */
export type Complaints = ReadonlyMap<string, string>

type Input = ReturnType<typeof inputOf>

/** `works.2.minutes` is about the third work; everything else about its field. */
const keyOf = (path: string, input: Input): string => {
  const [field, index, part] = path.split('.')
  if (field !== 'works' && field !== 'retests' && field !== 'homework' && field !== 'decisions') return field ?? ''
  const about = input[field][Number(index)]
  return about ? (field === 'retests' && part ? `${about.id} ${part}` : about.id) : field
}

/** Complaints of the server, which speaks in paths too. */
export const complaintsByKey = (
  fields: readonly { path: string; message: string }[],
  recording: Recording,
  summary: Summary,
): Complaints => {
  const input = inputOf(recording, summary)
  const found = new Map<string, string>()
  for (const { path, message } of fields) {
    const key = keyOf(path.replace(/^(record|session)\./, ''), input)
    if (!found.has(key)) found.set(key, message)
  }
  return found
}

/** The record that a recording makes, or what stands in its way, in the words that the server would say it in. */
export const recordOf = (
  recording: Recording,
  summary: Summary,
  now: Instant,
): { record: SessionRecord; complaints: null } | { record: null; complaints: Complaints } => {
  const input = inputOf(recording, summary)
  const typed = recording.retests.flatMap((retest) =>
    (['before', 'after'] as const).flatMap((part) => {
      const message = complaintAboutTyped(retest, retest[part])
      return message === null ? [] : [[`${retest.id} ${part}`, message] as const]
    }),
  )
  const parsed = sessionRecordSchema.safeParse(input)
  const found = parsed.success
    ? complaintsAboutRecord(parsed.data, now).map(({ field, message }) => ({ path: field, message }))
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const complaints = new Map([...complaintsByKey(found, recording, summary), ...typed])
  return parsed.success && complaints.size === 0
    ? { record: parsed.data, complaints: null }
    : { record: null, complaints }
}
