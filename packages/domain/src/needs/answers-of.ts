import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import { answerRate } from '../progress/overview.ts'
import { stiffnessDays } from '../progress/stiffness-days.ts'
import { stiffnessSeries, stiffPlaces } from '../progress/stiffness-series.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** Shown of a place, and asked for in the rate of answers beside it. */
export const ANSWER_DAYS = 7
/** The main place is the one that was stiffest over so many days. */
const PLACE_DAYS = 28
/** How many days ahead what is stored may be read; see needs-ahead.ts. */
const KEPT_DAYS = 28

/** What is stored of a runner's answers: by their days, so that it is read rightly on a later day. */
export type KeptAnswers = {
  joinedOn: Day | null
  /** Days with a check-in. */
  days: Day[]
  place: (RegionSide & { points: { day: Day; value: number }[] }) | null
  /** Coming races, the nearest first. */
  races: { name: string; day: Day; priority: 'A' | 'B' | 'C' }[]
}

/** What of a runner's answers stands beside the needs in a list. */
export const keptAnswers = (
  record: RunnerRecord,
  names: Readonly<Record<string, string>>,
  at: Instant,
): KeptAnswers => {
  const { timeZone, joinedOn = null } = record.runner
  const today = dayOf(at, timeZone)
  const from = addDays(today, 1 - KEPT_DAYS)
  const days = [...new Set((record.checkIns ?? []).map((one) => dayOf(one.at, timeZone)))]
  const answers = stiffnessDays(record.checkIns, {
    from: addDays(today, 1 - PLACE_DAYS),
    to: today,
    timeZone,
    until: at,
  })
  const [main] = stiffPlaces(
    answers.map(({ day, stiffness }) => ({
      day,
      stiffness: stiffness.flatMap(({ region, side, value }) =>
        value === null
          ? []
          : (side === 'both' ? (['left', 'right'] as const) : [side]).map((one) => ({ region, side: one, value })),
      ),
    })),
  )
  const place = main && { region: main.region, side: main.side }
  return {
    joinedOn,
    days: days.filter((day) => day >= from && day <= today).sort(),
    place: place
      ? {
          ...place,
          points: stiffnessSeries(answers, place, from, today).flatMap(({ day, value }) =>
            value === null ? [] : [{ day, value }],
          ),
        }
      : null,
    races: (record.races ?? [])
      .filter(({ status, date }) => status === 'planned' && date >= today)
      .map(({ id, date: day, priority }) => ({ name: names[id] ?? 'Race', day, priority }))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .slice(0, 3),
  }
}

/** The same as a list shows it on a day: a day without an answer is null, never 0. */
export type AnswersOn = {
  answered: number
  due: number
  place: (RegionSide & { points: { day: Day; value: number | null }[] }) | null
  race: KeptAnswers['races'][number] | null
}

/** Read on a day, which may be later than the one it was kept on: nobody has answered since. */
export const answersOn = ({ joinedOn, days, place, races }: KeptAnswers, today: Day): AnswersOn => {
  const from = addDays(today, 1 - ANSWER_DAYS)
  const byDay = new Map(place?.points.map(({ day, value }) => [day, value]))
  return {
    ...answerRate({ from, today, joinedOn: joinedOn ?? from, checkIns: days.map((day) => ({ day })) }),
    place: place && {
      region: place.region,
      side: place.side,
      points: Array.from({ length: ANSWER_DAYS }, (_, index) => {
        const day = addDays(from, index)
        return { day, value: byDay.get(day) ?? null }
      }),
    },
    race: races.find(({ day }) => day >= today) ?? null,
  }
}
