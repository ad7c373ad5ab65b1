import type { Exercise, StartingDose } from '@strideloom/domain/library/exercises.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import type { PracticeItem } from '@strideloom/domain/library/practice-items.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'

/** What the items of a list are called. */
export const NOUNS: Record<LibraryKind, { one: string; many: string; button: string; article: 'A' | 'An' }> = {
  exercise: { one: 'exercise', many: 'exercises', button: 'Exercise', article: 'An' },
  technique: { one: 'technique', many: 'techniques', button: 'Technique', article: 'A' },
  template: { one: 'template', many: 'templates', button: 'Template', article: 'A' },
  test: { one: 'test', many: 'tests', button: 'Test', article: 'A' },
}

/** The lists by their names. */
export const LIST_WORDS: Record<LibraryKind, string> = {
  exercise: 'Exercises',
  technique: 'Techniques',
  test: 'Tests',
  template: 'Templates',
}

export const LEVEL_WORDS: Record<Exercise['level'], string> = {
  1: 'Suits any runner',
  2: 'Wants a clean level 1',
  3: 'Wants two months of strength work, or a coach',
}

export const ORIGIN_WORDS: Record<PracticeItem<unknown, unknown>['origin'], string> = {
  shipped: 'Shipped',
  changed: 'Changed here',
  own: 'Your own',
}

/** "126 exercises, 3 of your own, 1 changed here": what the practice works with. */
export const librarySentence = (
  kind: LibraryKind,
  all: readonly Pick<PracticeItem<unknown, unknown>, 'origin' | 'isRetired'>[],
): string => {
  const active = all.filter(({ isRetired }) => !isRetired)
  const own = active.filter(({ origin }) => origin === 'own').length
  const changed = active.filter(({ origin }) => origin === 'changed').length
  const retired = all.length - active.length
  return [
    formatCount(active.length, NOUNS[kind].one),
    ...(own > 0 ? [`${own} of your own`] : []),
    ...(changed > 0 ? [`${changed} changed here`] : []),
    ...(retired > 0 ? [`${retired} retired`] : []),
  ].join(', ')
}

/** "4", "4–7". */
export const range = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)

/** "3 × 8–10 each side, 1–2 in reserve, 90 s rest, twice a week": where a prescription starts from. */
export const doseSentence = ({
  prescription: dose,
  unilateral,
}: Pick<Exercise, 'prescription' | 'unilateral'>): string => {
  const amount =
    dose.repsMin !== undefined
      ? range(dose.repsMin, dose.repsMax ?? dose.repsMin)
      : dose.seconds !== undefined
        ? `${dose.seconds} s`
        : `${dose.metres ?? 0} m`
  return [
    `${dose.sets} × ${amount}${unilateral ? ' each side' : ''}`,
    ...(dose.holdSeconds === undefined ? [] : [`${dose.holdSeconds} s hold`]),
    ...(dose.tempo === undefined ? [] : [`tempo ${dose.tempo}`]),
    ...(dose.rirMin === undefined ? [] : [`${range(dose.rirMin, dose.rirMax ?? dose.rirMin)} in reserve`]),
    `${dose.restSeconds} s rest`,
    timesWords(dose),
  ].join(', ')
}

const timesWords = ({ timesPerWeek }: StartingDose): string =>
  timesPerWeek === 3.5 ? 'every second day' : timesPerWeek === 7 ? 'every day' : `${timesPerWeek} × a week`

/** The easier or harder neighbour by its name; null where there is none. */
export const neighbourWords = (id: string | null): string | null => (id === null ? null : (exercise(id)?.name ?? null))
