import { isHeldFrom } from '@strideloom/domain/training/change-usual-key-run.ts'
import type { UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { useState } from 'react'
import { WEEKDAYS } from '../training-words.ts'
import { KeyRunSheet } from './key-run-sheet.tsx'
import classes from './section.module.css'
import { WeekStrip } from './week-strip.tsx'

/** The week's habit, drawn as a week: press a run to change it, a day to add one. */
export const KeyRunsSection = ({
  runnerId,
  keyRuns,
  today,
  support,
}: {
  runnerId: string
  keyRuns: UsualKeyRun[]
  today: string
  support: string
}) => {
  const [open, setOpen] = useState<{ run: UsualKeyRun | null; weekday: number | null } | null>(null)
  const shown = keyRuns.filter((run) => isHeldFrom(run, today))
  return (
    <section className={classes.section} aria-labelledby="key-runs">
      <div className={classes.head}>
        <h2 id="key-runs">Key runs of the week</h2>
        <p>{shown.length > 0 && support}</p>
        <Button icon={<PlusIcon size={14} />} onClick={() => setOpen({ run: null, weekday: null })}>
          Key run
        </Button>
      </div>
      {shown.length === 0 && (
        <EmptyState sentence="No key run yet.">
          Add the runs whose quality matters, such as Tuesday intervals and the long run on Sunday.
        </EmptyState>
      )}
      <WeekStrip
        keyRuns={shown}
        today={today}
        onOpen={(run) => setOpen({ run, weekday: run.weekday })}
        onAdd={(weekday) => setOpen({ run: null, weekday })}
      />
      {open && (
        <KeyRunSheet
          key={open.run?.id ?? `new ${WEEKDAYS[(open.weekday ?? 0) - 1]}`}
          runnerId={runnerId}
          today={today}
          run={open.run}
          weekday={open.weekday}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
