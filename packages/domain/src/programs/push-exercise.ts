import { weekday } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import { doseWords } from './dose-words.ts'
import { layOn, takeOff } from './lay-out.ts'
import { laidExercise } from './lay-template.ts'
import {
  goesOnElsewhere,
  nameOf,
  onDays,
  type Pushing,
  putBackAnswered,
  type Reach,
  standsOn,
  weeksOf,
  weekWords,
} from './push-reach.ts'
import { putRecord } from './put-record.ts'
import { ruleWords } from './rule-words.ts'
import type { Dose, Laid, Prescription, Program, Variant } from './schema.ts'
import { stopPrescribing } from './stop-prescribing.ts'
import type { NewExercise } from './template-parts.ts'

export type LaidExercise = Laid['exercises'][number]

/** Which way of an exercise it is. */
export const keyOfLaid = ({ key, exercise }: Pick<LaidExercise, 'key' | 'exercise'>): string => key ?? exercise

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** "Tue, Fri"; all seven are every day. */
const daysWords = (weekdays: readonly number[]): string =>
  weekdays.length === 7 ? 'every day' : weekdays.map((day) => DAYS[day - 1]).join(', ')

/** How heavy is the runner's own: no template says it. */
const withoutLoad = ({ load: _, ...dose }: Dose) => dose
const sameDose = (one: Dose, other: Dose): boolean => sameContent(withoutLoad(one), withoutLoad(other))
const sameVariant = (one?: Variant, other?: Variant): boolean =>
  one && other ? one.exercise === other.exercise && sameDose(one.dose, other.dose) : one === other

const isAnsweredOn = (program: Program, id: string, { answered }: Reach): boolean =>
  Object.values(program.workouts).some(({ items }) =>
    items.some((item) => item.prescriptionId === id && answered.has(item.id)),
  )

/** Is it as it was laid, with no load and no reason of the runner's own? */
const isAsLaid = (now: Prescription, was: LaidExercise): boolean =>
  now.exercise === was.exercise &&
  now.role === was.role &&
  now.why === '' &&
  sameContent(now.dose, was.dose) &&
  sameContent(now.weekdays, was.weekdays) &&
  sameContent(now.rule, was.rule) &&
  now.variant?.exercise === was.variant?.exercise &&
  sameContent(now.variant?.dose, was.variant?.dose)

/** What the template no longer has goes from its coming days, unless it is another one for this runner by now. */
export const withdrawExercise = (program: Program, was: LaidExercise, reach: Reach): Pushing => {
  const before = program.prescriptions[was.prescriptionId]
  if (!before) return { program, told: [], kept: [] }
  const name = nameOf(before)
  if (!isAsLaid(before, was))
    return standsOn(program, before.id, reach).size === 0
      ? { program, told: [], kept: [] }
      : { program, told: [], kept: [`${name} was changed by hand, so it stays.`] }
  const { asLaid, byHand } = weeksOf(program, was.prescriptionId, [was.weekdays], reach)
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
  return {
    program: goesOnElsewhere(back, before.id, reach)
      ? back
      : putRecord(back, 'prescriptions', { ...before, weekdays: [] }),
    told,
    kept,
  }
}

/** What of a prescription the template has otherwise by now; what is another one for this runner stays as it is. */
const merged = (before: Prescription, was: LaidExercise, want: NewExercise) => {
  const name = nameOf(before)
  const told: string[] = []
  const kept: string[] = []
  const to: Prescription = { ...before }
  /** Takes what the template wants, unless it wanted the same before, it is so already, or somebody wrote another one. */
  const take = <Value>(
    [now, then, wanted]: readonly [Value, Value, Value],
    isSame: (one: Value, other: Value) => boolean,
    write: () => void,
    changes: string,
    stays: string,
  ) => {
    if (isSame(then, wanted) || isSame(now, wanted)) return
    if (isSame(now, then)) {
      write()
      told.push(changes)
    } else kept.push(stays)
  }
  take(
    [before.dose, was.dose, want.dose],
    sameDose,
    () => {
      to.dose = { ...want.dose, load: before.dose.load }
    },
    `${name}: ${doseWords(want.dose)} instead of ${doseWords(was.dose)}.`,
    `${name}: ${doseWords(before.dose)} was set by hand and stays.`,
  )
  take(
    [before.role, was.role, want.role],
    sameContent,
    () => {
      to.role = want.role
    },
    `${name}: ${want.role} instead of ${was.role}.`,
    `${name}: how much it matters was changed by hand and stays.`,
  )
  take(
    [before.variant, was.variant, want.variant],
    sameVariant,
    () => {
      const own = before.variant?.exercise === want.variant?.exercise ? before.variant?.dose : undefined
      if (want.variant) to.variant = { ...want.variant, dose: { ...want.variant.dose, ...(own && { load: own.load }) } }
      else delete to.variant
    },
    want.variant
      ? `${name}: at home ${nameOf(want.variant)}, ${doseWords(want.variant.dose)}.`
      : `${name}: nothing else at home any more.`,
    `${name}: what is done at home was chosen by hand and stays.`,
  )
  take(
    [before.rule, was.rule, want.rule],
    sameContent,
    () => {
      if (want.rule) to.rule = want.rule
      else delete to.rule
    },
    want.rule ? `${name} goes on by its rule: ${ruleWords(want.rule)}` : `${name} goes on as usual.`,
    `${name}: how it goes on was written by hand and stays.`,
  )
  const isSeen = to.dose !== before.dose || to.role !== before.role || to.variant !== before.variant
  return { to, told, kept, isSeen }
}

