import type { Exercise } from '@strideloom/domain/library/exercises.ts'
import type { ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import { trainsControl } from '@strideloom/domain/library/trains-control.ts'
import { findItems, placeSearchWords } from './find-items.ts'

/** What an exercise may be looked for by: kind, control where it trains that, equipment, its regions and those around them. */
export const exerciseSearchWords = (item: Exercise): string =>
  [item.category, ...(trainsControl(item) ? ['control'] : []), ...item.equipment, placeSearchWords(item.regions)].join(
    ' ',
  )

/** The exercises of a kind that hold every word of `text`; those with it in their name come first. */
export const findExercises = <Held extends { item: Exercise }>(
  all: readonly Held[],
  text: string,
  category: ExerciseCategory | null,
): Held[] =>
  findItems(category === null ? all : all.filter(({ item }) => item.category === category), text, exerciseSearchWords)
