import type { LOAD_SURFACES } from '../library/load-amount.ts'
import type { LoadChange } from './load-change.ts'

const SURFACES: Record<(typeof LOAD_SURFACES)[number], string> = {
  road: 'Road',
  trail: 'Trail',
  track: 'Track',
  treadmill: 'Treadmill',
  grass: 'Grass',
  sand: 'Sand',
}

/** "≤ 32 km": a change of load on a chip. Apart from its sentence, so that the grid stands without that. */
export const loadChip = ({ amount, sentence }: Pick<LoadChange, 'amount' | 'sentence'>): string => {
  switch (amount.kind) {
    case 'volume':
      return `≤ ${amount.km} km`
    case 'surface':
      return SURFACES[amount.surface]
    case 'hills':
      return amount.minutes === 0 ? 'No hills' : `Hills ≤ ${amount.minutes}′`
    case 'spacing':
      return amount.days === 1 ? 'Day between' : `${amount.days} days between`
    case 'habit':
      return sentence
  }
}
