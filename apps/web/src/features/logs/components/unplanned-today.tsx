import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Suspense, useState } from 'react'
import { UnplannedSheet } from '../sheets-code.ts'
import classes from './unplanned-today.module.css'

/** The way to tell of work that no plan asked for. */
export const UnplannedToday = ({ today }: { today: Day }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={classes.part}>
      <Button look="secondary" icon={<PlusIcon size={16} />} onClick={() => setOpen(true)}>
        I did something else
      </Button>
      {isOpen && (
        <Suspense>
          <UnplannedSheet today={today} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
