import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import type { LoadChange } from './load-change.ts'
import { namesAnyOf } from './plain-title.ts'
import { putRecord } from './put-record.ts'
import type { Block, Laid, Program } from './schema.ts'

export type TemplateLoad = NonNullable<OwnTemplate['loads']>[number]
/** One as it was laid. */
export type LaidLoad = NonNullable<Laid['loads']>[number]

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
const later = (a: Day, b: Day): Day => (a > b ? a : b)

/**
 * The changes of load of a block as a template keeps them: by their distance from its first day, without a reason and without words of
 * the runner's own. A habit is nothing but its words: it is kept where they name nobody.
 */
export const templateLoads = (
  { loadChanges }: Pick<Program, 'loadChanges'>,
  block: Block,
  names: readonly string[],
): TemplateLoad[] => {
  const end = lastDayOf(block)
  return Object.values(loadChanges)
    .filter(({ fromDay, toDay }) => fromDay <= end && toDay >= block.startDay)
    .filter(({ amount, sentence }) => amount.kind !== 'habit' || !namesAnyOf(sentence, names))
    .map(({ fromDay, toDay, amount, weekdays, sentence }) => {
      const from = later(fromDay, block.startDay)
      return {
        after: daysBetween(block.startDay, from),
        days: daysBetween(from, earlier(toDay, end)) + 1,
        amount,
        weekdays,
        sentence: amount.kind === 'habit' ? sentence : '',
      }
    })
    .slice(0, 20)
}

/** The days that a change of load of a template takes in these blocks from a day on; null where none of them is left. */
export const loadSpan = (
  { after, days }: Pick<TemplateLoad, 'after' | 'days'>,
  blocks: readonly Block[],
  from: Day,
): { fromDay: Day; toDay: Day } | null => {
  const start = blocks.map(({ startDay }) => startDay).sort()[0]
  const end = blocks.map(lastDayOf).sort().at(-1)
  if (start === undefined || end === undefined) return null
  const starts = addDays(start, after)
  const span = { fromDay: later(starts, from), toDay: earlier(addDays(starts, days - 1), end) }
  return span.fromDay > span.toDay ? null : span
}

/** What the template says of a change of load, as an item of a program. */
export const loadItem = (
  { amount, weekdays, sentence }: TemplateLoad,
  span: { fromDay: Day; toDay: Day },
  id: string,
): LoadChange => ({ amount, weekdays, sentence, ...span, id, pairingId: null, contributor: null, why: '' })

/** Lays them from the first of the blocks on, as far as the blocks reach and days are still to come; with what is to be remembered. */
export const layLoads = (
  program: Program,
  loads: readonly TemplateLoad[],
  blocks: readonly Block[],
  { today, newId }: EditContext,
): { program: Program; loads: LaidLoad[] } => {
  let next = program
  const laid = loads.map((load): LaidLoad => {
    const span = loadSpan(load, blocks, today)
    if (!span) return { ...load, given: null }
    const item = loadItem(load, span, newId())
    next = putRecord(next, 'loadChanges', item)
    return { ...load, given: { loadId: item.id, ...span } }
  })
  return { program: next, loads: laid }
}
