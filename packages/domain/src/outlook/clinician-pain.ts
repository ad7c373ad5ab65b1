import { addDays } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionId } from '../library/ids.ts'
import { covers, eachSide, overlaps, type RegionSide } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import { byText } from '../record/by-text.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordPain, RunnerRecord } from '../record/schema.ts'
import { isMinorAt } from './is-minor-at.ts'

/** Pain from which a clinician should look (reference 7.3). */
export const HIGH_PAIN = 7
/** How far back answers are read. Ours: the signs look at 7 days, and the reference gives no figure. */
const DAYS = 7

/**
 * Where bones still grow and running pulls at them: the heel, the tendon of the kneecap, the edge of the hip (reference 14.13). The
 * heel has no region of its own: the Achilles tendon and the sole end there.
 */
const GROWING: readonly RegionId[] = ['achilles', 'plantar-foot', 'patellar', 'hip-flexors', 'tfl', 'glute-med']

/** A parent stands for its children everywhere (model.md): pain in the knee may be at the tendon of the kneecap. */
const mayGrow = (region: RegionId): boolean => GROWING.some((growing) => includesRegion(region, growing))

export type PainToLookAt = {
  place: RegionSide | null
  /** `growth`: less than high, of somebody under 18, where bones still grow. */
  kind: 'high' | 'growth' | 'rest' | 'night'
  value: number | null
}

/** `isWhole`: all of the body was asked about, so that a place which was not named does not hurt any more. */
type Answer = { moment: Instant; pain: readonly RecordPain[]; isWhole: boolean }

function painAnswers({ runner, checkIns, runs, deskAnswers }: RunnerRecord, at: Instant): Answer[] {
  const { timeZone } = runner
  const to = dayOf(at, timeZone)
  const window = { from: addDays(to, 1 - DAYS), to, timeZone, until: at }
  const given = (isWhole: boolean) => (moment: Instant, pain: readonly RecordPain[] | null | undefined) =>
    pain ? [{ moment, pain, isWhole }] : []
  const [whole, some] = [given(true), given(false)]
  return [
    ...onDays(checkIns, (one) => one.at, window).flatMap(({ one }) => whole(one.at, one.pain)),
    ...onDays(runs, (one) => one.start, window).flatMap(({ one }) => some(one.start, one.pain)),
    ...onDays(deskAnswers, (one) => one.at, window).flatMap(({ one }) => some(one.at, one.pain)),
  ].sort((a, b) => compareInstants(b.moment, a.moment) || byText(b, a))
}

const QUESTIONS: Record<PainToLookAt['kind'], (pain: RecordPain) => boolean | null> = {
  high: ({ value }) => (value === null ? null : value >= HIGH_PAIN),
  rest: ({ atRest, value }) => (atRest == null ? null : atRest && value !== 0),
  // The reference names no figure: any pain there.
  growth: ({ region, value }) => (value === null ? null : value > 0 && value < HIGH_PAIN && mayGrow(region)),
  night: ({ night, value }) => (night == null ? null : night && value !== 0),
}

/** By the newest answer to each question about each place; a question that was not put again still stands. */
function standing(answers: readonly Answer[], kind: PainToLookAt['kind']): PainToLookAt[] {
  /** `but`: parts that the same answer named on their own, without an answer to this question. */
  const answered: { place: RegionSide; but: readonly RegionSide[] }[] = []
  const isAnswered = (place: RegionSide): boolean =>
    answered.some((newer) => covers(newer.place, place) && !newer.but.some((part) => covers(part, place)))
  const found: PainToLookAt[] = []
  /** After an answer about all of the body only these are still to be told: named, and not said to be free of it. */
  let untold: RegionSide[] | null = null
  for (const { pain, isWhole } of answers) {
    const open = pain
      .flatMap((one) =>
        eachSide({ region: one.region, side: one.side }).map((place) => ({
          place,
          says: QUESTIONS[kind](one),
          value: one.value,
        })),
      )
      .filter(({ place }) => !isAnswered(place))
      .filter(({ place }) => untold === null || untold.some((named) => overlaps(named, place)))
    found.push(...open.flatMap(({ place, says, value }) => (says ? [{ place, kind, value }] : [])))
    const but = open.flatMap(({ place, says }) => (says === null ? place : []))
    answered.push(...open.flatMap(({ place, says }) => (says === null ? [] : { place, but })))
    if (isWhole) untold = but
  }
  return found
}

/** Pain of the last week's workouts: the logs name no place. */
function inWorkouts({ runner, logs }: RunnerRecord, at: Instant): PainToLookAt[] {
  const { timeZone } = runner
  const to = dayOf(at, timeZone)
  const recent = onDays(logs, ({ loggedAt }) => loggedAt, { from: addDays(to, 1 - DAYS), to, timeZone, until: at })
  const highest = Math.max(0, ...recent.flatMap(({ one }) => one.items.flatMap(({ pain }) => pain ?? [])))
  return highest >= HIGH_PAIN ? [{ place: null, kind: 'high', value: highest }] : []
}

/**
 * Pain of 7 or more, at rest or at night, of the last 7 days, by the newest answers (reference 7.3); of somebody under 18 any pain
 * where bones still grow (14.13).
 */
export function painToLookAt(record: RunnerRecord, at: Instant): PainToLookAt[] {
  const answers = painAnswers(record, at)
  const kinds = ['high', ...(isMinorAt(record, at) ? (['growth'] as const) : []), 'rest', 'night'] as const
  return [...kinds.flatMap((kind) => standing(answers, kind)), ...inWorkouts(record, at)]
}
