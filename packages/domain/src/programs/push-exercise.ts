import { type Day, startOfWeek, weekday } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { sameContent } from '../same-content.ts'
import { doseWords } from './dose-words.ts'
import type { EditContext } from './edit-context.ts'
import { exerciseOf } from './exercise-of.ts'
import { layOn, takeOff } from './lay-out.ts'
import type { NewExercise } from './lay-template.ts'
import { putRecord } from './put-record.ts'
import type { Laid, Prescription, Program } from './schema.ts'
import { stopPrescribing } from './stop-prescribing.ts'

export type LaidExercise = Laid['exercises'][number]

/** Where a push may reach: days from tomorrow in the blocks, and what the runner has answered ahead of its day. */
export type Reach = { days: readonly Day[]; answered: ReadonlySet<string>; context: EditContext }

/** A program as it becomes, what of it is another, and what was kept, in sentences. */
export type Pushing = { program: Program; told: string[]; kept: string[] }

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** "Tue, Fri"; all seven are every day. */
const daysWords = (weekdays: readonly number[]): string =>
  weekdays.length === 7 ? 'every day' : weekdays.map((day) => DAYS[day - 1]).join(', ')

const nameOf = (one: Pick<Prescription, 'exercise' | 'own'>): string => exerciseOf(one)?.name ?? one.exercise

/** The days of `days` on which a prescription stands. */
const standsOn = (program: Program, id: string, { days }: Reach): Set<Day> => {
  const reached = new Set(days)
  return new Set(
    Object.values(program.workouts).flatMap(({ day, items }) =>
      reached.has(day) && items.some((item) => item.prescriptionId === id) ? day : [],
    ),
  )
}

const isAnsweredOn = (program: Program, id: string, { answered }: Reach): boolean =>
  Object.values(program.workouts).some(({ items }) =>
    items.some((item) => item.prescriptionId === id && answered.has(item.id)),
  )

/** The coming weeks in which it stands on its days as it was laid, and those that somebody changed. */
const weeksOf = (program: Program, was: LaidExercise, reach: Reach) => {
  const stands = standsOn(program, was.prescriptionId, reach)
  const weeks = new Map<Day, Day[]>()
  for (const day of reach.days) weeks.set(startOfWeek(day), [...(weeks.get(startOfWeek(day)) ?? []), day])
  const asLaid: Day[] = []
  const byHand: Day[] = []
  for (const [monday, days] of weeks) {
    const isSame = days.every((day) => was.weekdays.includes(weekday(day)) === stands.has(day))
    if (isSame) asLaid.push(...days)
    else byHand.push(monday)
  }
  return { asLaid, byHand }
}

const weekWords = (mondays: readonly Day[]): string =>
  mondays.length === 1 ? `the week of ${dayWords(mondays[0] ?? '')}` : `${mondays.length} weeks`

/** How the template wants it from tomorrow on, in a record of its own where days until today keep how it was. */
const redosed = (program: Program, before: Prescription, to: Prescription, reach: Reach) => {
  const reached = new Set(reach.days)
  const isElsewhere = Object.values(program.workouts).some(({ day, items }) =>
    items.some((item) => item.prescriptionId === before.id && (!reached.has(day) || reach.answered.has(item.id))),
  )
  if (!isElsewhere) return { program: putRecord(program, 'prescriptions', to), id: before.id }
  const id = reach.context.newId()
  const workouts = Object.fromEntries(
    Object.values(program.workouts).map((workout) => {
      const items = reached.has(workout.day)
        ? workout.items.map((item) =>
            item.prescriptionId === before.id && !reach.answered.has(item.id) ? { ...item, prescriptionId: id } : item,
          )
        : workout.items
      return [workout.id, items.some((item, index) => item !== workout.items[index]) ? { ...workout, items } : workout]
    }),
  )
  const split = putRecord({ ...program, workouts }, 'prescriptions', { ...to, id })
  // What is joined stays joined, whichever of the two stands in a workout.
  const group = Object.values(program.groups).find(({ prescriptionIds }) => prescriptionIds.includes(before.id))
  const joined = group
    ? putRecord(split, 'groups', {
        ...group,
        prescriptionIds: group.prescriptionIds.flatMap((one) => (one === before.id ? [one, id] : [one])),
      })
    : split
  const goesOn = Object.values(joined.workouts).some(
    ({ day, items }) => day > reach.context.today && items.some((item) => item.prescriptionId === before.id),
  )
  return { program: goesOn ? joined : putRecord(joined, 'prescriptions', { ...before, weekdays: [] }), id }
}

/** What the template no longer has goes from its coming days, unless it is another one for this runner by now. */
export const withdrawExercise = (program: Program, was: LaidExercise, reach: Reach): Pushing => {
  const before = program.prescriptions[was.prescriptionId]
  if (!before) return { program, told: [], kept: [] }
  const name = nameOf(before)
  const isByHand =
    before.exercise !== was.exercise ||
    !sameContent(before.dose, was.dose) ||
    !sameContent(before.weekdays, was.weekdays) ||
    before.rule !== undefined ||
    before.variant !== undefined
  if (isByHand)
    return standsOn(program, before.id, reach).size === 0
      ? { program, told: [], kept: [] }
      : { program, told: [], kept: [`${name} was changed by hand, so it stays.`] }
  const { asLaid, byHand } = weeksOf(program, was, reach)
  const days = new Set(asLaid)
  const kept = byHand.length === 0 ? [] : [`${name} stays in ${weekWords(byHand)}, changed by hand.`]
  if (isAnsweredOn(program, before.id, reach)) kept.push(`${name} stays where it was logged already.`)
  const lighter = takeOff(program, before.id, (day) => days.has(day))
  const back = putBackAnswered(program, lighter, before.id, reach)
  const isThere = Object.values(back.workouts).some(({ items }) =>
    items.some((item) => item.prescriptionId === before.id),
  )
  const told = asLaid.length === 0 ? [] : [`${name} is taken out.`]
  if (!isThere) return { program: stopPrescribing(back, before.id, reach.context), told, kept }
  const goesOn = Object.values(back.workouts).some(
    ({ day, items }) => day > reach.context.today && items.some((item) => item.prescriptionId === before.id),
  )
  return { program: goesOn ? back : putRecord(back, 'prescriptions', { ...before, weekdays: [] }), told, kept }
}

