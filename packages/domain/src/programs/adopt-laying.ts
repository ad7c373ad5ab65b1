import { sameContent } from '../same-content.ts'
import { blocksInOrder } from './block-days.ts'
import type { LoadChange } from './load-change.ts'
import { keyOfLaid, type LaidExercise } from './push-exercise.ts'
import { isUntouched } from './push-groups.ts'
import type { Block, Laid, Program } from './schema.ts'
import { loadSpan, type TemplateLoad } from './template-loads.ts'
import type { TemplateParts } from './template-parts.ts'

/** Which prescription stands for an exercise, by its key. */
export const standingBy = (all: readonly LaidExercise[]) =>
  new Map(all.map((one) => [keyOfLaid(one), one.prescriptionId] as const))

/** Is it what a template's change of load became? It began with the block, or later where the block had begun. */
const isOf = (load: LoadChange, want: TemplateLoad, blocks: readonly Block[]): boolean => {
  const span = loadSpan(want, blocks, blocks[0]?.startDay ?? '')
  return (
    span !== null &&
    load.toDay === span.toDay &&
    load.fromDay >= span.fromDay &&
    sameContent([load.amount, load.weekdays, load.sentence], [want.amount, want.weekdays, want.sentence])
  )
}

const loadsOf = ({ loadChanges }: Program, wanted: readonly TemplateLoad[], blocks: readonly Block[]) => {
  const taken = new Set<string>()
  return wanted.flatMap((want) => {
    const one = Object.values(loadChanges).find((load) => !taken.has(load.id) && isOf(load, want, blocks))
    if (!one) return []
    taken.add(one.id)
    return [{ ...want, given: { loadId: one.id, fromDay: one.fromDay, toDay: one.toDay } }]
  })
}

const groupsOf = (program: Program, laid: Laid, wanted: TemplateParts['groups']) => {
  const standing = standingBy(laid.exercises)
  return wanted.flatMap((want) => {
    const one = Object.values(program.groups).find(({ id }) => isUntouched(program, { ...want, groupId: id }, standing))
    return one ? [{ ...want, groupId: one.id }] : []
  })
}

/**
 * What was laid before groups and changes of load were remembered, with those that stand in the program as the template says them: so
 * they are neither given twice nor told as joined by hand.
 */
export const adoptedLaying = (
  program: Program,
  laid: Laid,
  { groups, loads }: Pick<TemplateParts, 'groups' | 'loads'>,
): Laid & Required<Pick<Laid, 'groups' | 'loads'>> => {
  const blocks = blocksInOrder(program).filter((block) => block.laid?.id === laid.id)
  return {
    ...laid,
    groups: laid.groups ?? groupsOf(program, laid, groups),
    loads: laid.loads ?? loadsOf(program, loads, blocks),
  }
}
