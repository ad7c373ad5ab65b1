import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { Response } from '@strideloom/domain/sessions/response-schema.ts'
import type { Question } from '@strideloom/domain/sessions/response-windows.ts'

/** What a runner has tapped so far. Null was not answered; an empty list of worries is "nothing". */
export type Answer = Pick<
  Response,
  'soreness' | 'stiffness' | 'legs' | 'worry' | 'hoursToNormal' | 'regions' | 'bruiseIsAgreedCupMark' | 'note'
>

export const NO_ANSWER: Answer = {
  soreness: null,
  stiffness: null,
  legs: null,
  worry: null,
  hoursToNormal: null,
  regions: null,
  bruiseIsAgreedCupMark: null,
  note: '',
}

export type Worry = NonNullable<Answer['worry']>[number]

/** A worry chosen or taken back; `none` says that there is none. */
export const withWorry = (answer: Answer, worry: Worry | 'none'): Answer => {
  const now = answer.worry ?? []
  const worries = worry === 'none' ? [] : now.includes(worry) ? now.filter((one) => one !== worry) : [...now, worry]
  // Taking the last one back is no "nothing": that is said on its own.
  const all = worry !== 'none' && worries.length === 0 ? null : worries
  return {
    ...answer,
    worry: all,
    bruiseIsAgreedCupMark: all?.includes('bruise') ? answer.bruiseIsAgreedCupMark : null,
  }
}

/** A place named or taken back. */
export const withRegion = (answer: Answer, place: NonNullable<Answer['regions']>[number]): Answer => {
  const now = answer.regions ?? []
  const regions = now.includes(place) ? now.filter((one) => one !== place) : [...now, place]
  return { ...answer, regions: regions.length === 0 ? null : regions }
}

/** True when something was answered: places alone answer nothing. */
export const saysSomething = ({ soreness, stiffness, legs, worry, hoursToNormal, note }: Answer): boolean =>
  [soreness, stiffness, legs, worry, hoursToNormal].some((given) => given !== null) || note.trim() !== ''

/** The answer as it is sent, with the phone's id and time, never before what this phone already shows of the session. */
export const responseOf = (
  answer: Answer,
  {
    id,
    sessionId,
    question,
    now,
    earlier,
  }: { id: string; sessionId: string; question: Question; now: Instant; earlier: Instant[] },
): Response => ({
  ...answer,
  note: answer.note.trim(),
  id,
  sessionId,
  question,
  answeredAt: loggedAtAfter(
    now,
    earlier.map((loggedAt) => ({ loggedAt })),
  ),
})