/** What was answered ahead of its day stays in its workout. */
const putBackAnswered = (before: Program, after: Program, id: string, { answered }: Reach): Program =>
  Object.values(before.workouts).reduce((soFar, workout) => {
    const lost = workout.items.filter((item) => item.prescriptionId === id && answered.has(item.id))
    if (lost.length === 0 || soFar.workouts[workout.id]?.items.some(({ id: one }) => one === lost[0]?.id)) return soFar
    const now = soFar.workouts[workout.id] ?? { ...workout, items: [] }
    return putRecord(soFar, 'workouts', { ...now, items: [...now.items, ...lost] })
  }, after)

/** What the template has otherwise by now, from tomorrow on; what is another one for this runner is kept and told. */
export const changeExercise = (
  program: Program,
  was: LaidExercise,
  want: NewExercise,
  reach: Reach,
): Pushing & { laid: LaidExercise } => {
  const wanted = { role: want.role, weekdays: [...want.weekdays], dose: want.dose }
  const laid = { ...was, ...wanted }
  const isSame = was.role === want.role && sameContent(was.weekdays, want.weekdays) && sameContent(was.dose, want.dose)
  const before = program.prescriptions[was.prescriptionId]
  if (isSame) return { program, told: [], kept: [], laid: was }
  if (!before || (before.weekdays.length === 0 && standsOn(program, before.id, reach).size === 0))
    return { program, told: [], kept: [`${nameOf(want)} was taken out by hand, so it stays out.`], laid }
  const name = nameOf(before)
  if (before.exercise !== was.exercise)
    return {
      program,
      told: [],
      kept: [`${name} stands in place of ${nameOf(want)}, chosen by hand, so it stays.`],
      laid,
    }

  const told: string[] = []
  const kept: string[] = []
  const { asLaid, byHand } = weeksOf(program, was, reach)
  const ownWeeks = byHand.length > 0 && `${name}: ${weekWords(byHand)} as changed by hand stays.`
  let next = program
  let now = before
  if (!sameContent(was.weekdays, want.weekdays)) {
    if (!sameContent(before.weekdays, was.weekdays)) kept.push(`${name}: its weekdays were changed by hand and stay.`)
    else {
      if (ownWeeks) kept.push(ownWeeks)
      told.push(`${name}: ${daysWords(want.weekdays)} instead of ${daysWords(was.weekdays)}.`)
      const gone = new Set(asLaid.filter((day) => !want.weekdays.includes(weekday(day))))
      now = { ...before, weekdays: [...want.weekdays] }
      next = putBackAnswered(
        next,
        takeOff(putRecord(next, 'prescriptions', now), now.id, (day) => gone.has(day)),
        now.id,
        reach,
      )
      const added = asLaid.filter((day) => want.weekdays.includes(weekday(day)))
      next = layOn(next, now, added, reach.context)
    }
  }
  const to = { ...now }
  if (!sameContent(was.dose, want.dose)) {
    if (sameContent(before.dose, was.dose)) {
      to.dose = want.dose
      told.push(`${name}: ${doseWords(want.dose)} instead of ${doseWords(was.dose)}.`)
    } else kept.push(`${name}: ${doseWords(before.dose)} was set by hand and stays.`)
  }
  if (was.role !== want.role) {
    if (before.role === was.role) {
      to.role = want.role
      told.push(`${name}: ${want.role} instead of ${was.role}.`)
    } else kept.push(`${name}: how much it matters was changed by hand and stays.`)
  }
  if (to.dose === now.dose && to.role === now.role) return { program: next, told, kept, laid }
  if (ownWeeks && !kept.includes(ownWeeks)) kept.push(ownWeeks)
  const { program: changed, id } = redosed(next, now, to, reach)
  return { program: changed, told, kept, laid: { ...laid, prescriptionId: id } }
}

/** What the template has anew, on its weekdays from tomorrow on; one that stands there by hand already is not put there twice. */
export const bringExercise = (
  program: Program,
  want: NewExercise,
  pairingId: string | null,
  { days, context }: Reach,
): Pushing & { laid: LaidExercise | null } => {
  const reached = new Set(days)
  const own = Object.values(program.workouts)
    .filter(({ day }) => reached.has(day))
    .flatMap(({ items }) => items)
    .some(({ prescriptionId }) => program.prescriptions[prescriptionId]?.exercise === want.exercise)
  if (own) return { program, told: [], kept: [`${nameOf(want)} stands there already, by hand.`], laid: null }
  const prescription = { ...want, id: context.newId(), pairingId }
  const on = days.filter((day) => want.weekdays.includes(weekday(day)))
  const { exercise, role, weekdays, dose } = want
  return {
    program: layOn(putRecord(program, 'prescriptions', prescription), prescription, on, context),
    told: on.length === 0 ? [] : [`${nameOf(want)} is new, ${daysWords(weekdays)}: ${doseWords(dose)}.`],
    kept: [],
    laid: { exercise, role, weekdays: [...weekdays], dose, prescriptionId: prescription.id },
  }
}
