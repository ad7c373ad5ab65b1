import { Button } from '@strideloom/ui/control/button.tsx'
import classes from './tensed-hint.module.css'

/** Where somebody tenses, the hand goes down by this much (reference 6, a convention of practitioners). */
const LESS = 2

/** Tensing is noted, and what follows from it is one press away. */
export const TensedHint = ({ pressure, onLighter }: { pressure: number; onLighter: (pressure: number) => void }) => {
  const lighter = Math.max(1, pressure - LESS)
  return (
    <p className={classes.hint}>
      <span>Noted. Go on lighter: harder than the body lets through costs more than it brings.</span>
      {lighter < pressure && (
        <Button look="quiet" onClick={() => onLighter(lighter)}>
          Go on at {lighter}
        </Button>
      )}
    </p>
  )
}
