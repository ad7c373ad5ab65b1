import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { phaseToCome } from '@strideloom/domain/programs/block-days.ts'
import { marksOfSession } from '@strideloom/domain/programs/marks.ts'
import { removeDayItem } from '@strideloom/domain/programs/move-items.ts'
import { copyWorks } from '@strideloom/domain/programs/place-session.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { startingWork } from '@strideloom/domain/programs/propose-pairing.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { setSession } from '@strideloom/domain/programs/set-session.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { CopyIcon, PlusIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { PressureBox } from '@strideloom/ui/mark/pressure-box.tsx'
import { useState } from 'react'
import { optionsOf } from '../../../lib/options-of.ts'
import { useBuilder } from '../builder-context.ts'
import { type CopySubject, copyOfItems } from '../copy-subject.ts'
import { moveItemTo } from '../use-carry.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { INTENT_WORDS } from '../words.ts'
import { CopySheet } from './copy-sheet.tsx'
import { DayTold } from './day-told.tsx'
import { LiveText } from './live-text.tsx'
import { MoveSheet } from './move-sheet.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'
import { SessionLink } from './session-link.tsx'
import { SessionVerdict } from './session-verdict.tsx'
import { TechniquePicker } from './technique-picker.tsx'

/** A planned appointment: when, how long, what for, and what is worked on. */
export const SessionPanel = ({ session }: { session: PlannedSession }) => {
  const builder = useBuilder()
  const { program, today, edit, select, context } = builder
  const { errors, tryEdit, settle } = useFieldEdits(session.id)
  const [open, setOpen] = useState<'move' | 'technique' | null>(null)
  const [copying, setCopying] = useState<CopySubject | null>(null)
  const { id, day, startTime, minutes, intent, works } = session
  const isPast = day < today
  const used = works.reduce((sum, work) => sum + work.minutes, 0)
  const item = { kind: 'session', id } as const
  const others = Object.values(program.pairings).filter(
    (pairing) => pairing.works.length > 0 && !works.some(({ pairingId }) => pairingId === pairing.id),
  )
  const marks = marksOfSession(program, session)
  const missing = marks.filter(({ code }) => code === 'reason-missing')

  const set = (field: string, label: string, to: Parameters<typeof setSession>[2]) =>
    tryEdit(field, label, (before) => setSession(before, id, to, context))

  return (
    <fieldset className={classes.panel} aria-label="Session" onBlur={settle}>
      <PanelHead
        title={`Session, ${formatLongDay(day)}`}
        kind="hands-on"
        about={`${INTENT_WORDS[intent]}, ${used} of ${minutes} min set`}
      >
        {!isPast && (
          <Menu
            label="More for this session"
            items={[
              { id: 'move', label: 'Move to…', icon: <CalendarIcon />, onSelect: () => setOpen('move') },
              {
                id: 'copy',
                label: 'Copy to…',
                icon: <CopyIcon />,
                onSelect: () => setCopying(copyOfItems(program, [item])),
              },
              {
                id: 'repeat',
                label: 'Repeat until…',
                onSelect: () => setCopying(copyOfItems(program, [item], 'repeat')),
              },
              null,
              {
                id: 'remove',
                label: 'Remove',
                icon: <TrashIcon />,
                tone: 'danger',
                onSelect: () =>
                  edit('removed the session', (before) => removeDayItem(before, item, context), {
                    offerUndo: 'Removed the session.',
                  }),
              },
            ]}
          />
        )}
      </PanelHead>
      <SessionLink sessionId={id} />
      {isPast ? (
        <p className={classes.closed}>This day is gone by and stays as it was.</p>
      ) : (
        <>
          <DayTold day={day} />
          <SessionVerdict session={session} />
          <div className={classes.pair}>
            <LiveText
              label="Starts"
              type="time"
              value={startTime ?? ''}
              onCommit={(text) =>
                set('startTime', 'changed the time of the session', { startTime: text === '' ? null : text })
              }
            />
            <NumberField
              label="Minutes"
              value={minutes}
              onChange={(value) => set('minutes', 'changed the length of the session', { minutes: value as number })}
              min={10}
              max={180}
              step={5}
              {...(errors.minutes && { error: errors.minutes })}
            />
          </div>
          <SelectField
            label="What it is for"
            value={intent}
            onChange={(value) =>
              set('intent', `the session is ${value}`, { intent: value as PlannedSession['intent'] })
            }
            options={optionsOf(INTENT_WORDS)}
          />
        </>
      )}
      <section className={classes.group}>
        <h3>What is worked on</h3>
        {works.length > 0 && (
          <ul className={classes.rows}>
            {works.map((work) => (
              <li key={work.id} className={classes.row}>
                <button
                  type="button"
                  className={classes.open}
                  onClick={() => select({ kind: 'session-work', sessionId: id, workId: work.id })}
                >
                  <KindGlyph kind="hands-on" size={14} />
                  <span className={classes.words}>
                    {techniqueTitle(work)}
                    <span className={classes.small}>
                      {placeTitle(work.region, work.side)}, {work.minutes} min
                    </span>
                  </span>
                  <PressureBox value={work.pressure} size={16} />
                </button>
              </li>
            ))}
          </ul>
        )}
        {works.length === 0 && (
          <p className={classes.mark}>
            <WarnIcon size={13} />
            <span>A general session: nothing is chosen to work on.</span>
          </p>
        )}
        {missing.length > 0 && (
          <p className={classes.mark}>
            <WarnIcon size={13} />
            <span>
              {missing.length === 1
                ? missing[0]?.message
                : `${missing.length} of ${works.length} do not say all three reasons.`}
            </span>
          </p>
        )}
        {errors.works && <p className={classes.error}>{errors.works}</p>}
        {!isPast && (
          <div className={classes.buttons}>
            {others.map((pairing) => (
              <Button
                key={pairing.id}
                icon={<PlusIcon />}
                onClick={() =>
                  set('works', `added ${pairing.title} to the session`, {
                    works: [...works, ...copyWorks(program, [pairing.id], context)],
                  })
                }
              >
                {pairing.title}
              </Button>
            ))}
            <Button look="quiet" icon={<PlusIcon />} onClick={() => setOpen('technique')}>
              Other work
            </Button>
          </div>
        )}
      </section>
      <CopySheet subject={copying} onClose={() => setCopying(null)} />
      <MoveSheet
        subject={open === 'move' ? { name: 'the session', from: day, session } : null}
        onClose={() => setOpen(null)}
        onChoose={(to) => {
          setOpen(null)
          moveItemTo(builder, item, to)
        }}
      />
      <TechniquePicker
        open={open === 'technique'}
        onClose={() => setOpen(null)}
        start={works[0] ?? null}
        onChoose={(technique, place) => {
          setOpen(null)
          const start = startingWork(technique, place, phaseToCome(builder.program, day))
          if (start)
            set('works', `added ${techniqueTitle(start)} to the session`, {
              works: [...works, { ...start, id: context.newId(), pairingId: null }],
            })
        }}
      />
    </fieldset>
  )
}
