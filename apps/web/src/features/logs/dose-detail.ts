import type { Dose } from '@strideloom/domain/programs/schema.ts'

/** How it is meant beside how much, in the runner's words: "Leave 2 in reserve. Tempo 3-0-1-0. Rest 90 s." Empty where nothing is said. */
export const doseDetail = ({ rir, rpe, tempo, restSeconds }: Dose, isInTurn: boolean): string =>
  [
    rir !== null && `Leave ${rir} in reserve.`,
    rpe !== null && `Effort ${rpe} of 10.`,
    tempo !== null && `Tempo ${tempo}.`,
    // in turn the rest comes after the round
    restSeconds !== null && restSeconds > 0 && !isInTurn && `Rest ${restSeconds} s.`,
  ]
    .filter(Boolean)
    .join(' ')
