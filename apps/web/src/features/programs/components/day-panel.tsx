import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { blockOn, lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import { itemsOfWeek, itemsOn } from '@strideloom/domain/programs/day-item.ts'
import { layOn } from '@strideloom/domain/programs/lay-out.ts'
import { lightenWeeks } from '@strideloom/domain/programs/lighten-weeks.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { minutesFor } from '@strideloom/domain/programs/session-minutes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay, formatDistanceInDays, formatLongDay } from '@strideloom/ui/format/day.ts'
import { CopyIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowDown } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useMemo, useState } from 'react'
import { optionsOf } from '../../../lib/options-of.ts'
import { useBuilder } from '../builder-context.ts'
import { type CopySubject, copyOfDay, copyOfWeek } from '../copy-subject.ts'
import { chipsByDay } from '../day-chips.ts'
import { refusalOfDay } from '../grid-weeks.ts'
import { useKeyRuns, useRaces } from '../hooks.ts'
import { newLoad } from '../load-draft.ts'
import { blockWords, INTENT_WORDS, prescribedWords } from '../words.ts'
import { CopySheet } from './copy-sheet.tsx'
import { DayRoom } from './day-room.tsx'
import { DayTold } from './day-told.tsx'
import { LoadSheet } from './load-sheet.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'

