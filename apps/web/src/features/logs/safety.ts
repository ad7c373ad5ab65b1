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

const placeKey = ({ flag, region, side }: Pick<SafetySaid, 'flag' | 'region' | 'side'>): string =>
  `${flag} ${region}/${side}`

/** The newest answer to each question and place, of one day. */
const newestOf = (said: readonly SafetySaid[], day: Day, timeZone: TimeZone): SafetySaid[] => {
  const ordered = said
    .filter(({ answeredAt }) => dayOf(answeredAt, timeZone) === day)
    .sort((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1))
  return [...new Map(ordered.map((one) => [placeKey(one), one])).values()]
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
