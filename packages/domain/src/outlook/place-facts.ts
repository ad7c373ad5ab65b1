import { compareInstants, hoursBetween, type Instant } from '../calendar/instant.ts'
import { covers, eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import type { RecordPain, RunnerRecord } from '../record/schema.ts'
import { placeOf } from '../timing/places.ts'

/** Reference 5, SAF-05 to SAF-07. */
const ACUTE_HOURS = 72
const HIGH_PAIN = 7
const HIGH_PAIN_AT_REST = 4
const HIGH_SORENESS = 5

/**
 * How long an answer about pain or soreness in a place is believed, like the other answers of a day (README 2). Ours: the
 * reference gives no figure; at the desk it is asked again.
 */
const BELIEVED_HOURS = 48

type Felt = { place: RegionSide; at: Instant; value: number | null; atRest: boolean }

/** Places each side on its own, as the facts write them, once each and sorted. */
export const placeKeys = (places: readonly RegionSide[]): string[] =>
  [...new Set(places.flatMap(eachSide).map(({ region, side }) => regionKey({ region, side })))].sort()

/** Places that were injured under 72 h before a session. */
export const acutePlaces = ({ injuries }: RunnerRecord, start: Instant, at: Instant): RegionSide[] =>
  (injuries ?? []).filter((injury) => {
    const hours = hoursBetween(injury.at, start)
    return compareInstants(injury.at, at) <= 0 && hours >= 0 && hours < ACUTE_HOURS
  })

const isBelieved = (answeredAt: Instant, at: Instant): boolean => {
  const hours = hoursBetween(answeredAt, at)
  return hours >= 0 && hours <= BELIEVED_HOURS
}

/** What was felt in each place, by the newest answer about it that is still believed. */
function newestOf(felt: readonly Felt[], at: Instant): Felt[] {
  const newest: Felt[] = []
  for (const one of felt.filter((answer) => isBelieved(answer.at, at)).sort((a, b) => compareInstants(b.at, a.at)))
    if (!newest.some((later) => compareInstants(later.at, one.at) > 0 && covers(later.place, one.place)))
      newest.push(one)
  return newest
}

const painAt = (at: Instant, pain: readonly RecordPain[] | null | undefined): Felt[] =>
  (pain ?? []).flatMap(({ region, side, value, atRest }) =>
    eachSide({ region, side }).map((place) => ({ place, at, value, atRest: atRest === true })),
  )

/** Places with pain 7/10 or more, or 4/10 or more at rest, by the newest answer: the desk beats the morning. */
export function highPainPlaces({ runs, checkIns, deskAnswers }: RunnerRecord, at: Instant): RegionSide[] {
  const felt = [
    ...(runs ?? []).flatMap(({ start, pain }) => painAt(start, pain)),
    ...(checkIns ?? []).flatMap((checkIn) => painAt(checkIn.at, checkIn.pain)),
    ...(deskAnswers ?? []).flatMap((answer) => painAt(answer.at, answer.pain)),
  ]
  return newestOf(felt, at)
    .filter(({ value, atRest }) => value !== null && (value >= HIGH_PAIN || (atRest && value >= HIGH_PAIN_AT_REST)))
    .map(({ place }) => place)
}

/** Places that the newest answer after a session calls sore by 5/10 or more: those named, else those that were treated. */
export function sorePlaces({ sessions }: RunnerRecord, at: Instant): RegionSide[] {
  const felt = (sessions ?? []).flatMap(({ treated, responses, status }) =>
    status !== 'done'
      ? []
      : (responses ?? []).flatMap(({ answeredAt, soreness, regions }): Felt[] => {
          if (answeredAt === null || soreness === null || soreness === undefined) return []
          const named = (regions ?? []).flatMap((key) => placeOf(key) ?? [])
          return (named.length > 0 ? named : (treated ?? [])).flatMap(eachSide).map(({ region, side }) => ({
            place: { region, side },
            at: answeredAt,
            value: soreness,
            atRest: false,
          }))
        }),
  )
  return newestOf(felt, at)
    .filter(({ value }) => value !== null && value >= HIGH_SORENESS)
    .map(({ place }) => place)
}
