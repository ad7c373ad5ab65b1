import type { OwnTemplate } from '../library/own-template.ts'
import { pattern } from '../library/patterns.ts'
import { sideOn } from '../library/region-side.ts'
import { swappedTemplate } from '../library/swap-sides.ts'
import { withTechnique } from '../library/technique-of.ts'
import { DAY_NAMES, type SlotDose } from '../library/template-schema.ts'
import type { TemplateWay } from '../library/template-way.ts'
import type { Template } from '../library/templates.ts'
import type { NewPairing } from './add-pairing.ts'
import { type Choose, startingExercise, startingWork } from './propose-pairing.ts'
import { readRule } from './read-rule.ts'
import type { Dose } from './schema.ts'
import { startingDose } from './starting-dose.ts'
import { minutesRange } from './techniques-for.ts'
import type { TemplateLoad } from './template-loads.ts'

export type AnyTemplate = Template | OwnTemplate
type Hands = AnyTemplate['massage'][number]
type NewWork = NewPairing['works'][number]
export type NewExercise = NewPairing['exercises'][number]
type Role = NewExercise['role']
/** One way of an exercise, as a template says it. */
type Slot = Pick<TemplateWay, 'key' | 'exercise' | 'role' | 'weekdays' | 'rule' | 'variant'> & { dose?: SlotDose }

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
const keyOf = ({ pairing, finding, title }: Hands): string => pairing ?? `${finding ?? ''}/${title ?? ''}`

/**
 * The hands-on sessions of a template by the pairing that they are of, the fullest of each: the pattern that a pairing's work starts
 * from. Keys are those of the template as it is kept, whichever side it is laid on.
 */
const handsByKey = (given: AnyTemplate, swapped: boolean): Map<string, Hands> => {
  const { massage } = swapped ? swappedTemplate(given) : given
  const fullest = new Map<string, Hands>()
  given.massage.forEach((kept, at) => {
    const hands = massage[at] ?? kept
    const before = fullest.get(keyOf(kept))
    if (!before || hands.works.length > before.works.length) fullest.set(keyOf(kept), hands)
  })
  return fullest
}

/** What only a practice's own template says. */
const keptOf = (template: AnyTemplate): Partial<OwnTemplate> => template

/** Each exercise once, with the weekdays of every workout that it stands in and the most that it matters; then its further ways. */
const slotsOf = (template: AnyTemplate): Slot[] => {
  const { doses, rules, variants, ways = [] } = keptOf(template)
  const found = new Map<string, Slot>()
  const add = (id: string, weekdays: readonly number[], role: Role) => {
    const before = found.get(id)
    found.set(id, {
      key: id,
      exercise: id,
      weekdays: [...new Set([...(before?.weekdays ?? []), ...weekdays])].sort(),
      role: RANK.find((one) => one === role || one === before?.role) ?? role,
      ...(doses?.[id] && { dose: doses[id] }),
      ...(rules?.[id] && { rule: rules[id] }),
      ...(variants?.[id] && { variant: variants[id] }),
    })
  }
  for (const { day, slots } of template.strengthSessions)
    for (const { exercise, role } of slots) add(exercise, [DAY_NAMES.indexOf(day) + 1], role)
  for (const id of template.dailyMobility) add(id, EVERY_DAY, 'important')
  return [...found.values(), ...ways]
}

/** How an exercise is done by a kept block: as it was there, without the load, as far as the practice's exercise takes it. */
const doseBy = (kept: SlotDose | undefined, start: Dose): Dose => {
  if (!kept) return start
  // One that has become one-sided since, or no longer is, starts as the library has it.
  const fits = (kept.side === 'none') === (start.side === 'none')
  return { ...start, ...kept, side: fits ? kept.side : start.side, load: { unit: 'none' } }
}

/** How it goes on where the template says so; a sentence that is none lets it go on as usual. */
const ruleBy = ({ rule }: Slot): Pick<NewExercise, 'rule'> => {
  const read = rule === undefined ? null : readRule(rule)
  return read && 'rule' in read ? { rule: read.rule } : {}
}

/** What is done at home, where the practice has it. */
const variantBy = ({ variant }: Slot, choose: Choose): Pick<NewExercise, 'variant'> => {
  const chosen = variant && choose.exercise(variant.exercise)
  if (!variant || !chosen) return {}
  const { item, own } = chosen
  return { variant: { exercise: item.id, ...(own && { own }), dose: doseBy(variant.dose, startingDose(item)) } }
}

/** A template as the practice's library makes it for somebody. */
export type TemplateParts = {
  pairings: { key: string; pairing: Omit<NewPairing, 'exercises'> }[]
  /** `of`: the pairing that it is done for; null where it is done for none. */
  exercises: { key: string; of: string | null; exercise: NewExercise }[]
  /** What is done in turn, by the keys of its exercises. */
  groups: { keys: string[]; restSeconds: number }[]
  loads: TemplateLoad[]
}

/** What a template says of a pairing beside its work. */
export const headOf = ({ title, intent, pattern }: Pick<NewPairing, 'title' | 'intent' | 'pattern'>) => ({
  title,
  intent,
  pattern,
})

/** What a template brings; exercises and techniques are the practice's, and what it retired is left out. */
export const partsOfTemplate = (given: AnyTemplate, choose: Choose, swapped = false): TemplateParts => {
  const template = swapped ? swappedTemplate(given) : given
  const hands = handsByKey(given, swapped)
  const pairings = [...(hands.size > 0 ? hands : ([['/', null]] as const))].map(([key, one]) => ({
    key,
    pairing: {
      findingId: null,
      pattern: one?.finding ?? null,
      title: (one?.title ?? (one?.finding ? pattern(one.finding).label : template.name)).slice(0, 80),
      intent: one?.intent ?? ('maintenance' as const),
      works: one ? worksOf(one, choose) : [],
    },
  }))
  // An exercise belongs to the hands-on work that names it. Of a kept block what none names was done for none; else it is for the first.
  const isKept = given.massage.some(({ pairing }) => pairing !== undefined)
  const pairingOf = (key: string): string | null =>
    [...hands].find(([, { pairsWith }]) => pairsWith.includes(key))?.[0] ?? (isKept ? null : (pairings[0]?.key ?? null))
  const exercises = slotsOf(template).flatMap((slot) => {
    const chosen = choose.exercise(slot.exercise)
    if (!chosen) return []
    const start = startingExercise(chosen, 'both', '', slot.role)
    const exercise: NewExercise = {
      ...start,
      dose: doseBy(slot.dose, start.dose),
      ...ruleBy(slot),
      ...variantBy(slot, choose),
      weekdays: [...slot.weekdays],
    }
    return [{ key: slot.key, of: pairingOf(slot.key), exercise }]
  })
  return { pairings, exercises, groups: groupsOf(template, exercises), loads: keptOf(template).loads ?? [] }
}

/** What is joined of what is there; an exercise is in one group. */
const groupsOf = (template: AnyTemplate, exercises: TemplateParts['exercises']): TemplateParts['groups'] => {
  const free = new Set(exercises.map(({ key }) => key))
  return (keptOf(template).joined ?? []).flatMap(({ exercises: joined, restSeconds }) => {
    const keys = [...new Set(joined)].filter((key) => free.has(key))
    if (keys.length < 2) return []
    for (const key of keys) free.delete(key)
    return [{ keys, restSeconds }]
  })
}
