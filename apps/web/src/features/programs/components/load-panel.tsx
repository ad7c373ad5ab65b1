import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { LOAD_KIND_WORDS, loadSays } from '@strideloom/domain/programs/load-words.ts'
import { removeLoadChange } from '@strideloom/domain/programs/set-load-change.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { EditIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { useState } from 'react'
import { LoadPeriods } from '../../../lib/load-periods.tsx'
import { useBuilder } from '../builder-context.ts'
import { loadDraft } from '../load-draft.ts'
import { useLoadFollowed } from '../load-hooks.ts'
import { moveItemTo } from '../use-carry.ts'
import { LoadSheet } from './load-sheet.tsx'
import { MoveSheet } from './move-sheet.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'

/** A change of load: what the runner reads, what it answers, and how it was followed so far. */
export const LoadPanel = ({ load }: { load: LoadChange }) => {
  const builder = useBuilder()
  const { runnerId, programId, program, today, edit, select, context } = builder
  const [open, setOpen] = useState<'edit' | 'move' | null>(null)
  const followed = useLoadFollowed(runnerId)?.loads.find(
    (one) => one.programId === programId && one.changeId === load.id,
  )
  const pairing = load.pairingId === null ? null : program.pairings[load.pairingId]
  const isOver = load.toDay < today
  const hasBegun = load.fromDay < today
  return (
    <div className={classes.panel}>
      <PanelHead
        title={loadSays(load, 'km')}
        kind="run"
        about={`${LOAD_KIND_WORDS[load.amount.kind]}, ${formatDayRange(load.fromDay, load.toDay)}`}
      >
        {!isOver && (
          <Menu
            label="More for this change of load"
            items={[
              ...(hasBegun
                ? []
                : [{ id: 'move', label: 'Move to…', icon: <CalendarIcon />, onSelect: () => setOpen('move') }]),
              {
                id: 'remove',
                label: hasBegun ? 'End it yesterday' : 'Remove',
                icon: <TrashIcon />,
                tone: 'danger',
                onSelect: () =>
                  edit(
                    hasBegun ? 'ended the change of load' : 'removed the change of load',
                    (before) => removeLoadChange(before, load.id, context),
                    { offerUndo: hasBegun ? 'The change of load ended yesterday.' : 'Removed the change of load.' },
                  ),
              },
            ]}
          />
        )}
      </PanelHead>
      {load.why !== '' && <p className={classes.muted}>{load.why}</p>}
      {pairing && (
        <p className={classes.muted}>
          For{' '}
          <Button look="quiet" onClick={() => select({ kind: 'pairing', id: pairing.id })}>
            {pairing.title}
          </Button>
          {load.contributor && `, as ${load.contributor} may contribute.`}
        </p>
      )}
      {isOver ? (
        <p className={classes.closed}>It is over and stays as it was.</p>
      ) : (
        <Button icon={<EditIcon />} onClick={() => setOpen('edit')}>
          Change
        </Button>
      )}
      {followed && followed.periods.length > 0 && (
        <section className={classes.group}>
          <h3>How it was followed</h3>
          <LoadPeriods periods={followed.periods} />
        </section>
      )}
      {open === 'edit' && <LoadSheet load={load} start={loadDraft(load)} onClose={() => setOpen(null)} />}
      <MoveSheet
        subject={open === 'move' ? { name: 'the change of load', from: load.fromDay, session: null } : null}
        onClose={() => setOpen(null)}
        onChoose={(to) => {
          setOpen(null)
          moveItemTo(builder, { kind: 'load', id: load.id }, to)
        }}
      />
    </div>
  )
}
