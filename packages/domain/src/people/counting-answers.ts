import type { Day } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant, type TimeZone } from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import { RED_FLAGS, redFlag } from '../library/red-flags.ts'
import type { FlagReply } from './answer-schema.ts'
import { needsNote } from './runner-advice.ts'

type Answer = {
  flag: RedFlagId
  reply: FlagReply
  followUp: FlagReply | null
  askedAt: 'intake' | 'check-in' | 'desk'
  answeredAt: Instant
}

/** A yes to one of these, or to its second question, ends with a clinician's note or a therapist's written no. */
export const NOTE_FLAGS: readonly RedFlagId[] = RED_FLAGS.filter(
  (flag) => needsNote(flag) || flag.effects.followUp?.ifYes.lasts === 'until-note-filed',
).map(({ id }) => id)

/**
 * The answers that count, oldest first. What a runner says on a phone adds to what is known and takes back what is the runner's to
 * take back; what lasts until a note is filed (`lasts` of red-flags.json) a runner's no does not end, be it the question itself or its
 * second one. "Not sure" on a phone says nothing, and hides no earlier answer.
 *
 * @param notes clinicians' notes on file, by the day on which they were written
 */
export const countingAnswers = <A extends Answer>(
  answers: readonly A[],
  notes: readonly { flag: RedFlagId; filedOn: Day }[],
  timeZone: TimeZone,
): A[] => {
  /** Flags with a yes that waits for a note, and since which day. */
  const waiting = new Map<RedFlagId, Day>()
  const ordered = [...answers].sort((a, b) => compareInstants(a.answeredAt, b.answeredAt))
  return ordered.filter(({ flag, reply, followUp, askedAt, answeredAt }) => {
    const day = dayOf(answeredAt, timeZone)
    const waits = reply === 'yes' && (followUp === 'yes' || needsNote(redFlag(flag)))
    if (askedAt === 'check-in') {
      if (reply === 'unknown') return false
      const since = waiting.get(flag)
      const isNoted = notes.some((note) => note.flag === flag && note.filedOn >= (since ?? '') && note.filedOn <= day)
      if (since !== undefined && !isNoted && !waits) return false
    }
    if (waits) waiting.set(flag, day)
    // A yes whose second question was not answered again takes nothing back of what that one was told.
    else if (reply === 'no' || (reply === 'yes' && followUp === 'no')) waiting.delete(flag)
    return true
  })
}
