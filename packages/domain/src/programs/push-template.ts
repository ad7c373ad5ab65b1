import { addDays, type Day, eachDay } from '../calendar/day.ts'
import type { Work } from '../library/technique-dose.ts'
import { sameContent } from '../same-content.ts'
import { adoptedLaying, standingBy } from './adopt-laying.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import type { Choose } from './propose-pairing.ts'
import { bringExercise, changeExercise, keyOfLaid, type LaidExercise, withdrawExercise } from './push-exercise.ts'
import { pushGroups } from './push-groups.ts'
import { pushHands, withoutEmptied } from './push-hands.ts'
import { pushLoads } from './push-loads.ts'
import { nameOf, type Pushing } from './push-reach.ts'
import { putRecord } from './put-record.ts'
import type { Block, Laid, Program } from './schema.ts'
import type { TemplateLoad } from './template-loads.ts'
import { type AnyTemplate, headOf, partsOfTemplate, type TemplateParts } from './template-parts.ts'

/** What a block was laid from, with its blocks in order; once for those that were laid together. */
export const layingsOf = (program: Pick<Program, 'blocks'>, templateId?: string): { laid: Laid; blocks: Block[] }[] => {
  const found = new Map<string, { laid: Laid; blocks: Block[] }>()
  for (const block of blocksInOrder(program)) {
    const { laid } = block
    if (!laid || (templateId !== undefined && laid.template !== templateId)) continue
    const one = found.get(laid.id) ?? { laid, blocks: [] }
    found.set(laid.id, { ...one, blocks: [...one.blocks, block] })
  }
  return [...found.values()]
}

