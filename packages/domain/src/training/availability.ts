import { type Day, daysBetween, isDay } from '../calendar/day.ts'
import { compareInstants, type Instant, instantOf, type TimeZone } from '../calendar/instant.ts'

/** In the order of how much they leave: nothing, a little, all but the gym. */
export const AVAILABILITY_KINDS = ['away', 'limited', 'no-gym'] as const
export type AvailabilityKind = (typeof AVAILABILITY_KINDS)[number]

/** A span as it is typed: nothing chosen is null, nothing typed is empty. */
export type AvailabilityDraft = { kind: AvailabilityKind | null; fromDay: string; toDay: string; note: string }

/** Longer than a year is no span of days away: then nothing is planned. */
export const MOST_AVAILABILITY_DAYS = 366

/** What is missing or wrong in what was typed, by its field; nothing where it may be told. Without zod, for the phone. */
export const complaintsOfSpan = ({
  kind,
  fromDay,
  toDay,
}: AvailabilityDraft): Partial<Record<'kind' | 'fromDay' | 'toDay', string>> => ({
  ...(kind === null && { kind: 'Choose away, limited or no gym.' }),
  ...(!isDay(fromDay) && { fromDay: 'Choose the first day.' }),
  ...(!isDay(toDay)
    ? { toDay: 'Choose the last day.' }
    : isDay(fromDay) && toDay < fromDay
      ? { toDay: 'The last day lies before the first.' }
      : isDay(fromDay) &&
        daysBetween(fromDay, toDay) >= MOST_AVAILABILITY_DAYS && { toDay: 'At most a year at once.' }),
})

type Days = { fromDay: Day; toDay: Day; kind: AvailabilityKind }
type Told = Days & { id: string; spanId: string; withdrawn: boolean; toldAt: Instant }

const covers = ({ fromDay, toDay }: Pick<Days, 'fromDay' | 'toDay'>, day: Day): boolean =>
  fromDay <= day && day <= toDay

const byMoment = (a: Told, b: Told): number => compareInstants(a.toldAt, b.toldAt) || (a.id < b.id ? -1 : 1)

/** The statements about each span, in the order in which they were told: by moment, then by id, whatever order they arrived in. */
const bySpan = <T extends Told>(told: readonly T[]): T[][] => {
  const spans = new Map<string, T[]>()
  for (const one of [...told].sort(byMoment)) spans.set(one.spanId, [...(spans.get(one.spanId) ?? []), one])
  return [...spans.values()]
}

/** What was told last of each span, also where that took it back: whoever keeps older statements needs to know. */
export const lastTold = <T extends Told>(told: readonly T[]): T[] =>
  bySpan(told).flatMap((statements) => statements.at(-1) ?? [])

/** What was told last of each span, without those that were taken back, by their first day. */
export const settleAvailability = <T extends Told>(told: readonly T[]): T[] =>
  lastTold(told)
    .filter(({ withdrawn }) => !withdrawn)
    .sort((a, b) => (a.fromDay === b.fromDay ? byMoment(a, b) : a.fromDay < b.fromDay ? -1 : 1))

/** The spans that cover a day, those that leave least first. */
export const spansOn = <T extends Days>(spans: readonly T[], day: Day): T[] =>
  spans
    .filter((span) => covers(span, day))
    .sort((a, b) => AVAILABILITY_KINDS.indexOf(a.kind) - AVAILABILITY_KINDS.indexOf(b.kind))

/**
 * Since when it is told that a runner is away on a day; null where it is not told by now. What stood when the day began was announced by
 * then, whatever was said and taken back after; else it counts from when it was last said without a break. A span that was moved over
 * the day later counts from then: what was said of other days is no announcement of this one (reference 8: "travel pre-declared").
 */
export const declaredAwaySince = (told: readonly Told[], day: Day, timeZone: TimeZone): Instant | null => {
  const begins = instantOf(day, '00:00', timeZone)
  const moments = bySpan(told).flatMap((statements) => {
    const now = saidSince(statements, day)
    if (now === null) return []
    return (
      saidSince(
        statements.filter(({ toldAt }) => compareInstants(toldAt, begins) < 0),
        day,
      ) ?? now
    )
  })
  return moments.reduce<Instant | null>(
    (first, moment) => (first === null || compareInstants(moment, first) < 0 ? moment : first),
    null,
  )
}

/** Since when the statements about one span, as far as they go, say without a break that a day is one away. */
const saidSince = (statements: readonly Told[], day: Day): Instant | null => {
  const last = statements.findLastIndex(
    ({ kind, withdrawn, ...days }) => kind !== 'away' || withdrawn || !covers(days, day),
  )
  return statements[last + 1]?.toldAt ?? null
}
