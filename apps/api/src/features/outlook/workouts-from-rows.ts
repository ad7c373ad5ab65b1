import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { settleItem } from '@strideloom/domain/logs/settle.ts'
import { inWeeks, itemInRecord } from '@strideloom/domain/programs/draft-in-record.ts'
import { excuseOf } from '@strideloom/domain/progress/excuse.ts'
import { stoppedByPain } from '@strideloom/domain/progress/exercise-fraction.ts'
import type {
  RecordExcuse,
  RecordLog,
  RecordLogItem,
  RecordWorkout,
  RunnerRecord,
} from '@strideloom/domain/record/schema.ts'
import type { WorkoutRow } from './record-rows.ts'

type Item = WorkoutRow['items'][number]
type Entry = WorkoutRow['entries'][number]

/** What is prescribed, what was done of it and why not, as the record tells it. Weeks of days from `today` on are live. */
export const workoutsInRecord = (
  rows: readonly WorkoutRow[],
  { today, timeZone }: { today: Day; timeZone: TimeZone },
): Pick<RunnerRecord, 'prescriptions' | 'livePlan' | 'logs' | 'excuses'> => {
  const settled = rows.map((row) => ({
    row,
    counted: row.items.map((item) => ({
      item,
      entry: settleItem({ workoutId: row.id, workoutItemId: item.id }, row.entries),
    })),
  }))
  return {
    prescriptions: inWeeks(rows.map(workoutPart)),
    livePlan: { sessions: rows.filter(({ day }) => day >= today).map(workoutPart) },
    logs: settled.flatMap(({ row, counted }) => logPart(row.id, counted)),
    excuses: settled.flatMap(({ row, counted }) => excusePart(row, counted, timeZone)),
  }
}

const workoutPart = ({ id, area, day, items }: WorkoutRow): RecordWorkout => ({
  id,
  area,
  due: day,
  dueTime: null,
  items: items.map(itemInRecord),
})

type Counted = { item: Item; entry: Entry | null }

const logPart = (session: string, counted: readonly Counted[]): RecordLog[] => {
  const answered = counted.flatMap(({ item, entry }) => (entry ? [{ item, entry }] : []))
  const newest = answered
    .map(({ entry }) => entry)
    .sort((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1))
    .at(-1)
  if (!newest) return []
  const items = answered.map(({ item, entry }) => logItem(item, entry))
  return [{ session, performedOn: newest.performedOn, loggedAt: newest.loggedAt, items }]
}

const logItem = ({ exercise, dose }: Item, entry: Entry): RecordLogItem => {
  const amounts = (sets: Entry['sets']) => sets.flatMap((set) => (dose.reps === null ? set.seconds : set.reps) ?? [])
  const onSide = (side: 'left' | 'right') =>
    amounts(entry.sets.filter((set) => set.side === side || set.side === 'both'))
  const weighed = entry.sets.some(({ loadKg }) => loadKg !== null)
  const withRir = entry.sets.some(({ rir }) => rir !== null)
  return {
    exercise,
    ...(entry.sets.length === 0
      ? { check: entry.outcome === 'withdrawn' ? 'skipped' : entry.outcome }
      : dose.side === 'each'
        ? { left: onSide('left'), right: onSide('right') }
        : { done: amounts(entry.sets) }),
    pain: entry.pain,
    ...(stoppedByPain(entry) && { painStop: true }),
    ...(entry.reason !== null && { skipReason: entry.reason }),
    ...(weighed && {
      load: entry.sets.map(({ loadKg }) => (loadKg === null ? null : { value: loadKg, unit: 'kg' as const })),
    }),
    ...(withRir && { rir: entry.sets.map(({ rir }) => rir) }),
  }
}

const excusePart = (row: WorkoutRow, counted: readonly Counted[], timeZone: TimeZone): RecordExcuse[] => {
  const reason = excuseOf(
    counted.map(({ entry }) => entry),
    row.day,
    timeZone,
  )
  const said = counted.flatMap(({ entry }) => entry?.loggedAt ?? []).sort()[0]
  return reason === null ? [] : [{ session: row.id, reason, ...(said && { at: said, declaredAt: said }) }]
}
