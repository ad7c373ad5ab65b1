import type { RecordLogItem } from '../record/schema.ts'
import type { LoggedItem } from './prescribed-workouts.ts'

/** True when an answer tells what was done of an exercise, or that it was not done. */
export const tellsOfWork = ({ done, left, right, check, skipReason, swappedFor }: RecordLogItem): boolean =>
  [done, left, right, check].some((told) => told !== undefined) || Boolean(skipReason) || Boolean(swappedFor)

/** True when anything was answered; an exercise that is only named was not. */
export const isAnswered = (entry: RecordLogItem): boolean =>
  tellsOfWork(entry) || typeof entry.pain === 'number' || entry.painStop !== undefined

const isOfOneSide = ({ done, left, right, check }: RecordLogItem): boolean =>
  done === undefined && check === undefined && (left === undefined) !== (right === undefined)

/** Only one side told: the other one is as it was told before. */
const withOtherSide = (before: RecordLogItem, { left, right, ...later }: RecordLogItem): RecordLogItem => {
  const sides = { left: left ?? before.left, right: right ?? before.right }
  return {
    ...later,
    ...(sides.left !== undefined && { left: sides.left }),
    ...(sides.right !== undefined && { right: sides.right }),
  }
}

/**
 * What stands of the answers to one exercise of a workout, told oldest first. What a newer one says replaces what was said before; what it
 * leaves unsaid stands: pain that is told afterwards takes no work away (README 4). Null where nothing was answered.
 */
export function standingLog(logs: readonly LoggedItem[]): LoggedItem | null {
  let standing: LoggedItem | null = null
  for (const logged of logs) {
    const later = logged.entry
    if (!isAnswered(later)) continue
    if (standing === null) {
      standing = logged
      continue
    }
    const before: RecordLogItem = standing.entry
    const isOfWork = tellsOfWork(later)
    const work = isOfWork ? (isOfOneSide(later) ? withOtherSide(before, later) : later) : before
    const painStop = later.painStop ?? before.painStop
    // When it was done is told where it is told what was.
    standing = {
      ...(isOfWork || !tellsOfWork(before) ? logged : standing),
      entry: { ...work, pain: later.pain ?? before.pain ?? null, ...(painStop !== undefined && { painStop }) },
    }
  }
  return standing
}
