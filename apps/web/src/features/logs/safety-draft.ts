import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RedFlagId, RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import type { FlagReply } from '@strideloom/domain/people/answer-schema.ts'
import type { CheckInAnswer } from '@strideloom/domain/people/check-in-answers-schema.ts'
import type { CheckInGroup, CheckInQuestion } from '@strideloom/domain/people/check-in-questions.ts'

type Place = { region: RegionId; side: Side }

/** What was chosen to one question. */
export type Given = { reply: FlagReply; place: Place | null; followUp: FlagReply | null }

/** What is chosen and not sent yet, by the key of its row; a question that was passed over is not in it. */
export type SafetyDraft = Readonly<Record<string, Given>>

/** An answer that stands from before. `waits`: only a clinician's note, or a therapist in writing, ends it. */
export type Stands = {
  flag: RedFlagId
  region: RegionId | null
  side: Side | null
  answeredOn: Day
  waits: boolean
}

export type SafetyRow = CheckInQuestion & {
  key: string
  /** The earlier yes that is asked about again. */
  stands: Stands | null
  /** The same stands for another place: a no here would be about that, too. */
  isOther: boolean
}
export type SafetyRows = { id: string; title: string; rows: SafetyRow[] }

/**
 * The questions as they were asked, and what is chosen and not sent yet. They stay together until it is sent: an answer is one to the
 * question that was read, whatever arrives meanwhile. `isKnown`: whether it was known what stands when they were asked.
 */
export type SafetyTold = { asked: { groups: readonly SafetyRows[]; isKnown: boolean } | null; draft: SafetyDraft }
export const NOTHING_TOLD: SafetyTold = { asked: null, draft: {} }

const STANDING = 'You said yes before. Does it still hold?'

/** The questions as rows: what stands comes first and is asked on its own. */
export const safetyRows = (
  groups: readonly CheckInGroup[],
  stands: readonly Stands[],
  questionOf: (flag: RedFlagId) => CheckInQuestion,
): SafetyRows[] => {
  const standing = stands.map((one) => ({
    ...questionOf(one.flag),
    key: `${one.flag} ${one.region}/${one.side}`,
    stands: one,
    isOther: false,
  }))
  const asked = groups.map(({ id, title, questions }) => ({
    id,
    title,
    rows: questions.flatMap((question): SafetyRow[] => {
      const isOther = stands.some(({ flag }) => flag === question.flag)
      return isOther && !question.asksForRegion ? [] : [{ ...question, key: question.flag, stands: null, isOther }]
    }),
  }))
  return [{ id: 'standing', title: STANDING, rows: standing }, ...asked].filter(({ rows }) => rows.length > 0)
}

const given = (reply: FlagReply): Given => ({ reply, place: null, followUp: null })

/** Another reply; what only a yes has goes with it. */
export const withReply = (draft: SafetyDraft, key: string, reply: FlagReply): SafetyDraft =>
  draft[key]?.reply === reply ? draft : { ...draft, [key]: given(reply) }

const isSwept = ({ stands, isOther, key }: SafetyRow, draft: SafetyDraft): boolean =>
  !stands && !isOther && draft[key] === undefined

/** Is there a question left that a no to the rest would answer? */
export const isSomeLeft = (groups: readonly SafetyRows[], draft: SafetyDraft): boolean =>
  groups.some(({ rows }) => rows.some((row) => isSwept(row, draft)))

/** No to what is still open: said by a tap, never by itself. What stands from before is asked on its own. */
export const withNoToTheRest = (groups: readonly SafetyRows[], draft: SafetyDraft): SafetyDraft => {
  const open = groups.flatMap(({ rows }) => rows.filter((row) => isSwept(row, draft)))
  return { ...draft, ...Object.fromEntries(open.map(({ key }) => [key, given('no')])) }
}

/**
 * As the server takes them; each gets its id now. That something which happened once still holds is no new answer: its time runs from
 * when it was told.
 */
export const answersOf = (
  groups: readonly SafetyRows[],
  draft: SafetyDraft,
  { newId, happenedOnce }: { newId: () => string; happenedOnce: (flag: RedFlagId) => boolean },
): CheckInAnswer[] =>
  groups.flatMap(({ rows }) =>
    rows.flatMap(({ key, flag, stands, isOther }) => {
      const chosen = draft[key]
      if (!chosen || (isOther && chosen.reply !== 'yes')) return []
      const { reply, followUp } = chosen
      if (stands && reply === 'yes' && followUp !== 'yes' && happenedOnce(flag)) return []
      const { region = null, side = null } = stands?.region ? stands : (chosen.place ?? {})
      return [{ id: newId(), flag, reply, since: null, region, side, followUp, note: '' }]
    }),
  )
