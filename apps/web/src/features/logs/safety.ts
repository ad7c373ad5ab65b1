import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type Instant, instantFromMilliseconds, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { CheckInAnswer } from '@strideloom/domain/people/check-in-answers-schema.ts'
import { useQuery } from '@tanstack/react-query'
import { newId } from '../../lib/new-id.ts'
import { trpc } from '../../lib/trpc.ts'
import { checkInsKept } from './outbox.ts'
import { now } from './runner-day.ts'
import type { Stands } from './safety-draft.ts'

/** An own answer, wherever it is by now: on this phone or with the server. */
export type SafetySaid = Pick<CheckInAnswer, 'id' | 'flag' | 'reply' | 'region' | 'side' | 'followUp'> & {
  answeredAt: Instant
}

/** Keeps answers as they were said now, after all that was said before, whatever this phone's clock shows. */
export const tellSafety = (answers: CheckInAnswer[], seen: readonly SafetySaid[]): void =>
  checkInsKept.keep([
    {
      id: newId(),
      answeredAt: loggedAtAfter(
        now(),
        seen.map(({ answeredAt }) => ({ loggedAt: answeredAt })),
      ),
      answers,
    },
  ])

/** What of an earlier answer a newer one to the same question leaves: another place, where both name one. */
const isReplaced = (earlier: SafetySaid, { flag, region, side, reply }: SafetySaid): boolean =>
  earlier.flag === flag &&
  (earlier.region === null || (region === null ? reply === 'no' : earlier.region === region && earlier.side === side))

/** The newest answers of one day: one a question, or one a place. */
export const newestOf = (said: readonly SafetySaid[], day: Day, timeZone: TimeZone): SafetySaid[] => {
  const ordered = said
    .filter(({ answeredAt }) => dayOf(answeredAt, timeZone) === day)
    .sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : a.answeredAt > b.answeredAt ? 1 : 0))
  let newest: SafetySaid[] = []
  for (const one of ordered) newest = [...newest.filter((earlier) => !isReplaced(earlier, one)), one]
  return newest
}

export type OwnSafety = {
  /** False until the server's word is here: then nobody knows what stands, and nothing is swept. */
  isKnown: boolean
  sex: 'female' | 'male' | 'other' | null
  /** What stood when the server was asked. */
  stands: readonly Stands[]
  /** Said on this phone since: the server did not know it then. */
  since: readonly SafetySaid[]
  /** The newest answers of today. */
  today: readonly SafetySaid[]
}

/** The runner's own safety answers: the server's, and those kept here. */
export const useOwnSafety = (today: Day, timeZone: TimeZone): OwnSafety => {
  const { data, dataUpdatedAt } = useQuery(trpc.people.safety.mine.queryOptions())
  const asked = instantFromMilliseconds(dataUpdatedAt)
  const kept = checkInsKept.useKept().flatMap(({ value, state }) => {
    if ('day' in value || state === 'refused') return []
    const isNew = state !== 'saved' || value.answeredAt >= asked
    return value.answers.map((answer) => ({ ...answer, answeredAt: value.answeredAt, isNew }))
  })
  return {
    isKnown: data !== undefined,
    sex: data?.sex ?? null,
    stands: data?.stands ?? [],
    since: kept.filter(({ isNew }) => isNew),
    today: newestOf([...(data?.said ?? []), ...kept], today, timeZone),
  }
}
