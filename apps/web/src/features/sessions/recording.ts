import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Intent, RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import type { MeasuredSide } from '@strideloom/domain/library/region-side.ts'
import type { Acknowledgement } from '@strideloom/domain/programs/schema.ts'
import type { SessionDecision } from '@strideloom/domain/sessions/session-decision.ts'
import type { DoneWork, Homework } from '@strideloom/domain/sessions/session-record-schema.ts'
import type { SummaryPart } from './summary-words.ts'

/** `open`: planned and not reached yet. Only what is done is recorded; what was left out is told beside it. */
export type WorkState = 'open' | 'done' | 'left-out'
export type RecordingWork = DoneWork & { state: WorkState }

/** One measure as it is typed; empty text was not taken, never zero. */
export type RecordingRetest = {
  id: string
  test: string
  /** The practice's own version of the test that it is measured with. */
  own?: OwnTest | null | undefined
  side: MeasuredSide
  region: RegionId | null
  before: string
  after: string
}

/** Something to take home; one that is offered and not chosen stays at home. */
export type RecordingHomework = Homework & { isTaken: boolean }

/**
 * A session while it is recorded in the room: what is kept on the device until the server has it. A part of the summary is
 * null while nobody has written it: then its first words come from the record.
 */
export type Recording = Record<SummaryPart, string | null> & {
  sessionId: string
  /** The revision of the session that this began from; null for one that nobody planned. */
  revision: number | null
  doneAt: Instant
  doneMinutes: number | null
  intent: Intent
  handsOn: boolean
  works: RecordingWork[]
  /** The work that is under the hands. */
  workId: string | null
  stiffnessBefore: number | null
  cupMarksAgreed: boolean | null
  retests: RecordingRetest[]
  homework: RecordingHomework[]
  /** Decided because hands alone are not enough. */
  decisions: SessionDecision[]
  privateNote: string
  acknowledgement: Acknowledgement | null
  /** Said by whoever records: it was done before anybody knew of what closes hands-on work since. */
  doneBefore: boolean
}

/** Those that are done, in their order. */
export const doneWorks = ({ works }: Pick<Recording, 'works'>): RecordingWork[] =>
  works.filter(({ state }) => state === 'done')

/** Everything that is still meant: what is done, and what is to come. */
export const meantWorks = ({ works }: Pick<Recording, 'works'>): RecordingWork[] =>
  works.filter(({ state }) => state !== 'left-out')

/** The recording with one work changed. */
export const withWork = (recording: Recording, id: string, fields: Partial<RecordingWork>): Recording => ({
  ...recording,
  works: recording.works.map((work) => (work.id === id ? { ...work, ...fields } : work)),
})

/** The next work to do after this one, from the top again where the end is reached; null when none is open. */
export const nextOpen = ({ works }: Pick<Recording, 'works'>, after: string | null): string | null => {
  const from = works.findIndex(({ id }) => id === after) + 1
  return [...works.slice(from), ...works.slice(0, from)].find(({ state }) => state === 'open')?.id ?? null
}

/** One work done: not tensing was seen, where nobody said that the runner did. The hands go on to the next. */
export const withWorkDone = (recording: Recording, id: string): Recording => {
  const guarded = recording.works.find((work) => work.id === id)?.guarded ?? false
  const done = withWork(recording, id, { state: 'done', guarded })
  return { ...done, workId: nextOpen(done, id) ?? id }
}

/** Left out: nothing is known of tensing there. */
export const withWorkLeftOut = (recording: Recording, id: string): Recording => {
  const left = withWork(recording, id, { state: 'left-out', guarded: null })
  return { ...left, workId: nextOpen(left, id) ?? id }
}

/** One that was added in the room, after the others, with the hands on it. */
export const withAddedWork = (recording: Recording, work: DoneWork): Recording => ({
  ...recording,
  works: [...recording.works, { ...work, state: 'open' }],
  workId: work.id,
})

/** Added in the room and taken away again; a planned one is left out instead. */
export const withoutWork = (recording: Recording, id: string): Recording => {
  const works = recording.works.filter((work) => work.id !== id)
  return { ...recording, works, workId: nextOpen({ works }, null) ?? works[0]?.id ?? null }
}

/** Talk and tests only: what was meant for the hands is left out, and can be taken back. */
export const withoutHands = (recording: Recording): Recording => ({
  ...recording,
  handsOn: false,
  works: recording.works.map((work) => ({ ...work, state: 'left-out', guarded: null })),
})

/** Tensed anywhere is tensed; not tensed only where it was looked at. Null: nobody noted it. */
export const guardedOf = (works: readonly RecordingWork[]): boolean | null => {
  if (works.some(({ guarded }) => guarded === true)) return true
  return works.some(({ guarded }) => guarded === false) ? false : null
}

/** Minutes of what is done, and of what is meant. */
export const minutesOf = (works: readonly RecordingWork[]): number =>
  works.reduce((sum, { minutes }) => sum + minutes, 0)
