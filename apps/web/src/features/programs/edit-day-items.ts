import type { Day } from '@strideloom/domain/calendar/day.ts'
import { itemDay } from '@strideloom/domain/programs/day-item.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { ItemRef } from './day-chips.ts'
import { nameOfWorkout } from './workout-name.ts'

/** "Strength" or "the session". */
export const nameOfItem = (program: Program, item: ItemRef): string =>
  item.kind === 'workout'
    ? nameOfWorkout(program, item.id, 'the workout')
    : item.kind === 'load'
      ? 'the change of load'
      : 'the session'

/** "Strength", or "4 things". */
export const nameOfItems = (program: Program, items: readonly ItemRef[]): string =>
  items.length === 1 && items[0] ? nameOfItem(program, items[0]) : `${items.length} things`

/** The first day that any of them stands on; null when the program holds none of them. */
export const firstDayOf = (program: Program, items: readonly ItemRef[]): Day | null =>
  items.flatMap((item) => itemDay(program, item) ?? []).sort()[0] ?? null
