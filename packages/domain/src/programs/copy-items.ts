import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import { blockOn } from './block-days.ts'
import { withLoadCopied } from './copy-loads.ts'
import { type DayItem, itemDay } from './day-item.ts'
import type { EditContext } from './edit-context.ts'
import type { PlannedSession, Program, Workout } from './schema.ts'

/** Exercises that one workout takes (schema.ts). */
const MOST_ITEMS = 30

/** What makes two sessions of one day the same appointment: everything but ids, and the reason that one was kept for. */
const appointment = ({ startTime, minutes, intent, works }: PlannedSession) => ({
  startTime,
  minutes,
  intent,
  works: works.map(({ id: _, ...work }) => work),
})

/** Records by their day, as they become while something is put there. */
const byDay = <T extends { id: string; day: Day }>(records: Record<string, T>) => {
  const days = new Map<Day, Map<string, T>>()
  const put: Record<string, T> = {}
  const place = (record: T) => {
    const there = days.get(record.day) ?? new Map<string, T>()
    days.set(record.day, there.set(record.id, record))
  }
  for (const record of Object.values(records)) place(record)
  return {
    on: (day: Day): T[] => [...(days.get(day)?.values() ?? [])],
    put: (record: T): void => {
      place(record)
      put[record.id] = record
    },
    /** The very same records when nothing was put. */
    all: () => (Object.keys(put).length === 0 ? records : { ...records, ...put }),
  }
}

/**
 * A workout for another day: what no workout there asks for yet joins the one of its area, or stands in one of its own;
 * null when everything is asked for there already.
 */
const workoutFor = (
  { items: wanted, area, title }: Workout,
  day: Day,
  there: readonly Workout[],
  prescriptions: Program['prescriptions'],
  { newId }: EditContext,
): Workout | null => {
  const asked = new Set(there.flatMap(({ items }) => items.map(({ prescriptionId }) => prescriptionId)))
  const items = [...new Set(wanted.map(({ prescriptionId }) => prescriptionId))]
    .filter((id) => !asked.has(id) && id in prescriptions)
    .map((prescriptionId) => ({ id: newId(), prescriptionId }))
  if (items.length === 0) return null
  const joined = there.find((one) => one.area === area && one.items.length + items.length <= MOST_ITEMS)
  return joined ? { ...joined, items: [...joined.items, ...items] } : { id: newId(), day, area, title, items }
}

/**
 * A session for another day, with works of its own; null when the same appointment stands there. A reason was given for
 * the day that it was copied from: the copy has none, and is judged anew.
 */
const sessionFor = (
  session: PlannedSession,
  day: Day,
  there: readonly PlannedSession[],
  pairings: Program['pairings'],
  { newId }: EditContext,
): PlannedSession | null =>
  there.some((one) => sameContent(appointment(one), appointment(session)))
    ? null
    : {
        ...session,
        id: newId(),
        day,
        works: session.works.map((work) => ({
          ...work,
          id: newId(),
          // its pairing may have been taken away since
          pairingId: work.pairingId !== null && work.pairingId in pairings ? work.pairingId : null,
        })),
        acknowledgement: null,
      }

/**
 * Copies workouts, sessions and changes of load by numbers of days: to each of `shifts`, counted from the day of each item, so that
 * several keep their distance. Days gone by and days outside the blocks get nothing, and what stands on a day already is
 * not put there twice: copying again changes nothing. Days gone by may be copied from.
 * @param shifts days forward, or back when negative
 */
export const copyItems = (
  program: Program,
  items: readonly DayItem[],
  shifts: readonly number[],
  context: EditContext,
): Program => {
  const workouts = byDay(program.workouts)
  const sessions = byDay(program.sessions)
  let loadChanges = program.loadChanges
  for (const item of items) {
    const load = item.kind === 'load' && program.loadChanges[item.id]
    if (load) {
      for (const shift of new Set(shifts))
        loadChanges = withLoadCopied(program, loadChanges, { load, within: item.within, shift }, context)
      continue
    }
    const from = itemDay(program, item)
    if (from === null) continue
    for (const day of copyDays(program, from, shifts, context.today)) {
      if (item.kind === 'workout') {
        const workout = program.workouts[item.id]
        const copy = workout && workoutFor(workout, day, workouts.on(day), program.prescriptions, context)
        if (copy) workouts.put(copy)
      } else if (item.kind === 'session') {
        const session = program.sessions[item.id]
        const copy = session && sessionFor(session, day, sessions.on(day), program.pairings, context)
        if (copy) sessions.put(copy)
      }
    }
  }
  const next = { ...program, workouts: workouts.all(), sessions: sessions.all(), loadChanges }
  return next.workouts === program.workouts && next.sessions === program.sessions && loadChanges === program.loadChanges
    ? program
    : next
}

/** The days that something on `from` can be copied to by these shifts: coming ones that a block covers, each once. */
export const copyDays = (program: Pick<Program, 'blocks'>, from: Day, shifts: readonly number[], today: Day): Day[] =>
  [...new Set(shifts)]
    .filter((shift) => shift !== 0)
    .map((shift) => addDays(from, shift))
    .filter((day) => day >= today && blockOn(program, day) !== null)

/**
 * Shifts that repeat something on the same weekday, every so many weeks until a day, that day included.
 * @param everyWeeks whole weeks, at least 1
 */
export const repeatShifts = (from: Day, everyWeeks: number, until: Day): number[] => {
  const step = Math.max(1, Math.trunc(everyWeeks)) * 7
  const times = Math.max(0, Math.floor(daysBetween(from, until) / step))
  return Array.from({ length: times }, (_, index) => (index + 1) * step)
}
