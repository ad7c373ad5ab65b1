import { compareInstants, hoursBetween, type Instant } from '../calendar/instant.ts'
import { DomainError } from '../errors.ts'
import { exercise } from '../library/exercises.ts'
import { region, regionName } from '../library/regions.ts'
import { techniqueOf } from '../library/technique-of.ts'
import type { DoneWork, SessionRecord } from './session-record-schema.ts'
import { type SessionStatus, SUMMARY_PARTS } from './session-words.ts'

/** A complaint at a field of the form. */
export type Complaint = { field: string; message: string }

const NO_HOMEWORK = 'Leave at least one thing to move, load or recover until next time.'

/** Further back nobody remembers pressures and minutes; it is the year that was mistyped (product default). */
const LATEST_DAYS = 366

/** Minutes that a clock may differ by before "in the future" is said. */
const CLOCK_MINUTES = 10

/**
 * What hands did, where there are hands to do it: the guard knows techniques and places by their names, and one it does not
 * know would pass it unseen. How hard and how long is not asked here: what was done was done.
 */
function complaintsAboutWork(work: DoneWork, field: string): Complaint[] {
  const place = region(work.region)
  const where = regionName(work.region)
  const complaints: Complaint[] = []
  if (work.own && work.own.id !== work.technique)
    complaints.push({
      field: `${field}.technique`,
      message: 'This technique is stored under another id. Choose it again.',
    })
  else if (!techniqueOf(work))
    complaints.push({
      field: `${field}.technique`,
      message: 'This technique is not in the library. Choose another one.',
    })
  if (place.handsOn === 'no')
    complaints.push({ field: `${field}.region`, message: `${where} is a group of regions. Choose the part of it.` })
  if (place.laterality === 'paired' && work.side === 'center')
    complaints.push({ field: `${field}.side`, message: `${where}: choose left, right or both.` })
  if (place.laterality === 'axial' && work.side !== 'center')
    complaints.push({ field: `${field}.side`, message: `${where} has no sides. Choose centre.` })
  return complaints
}

/** What of a record cannot be so, field by field; empty when it can be saved. */
export function complaintsAboutRecord(record: SessionRecord, now: Instant): Complaint[] {
  const complaints: Complaint[] = []
  const say = (field: string, message: string) => complaints.push({ field, message })
  if (compareInstants(record.doneAt, now) > CLOCK_MINUTES * 60_000)
    say('doneAt', 'This is in the future. A session is recorded once it has begun.')
  if (hoursBetween(record.doneAt, now) > LATEST_DAYS * 24)
    say('doneAt', 'This is more than a year ago. Correct the day of the session.')
  const minutes = record.works.reduce((sum, work) => sum + work.minutes, 0)
  if (minutes > record.doneMinutes)
    say('works', `The techniques take ${minutes} min, the session took ${record.doneMinutes}. Correct one of the two.`)
  if (record.handsOn && record.works.length === 0)
    say('works', 'Say what was done with hands, or that hands were not at work.')
  if (!record.handsOn && record.works.length > 0)
    say('works', 'Techniques are noted, so hands were at work. Take them out, or say so.')
  if (record.homework.length === 0) say('homework', NO_HOMEWORK)
  record.homework.forEach((task, index) => {
    if (task.exercise !== null && !exercise(task.exercise))
      say(`homework.${index}.exercise`, 'This exercise is not in the library. Choose another one.')
  })
  return [...complaints, ...record.works.flatMap((work, index) => complaintsAboutWork(work, `works.${index}`))]
}

/** Still to be recorded, or recorded and not released yet. */
const OPEN: readonly SessionStatus[] = ['planned', 'booked', 'in-progress', 'done']

/** @throws DomainError `session-released` or `session-not-open` when a session can no longer be recorded as it stands. */
export function mustBeOpen({ status, reviewedAt }: { status: SessionStatus; reviewedAt: Instant | null }): void {
  if (reviewedAt !== null || status === 'signed')
    throw new DomainError('session-released', 'This session is released. What comes later is added to it, not changed.')
  if (!OPEN.includes(status))
    throw new DomainError('session-not-open', `This session is ${status}. Plan it again before it is recorded.`)
}

/** What is missing before a session may be sent to the runner: its three parts (S60), and something to take home (S31). */
export const missingParts = (
  session: Pick<SessionRecord, 'restricted' | 'changed' | 'needsAttention'> & { homework: readonly unknown[] },
): Complaint[] => [
  ...SUMMARY_PARTS.filter(({ part }) => session[part] === '').map(({ part, title }) => ({
    field: part,
    message: `${title}: write a sentence for the runner.`,
  })),
  ...(session.homework.length === 0 ? [{ field: 'homework', message: NO_HOMEWORK }] : []),
]

const NEXT: Readonly<Record<SessionStatus, readonly SessionStatus[]>> = {
  planned: ['booked', 'in-progress', 'done', 'cancelled', 'missed'],
  booked: ['planned', 'in-progress', 'done', 'cancelled', 'missed'],
  'in-progress': ['planned', 'booked', 'done', 'cancelled'],
  done: ['signed'],
  signed: [],
  cancelled: ['planned', 'booked'],
  missed: ['planned', 'booked'],
}

/** True when a session may go from one status to another (model.md); what was done is never undone. */
export const mayBecome = (from: SessionStatus, to: SessionStatus): boolean => NEXT[from].includes(to)

/** @throws DomainError `session-not-open` when a session cannot go there from where it is. */
export function mustBecome(from: SessionStatus, to: SessionStatus): void {
  if (!mayBecome(from, to))
    throw new DomainError('session-not-open', `This session is ${from}, so it cannot be made ${to}.`, { status: from })
}
