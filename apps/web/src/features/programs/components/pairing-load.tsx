import { blockOn, daysOf, lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import type { Pairing } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useFindings } from '../finding-hooks.ts'
import { type LoadDraft, newLoad } from '../load-draft.ts'
import { LoadSheet } from './load-sheet.tsx'
import classes from './panel.module.css'

/** S13, S56: the errors of training that are suspected to drive the finding, each answered by a change of load. */
export const PairingLoad = ({ pairing }: { pairing: Pairing }) => {
  const { runnerId, program, today } = useBuilder()
  const [start, setStart] = useState<LoadDraft | null>(null)
  const finding = useFindings(runnerId).data?.findings.find(({ id }) => id === pairing.findingId)
  const answered = new Set(
    Object.values(program.loadChanges).flatMap(({ pairingId, contributor }) =>
      pairingId === pairing.id ? (contributor ?? []) : [],
    ),
  )
  const errors = (finding?.contributors ?? []).filter(({ kind }) => kind === 'training-error')
  const begin = (contributor: string | null) => {
    const from = daysOf(program)?.from ?? today
    const fromDay = from > today ? from : today
    const block = blockOn(program, fromDay)
    setStart({ ...newLoad({ fromDay, toDay: block ? lastDayOf(block) : fromDay }, pairing.id), contributor })
  }
  return (
    <section className={classes.group}>
      <h3>Load</h3>
      {errors.map(({ id, label }) => (
        <p key={id} className={classes.muted}>
          {label} may contribute{answered.has(label) ? ': a change of load answers it.' : '.'}
        </p>
      ))}
      <div className={classes.buttons}>
        {errors
          .filter(({ label }) => !answered.has(label))
          .map(({ id, label }) => (
            <Button key={id} icon={<PlusIcon />} onClick={() => begin(label)}>
              Change of load for {label}
            </Button>
          ))}
        <Button look="quiet" icon={<PlusIcon />} onClick={() => begin(null)}>
          Change of load
        </Button>
      </div>
      {start && <LoadSheet load={null} start={start} onClose={() => setStart(null)} />}
    </section>
  )
}
