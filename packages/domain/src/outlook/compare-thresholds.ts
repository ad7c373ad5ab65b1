import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type Told, type ToldOf, toldSpan, toldWith } from './told.ts'

/** Something that would have been told in another word: how often, of how many that were told at all, and when last. */
export type ToldDifference = {
  what: string
  of: ToldOf
  from: string
  to: string
  times: number
  all: number
  last: Day
}

/** Looked back on. */
const DAYS = 28

/** What no comparison can say of weeks that are over, for the screen that shows one. */
export const NOT_COMPARED: readonly string[] = [
  'Records are looked at as they stand now: what was corrected since is corrected here too.',
  'Whether a sign had been a yes in the week before is read from what was told then, by the rules of then.',
  'How long a change held, whether the load is still adapted to and what may hold a runner back are told of a span of weeks or months; they are not compared day by day.',
  'What a pattern offers, which open intent is the best one and when something is asked again change what is suggested from now on; what was followed then is not kept, so they are not compared.',
  'When the monthly questions are asked, and which of their changes are told, is not compared: what was open on a day that is over is not kept.',
  'Steps of the work, heavy legs beside running and the burden of home-work are told while a program is planned; which of them were followed then is not kept, so they are not compared.',
]

/** The groups of settings in which two states differ. */
export const changedGroups = (before: Thresholds, after: Thresholds): (keyof Thresholds)[] =>
  (Object.keys(before) as (keyof Thresholds)[]).filter(
    (group) => JSON.stringify(before[group]) !== JSON.stringify(after[group]),
  )

const keyOf = ({ what, of, key }: Told): string => JSON.stringify([what, of, key])

/**
 * What other thresholds would have told of a runner in the last four weeks: signs, advice and load at the end of each day, answers to
 * sessions, runs, workouts and finished weeks, and what stands now. Empty where nothing would be another word.
 */
export function compareThresholds(
  record: RunnerRecord,
  at: Instant,
  { before, after }: { before: Thresholds; after: Thresholds },
): ToldDifference[] {
  const groups = changedGroups(before, after)
  if (groups.length === 0) return []
  const span = toldSpan(record, at, DAYS)
  const was = toldWith(record, at, { span, thresholds: before, groups })
  const told = toldWith(record, at, { span, thresholds: after, groups })
  const is = new Map(told.map((one) => [keyOf(one), one.says]))
  const all = new Map<string, number>()
  const found = new Map<string, ToldDifference>()
  for (const one of was) {
    const { what, of, day, says } = one
    all.set(`${what} ${of}`, (all.get(`${what} ${of}`) ?? 0) + 1)
    const to = is.get(keyOf(one))
    if (to === undefined || to === says) continue
    const key = JSON.stringify([what, of, says, to])
    const known = found.get(key)
    found.set(key, {
      ...{ what, of, from: says, to, all: 0 },
      times: (known?.times ?? 0) + 1,
      last: known && known.last > day ? known.last : day,
    })
  }
  return [...found.values()].map((one) => ({ ...one, all: all.get(`${one.what} ${one.of}`) ?? one.times }))
}