/** True where the template says the same of an exercise as when it was laid. */
const isSaidAlike = (was: LaidExercise, want: NewExercise): boolean =>
  was.role === want.role &&
  sameContent(was.weekdays, want.weekdays) &&
  sameContent(was.dose, want.dose) &&
  sameContent(was.rule, want.rule) &&
  sameVariant(was.variant, want.variant)

/** What the template has otherwise by now, from tomorrow on; what is another one for this runner is kept and told. */
export const changeExercise = (
  program: Program,
  was: LaidExercise,
  want: NewExercise,
  reach: Reach,
): Pushing & { laid: LaidExercise } => {
  if (isSaidAlike(was, want)) return { program, told: [], kept: [], laid: was }
  const laid = laidExercise(keyOfLaid(was), want, was.prescriptionId)
  const before = program.prescriptions[was.prescriptionId]
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
  const { asLaid, byHand } = weeksOf(program, before.id, [was.weekdays, before.weekdays], reach)
  const ownWeeks = `${name}: ${weekWords(byHand)} as changed by hand stays.`
  let next = program
  let now = before
  if (!sameContent(was.weekdays, want.weekdays) && !sameContent(before.weekdays, want.weekdays)) {
    if (!sameContent(before.weekdays, was.weekdays)) kept.push(`${name}: its weekdays were changed by hand and stay.`)
    else {
      if (byHand.length > 0) kept.push(ownWeeks)
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
  const change = merged(now, was, want)
  kept.push(...change.kept)
  if (change.told.length === 0) return { program: next, told, kept, laid }
  if (!change.isSeen)
    return {
      program: putRecord(next, 'prescriptions', change.to),
      told: [...told, ...change.told],
      kept,
      laid,
    }
  if (byHand.length > 0 && !kept.includes(ownWeeks)) kept.push(ownWeeks)
  const { program: changed, id } = onDays(next, change.to, asLaid, reach)
  return {
    program: changed,
    told: changed === next ? told : [...told, ...change.told],
    kept,
    laid: { ...laid, prescriptionId: id },
  }
}

/** Do two ways of an exercise work the same side? */
const isSameSide = (one: Dose['side'], other: Dose['side']): boolean =>
  one === other || one === 'each' || other === 'each'

/**
 * What the template has anew, on its weekdays from tomorrow on; one that stands there by hand already is not put there twice.
 * @param laidIds prescriptions that this laying made: another way of the same exercise is none by hand
 */
export const bringExercise = (
  program: Program,
  { key, exercise: want }: { key: string; exercise: NewExercise },
  pairingId: string | null,
  { days, context }: Reach,
  laidIds: ReadonlySet<string>,
): Pushing & { laid: LaidExercise | null } => {
  const reached = new Set(days)
  const isByHand = Object.values(program.workouts)
    .filter(({ day }) => reached.has(day))
    .flatMap(({ items }) => items)
    .some(({ prescriptionId }) => {
      const one = program.prescriptions[prescriptionId]
      return (
        one !== undefined &&
        !laidIds.has(prescriptionId) &&
        one.exercise === want.exercise &&
        isSameSide(one.dose.side, want.dose.side)
      )
    })
  if (isByHand) return { program, told: [], kept: [`${nameOf(want)} stands there already, by hand.`], laid: null }
  const prescription = { ...want, id: context.newId(), pairingId }
  const on = days.filter((day) => want.weekdays.includes(weekday(day)))
  return {
    program: layOn(putRecord(program, 'prescriptions', prescription), prescription, on, context),
    told: on.length === 0 ? [] : [`${nameOf(want)} is new, ${daysWords(want.weekdays)}: ${doseWords(want.dose)}.`],
    kept: [],
    laid: laidExercise(key, want, prescription.id),
  }
}
