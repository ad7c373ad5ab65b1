import { addDays, type Day, daysBetween, eachDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { blockOn, daysOf } from '@strideloom/domain/programs/block-days.ts'
import type { Block, Program } from '@strideloom/domain/programs/schema.ts'

/** Whether something can be put on a day: it is gone by, belongs to no block, or is free to plan. */
export type DayState = 'past' | 'outside' | 'open'

export type GridDay = { day: Day; state: DayState; isToday: boolean; blockId: string | null }

/** A row of the grid, Monday first. `number` counts from the first week of the program. */
export type GridWeek = { start: Day; number: number; isPast: boolean; days: GridDay[]; block: Block | null }

/** The rows of a program, real weeks from Monday to Sunday; none while it has no block. */
export const weeksOf = (program: Pick<Program, 'blocks'>, today: Day): GridWeek[] => {
  const span = daysOf(program)
  if (!span) return []
  const first = startOfWeek(span.from)
  const count = Math.floor(daysBetween(first, span.to) / 7) + 1
  return Array.from({ length: count }, (_, index) => {
    const start = addDays(first, index * 7)
    const days = eachDay(start, addDays(start, 6)).map((day): GridDay => {
      const block = blockOn(program, day)
      const state = day < today ? 'past' : block ? 'open' : 'outside'
      return { day, state, isToday: day === today, blockId: block?.id ?? null }
    })
    const holder = days.map(({ day }) => blockOn(program, day)).find((block) => block !== null) ?? null
    return { start, number: index + 1, isPast: addDays(start, 6) < today, days, block: holder }
  })
}

/** The days on which something can be put. */
export const openDaysOf = (weeks: readonly GridWeek[]): Day[] =>
  weeks.flatMap(({ days }) => days.filter(({ state }) => state === 'open').map(({ day }) => day))

/** Where rows of one block begin and how many they are, for the band at the side. */
export type Band = { block: Block | null; from: number; rows: number }

export const bandsOf = (weeks: readonly GridWeek[]): Band[] => {
  const bands: Band[] = []
  weeks.forEach(({ block }, index) => {
    const last = bands.at(-1)
    if (last && last.block?.id === block?.id) last.rows += 1
    else bands.push({ block, from: index, rows: 1 })
  })
  return bands
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  PageUp: -28,
  PageDown: 28,
}

/** The day an arrow leads to, kept inside the rows; null for another key. */
export const dayByKey = (key: string, from: Day, weeks: readonly GridWeek[]): Day | null => {
  const first = weeks[0]?.start
  const last = weeks.at(-1)?.days.at(-1)?.day
  if (first === undefined || last === undefined) return null
  if (key === 'Home') return startOfWeek(from)
  if (key === 'End') return addDays(startOfWeek(from), 6)
  const step = STEPS[key]
  if (step === undefined) return null
  const to = addDays(from, step)
  return to < first || to > last ? from : to
}

/** Why nothing can be put on a day, in a sentence; null when it can. */
export const refusalOfDay = (program: Pick<Program, 'blocks'>, day: Day, today: Day): string | null => {
  if (day < today) return 'Days gone by stay as they were. Choose today or a later day.'
  return blockOn(program, day) ? null : 'This day lies outside the blocks of this program. Choose a day inside them.'
}
