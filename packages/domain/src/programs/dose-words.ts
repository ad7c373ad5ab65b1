import type { Dose, Load } from './schema.ts'

/** How heavy: `20 kg`, `band 3`, `10 % of body weight`; null without a load. */
export const loadWords = (load: Load): string | null => {
  switch (load.unit) {
    case 'none':
      return null
    case 'band':
      return `band ${load.value}`
    case 'percent-bodyweight':
      return `${load.value} % of body weight`
    default:
      return `${load.value} ${load.unit}`
  }
}

const SIDES: Record<Dose['side'], string> = { each: ' each side', left: ' left', right: ' right', none: '' }

/** How much: `3 × 12`, `2 × 40 s`, `3 × 20 m`. Short enough for a chip. */
export const amountWords = ({ sets, reps, seconds, metres }: Dose): string => {
  const amount = reps !== null ? `${reps}` : seconds !== null ? `${seconds} s` : `${metres} m`
  return `${sets} × ${amount}`
}

/** The whole dose as one reads it: `3 × 12 each side, 20 kg, 2 in reserve`. */
export const doseWords = (dose: Dose): string =>
  [
    `${amountWords(dose)}${SIDES[dose.side]}`,
    loadWords(dose.load),
    dose.rir === null ? null : `${dose.rir} in reserve`,
    dose.rpe === null ? null : `effort ${dose.rpe}`,
    dose.tempo === null ? null : `tempo ${dose.tempo}`,
  ]
    .filter((part) => part !== null)
    .join(', ')
