import { addDays, type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import { copyDays, copyItems } from '@strideloom/domain/programs/copy-items.ts'
import { itemDay } from '@strideloom/domain/programs/day-item.ts'
import { moveItems, removeItems } from '@strideloom/domain/programs/move-items.ts'
import { type Program, programSchema } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import type { Builder } from './builder-context.ts'
import type { ItemRef } from './day-chips.ts'
import { firstDayOf, nameOfItems } from './edit-day-items.ts'
import { refusalOfDay } from './grid-weeks.ts'

/** Edits of several things at once: each is one step of undo, and the guard asks about every session of it. */
type Editing = Pick<Builder, 'program' | 'today' | 'edit'>

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const daysWords = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
const distanceWords = (shift: number): string => {
  const days = Math.abs(shift)
  const size = days % 7 === 0 ? (days === 7 ? '1 week' : `${days / 7} weeks`) : daysWords(days)
  return `${size} ${shift > 0 ? 'later' : 'earlier'}`
}

/** Why they cannot all be moved so far, in a sentence; null when they can. */
const refusalOfMove = (program: Program, items: readonly ItemRef[], shift: number, today: Day): string | null => {
  const days = items.flatMap((item) => itemDay(program, item) ?? [])
  if (days.some((day) => day < today)) return 'What lies in the past stays where it is. Take it out of the marked ones.'
  const refused = days.map((day) => addDays(day, shift)).filter((day) => refusalOfDay(program, day, today) !== null)
  if (!refused[0]) return null
  const [first] = refused.sort()
  return `${formatDay(first ?? refused[0])} is gone by or lies outside the blocks, so nothing was moved.`
}

/** Moves them by some days, all or none. True when they stand there now. */
export const moveMany = ({ program, today, edit }: Editing, items: readonly ItemRef[], shift: number): boolean => {
  const refuse = refusalOfMove(program, items, shift, today)
  const name = nameOfItems(program, items)
  const from = firstDayOf(program, items)
  if (from === null) return false
  return (
    edit(`moved ${name} ${distanceWords(shift)}`, (before, context) => moveItems(before, items, shift, context), {
      offerUndo: `${capital(name)} moved ${distanceWords(shift)}.`,
      beside: { day: addDays(from, shift) },
      asksWarnings: true,
      leavesOut: items.length > 1,
      ...(refuse !== null && { refuse }),
    }).kind === 'done'
  )
}

/** Moves them so that the first stands on a day, and the others keep their distance. */
export const moveManyTo = (editing: Editing, items: readonly ItemRef[], day: Day): boolean => {
  const from = firstDayOf(editing.program, items)
  return from !== null && from !== day && moveMany(editing, items, daysBetween(from, day))
}

export const removeMany = ({ program, edit }: Editing, items: readonly ItemRef[]): boolean => {
  const name = nameOfItems(program, items)
  return (
    edit(`removed ${name}`, (before, context) => removeItems(before, items, context), {
      offerUndo: `Removed ${name}.`,
    }).kind === 'done'
  )
}

/** More than a program takes, in a sentence; null while there is room. */
const refusalOfSize = ({ workouts, sessions }: Program): string | null => {
  const { shape } = programSchema
  const [issue] = [shape.sessions.safeParse(sessions), shape.workouts.safeParse(workouts)].flatMap(
    ({ error }) => error?.issues ?? [],
  )
  return issue ? `${issue.message.replace(/\.$/, '')} fit in one program. Choose fewer days.` : null
}

/**
 * Copies them by some days each.
 * @param name what is copied, in words: "Tue 1 Dec", "week 3"
 */
export const copyMany = (
  { program, today, edit }: Editing,
  items: readonly ItemRef[],
  name: string,
  shifts: readonly number[],
): boolean => {
  const days = [
    ...new Set(items.flatMap((item) => copyDays(program, itemDay(program, item) ?? today, shifts, today))),
  ].sort()
  const [first] = days
  if (!first) {
    showToast({ sentence: 'No day of that is still to come inside the blocks, so nothing was copied.' })
    return false
  }
  const to = days.length === 1 ? formatDay(first) : daysWords(days.length)
  let refuse: string | null = null
  const outcome = edit(
    `copied ${name} to ${to}`,
    (before, context) => {
      const after = copyItems(before, items, shifts, context)
      refuse = refusalOfSize(after)
      return refuse === null ? after : before
    },
    {
      offerUndo: `Copied ${name} to ${to}.`,
      beside: { day: first },
      asksWarnings: true,
      leavesOut: true,
    },
  )
  if (outcome.kind === 'same') showToast({ sentence: refuse ?? 'It stands there already, so nothing was copied.' })
  return outcome.kind === 'done'
}
