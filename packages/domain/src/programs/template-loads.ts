import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import type { Template } from '../library/templates.ts'
import { lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { namesAnyOf } from './plain-title.ts'
import { putRecord } from './put-record.ts'
import type { Block, Program } from './schema.ts'

type TemplateLoads = NonNullable<OwnTemplate['loads']>

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
): TemplateLoads => {
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

/** Lays them from the first of the blocks on, as far as the blocks reach and days are still to come. */
export const layLoads = (
  program: Program,
  template: Template | OwnTemplate,
  blocks: readonly Block[],
  { today, newId }: EditContext,
): Program => {
  const [first] = [...blocks].sort((a, b) => (a.startDay < b.startDay ? -1 : 1))
  const end = blocks.map(lastDayOf).sort().at(-1)
  if (!first || end === undefined || !('loads' in template)) return program
  return (template.loads ?? []).reduce((soFar, { after, days, ...load }) => {
    const starts = addDays(first.startDay, after)
    const fromDay = later(starts, today)
    const toDay = earlier(addDays(starts, days - 1), end)
    return fromDay > toDay
      ? soFar
      : putRecord(soFar, 'loadChanges', {
          ...load,
          id: newId(),
          pairingId: null,
          contributor: null,
          fromDay,
          toDay,
          why: '',
        })
  }, program)
}
