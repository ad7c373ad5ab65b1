import { type ChosenTechnique, SHIPPED_TECHNIQUES } from '@strideloom/domain/library/practice-techniques.ts'
import { lighterSession } from '@strideloom/domain/programs/lighter-session.ts'
import { putRecord } from '@strideloom/domain/programs/put-record.ts'
import type { Acknowledgement, PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import type { DayFit } from './day-fits.ts'
import type { Judged } from './guard.ts'
import { openIntents } from './verdict-words.ts'

/** A way on after a refusal: the session as it would stand, or a reason to write for leaving it as it is. */
export type Way =
  | { kind: 'lighter' | 'day'; session: PlannedSession; title: string; note: string }
  | { kind: 'keep'; rules: string[]; written: boolean; title: string; note: string }

const highest = (works: PlannedSession['works']): number | null =>
  works.length > 0 ? Math.max(...works.map(({ pressure }) => pressure)) : null

const lighterWay = (session: PlannedSession, lighter: PlannedSession): Way => {
  const pressure = highest(lighter.works)
  const left = session.works.length - lighter.works.length
  const swapped = lighter.works.filter(({ id, technique }) =>
    session.works.some((work) => work.id === id && work.technique !== technique),
  ).length
  const notes = [
    `stays on ${formatDay(session.day)}`,
    ...(swapped > 0 ? [swapped === 1 ? 'one gentler technique' : `${swapped} gentler techniques`] : []),
    ...(left > 0 ? [`${formatCount(left, 'technique')} left out`] : []),
  ]
  return {
    kind: 'lighter',
    session: lighter,
    title: `${lighter.minutes} min ${openIntents([lighter.intent])}${pressure === null ? '' : ` at ${pressure}`}`,
    note: notes.join(', '),
  }
}

const dayWay = (fit: DayFit, pairings: Program['pairings'], techniques: readonly ChosenTechnique[]): Way | null => {
  const { session: asked, judged, cautions } = fit
  const session =
    fit.fit === 'fits' ? { ...asked, acknowledgement: null } : lighterSession(asked, judged, pairings, techniques)
  // Another day is no way on when it is another session there.
  if (!session || session.works.length < asked.works.length) return null
  const pressure = highest(session.works)
  const note =
    fit.fit !== 'fits'
      ? `${openIntents([session.intent])} is open there, lighter`
      : cautions === 0
        ? 'fits as it is'
        : `fits, ${formatCount(cautions, 'caution')}`
  return {
    kind: 'day',
    session,
    title: `${formatDay(session.day)}${session.startTime === null ? '' : `, ${session.startTime}`}${pressure === null ? '' : ` at ${pressure}`}`,
    note,
  }
}

/**
 * Up to three ways on, in their order: lighter here, the nearest day that takes it as it is, keep it with a reason. A
 * refusal for safety has none. `techniques`: those of the practice.
 */
export const waysOn = (
  session: PlannedSession,
  judged: Judged,
  pairings: Program['pairings'],
  nearest: DayFit | null,
  techniques: readonly ChosenTechnique[] = SHIPPED_TECHNIQUES,
): Way[] => {
  const { override } = judged.plan
  if (override === null || override === 'never') return []
  const lighter = lighterSession(session, judged, pairings, techniques)
  const other = nearest && dayWay(nearest, pairings, techniques)
  return [
    ...(lighter ? [lighterWay(session, lighter)] : []),
    ...(other ? [other] : []),
    {
      kind: 'keep',
      rules: rulesToAnswer(judged.plan),
      written: override === 'written-reason',
      title: 'Keep it, with a reason',
      note: 'written, shown in the brief',
    },
  ]
}

/** The program with the way taken. */
export const takeWay = (program: Program, session: PlannedSession, way: Way, reason: string): Program => {
  const acknowledgement: Acknowledgement | null = way.kind === 'keep' ? { rules: way.rules, reason } : null
  return putRecord(program, 'sessions', way.kind === 'keep' ? { ...session, acknowledgement } : way.session)
}
