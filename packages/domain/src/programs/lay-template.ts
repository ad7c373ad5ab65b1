import type { OwnTemplate } from '../library/own-template.ts'
import { pattern } from '../library/patterns.ts'
import { sideOn } from '../library/region-side.ts'
import { withTechnique } from '../library/technique-of.ts'
import { DAY_NAMES } from '../library/template-schema.ts'
import type { Template } from '../library/templates.ts'
import { addPairing, type NewPairing } from './add-pairing.ts'
import type { EditContext } from './edit-context.ts'
import { layOut } from './lay-out.ts'
import { type Choose, startingExercise, startingWork } from './propose-pairing.ts'
import { putRecord } from './put-record.ts'
import type { Program } from './schema.ts'
import { minutesRange } from './techniques-for.ts'

type Laid = Template | OwnTemplate
type Hands = Laid['massage'][number]
type NewWork = NewPairing['works'][number]
type Role = NewPairing['exercises'][number]['role']

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const RANK: readonly Role[] = ['key', 'important', 'optional']

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value))

/** The work of a hands-on session, each technique once in a place, on both sides, inside what the practice's technique takes. */
const worksOf = ({ works }: Hands, choose: Choose): NewWork[] => {
  const once = new Map(works.map((work) => [`${work.region} ${work.technique}`, work]))
  return [...once.values()].flatMap(({ region, technique, pressure, minutes }): NewWork[] => {
    const chosen = choose.technique(technique)
    const start = chosen && startingWork(chosen, { region, side: sideOn(region, 'both') })
    if (!chosen || !start) return []
    const dose = {
      pressure: within(pressure, chosen.item.pressure),
      minutes: within(minutes, minutesRange(chosen.item, start.side)),
    }
    return [withTechnique({ ...start, ...dose }, chosen)]
  })
}

/** The hands-on sessions of a template by what they answer, the fullest of each: the pattern that a pairing's work starts from. */
const handsByPattern = ({ massage }: Laid): Hands[] => {
  const fullest = new Map<string, Hands>()
  for (const hands of massage) {
    const before = fullest.get(hands.finding ?? '')
    if (!before || hands.works.length > before.works.length) fullest.set(hands.finding ?? '', hands)
  }
  return [...fullest.values()]
}

/** Each exercise once, with the weekdays of every workout that it stands in and the most that it matters. */
const exercisesOf = ({ strengthSessions, dailyMobility }: Laid): Map<string, { weekdays: number[]; role: Role }> => {
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

/**
 * Lays a template into a block: its hands-on work as pairings, its exercises on their weekdays of this block from today on, its goal
 * as the block's purpose where that says nothing yet. Exercises and techniques are the practice's; what it retired is left out. No
 * session is placed: on which day hands work is judged where it is placed. Runs and races are the runner's own and stay.
 */
export const layTemplate = (
  program: Program,
  { template, blockId, choose }: { template: Laid; blockId: string; choose: Choose },
  context: EditContext,
): Program => {
  const block = program.blocks[blockId]
  if (!block) return program
  const hands = handsByPattern(template)
  const pairings = (hands.length > 0 ? hands : [null]).map(
    (one): NewPairing => ({
      findingId: null,
      pattern: one?.finding ?? null,
      title: (one?.finding ? pattern(one.finding).label : template.name).slice(0, 80),
      intent: one?.intent ?? 'maintenance',
      works: one ? worksOf(one, choose) : [],
      exercises: [],
    }),
  )
  const known = new Set(Object.keys(program.pairings))
  const paired = pairings.reduce((soFar, one) => addPairing(soFar, one, context), program)
  const pairingIds = Object.keys(paired.pairings).filter((id) => !known.has(id))
  // An exercise belongs to the hands-on work that names it, else to the first.
  const pairingOf = (exercise: string): string | null => {
    const at = hands.findIndex(({ pairsWith }) => pairsWith.includes(exercise))
    return pairingIds[Math.max(0, at)] ?? null
  }
  const laid = [...exercisesOf(template)].reduce((soFar, [id, { weekdays, role }]) => {
    const chosen = choose.exercise(id)
    if (!chosen) return soFar
    const prescription = {
      ...startingExercise(chosen, 'both', '', role),
      id: context.newId(),
      pairingId: pairingOf(id),
      weekdays,
    }
    return layOut(putRecord(soFar, 'prescriptions', prescription), prescription, context, [block])
  }, paired)
  return block.purpose === '' ? putRecord(laid, 'blocks', { ...block, purpose: template.goal.slice(0, 200) }) : laid
}