type Said = {
  pairings: readonly { key: string; head?: Laid['pairings'][number]['head']; works: readonly Omit<Work, 'id'>[] }[]
  exercises: readonly Omit<LaidExercise, 'prescriptionId'>[]
  groups: readonly { keys: readonly string[]; restSeconds: number }[]
  loads: readonly TemplateLoad[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = <One>(all: readonly One[], textOf: (one: One) => string): One[] =>
  [...all].sort((a, b) => byText(textOf(a), textOf(b)))

/** What a template says, in an order of its own, so that two can be compared. */
const said = ({ pairings, exercises, groups, loads }: Said) => ({
  pairings: inOrder(
    pairings.map(({ key, head, works }) => ({
      key,
      head: head && headOf(head),
      works: inOrder(
        works.map(({ technique, region, side, pressure, minutes }) => ({
          what: `${region} ${side} ${technique}`,
          pressure,
          minutes,
        })),
        ({ what }) => what,
      ),
    })),
    ({ key }) => key,
  ),
  exercises: inOrder(
    exercises.map(({ key, of, exercise, role, weekdays, dose, rule, variant }) => ({
      key: key ?? exercise,
      of,
      role,
      weekdays,
      dose,
      rule: rule ?? null,
      variant: variant ? { exercise: variant.exercise, dose: variant.dose } : null,
    })),
    ({ key }) => key,
  ),
  groups: inOrder(
    groups.map(({ keys, restSeconds }) => ({ keys, restSeconds })),
    ({ keys }) => keys.join(' '),
  ),
  loads: inOrder(
    loads.map(({ after, days, amount, weekdays, sentence }) => ({ after, days, amount, weekdays, sentence })),
    (load) => JSON.stringify(load),
  ),
})

const saidOf = ({ pairings, exercises, groups, loads }: TemplateParts) =>
  said({
    pairings: pairings.map(({ key, pairing }) => ({ key, works: pairing.works, head: headOf(pairing) })),
    exercises: exercises.map(({ key, of, exercise }) => ({ ...exercise, key, of })),
    groups,
    loads,
  })

/**
 * True where the template says the same as when it was laid, whatever number its version has. Older layings did not remember the heads of
 * their pairings nor what an exercise is done for: of these both count as the same, until a push remembers them.
 */
export const isUpToDate = (laid: Laid, template: AnyTemplate, choose: Choose): boolean => {
  const parts = partsOfTemplate(template, choose, laid.swapped)
  const heads = new Map(parts.pairings.map(({ key, pairing }) => [key, headOf(pairing)]))
  const ofs = new Map(parts.exercises.map(({ key, of }) => [key, of]))
  return sameContent(
    said({
      pairings: laid.pairings.map((one) => ({ ...one, head: one.head ?? heads.get(one.key) })),
      exercises: laid.exercises.map((one) => ({
        ...one,
        of: one.of === undefined ? ofs.get(keyOfLaid(one)) : one.of,
      })),
      groups: laid.groups ?? [],
      loads: laid.loads ?? [],
    }),
    saidOf(parts),
  )
}

/** What pushing a template makes of a program. */
export type Pushed = {
  program: Program
  /** What of the exercises, of how they are joined and of the load is another, in sentences. */
  exercises: string[]
  /** What of the hands-on work is another, in sentences; it is in no day yet. */
  hands: string[]
  /** What was changed by hand, or done, and stays, in sentences. */
  kept: string[]
}

/**
 * Pushes a template as it is now to blocks that were laid from it, from tomorrow on. Nothing of days until today is touched; what was
 * done ahead, or changed by hand for this runner since, is kept and told. The blocks remember the new version. Total, and a second
 * push of the same changes nothing.
 * @param answered items of the document that the runner has logged
 */
export const pushTemplate = (
  program: Program,
  layingId: string,
  {
    template,
    version,
    choose,
    answered,
  }: {
    template: AnyTemplate
    version: number
    choose: Choose
    answered: ReadonlySet<string>
  },
  context: EditContext,
): Pushed => {
  const laying = layingsOf(program).find(({ laid }) => laid.id === layingId)
  if (!laying) return { program, exercises: [], hands: [], kept: [] }
  const { laid, blocks } = laying
  const from = addDays(context.today, 1)
  const days = blocks.flatMap((block): Day[] => {
    const start = block.startDay > from ? block.startDay : from
    return start > lastDayOf(block) ? [] : eachDay(start, lastDayOf(block))
  })
  const reach = { days, answered, context }
  const parts = partsOfTemplate(template, choose, laid.swapped)
  const before = adoptedLaying(program, laid, parts)

  const hands = pushHands(program, laid.pairings, parts.pairings, context)
  const pairingOf = new Map(hands.pairings.map(({ key, pairingId }) => [key, pairingId]))
  const kept = [...hands.kept]
  const told: string[] = []
  const exercises: LaidExercise[] = []
  const take = (one: Pushing): Program => {
    kept.push(...one.kept)
    told.push(...one.told)
    return one.program
  }
  let next = hands.program
  for (const was of laid.exercises) {
    const want = parts.exercises.find(({ key }) => key === keyOfLaid(was))
    if (!want) {
      next = take(withdrawExercise(next, was, reach))
      continue
    }
    const changed = changeExercise(next, was, want.exercise, reach)
    next = take(changed)
    // what it is done for stands in days gone by too, so that it stays
    if (was.of !== undefined && was.of !== want.of)
      kept.push(`${nameOf(want.exercise)}: what it is done for is another one in the template now, and stays here.`)
    exercises.push(changed.laid)
  }
  const laidIds = new Set([...laid.exercises, ...exercises].map(({ prescriptionId }) => prescriptionId))
  for (const want of parts.exercises) {
    if (laid.exercises.some((was) => keyOfLaid(was) === want.key)) continue
    const pairingId = want.of === null ? null : (pairingOf.get(want.of) ?? null)
    const isThere = pairingId !== null && pairingId in next.pairings
    const brought = bringExercise(next, want, isThere ? pairingId : null, reach, laidIds)
    next = take(brought)
    if (brought.laid) {
      exercises.push(brought.laid)
      laidIds.add(brought.laid.prescriptionId)
    }
  }
  const joined = pushGroups(
    next,
    before.groups,
    parts.groups,
    { program, standing: standingBy(laid.exercises) },
    standingBy(exercises),
    reach,
  )
  next = take(joined)
  const loaded = pushLoads(next, before.loads, parts.loads, blocks, context)
  next = withoutEmptied(take(loaded), laid.pairings, hands.pairings)
  const now: Laid = {
    ...laid,
    name: template.name.slice(0, 80),
    version,
    exercises: exercises.map((one) => ({
      ...one,
      of: parts.exercises.find(({ key }) => key === keyOfLaid(one))?.of ?? null,
      prescriptionId: joined.standing.get(keyOfLaid(one)) ?? one.prescriptionId,
    })),
    pairings: hands.pairings,
    groups: joined.groups,
    loads: loaded.loads,
  }
  const remembered = sameContent(now, laid)
    ? next
    : blocks.reduce((soFar, block) => putRecord(soFar, 'blocks', { ...block, laid: now }), next)
  return { program: remembered, exercises: told, hands: hands.told, kept }
}
