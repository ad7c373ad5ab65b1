import { lighterWhenTensed } from '@strideloom/domain/sessions/discomfort.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import classes from './tensed-hint.module.css'

/** Tensing is noted, and what follows from it is one press away. */
export const TensedHint = ({ pressure, onLighter }: { pressure: number; onLighter: (pressure: number) => void }) => {
  const lighter = lighterWhenTensed(pressure)
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
