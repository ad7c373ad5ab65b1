import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import { firstDayBack, type LaidPhase } from './lay-back.ts'
import type { AnyTemplate } from './template-parts.ts'

/** The Monday on which a template starts so that its race week is that of the race; its last week where it names none. */
export const startBack = ({ race, weeks }: Pick<AnyTemplate, 'race' | 'weeks'>, raceDay: Day): Day =>
  firstDayBack(raceDay, race?.week ?? weeks)

/** Weeks of a part of a template: "3" or "1-4". */
const spanOf = (weeks: string): { from: number; to: number } => {
  const [from = 1, to = from] = weeks.split('-').map(Number)
  return { from, to }
}

/**
 * A template's weeks by their phases, from the week of a day on; weeks of one phase that follow each other are one block. Weeks that
 * are over before this week are left out and counted; the one that has begun is planned from today. Weeks that no phase names belong
 * to the one before.
 */
export const templateBlocks = (
  { blocks, weeks }: Pick<AnyTemplate, 'blocks' | 'weeks'>,
  startDay: Day,
  today: Day,
): { blocks: LaidPhase[]; gone: number } => {
  const thisWeek = startOfWeek(today)
  const starts = blocks
    .map(({ weeks: span, phase }) => ({ from: spanOf(span).from, phase }))
    .sort((a, b) => a.from - b.from)
    .map((one, index) => (index === 0 ? { ...one, from: 1 } : one))
    .filter(({ phase }, index, all) => phase !== all[index - 1]?.phase)
  let gone = 0
  const laid = starts.flatMap(({ from, phase }, index): LaidPhase[] => {
    const length = (starts[index + 1]?.from ?? weeks + 1) - from
    const first = addDays(startDay, 7 * (from - 1))
    let left = length
    // a week is over when its last day lies before the week of today
    while (left > 0 && addDays(first, 7 * (length - left) + 6) < thisWeek) left -= 1
    gone += length - left
    return left > 0 ? [{ startDay: addDays(first, 7 * (length - left)), weeks: left, phase }] : []
  })
  return { blocks: laid, gone }
}
