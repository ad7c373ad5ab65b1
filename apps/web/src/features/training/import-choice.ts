import { waysToTake } from '@strideloom/domain/training/check-take.ts'
import type { ImportItem } from '@strideloom/domain/training/import-preview.ts'
import type { Take } from '@strideloom/domain/training/import-schema.ts'
import type { RunType } from '@strideloom/domain/training/run-answers.ts'

/** What becomes of one activity of a file: a run, what a run of the record lacks, or nothing. */
export type Choice = { as: 'new'; type: RunType } | { as: 'completes' } | { as: 'out' }

/** What somebody chose otherwise than it was proposed, by the activity's key. */
export type Choices = ReadonlyMap<string, Choice>

type Judged = Pick<ImportItem, 'key' | 'verdict' | 'doubts' | 'isProposed' | 'type'>

const OUT: Choice = { as: 'out' }

const proposed = ({ verdict, isProposed, type }: Judged): Choice =>
  !isProposed ? OUT : verdict === 'completes' ? { as: 'completes' } : { as: 'new', type }

/** What becomes of it: what was chosen, as long as it can still be so, else what is proposed. */
export const choiceOf = (item: Judged, choices: Choices): Choice => {
  const chosen = choices.get(item.key)
  return chosen && (chosen.as === 'out' || waysToTake(item).includes(chosen.as)) ? chosen : proposed(item)
}

/** Taken in the way that its verdict names first, with the kind that is proposed. */
export const asTaken = (item: Judged): Choice => {
  const [way] = waysToTake(item)
  return way === undefined ? OUT : way === 'completes' ? { as: way } : { as: way, type: item.type }
}

/** Of all of these the same becomes: each is taken as it was proposed, or none is. */
export const chooseAll = (items: readonly Judged[], choices: Choices, isTaken: boolean): Choices => {
  const next = new Map(choices)
  for (const item of items) next.set(item.key, isTaken ? asTaken(item) : OUT)
  return next
}

/** How many of these would be taken. */
export const countTaken = (items: readonly Judged[], choices: Choices): number =>
  items.filter((item) => choiceOf(item, choices).as !== 'out').length

/** What is asked of the server, in the order of the preview. `idOf` gives the same id for the same activity each time. */
export const takesOf = (items: readonly Judged[], choices: Choices, idOf: (key: string) => string): Take[] =>
  items.flatMap((item): Take[] => {
    const choice = choiceOf(item, choices)
    if (choice.as === 'out') return []
    return choice.as === 'completes'
      ? [{ as: 'completes', key: item.key }]
      : [{ as: 'new', key: item.key, id: idOf(item.key), type: choice.type }]
  })
