import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { itemDay, itemsOfWeek, itemsOn } from '@strideloom/domain/programs/day-item.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import type { ItemRef } from './day-chips.ts'
import { firstDayOf, nameOfItems } from './edit-day-items.ts'

/** Where copies may go: to single days, to whole weeks on the same weekdays, or again and again until a day. */
export type CopyWay = 'days' | 'weeks' | 'repeat'

/** What is to be copied, counted from `from`: a day, or the Monday of what reaches over several weekdays. */
export type CopySubject = {
  items: readonly ItemRef[]
  name: string
  from: Day
  /** A week keeps its weekdays: it goes to weeks only. */
  isWeek: boolean
  way: CopyWay
}

export const copyOfDay = (program: Program, day: Day, way: CopyWay = 'days'): CopySubject => ({
  items: itemsOn(program, day),
  name: formatDay(day),
  from: day,
  isWeek: false,
  way,
})

export const copyOfWeek = (program: Program, day: Day, way: CopyWay = 'weeks'): CopySubject => ({
  items: itemsOfWeek(program, day),
  name: `the week of ${formatDay(startOfWeek(day))}`,
  from: startOfWeek(day),
  isWeek: true,
  way,
})

/** Chosen things; null when the program holds none of them. */
export const copyOfItems = (program: Program, items: readonly ItemRef[], way: CopyWay = 'days'): CopySubject | null => {
  const from = firstDayOf(program, items)
  if (from === null) return null
  const isOneDay = items.every((item) => itemDay(program, item) === from)
  return {
    items,
    name: isOneDay ? `${nameOfItems(program, items)} of ${formatDay(from)}` : nameOfItems(program, items),
    from,
    isWeek: false,
    way,
  }
}
