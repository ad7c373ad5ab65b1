import { addDays, type Day, isDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { raceClassOf } from '@strideloom/domain/outlook/placed-races.ts'
import { lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import { firstDayBack, layBack, weeksBack } from '@strideloom/domain/programs/lay-back.ts'
import { blockSchema, type Phase, programSchema } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { optionsOf } from '../../../lib/options-of.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { type ProgramRow, useCreateProgram, useRaces } from '../hooks.ts'
import { PHASE_WORDS } from '../words.ts'
import classes from './forms.module.css'

type Form = {
  id: string
  blockId: string
  title: string
  startDay: Day
  weeks: number | null
  /** One phase for all of it, or phases laid back from the race. */
  phase: Phase | 'back'
  purpose: string
  raceId: string
  /** Filled from the runner's earlier block next, with what was not cleared. */
  carries: boolean
}

/** The Monday after this week, or the one after the last block. */
const firstForm = (today: Day, rows: readonly ProgramRow[]): Form => {
  const after = rows.map(({ endDay }) => addDays(endDay, 1)).filter((day) => day > today)
  const start = after.sort().at(-1) ?? addDays(startOfWeek(today), 7)
  return {
    id: newId(),
    blockId: newId(),
    title: '',
    startDay: start,
    weeks: 8,
    phase: 'build',
    purpose: '',
    raceId: '',
    carries: rows.some(({ startDay }) => startDay < start),
  }
}

/** Weeks that a block to a race has, where there is time. Ours, to start from. */
const USUAL_WEEKS = 12

const headSchema = programSchema.pick({ title: true })

export const NewProgramSheet = (props: {
  runnerId: string
  today: Day
  rows: ProgramRow[]
  open: boolean
  onClose: () => void
}) => (
  <Sheet open={props.open} onClose={props.onClose} title="A new block">
    <NewProgramForm {...props} />
  </Sheet>
)

const NewProgramForm = ({
  runnerId,
  today,
  rows,
  onClose,
}: {
  runnerId: string
  today: Day
  rows: ProgramRow[]
  onClose: () => void
}) => {
  const [form, setForm] = useState(() => firstForm(today, rows))
  const [complaints, setComplaints] = useState<Record<string, string>>({})
  const navigate = useNavigate()
  const element = useRef<HTMLFormElement>(null)
  const create = useCreateProgram(runnerId)
  const races = useRaces(runnerId).filter(({ day, status }) => day >= today && status === 'planned')
  const set = (part: Partial<Form>) => setForm({ ...form, ...part })
  const race = races.find(({ id }) => id === form.raceId)
  const isBack = form.phase === 'back' && race !== undefined
  const laid = race && isBack && form.weeks ? layBack(race.day, raceClassOf(race.distanceKm), form.weeks) : null
  /** A race brings its weeks: as many as there are from where the block would start, twelve at most to begin with. */
  const lead = (raceId: string) => {
    const to = races.find(({ id }) => id === raceId)
    const weeks = to ? Math.min(USUAL_WEEKS, weeksBack(to.day, form.startDay)) : 0
    if (!to || weeks === 0) return set({ raceId, ...(form.phase === 'back' && { phase: 'build' }) })
    const title = form.title || `${to.name}, ${formatCount(weeks, 'week')}`.slice(0, 80)
    set({ raceId, title, phase: 'back', weeks, startDay: firstDayBack(to.day, weeks) })
  }
  const errors: Record<string, string | undefined> = { ...fieldErrors(create.error), ...complaints }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id, title, raceId, blockId, startDay, weeks, purpose } = form
    const [first, ...others] = laid ?? []
    const one = first ?? { startDay, weeks, phase: form.phase === 'back' ? 'build' : form.phase }
    const block = blockSchema.safeParse({ ...one, id: blockId, purpose })
    const head = headSchema.safeParse({ title })
    const found = Object.fromEntries(
      [...(head.error?.issues ?? []), ...(block.error?.issues ?? [])].map(({ path, message }) => [
        String(path[0]),
        message,
      ]),
    )
    setComplaints(found)
    if (!block.success || !head.success) {
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    create.mutate(
      {
        runnerId,
        id,
        title: head.data.title,
        block: block.data,
        more: others.map((other) => ({ ...other, id: newId(), purpose: '' })),
        raceId: raceId === '' ? null : raceId,
      },
      {
        onSuccess: () =>
          void navigate({
            to: '/runners/$runnerId/program/$programId',
            params: { runnerId, programId: id },
            search: form.carries ? { fill: 'earlier' } : {},
          }),
      },
    )
  }

  const end = isDay(form.startDay) && form.weeks ? lastDayOf({ startDay: form.startDay, weeks: form.weeks }) : null
  return (
    <form ref={element} className={classes.form} onSubmit={submit} noValidate>
      <TextField
        label="Title"
        value={form.title}
        onChange={(title) => set({ title })}
        hint="What it is for, as the two of you call it"
        placeholder="Half-marathon build"
        maxLength={80}
        error={errors.title}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        <SelectField
          label="Race it leads to"
          value={form.raceId}
          onChange={lead}
          empty="None"
          options={races.map(({ id, name, day }) => ({ value: id, label: `${name}, ${formatDay(day)}` }))}
        />
        <SelectField
          label="Phase"
          value={isBack ? 'back' : form.phase}
          onChange={(phase) => set({ phase: phase as Form['phase'] })}
          options={[...(race ? [{ value: 'back', label: 'Laid back from the race' }] : []), ...optionsOf(PHASE_WORDS)]}
        />
      </div>
      <div className={classes.pair}>
        <TextField
          label="First day"
          type="date"
          value={form.startDay}
          onChange={(startDay) =>
            set({
              startDay,
              ...(race && isBack && isDay(startDay) && { weeks: weeksBack(race.day, startDay) || null }),
            })
          }
          error={errors.startDay ?? errors['block.startDay']}
          required
        />
        <NumberField
          label="Weeks"
          value={form.weeks}
          onChange={(weeks) =>
            set({ weeks, ...(race && isBack && weeks && { startDay: firstDayBack(race.day, weeks) }) })
          }
          min={1}
          max={isBack ? 52 : 26}
          error={errors.weeks}
          required
        />
      </div>
      {laid ? (
        <ol className={classes.laid} aria-live="polite">
          {laid.map(({ phase, weeks, startDay }) => (
            <li key={phase}>
              <b>{PHASE_WORDS[phase]}</b>, {formatCount(weeks, 'week')},{' '}
              {formatDayRange(startDay, lastDayOf({ startDay, weeks }))}
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.say} aria-live="polite">
          {end ? `${formatDay(form.startDay)} to ${formatDay(end)}.` : ' '}
        </p>
      )}
      {form.startDay < today && isDay(form.startDay) && (
        <p className={classes.say}>It starts in the past: those days stay empty.</p>
      )}
      <TextField
        label="Purpose of these weeks"
        value={form.purpose}
        onChange={(purpose) => set({ purpose })}
        placeholder="More volume, calves quiet"
        maxLength={200}
        error={errors.purpose}
      />
      {rows.length > 0 && (
        <CheckField
          label="Then carry over what was not cleared"
          hint="Findings that are still restricted or watched, with their pairings, to be looked at first"
          checked={form.carries}
          onChange={(carries) => set({ carries })}
        />
      )}
      {create.isError && (
        <Notice kind="block" announce compact title="The block was not added.">
          {sentenceOf(create.error)}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="main" type="submit" busy={create.isPending}>
          Begin the block
        </Button>
      </div>
    </form>
  )
}
