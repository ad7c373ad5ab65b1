import type { OwnTemplate } from '../library/own-template.ts'
import { pattern } from '../library/patterns.ts'
import { sideOn } from '../library/region-side.ts'
import { swappedTemplate } from '../library/swap-sides.ts'
import { withTechnique } from '../library/technique-of.ts'
import { DAY_NAMES } from '../library/template-schema.ts'
import type { Template } from '../library/templates.ts'
import { addPairing, type NewPairing } from './add-pairing.ts'
import type { EditContext } from './edit-context.ts'
import { layOut } from './lay-out.ts'
import { type Choose, startingExercise, startingWork } from './propose-pairing.ts'
import { putRecord } from './put-record.ts'
import { readRule } from './read-rule.ts'
import type { Dose, Laid, Program } from './schema.ts'
import { minutesRange } from './techniques-for.ts'
import { layLoads } from './template-loads.ts'
import { groupOf } from './workout-parts.ts'

export type AnyTemplate = Template | OwnTemplate
type Hands = AnyTemplate['massage'][number]
type NewWork = NewPairing['works'][number]
export type NewExercise = NewPairing['exercises'][number]
type Role = NewExercise['role']

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const RANK: readonly Role[] = ['key', 'important', 'optional']

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value))

/** The work of a hands-on session, each technique once in a place, inside what the practice's technique takes. */
const worksOf = ({ works }: Hands, choose: Choose): NewWork[] => {
  const once = new Map(works.map((work) => [`${work.region} ${work.technique} ${work.side ?? ''}`, work]))
  return [...once.values()].flatMap(({ region, technique, pressure, minutes, side = 'both' }): NewWork[] => {
    const chosen = choose.technique(technique)
    const start = chosen && startingWork(chosen, { region, side: sideOn(region, side) })
    if (!chosen || !start) return []
    const dose = {
      pressure: within(pressure, chosen.item.pressure),
      minutes: within(minutes, minutesRange(chosen.item, start.side)),
    }
    return [withTechnique({ ...start, ...dose }, chosen)]
  })
}

/** What tells the pairings of one template apart, before and after it was changed. */
const keyOf = ({ finding, title }: Hands): string => `${finding ?? ''}/${title ?? ''}`

/** The hands-on sessions of a template by what they answer, the fullest of each: the pattern that a pairing's work starts from. */
const handsByKey = ({ massage }: AnyTemplate): Hands[] => {
  const fullest = new Map<string, Hands>()
  for (const hands of massage) {
    const before = fullest.get(keyOf(hands))
    if (!before || hands.works.length > before.works.length) fullest.set(keyOf(hands), hands)
  }
  return [...fullest.values()]
}

/** Each exercise once, with the weekdays of every workout that it stands in and the most that it matters. */
const slotsOf = ({ strengthSessions, dailyMobility }: AnyTemplate): Map<string, { weekdays: number[]; role: Role }> => {
  const found = new Map<string, { weekdays: number[]; role: Role }>()
  const add = (id: string, weekdays: readonly number[], role: Role) => {
    const before = found.get(id)
    const all = [...new Set([...(before?.weekdays ?? []), ...weekdays])].sort()
    found.set(id, { weekdays: all, role: RANK.find((one) => one === role || one === before?.role) ?? role })
  }
  for (const { day, slots } of strengthSessions)
    for (const { exercise, role } of slots) add(exercise, [DAY_NAMES.indexOf(day) + 1], role)
  for (const id of dailyMobility) add(id, EVERY_DAY, 'important')
  return found
}

/** How an exercise is done by a kept block: as it was there, without the load, as far as the practice's exercise takes it. */
const doseBy = (template: AnyTemplate, id: string, start: Dose): Dose => {
  const kept = 'doses' in template ? template.doses?.[id] : undefined
  if (!kept) return start
  // One that has become one-sided since, or no longer is, starts as the library has it.
  const fits = (kept.side === 'none') === (start.side === 'none')
  return { ...start, ...kept, side: fits ? kept.side : start.side, load: { unit: 'none' } }
}

/** How it goes on where the template says so; a sentence that is none lets it go on as usual. */
const ruleBy = (template: AnyTemplate, id: string): Pick<NewExercise, 'rule'> => {
  const text = 'rules' in template ? template.rules?.[id] : undefined
  const read = text === undefined ? null : readRule(text)
  return read && 'rule' in read ? { rule: read.rule } : {}
}

