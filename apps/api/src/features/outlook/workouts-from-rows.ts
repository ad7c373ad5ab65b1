import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { dueDay } from '@strideloom/domain/logs/move-days.ts'
import { type Place, placeOf, workedSince } from '@strideloom/domain/logs/moves.ts'
import { isNewer, settleItem } from '@strideloom/domain/logs/settle.ts'
import { inWeeks, itemInRecord } from '@strideloom/domain/programs/draft-in-record.ts'
import type { PrescribedVariant } from '@strideloom/domain/programs/prescribed.ts'
import { excuseOf } from '@strideloom/domain/progress/excuse.ts'
import { isCountedAlike, stoppedByPain } from '@strideloom/domain/progress/exercise-fraction.ts'
import type { ToldExercise } from '@strideloom/domain/record/own-exercises.ts'
import type {
  RecordExcuse,
  RecordLog,
  RecordLogItem,
  RecordWorkout,
  RunnerRecord,
} from '@strideloom/domain/record/schema.ts'
import { declaredAwaySince } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import type { EntryRow, ItemRow, WorkoutRow } from './record-rows.ts'

type Counted = { item: ItemRow; entry: EntryRow | null }
type Settled = { row: WorkoutRow; place: Place; counted: Counted[] }

/** What is prescribed, what was done of it and why not, as the record tells it. From `today` on it is the live plan. */
export const workoutsInRecord = (
  rows: readonly WorkoutRow[],
  { today, timeZone, availability }: { today: Day; timeZone: TimeZone; availability: readonly AvailabilityTold[] },
): Pick<RunnerRecord, 'prescriptions' | 'livePlan' | 'logs' | 'excuses'> => {
  const settled = rows.map(settle).filter(({ counted }) => counted.length > 0)
  return {
    prescriptions: inWeeks(settled.map((one) => workoutPart(one, dueDay(one.place)))),
    // The plan as it stands: what was moved into another week is due there, and counts in its own (reference 8).
    livePlan: { sessions: settled.map((one) => workoutPart(one, one.place.day)).filter(({ due }) => due >= today) },
    logs: settled.flatMap(logPart),
    excuses: settled.flatMap((one) =>
      excusePart(one, timeZone, declaredAwaySince(availability, dueDay(one.place), timeZone)),
    ),
  }
}

/** Of the rows of one item the answered one counts, else the present one; each with the entry that counts for it. */
const settle = (row: WorkoutRow): Settled => {
  const entryOf = (item: ItemRow) => settleItem({ workoutId: row.id, workoutItemId: item.id }, row.entries)
  const byItem = new Map<string, Counted>()
  for (const item of row.items) {
    const entry = entryOf(item)
    const own = entry?.workoutItemId === item.id
    if (!own && (item.retired || row.retired)) continue
    const before = byItem.get(item.itemId)
    const isBetter =
      before === undefined ||
      (own && (before.entry?.workoutItemId !== before.item.id || (entry && isNewer(entry, before.entry))))
    if (isBetter) byItem.set(item.itemId, { item, entry })
  }
  const place = placeOf({ ...row, workedAt: workedSince(row.entries) }, row.moves)
  return { row, place, counted: [...byItem.values()].map(asDone) }
}

/** What was done the other way that was prescribed answers what that asked for. */
const asDone = ({ item, entry }: Counted): Counted => {
  const { variant } = item
  if (!entry?.elsewhere || !variant) return { item, entry }
  const { exercise, dose } = variant
  return { item: { ...item, exercise, dose, own: ownOfVariant(variant) }, entry }
}

/** What is told of a practice's own exercise that is the other way; null for a shipped one. */
export const ownOfVariant = ({ name, category, regions, countsAs }: PrescribedVariant): ToldExercise | null =>
  countsAs === undefined ? null : { name, category, regions, countsAs }

const workoutPart = ({ row: { id, area }, counted }: Settled, due: Day): RecordWorkout => ({
  id,
  area,
  due,
  dueTime: null,
  items: counted.map(({ item }) => itemInRecord(item)),
})

const logPart = ({ row, counted }: Settled): RecordLog[] => {
  const answered = counted.flatMap(({ item, entry }) => (entry ? [{ item, entry }] : []))
  const newest = answered.reduce<EntryRow | null>(
    (best, { entry }) => (best === null || isNewer(entry, best) ? entry : best),
    null,
  )
  if (!newest) return []
  const items = answered.map(({ item, entry }) => logItem(item, entry))
  return [{ session: row.id, performedOn: newest.performedOn, loggedAt: newest.loggedAt, items }]
}

const logItem = ({ exercise, dose }: ItemRow, { sets, outcome, pain, reason, ...entry }: EntryRow): RecordLogItem => {
  const amounts = (of: (side: string) => boolean): number[] =>
    (sets ?? []).flatMap(([side, reps, seconds]) => (of(side) ? ((dose.reps === null ? seconds : reps) ?? []) : []))
  // What was done instead, counted in something else, has no amounts of what was asked.
  const isOther =
    entry.swappedFor !== null &&
    !isCountedAlike(
      dose,
      (sets ?? []).map(([side, reps, seconds]) => ({ side, reps, seconds })),
    )
  const done: Partial<RecordLogItem> =
    sets === null || isOther
      ? { check: outcome === 'withdrawn' ? 'skipped' : outcome }
      : dose.side === 'each'
        ? { left: amounts((side) => side !== 'right'), right: amounts((side) => side !== 'left') }
        : { done: amounts(() => true) }
  return {
    exercise,
    ...done,
    ...toldOfEffort(dose, entry.effort, sets ?? []),
    pain,
    ...(entry.swappedFor !== null && { swappedFor: entry.swappedFor }),
    ...(stoppedByPain({ ...entry, outcome, pain, reason, sets: [] }) && { painStop: true }),
    ...(reason !== null && { skipReason: reason }),
  }
}

/** How hard it was, set by set: as told of the whole exercise, and what was said to be in reserve. Absent where nobody said. */
const toldOfEffort = (
  { side }: ItemRow['dose'],
  effort: number | null,
  sets: NonNullable<EntryRow['sets']>,
): Pick<RecordLogItem, 'rpe' | 'rir'> => {
  const own = side === 'each' ? sets.filter(([on]) => on !== 'right') : sets
  const reserves = own.map(([, , , rir]) => rir)
  return {
    ...(effort !== null && own.length > 0 && { rpe: own.map(() => effort) }),
    ...(reserves.some((rir) => rir !== null) && { rir: reserves }),
  }
}

const excusePart = (
  { row, place, counted }: Settled,
  timeZone: TimeZone,
  awaySince: Instant | null,
): RecordExcuse[] => {
  const entries = counted.map(({ entry }) => entry && { ...entry, sets: [] })
  const reason = excuseOf(entries, dueDay(place), timeZone, awaySince)
  const [said] = [
    ...entries.flatMap((entry) => entry?.loggedAt ?? []),
    ...(reason === 'travel' && awaySince !== null ? [awaySince] : []),
  ].sort()
  return reason === null ? [] : [{ session: row.id, reason, ...(said && { at: said, declaredAt: said }) }]
}
