import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Dose } from '../programs/schema.ts'
import type { LogEntry, PerformedSet } from './schema.ts'
import { targetOf } from './target.ts'

/** The sides a dose is done on, in the order they are done. `both` means: not one-sided. */
export const sidesOf = (dose: Pick<Dose, 'side'>): PerformedSet['side'][] =>
  dose.side === 'each' ? ['left', 'right'] : dose.side === 'none' ? ['both'] : [dose.side]

/**
 * The sets of a dose as prescribed, both sides where both were asked: set 1 left, set 1 right, set 2 left … Empty for a
 * dose in metres: a tick says that it was done.
 */
export const plannedSets = (dose: Dose): PerformedSet[] =>
  dose.reps === null && dose.seconds === null
    ? []
    : Array.from({ length: dose.sets }, (_, index) => index + 1).flatMap((ordinal) =>
        sidesOf(dose).map((side) => {
          const { reps, seconds, loadKg } = targetOf(dose, { ordinal, side })
          return { ordinal, side, reps, seconds, loadKg, rir: null }
        }),
      )

/** What an entry needs beside what was done: made where the tap is. */
export type EntryHead = Pick<LogEntry, 'id' | 'workoutId' | 'workoutItemId' | 'performedOn' | 'loggedAt'>

/** An entry with nothing said yet but its outcome. */
export const bareEntry = (head: EntryHead, outcome: LogEntry['outcome']): LogEntry => ({
  ...head,
  outcome,
  reason: null,
  effort: null,
  pain: null,
  painRegion: null,
  painSide: null,
  note: '',
  sets: [],
})

/** "Done as planned": every prescribed set, in one tap. Effort and pain stay unanswered; nobody was asked. */
export const asPlanned = (
  item: { id: string; workoutId: string; dose: Dose },
  made: { id: string; performedOn: Day; loggedAt: Instant },
): LogEntry => ({
  ...bareEntry({ ...made, workoutId: item.workoutId, workoutItemId: item.id }, 'done'),
  sets: plannedSets(item.dose),
})
