import type { Day } from '../calendar/day.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** The exercises that a record knows to have been asked for before a day, or done instead of one that was. */
export const knownExercises = ({ prescriptions, logs }: RunnerRecord, before: Day): ReadonlySet<string> =>
  new Set([
    ...(prescriptions ?? []).flatMap(({ snapshot }) =>
      snapshot.sessions.filter(({ due }) => due < before).flatMap(({ items }) => items.map(({ exercise }) => exercise)),
    ),
    ...(logs ?? []).flatMap(({ items }) =>
      items.flatMap(({ exercise, swappedFor }) => (swappedFor ? [exercise, swappedFor] : [exercise])),
    ),
  ])
