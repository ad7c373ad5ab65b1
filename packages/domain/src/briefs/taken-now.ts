import type { Instant } from '../calendar/instant.ts'
import { placeTitle } from '../programs/place-words.ts'
import { sameContent } from '../same-content.ts'
import { intentWords, techniqueWords } from '../timing/limit-words.ts'
import type { SessionRow } from './brief-rows.ts'
import type { SessionChange, WorkChange } from './take-in-plan.ts'

/** Suggestions that a version took into a session and that nobody took back, as they are stored. */
export type TakenRow = { id: string; sessionId: string; change: SessionChange; takenAt: Instant; takenBy: string }

/** The same to be shown and taken back. */
export type TakenNow = Pick<TakenRow, 'id' | 'takenAt' | 'takenBy'> & { lines: string[] }

const workLine = ({ before, after }: WorkChange): string => {
  const work = after ?? before
  if (work === null) return ''
  const place = placeTitle(work.region, work.side)
  const technique = techniqueWords(work)
  if (before === null) return `${place}, ${technique} at ${work.pressure}: added`
  const was = techniqueWords(before)
  return was === technique
    ? `${place}: ${before.pressure} to ${work.pressure}`
    : `${place}: ${was} at ${before.pressure} to ${technique} at ${work.pressure}`
}

const headLine = ({ before, after }: NonNullable<SessionChange['head']>): string =>
  [
    before.intent === after.intent ? null : `${intentWords([before.intent])} to ${intentWords([after.intent])}`,
    before.minutes === after.minutes ? null : `${before.minutes} to ${after.minutes} min`,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** What of a work can be compared with the plan of the brief. */
const dose = ({ technique, own, region, side, pressure, minutes, whyPressure }: SessionRow['works'][number]) => ({
  technique,
  own: own ?? null,
  region,
  side,
  pressure,
  minutes,
  whyPressure,
})

const stands = ({ intent, minutes, works }: SessionRow, { head, works: changes }: SessionChange): boolean =>
  (head === null || sameContent(head.after, { intent, minutes })) &&
  changes.every(({ after }) => {
    const now = works.find(({ id }) => id === after?.id)
    return after !== null && now !== undefined && sameContent(dose(after), dose(now))
  })

/**
 * What was taken into this session and still stands there, newest first. What somebody has changed since is a plan of theirs: it is not
 * taken back by one press any more.
 */
export const takenNow = (session: SessionRow | null, rows: readonly TakenRow[]): TakenNow[] =>
  session === null
    ? []
    : rows
        .filter(({ sessionId, change }) => sessionId === session.id && stands(session, change))
        .map(({ id, takenAt, takenBy, change: { head, works } }) => ({
          id,
          takenAt,
          takenBy,
          lines: [...(head ? [headLine(head)] : []), ...works.map(workLine)],
        }))
