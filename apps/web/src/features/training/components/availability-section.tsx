import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { EditIcon, PlusIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { useState } from 'react'
import { AVAILABILITY_WORDS, spanDays } from '../../../lib/availability-words.ts'
import { type StoredSpan, useAvailability, useTakeBackSpan } from '../availability-hooks.ts'
import classes from './availability-section.module.css'
import { AvailabilitySheet } from './availability-sheet.tsx'
import rows from './race-row.module.css'
import section from './section.module.css'

/** P5: days on which the runner is away, has little time, or no gym. Told here or on their phone. */
export const AvailabilitySection = ({ runnerId, runner }: { runnerId: string; runner: string }) => {
  const { spans, today } = useAvailability(runnerId)
  const [open, setOpen] = useState<{ span: StoredSpan | null } | null>(null)
  const takeBack = useTakeBackSpan(runnerId)
  const ahead = spans.filter(({ toDay }) => toDay >= today)
  const behind = spans.filter(({ toDay }) => toDay < today).reverse()
  const list = (some: readonly StoredSpan[]) => (
    <ul className={rows.list}>
      {some.map((span) => {
        const name = `${AVAILABILITY_WORDS[span.kind]} ${spanDays(span)}`
        return (
          <li key={span.spanId} className={classes.row}>
            <CalendarIcon size={18} />
            <span className={classes.what}>
              <button type="button" className={rows.name} onClick={() => setOpen({ span })}>
                {name}
              </button>
              {span.note !== '' && <span className={classes.note}>{span.note}</span>}
            </span>
            <span className={classes.when}>
              {span.fromDay > today
                ? formatDistanceInDays(span.fromDay, today)
                : span.toDay >= today
                  ? 'now'
                  : formatDistanceInDays(span.toDay, today)}
            </span>
            <Menu
              label={`More for ${name}`}
              items={[
                { id: 'edit', label: 'Change', icon: <EditIcon />, onSelect: () => setOpen({ span }) },
                {
                  id: 'take-back',
                  label: 'Take back',
                  hint: 'These days are free again.',
                  icon: <TrashIcon />,
                  onSelect: () => takeBack(span, `${name}: taken back.`),
                },
              ]}
            />
          </li>
        )
      })}
    </ul>
  )
  return (
    <section className={section.section} aria-labelledby="availability">
      <div className={section.head}>
        <h2 id="availability">Days away</h2>
        <p>Away, limited or without a gym. {runner} can tell of them on the phone too.</p>
        <Button icon={<PlusIcon size={14} />} onClick={() => setOpen({ span: null })}>
          Days away
        </Button>
      </div>
      {ahead.length > 0 ? (
        list(ahead)
      ) : (
        <EmptyState sentence="No days away ahead.">Placing takes every day as free.</EmptyState>
      )}
      {behind.length > 0 && (
        <details className={rows.over}>
          <summary>Behind, {behind.length}</summary>
          {list(behind)}
        </details>
      )}
      {open && (
        <AvailabilitySheet
          key={open.span?.id ?? 'new'}
          runnerId={runnerId}
          span={open.span}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
