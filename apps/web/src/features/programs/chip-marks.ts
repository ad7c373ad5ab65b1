import type { MarkedWorkout } from '@strideloom/domain/outlook/workout-marks.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import type { VerdictKind } from '@strideloom/ui/verdict/verdict-kind.ts'
import { changeSentence } from './change-words.ts'
import type { Judge, Look } from './guard.ts'
import { verdictTitle } from './verdict-words.ts'

/** What stands on a chip: the shape of what the guard says, and whether it wants to be looked at again. */
export type ChipMark = { kind: VerdictKind | null; needsLook: boolean; sentence: string }

/** The mark of a coming session; null where nothing is to be said. What is kept with a reason stays marked, quietly. */
export const chipMark = (session: PlannedSession, judge: Judge, look: Look | null): ChipMark | null => {
  const judged = judge(session)
  const asks = stillAsked(judged.plan, session.acknowledgement)
  const isKept = asks === null && judged.plan.severity !== null && judged.plan.severity !== 'info'
  if (asks === null && !isKept && !look) return null
  const said = verdictTitle(session.day, judged)
  return {
    kind: asks ?? (isKept ? 'info' : null),
    needsLook: look !== null,
    sentence: [
      ...(look ? [`Needs another look: ${look.changes.map(changeSentence).join('; ')}`] : []),
      ...(asks ? [said] : isKept ? [`${said}, kept with a reason`] : []),
    ].join('. '),
  }
}

/**
 * The mark of a coming workout; null where it stands well. A long stretch on the day of a fast run stands where it may: only the hour is
 * minded, so it is told where the workout is opened, and not on every such day.
 */
export const workoutChipMark = ({ chief }: MarkedWorkout): ChipMark | null => {
  const against = chief.filter(({ code }) => code !== 'held-before-fast-run')
  return against.length === 0
    ? null
    : { kind: 'warn', needsLook: false, sentence: against.map(({ says }) => says).join(' ') }
}
