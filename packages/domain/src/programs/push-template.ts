import { addDays, type Day, eachDay } from '../calendar/day.ts'
import type { Work } from '../library/technique-dose.ts'
import { sameContent } from '../same-content.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { type AnyTemplate, partsOfTemplate } from './lay-template.ts'
import type { Choose } from './propose-pairing.ts'
import { bringExercise, changeExercise, type LaidExercise, withdrawExercise } from './push-exercise.ts'
import { pushHands, withoutEmptied } from './push-hands.ts'
import { putRecord } from './put-record.ts'
import type { Block, Laid, Program } from './schema.ts'

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
  pairings: readonly { key: string; works: readonly Omit<Work, 'id'>[] }[]
  exercises: readonly Pick<LaidExercise, 'exercise' | 'role' | 'weekdays' | 'dose'>[]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a template says, in an order of its own, so that two can be compared. */
const said = ({ pairings, exercises }: Said) => ({
  pairings: [...pairings]
    .map(({ key, works }) => ({
      key,
      works: works
        .map(({ technique, region, side, pressure, minutes }) => ({
          what: `${region} ${side} ${technique}`,
          pressure,
          minutes,
        }))
        .sort((a, b) => byText(a.what, b.what)),
    }))
    .sort((a, b) => byText(a.key, b.key)),
  exercises: exercises
    .map(({ exercise, role, weekdays, dose }) => ({ exercise, role, weekdays, dose }))
    .sort((a, b) => byText(a.exercise, b.exercise)),
})

/** True where the template says the same as when it was laid, whatever number its version has. */
export const isAsLaid = (laid: Laid, template: AnyTemplate, choose: Choose): boolean => {
  const parts = partsOfTemplate(template, choose, laid.swapped)
  return sameContent(
    said(laid),
    said({
      pairings: parts.pairings.map(({ key, pairing: { works } }) => ({ key, works })),
      exercises: parts.exercises.map(({ exercise }) => exercise),
    }),
  )
}

/** What pushing a template makes of a program. */
export type Pushed = {
  program: Program
  /** What of the exercises is another, in sentences. */
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

  const hands = pushHands(program, laid.pairings, parts.pairings, context)
  const pairingOf = new Map(hands.pairings.map(({ key, pairingId }) => [key, pairingId]))
  const kept = [...hands.kept]
  const told: string[] = []
  const exercises: LaidExercise[] = []
  let next = hands.program
  for (const was of laid.exercises) {
    const want = parts.exercises.find(({ exercise }) => exercise.exercise === was.exercise)
    if (want) {
      const changed = changeExercise(next, was, want.exercise, reach)
      next = changed.program
      kept.push(...changed.kept)
      told.push(...changed.told)
      exercises.push(changed.laid)
    } else {
      const withdrawn = withdrawExercise(next, was, reach)
      next = withdrawn.program
      kept.push(...withdrawn.kept)
      told.push(...withdrawn.told)
    }
  }
  for (const { key, exercise } of parts.exercises) {
    if (laid.exercises.some((was) => was.exercise === exercise.exercise)) continue
    const pairingId = pairingOf.get(key) ?? null
    const brought = bringExercise(
      next,
      exercise,
      pairingId !== null && pairingId in next.pairings ? pairingId : null,
      reach,
    )
    next = brought.program
    kept.push(...brought.kept)
    told.push(...brought.told)
    if (brought.laid) exercises.push(brought.laid)
  }
  next = withoutEmptied(next, laid.pairings, hands.pairings)
  const now: Laid = { ...laid, name: template.name.slice(0, 80), version, exercises, pairings: hands.pairings }
  const remembered = sameContent(now, laid)
    ? next
    : blocks.reduce((soFar, block) => putRecord(soFar, 'blocks', { ...block, laid: now }), next)
  return { program: remembered, exercises: told, hands: hands.told, kept }
}
