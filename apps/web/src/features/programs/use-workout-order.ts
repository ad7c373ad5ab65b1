import { groupWord } from '@strideloom/domain/programs/group-words.ts'
import { joinExercises, reorderRound, splitOff } from '@strideloom/domain/programs/join-exercises.ts'
import { removeItem, reorderItem } from '@strideloom/domain/programs/move-item.ts'
import type { Workout } from '@strideloom/domain/programs/schema.ts'
import type { WorkoutPart } from '@strideloom/domain/programs/workout-parts.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { useBuilder } from './builder-context.ts'
import { prescribedWords } from './words.ts'

/**
 * What changes the order and the joining of one exercise of a workout. Joining is written once, for every workout in which they stand
 * together; where something stands in a workout is of its day.
 * @param at the part of the workout that it is in, and its number there
 */
export const useWorkoutOrder = (
  { id, day, items }: Pick<Workout, 'id' | 'day' | 'items'>,
  parts: readonly WorkoutPart[],
  at: number,
  index: number,
) => {
  const { program, edit, context } = useBuilder()
  const part = parts[at]
  const item = part?.items[index]
  const idsOf = (one: WorkoutPart | undefined) => one?.items.map(({ prescriptionId }) => prescriptionId) ?? []
  const namesOf = (ids: readonly string[]) => joinWords(ids.map((one) => prescribedWords(program.prescriptions[one])))
  const own = item?.prescriptionId ?? ''
  const name = namesOf([own])
  const after = idsOf(parts[at + 1])
  const places = part?.group ? part.items.length : parts.length
  const place = part?.group ? index : at
  const isFree = items.length > 1

  const canMove = (by: -1 | 1): boolean => place + by >= 0 && place + by < places
  const move = (by: -1 | 1): void => {
    if (!item || !canMove(by)) return
    edit(`reordered ${name}`, (before) =>
      part?.group ? reorderRound(before, own, by, idsOf(part)) : reorderItem(before, id, item.id, at + by, context),
    )
    announce(`${name} is number ${place + by + 1} of ${places}.`)
  }
  const join = (): void => {
    const all = [...idsOf(part), ...after]
    if (after.length === 0) return
    edit(`joined ${namesOf(all)}`, (before) => joinExercises(before, all, context), {
      offerUndo: `${groupWord(all.length)} of ${namesOf(all)}, wherever they stand together.`,
    })
  }
  const split = (): void => {
    if (part?.group)
      edit(`took ${name} out of the round`, (before) => splitOff(before, own), {
        offerUndo: `${name} is by itself again, in all workouts.`,
      })
  }
  const remove = (): void => {
    if (item)
      edit(`took ${name} out of ${formatDay(day)}`, (before) => removeItem(before, id, item.id, context), {
        offerUndo: `Took ${name} out of ${formatDay(day)}.`,
      })
  }
  const keys: Readonly<Record<string, (() => void) | undefined>> = {
    j: join,
    u: split,
    'Alt ArrowUp': isFree ? () => move(-1) : undefined,
    'Alt ArrowDown': isFree ? () => move(1) : undefined,
  }
  return { next: after.length > 0 ? namesOf(after) : null, canMove, move, join, split, remove, keys }
}
