import type { Day } from '../calendar/day.ts'
import { byText } from '../record/by-text.ts'
import type { PhaseName, RecordPhase, RunnerRecord } from '../record/schema.ts'

/** The phase of a day; where two overlap, the one that began later. Null where none is known. */
export function phaseOn(phases: RunnerRecord['phases'], day: Day): PhaseName | null {
  let latest: RecordPhase | null = null
  for (const phase of phases ?? []) {
    const isOn = phase.from <= day && (phase.to === null || phase.to === undefined || day <= phase.to)
    const isLater =
      latest === null || phase.from > latest.from || (phase.from === latest.from && byText(phase, latest) > 0)
    if (isOn && isLater) latest = phase
  }
  return latest?.phase ?? null
}