/** A template as the practice's library makes it for somebody: pairings with their work, and exercises with what they answer. */
export type TemplateParts = {
  pairings: { key: string; pairing: Omit<NewPairing, 'exercises'> }[]
  exercises: { key: string; exercise: NewExercise }[]
}

/** What a template brings; exercises and techniques are the practice's, and what it retired is left out. */
export const partsOfTemplate = (given: AnyTemplate, choose: Choose, swapped = false): TemplateParts => {
  const template = swapped ? swappedTemplate(given) : given
  const hands = handsByKey(template)
  const pairings = (hands.length > 0 ? hands : [null]).map((one) => ({
    // by the key of the template as it is kept, whichever side it is laid on
    key: one ? keyOf(handsByKey(given)[hands.indexOf(one)] ?? one) : '/',
    pairing: {
      findingId: null,
      pattern: one?.finding ?? null,
      title: (one?.title ?? (one?.finding ? pattern(one.finding).label : template.name)).slice(0, 80),
      intent: one?.intent ?? ('maintenance' as const),
      works: one ? worksOf(one, choose) : [],
    },
  }))
  // An exercise belongs to the hands-on work that names it, else to the first.
  const keyOfExercise = (id: string): string => {
    const at = hands.findIndex(({ pairsWith }) => pairsWith.includes(id))
    return pairings[Math.max(0, at)]?.key ?? '/'
  }
  return {
    pairings,
    exercises: [...slotsOf(template)].flatMap(([id, { weekdays, role }]) => {
      const chosen = choose.exercise(id)
      if (!chosen) return []
      const start = startingExercise(chosen, 'both', '', role)
      return [
        {
          key: keyOfExercise(id),
          exercise: { ...start, dose: doseBy(template, id, start.dose), ...ruleBy(template, id), weekdays },
        },
      ]
    }),
  }
}

export type Laying = {
  template: AnyTemplate
  /** The practice's edits of it until now; 0 as shipped. */
  version: number
  /** With left for right. */
  swapped?: boolean
  blockIds: readonly string[]
  choose: Choose
}

/**
 * Lays a template into blocks: its hands-on work as pairings, its exercises on their weekdays from today on, its goal as the purpose
 * of a block that says nothing yet. The blocks remember it. No session is placed: on which day hands work is judged where it is
 * placed. Runs and races are the runner's own and stay.
 */
export const layTemplate = (
  program: Program,
  { template, version, swapped = false, blockIds, choose }: Laying,
  context: EditContext,
): Program => {
  const blocks = blockIds.flatMap((id) => program.blocks[id] ?? [])
  if (blocks.length === 0) return program
  const parts = partsOfTemplate(template, choose, swapped)
  const pairingIds = new Map<string, string>()
  const laid: Laid = {
    id: context.newId(),
    template: template.id,
    name: template.name.slice(0, 80),
    version,
    swapped,
    exercises: [],
    pairings: [],
  }
  let next = program
  for (const { key, pairing } of parts.pairings) {
    const known = new Set(Object.keys(next.pairings))
    next = addPairing(next, { ...pairing, exercises: [] }, context)
    const made = Object.values(next.pairings).find(({ id }) => !known.has(id))
    if (!made) continue
    pairingIds.set(key, made.id)
    laid.pairings.push({ key, pairingId: made.id, works: made.works })
  }
  for (const { key, exercise } of parts.exercises) {
    const prescription = { ...exercise, id: context.newId(), pairingId: pairingIds.get(key) ?? null }
    next = layOut(putRecord(next, 'prescriptions', prescription), prescription, context, blocks)
    const { id: prescriptionId, exercise: name, role, weekdays, dose } = prescription
    laid.exercises.push({ exercise: name, prescriptionId, role, weekdays, dose })
  }
  const joined = 'joined' in template ? (template.joined ?? []) : []
  for (const { exercises, restSeconds } of joined) {
    const prescriptionIds = exercises
      .flatMap((name) => laid.exercises.find(({ exercise }) => exercise === name)?.prescriptionId ?? [])
      .filter((id) => groupOf(next, id) === null)
    const id = context.newId()
    if (prescriptionIds.length > 1) next = putRecord(next, 'groups', { id, prescriptionIds, restSeconds })
  }
  next = layLoads(next, template, blocks, context)
  const goal = (swapped ? swappedTemplate(template) : template).goal.slice(0, 200)
  return blocks.reduce(
    (soFar, block) => putRecord(soFar, 'blocks', { ...block, purpose: block.purpose || goal, laid }),
    next,
  )
}
