import type { Day } from '../calendar/day.ts'
import type { PhaseName, RecordPhase, RunnerRecord } from '../record/schema.ts'

/** The phase of a day; where two overlap, the one that began later. Null where none is known. */
export const phaseOn = (phases: RunnerRecord['phases'], day: Day): PhaseName | null =>
  (phases ?? [])
    .filter(({ from, to }) => from <= day && (to === null || to === undefined || day <= to))
    .reduce<RecordPhase | null>((latest, one) => (latest === null || one.from >= latest.from ? one : latest), null)
    ?.phase ?? null
