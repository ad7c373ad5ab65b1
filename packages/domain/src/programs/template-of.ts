import { PATTERN_IDS } from '../library/ids.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { DAY_NAMES, type SlotDose } from '../library/template-schema.ts'
import type { TemplateWay } from '../library/template-way.ts'
import { areaOfPrescription } from './lay-out.ts'
import { plainTitle } from './plain-title.ts'
import { ruleWords } from './rule-words.ts'
import type { Dose, Prescription, Program } from './schema.ts'
import { BESIDE_WORK } from './session-minutes.ts'
import { templateLoads } from './template-loads.ts'
import { type Way, waysIn } from './ways-in.ts'

/** Mobility on so many days of a week is daily; strength is told by its days. */
const DAILY = 6

const START = '18:00'

const slotDose = ({ sets, reps, seconds, metres, side, rir, rpe, tempo, restSeconds }: Dose): SlotDose => ({
  sets,
  reps,
  seconds,
  metres,
  side,
  rir,
  rpe,
  tempo,
  restSeconds,
})

/** What is done in turn in a block, by the keys of its exercises; a lighter week's own doses are the same exercise. */
const joinedOf = ({ groups }: Pick<Program, 'groups'>, ways: readonly Way[]): Pick<OwnTemplate, 'joined'> => {
  const keyOf = new Map(
    ways.flatMap(({ key, prescription, copies }) => [prescription.id, ...copies].map((id) => [id, key])),
  )
  const joined = Object.values(groups).flatMap(({ prescriptionIds, restSeconds }) => {
    const exercises = [...new Set(prescriptionIds.flatMap((id) => keyOf.get(id) ?? []))]
    return exercises.length > 1 ? [{ exercises, restSeconds }] : []
  })
  return joined.length > 0 ? { joined } : {}
}

const variantOf = ({ variant }: Prescription) => variant && { exercise: variant.exercise, dose: slotDose(variant.dose) }

/** Values by exercise, of those that have one; null where none has. */
const byExercise = <Value>(
  ways: readonly Way[],
  read: (prescription: Prescription) => Value | undefined,
): Record<string, Value> | null => {
  const found = ways.flatMap(({ key, prescription }) => {
    const value = read(prescription)
    return value === undefined ? [] : [[key, value] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : null
}

const furtherWay = ({ key, prescription, weekdays }: Way): TemplateWay => {
  const { exercise, role, dose, rule } = prescription
  const variant = variantOf(prescription)
  return {
    key,
    exercise,
    role,
    weekdays,
    dose: slotDose(dose),
    ...(variant && { variant }),
    ...(rule && { rule: ruleWords(rule) }),
  }
}

/**
 * A block of a program as a template to use again: the exercises that stand in it with their weekdays and how they are done, and the
 * hands-on work of its pairings. Of the runner nothing is in it: no finding, no load, no reason, no date, no title with their name.
 * @param names how the runner is called
 */
export const templateOf = (
  program: Program,
  blockId: string,
  { id, name, names = [] }: { id: string; name: string; names?: readonly string[] },
): OwnTemplate => {
  const block = program.blocks[blockId]
  if (!block) throw new Error(`No block ${blockId}`)
  const ways = waysIn(program, block)
  const first = ways.filter(({ key, prescription }) => key === prescription.exercise)
  const further = ways.filter((one) => !first.includes(one))
  const isDaily = ({ prescription, weekdays }: Way) =>
    areaOfPrescription(prescription) === 'mobility' && weekdays.length >= DAILY
  const dated = first.filter((one) => !isDaily(one))
  const loads = templateLoads(program, block, names)
  const variants = byExercise(first, variantOf)
  const rules = byExercise(first, ({ rule }) => rule && ruleWords(rule))
  const pairings = Object.values(program.pairings).filter(({ works }) => works.length > 0)
  return {
    id,
    name,
    weeks: block.weeks,
    goal: block.purpose || program.goal.slice(0, 200) || name,
    entry: '',
    exitCriteria: '',
    race: null,
    previousRace: null,
    keyRuns: [],
    keyRunsByWeek: {},
    easyRuns: '',
    strengthSessions: DAY_NAMES.flatMap((day, index) => {
      const slots = dated.flatMap(({ prescription: { exercise, role }, weekdays }) =>
        weekdays.includes(index + 1) ? [{ exercise, role }] : [],
      )
      return slots.length > 0 ? [{ id: day, day, start: START, heavyLower: false, slots }] : []
    }),
    dailyMobility: first.filter(isDaily).map(({ key }) => key),
    blocks: [{ weeks: block.weeks === 1 ? '1' : `1-${block.weeks}`, phase: block.phase, runVolume: '', strength: '' }],
    massage: pairings.map(({ id: pairingId, intent, pattern, works, title }, index) => ({
      week: 1,
      day: 'mon' as const,
      start: START,
      minutes: works.reduce((sum, work) => sum + work.minutes, 0) + BESIDE_WORK,
      intent,
      pressure: Math.max(...works.map(({ pressure }) => pressure)),
      regions: [...new Set(works.map(({ region }) => region))],
      title: plainTitle(title, works, names),
      pairing: `pairing-${index + 1}`,
      works: works.map(({ region, side, technique, pressure, minutes }) => ({
        region,
        side,
        technique,
        pressure,
        minutes,
      })),
      pairsWith: ways.flatMap(({ key, prescription }) => (prescription.pairingId === pairingId ? key : [])),
      finding: PATTERN_IDS.find((known) => known === pattern) ?? null,
    })),
    // The dose of most days: a lighter week is the runner's own.
    doses: Object.fromEntries(first.map(({ key, prescription }) => [key, slotDose(prescription.dose)])),
    ...(further.length > 0 && { ways: further.map(furtherWay) }),
    ...(variants && { variants }),
    ...(rules && { rules }),
    ...joinedOf(program, ways),
    ...(loads.length > 0 && { loads }),
    note: '',
  }
}