/** A day: what stands on it, and what can be put there. */
export const DayPanel = ({ day }: { day: Day }) => {
  const { runnerId, program, today, select } = useBuilder()
  const races = useRaces(runnerId)
  const keyRuns = useKeyRuns(runnerId, day, day)
  const chips = useMemo(() => chipsByDay(program, races, keyRuns).get(day) ?? [], [program, races, keyRuns, day])
  const block = blockOn(program, day)
  const refusal = refusalOfDay(program, day, today)
  return (
    <div className={classes.panel}>
      <PanelHead
        title={formatLongDay(day)}
        about={`${formatDistanceInDays(day, today)}${block ? `, ${blockWords(block)}` : ''}`}
      />
      <DayTold day={day} />
      {chips.length > 0 ? (
        <ul className={classes.rows}>
          {chips.map(({ key, item, kind, words, line, detail }) => (
            <li key={key} className={classes.row}>
              {item ? (
                <button type="button" className={classes.open} onClick={() => select({ kind: item.kind, id: item.id })}>
                  <KindGlyph kind={kind} size={14} />
                  <span className={classes.words}>{words}</span>
                  <span className={classes.muted}>{line ?? detail}</span>
                </button>
              ) : (
                <span className={classes.open}>
                  <KindGlyph kind={kind} size={14} />
                  <span className={classes.words}>{words}</span>
                  <span className={classes.muted}>{line ?? detail}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.muted}>Nothing is planned on this day.</p>
      )}
      {refusal === null && <DayRoom day={day} />}
      {refusal ? <p className={classes.closed}>{refusal}</p> : <PutHere key={day} day={day} />}
      {refusal === null && <ChangeLoad day={day} />}
      <CopyDay day={day} />
      {refusal === null && <LighterWeek day={day} />}
    </div>
  )
}

/** S56: what of the running is done another way from this day on. */
const ChangeLoad = ({ day }: { day: Day }) => {
  const { program } = useBuilder()
  const [isOpen, setIsOpen] = useState(false)
  const block = blockOn(program, day)
  return (
    <div className={classes.group}>
      <h3>Load</h3>
      <Button icon={<PlusIcon />} onClick={() => setIsOpen(true)}>
        Change of load
      </Button>
      {isOpen && (
        <LoadSheet
          load={null}
          start={newLoad({ fromDay: day, toDay: block ? lastDayOf(block) : day }, null)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  )
}

/** What stands on the day, or in its week, on other days too. */
const CopyDay = ({ day }: { day: Day }) => {
  const { program } = useBuilder()
  const [copying, setCopying] = useState<CopySubject | null>(null)
  const hasDay = itemsOn(program, day).length > 0
  if (!hasDay && itemsOfWeek(program, day).length === 0) return null
  return (
    <div className={classes.group}>
      <h3>Copy</h3>
      <div className={classes.buttons}>
        {hasDay && (
          <Button icon={<CopyIcon />} onClick={() => setCopying(copyOfDay(program, day))}>
            This day to…
          </Button>
        )}
        {hasDay && (
          <Button look="quiet" onClick={() => setCopying(copyOfDay(program, day, 'repeat'))}>
            Repeat until…
          </Button>
        )}
        <Button look={hasDay ? 'quiet' : 'secondary'} onClick={() => setCopying(copyOfWeek(program, day))}>
          Its week to…
        </Button>
      </div>
      <CopySheet subject={copying} onClose={() => setCopying(null)} />
    </div>
  )
}

/** The week of the day with fewer sets and more in reserve (reference 9.4). */
const LighterWeek = ({ day }: { day: Day }) => {
  const { edit, context, guard } = useBuilder()
  if (!guard) return null
  const monday = startOfWeek(day)
  return (
    <div className={classes.group}>
      <h3>This week</h3>
      <Button
        icon={<ArrowDown />}
        onClick={() => {
          const outcome = edit(
            `made the week of ${formatDay(monday)} lighter`,
            (before) => lightenWeeks(before, [monday], context, guard.placing.thresholds),
            { offerUndo: `The week of ${formatDay(monday)} is lighter: fewer sets, more in reserve.` },
          )
          if (outcome.kind === 'same')
            showToast({ sentence: 'Nothing of this week gets lighter: no strength or prehab, or one set each.' })
        }}
      >
        Make it the lighter week
      </Button>
    </div>
  )
}

const PutHere = ({ day }: { day: Day }) => {
  const { program, edit, select, context } = useBuilder()
  const withWork = Object.values(program.pairings).filter(({ works }) => works.length > 0)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [time, setTime] = useState('')
  const [intent, setIntent] = useState<Intent>(withWork[0]?.intent ?? 'corrective')
  const [own, setOwn] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  const chosen = withWork.filter(({ id }) => !left.has(id))
  const minutes = own ?? minutesFor(chosen, 180)

  const place = (event: FormEvent) => {
    event.preventDefault()
    const known = new Set(Object.keys(program.sessions))
    const outcome = edit(
      `placed a session on ${formatDay(day)}`,
      (before) =>
        placeSession(
          before,
          { day, startTime: time === '' ? null : time, minutes, intent, pairingIds: chosen.map(({ id }) => id) },
          context,
        ),
      { quiet: true, beside: { day }, asksWarnings: true },
    )
    setError(outcome.kind === 'refused' ? outcome.message : null)
    if (outcome.kind !== 'done') return
    const id = Object.keys(outcome.program.sessions).find((one) => !known.has(one))
    if (id) select({ kind: 'session', id })
  }

  const prescriptions = Object.values(program.prescriptions)
  return (
    <>
      <form className={classes.group} onSubmit={place} noValidate>
        <h3>Place a session</h3>
        {withWork.map(({ id, title }) => (
          <CheckField
            key={id}
            label={title}
            checked={!left.has(id)}
            onChange={(isOn) => setLeft(isOn ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]))}
          />
        ))}
        <div className={classes.pair}>
          <TextField label="Starts" type="time" value={time} onChange={setTime} />
          <NumberField label="Minutes" value={minutes} onChange={setOwn} min={10} max={180} step={5} />
        </div>
        <SelectField
          label="What it is for"
          value={intent}
          onChange={(value) => setIntent(value as Intent)}
          options={optionsOf(INTENT_WORDS)}
        />
        {error && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
        <Button type="submit" look="main">
          Place session
        </Button>
      </form>
      {prescriptions.length > 0 && (
        <SelectField
          label="Put an exercise on this day only"
          value=""
          empty="Choose an exercise of this program"
          onChange={(prescriptionId) => {
            const prescription = program.prescriptions[prescriptionId]
            if (prescription)
              edit(`added ${prescribedWords(prescription)} on ${formatDay(day)}`, (before) =>
                layOn(before, prescription, [day], context),
              )
          }}
          options={prescriptions.map((one) => ({ value: one.id, label: prescribedWords(one) }))}
        />
      )}
    </>
  )
}
