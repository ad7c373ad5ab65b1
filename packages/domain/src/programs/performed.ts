import type { Day } from '../calendar/day.ts'
import { mean } from '../training/mean.ts'
import type { Dose } from './schema.ts'

/**
 * One set as it was done: repetitions, seconds or metres as the target asks, and how many more were possible. `side`: of which side,
 * where each side was asked.
 */
export type DoneSet = { amount: number; rir: number | null; side?: 'left' | 'right' }

/** What was done of one prescription on a day, beside the target that it answered. Null: not asked, or not answered. */
export type Performed = {
  day: Day
  target: Pick<Dose, 'sets' | 'reps' | 'seconds' | 'metres' | 'rir' | 'load'>
  /** In order; both sides one after the other where each side was asked. */
  sets: readonly DoneSet[]
  /** Worst pain during or after, 0–10. */
  pain: number | null
  /** What it was like before, and on the next morning. */
  painBefore: number | null
  painNextMorning: number | null
  /** Was every repetition clean? */
  isClean: boolean | null
}

/** How much one set asks for. */
export const amountAsked = ({ reps, seconds, metres }: Performed['target']): number => reps ?? seconds ?? metres ?? 0

/** Done ÷ asked over all sets, uncapped; null where nothing was asked. */
export function shareDone({ target, sets }: Performed, sides = 1): number | null {
  const asked = target.sets * amountAsked(target) * sides
  return asked > 0 ? sets.reduce((sum, { amount }) => sum + amount, 0) / asked : null
}

/** What is known of a set whatever its side: a set of the left and one of the right where each side was asked, else one. */
export const setOnSides = (set: Omit<DoneSet, 'side'>, isEach: boolean): DoneSet[] =>
  isEach
    ? [
        { ...set, side: 'left' },
        { ...set, side: 'right' },
      ]
    : [set]

/** The sets of each side, where `sides` is 2; else all of them together. */
const bySide = (sets: readonly DoneSet[], sides: number): DoneSet[][] =>
  sides === 1 ? [[...sets]] : (['left', 'right'] as const).map((side) => sets.filter((one) => one.side === side))

/** True when there are so many of these sets, on each side where `sides` is 2: more of one never stands for the other. */
export const hasSets = (sets: readonly DoneSet[], count: number, sides: number): boolean =>
  bySide(sets, sides).every((own) => own.length >= count)

/** What was done in the last set, the lesser of the two where `sides` is 2; 0 where a side has none. */
export const lastAmount = ({ sets }: Pick<Performed, 'sets'>, sides: number): number =>
  Math.min(...bySide(sets, sides).map((own) => own.at(-1)?.amount ?? 0))

/** Repetitions in reserve, on average; null where none was told. */
export function rirKnown({ sets }: Pick<Performed, 'sets'>): number | null {
  const known = sets.flatMap(({ rir }) => rir ?? [])
  return known.length === 0 ? null : mean(known)
}

/** Repetitions in reserve beyond the target, on average; null where either is not known. A runner's number is rough. */
export function rirBeyondTarget(one: Performed): number | null {
  const reserve = rirKnown(one)
  return one.target.rir === null || reserve === null ? null : reserve - one.target.rir
}

const COUNTS = ['no workout', 'one workout', 'two workouts', 'three workouts', 'four workouts']

/** "two workouts" */
export const countedWords = (count: number): string => COUNTS[count] ?? `${count} workouts`

/** The last `count` of them, oldest first, whatever order they are given in; null where there are fewer. */
export function lastOf(history: readonly Performed[], count: number): Performed[] | null {
  const sorted = [...history].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return sorted.length < count ? null : sorted.slice(-count)
}

/**
 * The workouts in a row up to the newest that answered the same target. What raises counts these alone: after a step it begins
 * anew, and nothing is filled in for what was done before it (P19).
 */
export function sameTarget(history: readonly Performed[]): Performed[] {
  const sorted = lastOf(history, history.length) ?? []
  const wanted = JSON.stringify(sorted.at(-1)?.target)
  const other = sorted.findLastIndex(({ target }) => JSON.stringify(target) !== wanted)
  return sorted.slice(other + 1)
}
