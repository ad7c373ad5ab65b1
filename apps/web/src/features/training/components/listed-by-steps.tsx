import { Button } from '@strideloom/ui/control/button.tsx'
import { type ReactNode, useState } from 'react'
import classes from './import-runs.module.css'

const STEP = 30

/** A list of which some are drawn at first and more at a press: an export of years has thousands. */
export const ListedBySteps = <Item,>({ items, of }: { items: readonly Item[]; of: (item: Item) => ReactNode }) => {
  const [shown, setShown] = useState(STEP)
  const rest = items.length - shown
  return (
    <>
      <ul className={classes.rows}>{items.slice(0, shown).map(of)}</ul>
      {rest > 0 && (
        <div className={classes.quietly}>
          <Button look="quiet" onClick={() => setShown(shown + STEP)}>
            {`Show ${Math.min(rest, STEP)} more of ${rest}`}
          </Button>
        </div>
      )}
    </>
  )
}
