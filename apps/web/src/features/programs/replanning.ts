import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import { availabilityOn } from '@strideloom/domain/outlook/availability-on.ts'
import { type Replanned, type ReplanParts, replan } from '@strideloom/domain/outlook/replan.ts'
import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import type { RaceNow } from '@strideloom/domain/programs/laid-around.ts'
import type { RaceChange } from '@strideloom/domain/programs/race-changes.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import type { Guard } from './guard.ts'

/** What a plan becomes after races have moved, as the guard judges it; nothing is written. */
export const replanned = (
  program: Program,
  { races, changes }: { races: readonly RaceNow[]; changes: readonly RaceChange[] },
  parts: ReplanParts,
  chosenDays: ReadonlyMap<string, Day>,
  guard: Guard,
  {
    context,
    techniques,
    spans,
  }: { context: EditContext; techniques: readonly ChosenTechnique[]; spans: readonly AvailabilityTold[] },
): Replanned => {
  const { timeZone, runs, thresholds, lastHeld } = guard.placing
  return replan({
    program,
    races,
    judgeIn: guard.judgeIn,
    runs,
    before: guard.asLaid(changes),
    context,
    thresholds,
    timeZone,
    availability: availabilityOn(spans),
    lastHeld,
    techniques,
    parts,
    chosenDays,
  })
}

/** How many things of it are others. */
export const differencesOf = ({ phases, strength, sessions }: Replanned) => ({
  phases: phases.moves.length,
  sessions: sessions.placed.filter(({ chosen }) => chosen).length,
  left: sessions.placed.filter(({ chosen }) => !chosen).length,
  strength: strength.placed.filter(({ workout, day }) => workout.day !== day).length,
})
