import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { type DoneSet, type Performed, setOnSides } from '../programs/performed.ts'
import type { Load } from '../programs/schema.ts'
import type { RecordItem, RecordLogItem, RunnerRecord } from '../record/schema.ts'

type Item = RecordItem & { day: Day }

/** Every exercise of every workout as it was prescribed, the newest snapshot of each workout. */
function prescribedItems({ prescriptions }: RunnerRecord): Map<string, Item[]> {
  const workouts = new Map<string, Item[]>()
  for (const { snapshot } of prescriptions ?? [])
    for (const { id, due, items } of snapshot.sessions)
      workouts.set(
        id,
        items.map((item) => ({ ...item, day: due })),
      )
  return workouts
}

const amountOf = ({ reps, seconds, metres }: RecordItem): number => reps ?? seconds ?? metres ?? 0

const loadOf = ({ load }: RecordItem): Load =>
  load ? ({ unit: load.unit, value: load.value } as Load) : { unit: 'none' }

/** What is left after an effort of 10 at most, where the reserve itself was not told. */
const reserveOf = (entry: RecordLogItem, index: number): number | null => {
  const told = entry.rir?.[index] ?? null
  if (told !== null) return told
  const effort = entry.rpe?.[index] ?? null
  return effort === null ? null : Math.max(0, 10 - effort)
}

/** Sets in order, left and right in turn, each with its side. A tick without numbers is what was asked, or the half of its sets. */
function setsOf(item: RecordItem, entry: RecordLogItem): DoneSet[] {
  const { left, right, done, check } = entry
  if (left !== undefined || right !== undefined) {
    const sets = Math.max(left?.length ?? 0, right?.length ?? 0)
    return Array.from({ length: sets }, (_, index) =>
      (
        [
          [left, 'left'],
          [right, 'right'],
        ] as const
      ).flatMap(([amounts, side]): DoneSet[] => {
        const amount = amounts?.[index]
        return amount === undefined ? [] : [{ amount, rir: reserveOf(entry, index), side }]
      }),
    ).flat()
  }
  if (done !== undefined)
    return done.flatMap((amount, index) => setOnSides({ amount, rir: reserveOf(entry, index) }, item.unilateral))
  const share = check === 'done' ? 1 : check === 'partly' ? 0.5 : 0
  return Array.from({ length: Math.round(item.sets * share) }, () =>
    setOnSides({ amount: amountOf(item), rir: null }, item.unilateral),
  ).flat()
}

/** The worst pain that the check-in of a day names in these places; 0 where it names none, null where it was not asked or not answered. */
function painOn(
  { checkIns, runner }: RunnerRecord,
  day: Day,
  places: readonly RegionSide[],
  at: Instant,
): number | null {
  const asked = (checkIns ?? []).filter(
    (one) => Array.isArray(one.pain) && compareInstants(one.at, at) <= 0 && dayOf(one.at, runner.timeZone) === day,
  )
  if (asked.length === 0) return null
  const here = asked.flatMap(({ pain }) => (pain ?? []).filter((one) => places.some((place) => overlaps(place, one))))
  const values = here.flatMap(({ value }) => value ?? [])
  return here.length > 0 && values.length === 0 ? null : Math.max(0, ...values)
}

/**
 * How one exercise went, workout by workout, as far as was told by a moment: each beside the target that it answered. What was
 * skipped, left out or done as another exercise is none of it. Whether every repetition was clean nobody is asked: not known.
 *
 * @param places where the exercise is felt; pain before and on the next morning is that of the check-ins there
 */
export function performedIn(
  record: RunnerRecord,
  exercise: string,
  places: readonly RegionSide[],
  at: Instant,
): Performed[] {
  const workouts = prescribedItems(record)
  return (record.logs ?? []).flatMap((log): Performed[] => {
    if (compareInstants(log.loggedAt, at) > 0) return []
    const item = workouts.get(log.session)?.find((one) => one.exercise === exercise)
    const entry = log.items.find((one) => one.exercise === exercise)
    if (!item || !entry || entry.check === 'skipped' || entry.skipReason || entry.swappedFor) return []
    const sets = setsOf(item, entry)
    if (sets.length === 0) return []
    const day = log.performedOn ?? dayOf(log.loggedAt, record.runner.timeZone)
    return [
      {
        day,
        target: {
          sets: item.sets,
          reps: item.reps ?? null,
          seconds: item.seconds ?? null,
          metres: item.metres ?? null,
          rir: item.rir ?? null,
          load: loadOf(item),
        },
        sets,
        pain: entry.pain ?? null,
        painBefore: painOn(record, day, places, at),
        painNextMorning: painOn(record, addDays(day, 1), places, at),
        isClean: null,
      },
    ]
  })
}

/** The day from which a target asks for more than the one before it; null where it never did. */
export function lastRaised(history: readonly Performed[]): Day | null {
  const sorted = [...history].sort((a, b) => (a.day < b.day ? -1 : 1))
  const asked = ({ target: { sets, reps, seconds, metres, load } }: Performed) => [
    sets,
    reps ?? seconds ?? metres ?? 0,
    'value' in load ? load.value : 0,
  ]
  return sorted.reduce<Day | null>((found, one, index) => {
    const before = sorted[index - 1]
    if (!before) return found
    const was = asked(before)
    return asked(one).some((value, part) => value > (was[part] ?? 0)) ? one.day : found
  }, null)
}
