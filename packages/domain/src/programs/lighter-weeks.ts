import { addDays, type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import { blockOn } from './block-days.ts'
import { splitOff } from './join-exercises.ts'
import { withoutRecords } from './put-record.ts'
import type { Block, Prescription, Program } from './schema.ts'

/** Mondays of the planned lighter weeks of a block, every fourth one, that are still to come. */
export const fourthWeeks = (block: Pick<Block, 'startDay' | 'weeks'>, today: Day): Day[] =>
  Array.from({ length: Math.floor(block.weeks / 4) }, (_, index) =>
    startOfWeek(addDays(block.startDay, (index * 4 + 3) * 7)),
  ).filter((monday) => addDays(monday, 6) >= today)

/** Fewer sets, or more in reserve where both say how much. */
const isLighter = ({ dose: one }: Prescription, { dose: than }: Prescription): boolean =>
  one.sets < than.sets || (one.rir !== null && than.rir !== null && one.rir > than.rir)

/** The prescription that a lighter dose of some weeks stands in for, by the id of the lighter one. */
const standingIn = ({ prescriptions }: Pick<Program, 'prescriptions'>): ReadonlyMap<string, string> => {
  const all = Object.values(prescriptions)
  return new Map(
    all.flatMap((one) => {
      if (one.weekdays.length > 0) return []
      const whole = all.find(
        (other) =>
          other.weekdays.length > 0 &&
          other.exercise === one.exercise &&
          other.pairingId === one.pairingId &&
          isLighter(one, other),
      )
      return whole ? [[one.id, whole.id] as const] : []
    }),
  )
}

/** The lighter doses that some weeks have of a prescription. */
export const lighterDosesOf = (program: Pick<Program, 'prescriptions'>, prescriptionId: string): Prescription[] =>
  [...standingIn(program)].flatMap(([id, whole]) => {
    const light = program.prescriptions[id]
    return light && whole === prescriptionId ? [light] : []
  })

/** Mondays of weeks from a day on in which something stands with a lighter dose than else, in order. */
export const lighterWeeks = (program: Pick<Program, 'prescriptions' | 'workouts'>, from: Day): Day[] => {
  const lighter = standingIn(program)
  const mondays = Object.values(program.workouts).flatMap(({ day, items }) =>
    day >= from && items.some(({ prescriptionId }) => lighter.has(prescriptionId)) ? [startOfWeek(day)] : [],
  )
  return [...new Set(mondays)].filter((monday) => monday >= from).sort()
}

/** Takes the lighter dose of weeks back: what it stood in for stands there again. */
export const withoutLighter = (program: Program, mondays: readonly Day[]): Program => {
  const lighter = standingIn(program)
  const weeks = new Set(mondays)
  const workouts = { ...program.workouts }
  for (const workout of Object.values(program.workouts)) {
    if (!weeks.has(startOfWeek(workout.day))) continue
    const there = new Set(workout.items.map(({ prescriptionId }) => prescriptionId))
    const items = workout.items.flatMap((item) => {
      const whole = lighter.get(item.prescriptionId)
      if (whole === undefined) return [item]
      return there.has(whole) ? [] : [{ ...item, prescriptionId: whole }]
    })
    if (items.some((item, index) => item !== workout.items[index])) workouts[workout.id] = { ...workout, items }
  }
  const next = { ...program, workouts }
  const used = new Set(Object.values(workouts).flatMap(({ items }) => items.map((item) => item.prescriptionId)))
  const unused = [...lighter.keys()].filter((id) => !used.has(id))
  return withoutRecords(unused.reduce(splitOff, next), 'prescriptions', unused)
}

/**
 * Mondays on which lighter weeks lie after blocks were laid anew: in the same week of their block as before, and in every fourth one of it
 * where they were just that.
 * @param mondays as they lie now, none before `from`
 */
export const lighterAfter = (
  program: Pick<Program, 'blocks'>,
  next: Program['blocks'],
  mondays: readonly Day[],
  from: Day,
): Day[] => {
  const after = Object.values(program.blocks).flatMap((was) => {
    const is = next[was.id]
    const own = mondays.filter((monday) => blockOn(program, monday)?.id === was.id)
    if (!is || own.length === 0) return []
    if (
      own.join() ===
      fourthWeeks(was, from)
        .filter((monday) => monday >= from)
        .join()
    )
      return fourthWeeks(is, from)
    const first = startOfWeek(was.startDay)
    return own
      .map((monday) => daysBetween(first, monday) / 7)
      .filter((index) => index < is.weeks)
      .map((index) => addDays(startOfWeek(is.startDay), 7 * index))
  })
  return [...new Set(after)].filter((monday) => monday >= from).sort()
}
