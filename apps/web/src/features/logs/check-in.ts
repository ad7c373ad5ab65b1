import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { newId } from '../../lib/new-id.ts'
import { checkInsKept } from './outbox.ts'
import { now } from './runner-day.ts'

export type Five = Pick<CheckIn, 'sleep' | 'freshness' | 'muscleFeel' | 'calm' | 'mood' | 'note'>
export type Stiffness = NonNullable<CheckIn['stiffness']>
export type StiffPlace = Stiffness[number]

/** Keeps the answer of a day; after an earlier one of the same day it is the newer one, whatever this phone's clock says. */
export const saveCheckIn = (
  answer: Five & Pick<CheckIn, 'day' | 'stiffness' | 'pain'>,
  earlier: CheckIn | null,
): void => {
  const seen = earlier ? [{ loggedAt: earlier.answeredAt }] : []
  checkInsKept.keep([{ ...answer, id: newId(), answeredAt: loggedAtAfter(now(), seen) }])
}

const isAt = (place: Pick<StiffPlace, 'region' | 'side'>) => (one: StiffPlace) =>
  one.region === place.region && one.side === place.side

/** The answer about one place replaced or added; null takes it away. */
export const withPlace = (
  stiffness: Stiffness,
  place: Pick<StiffPlace, 'region' | 'side'>,
  value: number | null,
): Stiffness => {
  const others = stiffness.filter((one) => !isAt(place)(one))
  return value === null ? others : [...others, { ...place, value }]
}

/** What was said of a place the day before; null when nobody was asked. An answered map without it means 0. */
export const valueBefore = (before: CheckIn | null, place: Pick<StiffPlace, 'region' | 'side'>): number | null =>
  before?.stiffness ? (before.stiffness.find(isAt(place))?.value ?? 0) : null
