import type { Day } from '@strideloom/domain/calendar/day.ts'
import { blocksInOrder, daysOf } from '@strideloom/domain/programs/block-days.ts'
import type { Builder } from './builder-context.ts'

/** The day that is meant where none was said: the one that is chosen, else the first of the program that is still to come. */
export const firstOpenDay = ({ program, selection, today }: Pick<Builder, 'program' | 'selection' | 'today'>): Day => {
  if (selection.kind === 'day') return selection.day
  if (selection.kind === 'workout') return program.workouts[selection.id]?.day ?? today
  const first = blocksInOrder(program)[0]?.startDay ?? today
  const last = daysOf(program)?.to ?? today
  return first > today ? first : last < today ? last : today
}
