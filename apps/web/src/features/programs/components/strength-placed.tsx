import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PlacedStrength } from '@strideloom/domain/outlook/place-strength.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { strengthReason, strengthWords } from '../placing-words.ts'
import classes from './place-sheet.module.css'

/** Where strength days would stand: the days in a line, every move with its reason when asked. */
export const StrengthPlaced = ({
  placed,
  told,
  isOpen = false,
}: {
  placed: readonly PlacedStrength[]
  /** The moves are what is looked at. */
  isOpen?: boolean
  /** What the runner told of a day; null where it is free. */
  told: (day: Day) => string | null
}) => {
  if (placed.length === 0) return null
  const { says, still } = strengthWords(placed, told)
  const moves = placed.filter(({ workout, day }) => workout.day !== day)
  return (
    <div className={classes.strength}>
      <p>
        <KindGlyph kind="strength" size={14} /> <b>Strength</b> {says}
      </p>
      {moves.length > 0 && (
        <details open={isOpen}>
          <summary>Why, {formatCount(moves.length, 'move')}</summary>
          <ul>
            {moves.map((one) => (
              <li key={one.workout.id}>
                {formatDay(one.workout.day)} to {formatDay(one.day)}: {strengthReason(one, told(one.workout.day))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {still.length > 0 && (
        <details>
          <summary>{formatCount(still.length, 'day')} still not as good as it could be</summary>
          <ul>
            {still.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
