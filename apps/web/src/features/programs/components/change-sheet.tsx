import { changeDoses, changeSessions, type ManyDoses } from '@strideloom/domain/programs/change-many.ts'
import type { PlannedSession, Prescription } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { optionsOf } from '../../../lib/options-of.ts'
import { useBuilder } from '../builder-context.ts'
import type { ItemRef } from '../day-chips.ts'
import { prescribedWords, ROLE_WORDS } from '../words.ts'
import classes from './panel.module.css'

/** What is marked, changed at once: when and how long of sessions, sets and what they mean of the exercises. What is left empty stays. */
export const ChangeSheet = ({ items, onClose }: { items: readonly ItemRef[]; onClose: () => void }) => (
  <Sheet open onClose={onClose} title={`Change ${formatCount(items.length, 'marked thing')}`}>
    <ChangeForm items={items} onClose={onClose} />
  </Sheet>
)

const ChangeForm = ({ items, onClose }: { items: readonly ItemRef[]; onClose: () => void }) => {
  const { program, edit } = useBuilder()
  const sessionIds = items.filter(({ kind }) => kind === 'session').map(({ id }) => id)
  const prescriptionIds = [
    ...new Set(
      items.flatMap(({ kind, id }) =>
        kind === 'workout' ? (program.workouts[id]?.items ?? []).map((one) => one.prescriptionId) : [],
      ),
    ),
  ]
  const [session, setSession] = useState<Partial<Pick<PlannedSession, 'startTime' | 'minutes'>>>({})
  const [dose, setDose] = useState<ManyDoses>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [complaint, setComplaint] = useState<string | null>(null)
  const chosen = prescriptionIds.filter((id) => !left.has(id))
  const has = (part: object) => Object.keys(part).length > 0
  const isSomething = (sessionIds.length > 0 && has(session)) || (chosen.length > 0 && has(dose))
  /** The field as it is filled in; an empty one is not written. */
  const put = <T extends object>(before: T, part: Partial<T>): T =>
    Object.fromEntries(
      Object.entries({ ...before, ...part }).filter(([, value]) => value !== null && value !== ''),
    ) as T
  const save = () => {
    const words = [
      has(session) && sessionIds.length > 0 && formatCount(sessionIds.length, 'session'),
      has(dose) && chosen.length > 0 && formatCount(chosen.length, 'exercise'),
    ]
      .filter(Boolean)
      .join(' and ')
    const outcome = edit(
      `changed ${words}`,
      (before, context) => changeDoses(changeSessions(before, sessionIds, session, context), chosen, dose),
      { quiet: true, asksWarnings: true, leavesOut: sessionIds.length > 1, offerUndo: `Changed ${words}.` },
    )
    if (outcome.kind === 'refused') setComplaint(outcome.message)
    else onClose()
  }
  return (
    <form
      className={classes.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // a number that cannot be read is none, and is not passed over
        if (event.currentTarget.querySelector('[aria-invalid="true"]')) focusFirstWrong(event.currentTarget)
        else if (isSomething) save()
      }}
    >
      <p className={classes.muted}>What is left empty stays as it is on each.</p>
      {sessionIds.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{formatCount(sessionIds.length, 'session')}</legend>
          <div className={classes.pair}>
            <TextField
              label="Starts"
              type="time"
              value={session.startTime ?? ''}
              onChange={(startTime) => setSession(put(session, { startTime }))}
            />
            <NumberField
              label="Minutes"
              value={session.minutes ?? null}
              min={10}
              max={180}
              step={5}
              placeholder="as it is"
              onChange={(minutes) => setSession(put(session, { minutes: minutes as number }))}
            />
          </div>
        </fieldset>
      )}
      {prescriptionIds.length > 0 && (
        <fieldset className={classes.group}>
          <legend>Exercises of what is marked, for all coming days</legend>
          {prescriptionIds.map((id) => (
            <CheckField
              key={id}
              label={prescribedWords(program.prescriptions[id])}
              checked={!left.has(id)}
              onChange={(isChosen) =>
                setLeft(new Set(isChosen ? [...left].filter((one) => one !== id) : [...left, id]))
              }
            />
          ))}
          <div className={classes.pair}>
            <NumberField
              label="Sets"
              value={dose.sets ?? null}
              min={1}
              max={20}
              placeholder="as it is"
              onChange={(sets) => setDose(put(dose, { sets: sets as number }))}
            />
            <NumberField
              label="In reserve"
              value={dose.rir ?? null}
              min={0}
              max={10}
              placeholder="as it is"
              onChange={(rir) => setDose(put(dose, { rir }))}
            />
            <NumberField
              label="Rest, s"
              value={dose.restSeconds ?? null}
              min={0}
              max={600}
              step={15}
              placeholder="as it is"
              onChange={(restSeconds) => setDose(put(dose, { restSeconds }))}
            />
            <SelectField
              label="How much it matters"
              value={dose.role ?? ''}
              empty="As it is"
              options={optionsOf(ROLE_WORDS)}
              onChange={(role) => {
                const { role: _, ...rest } = dose
                setDose(role === '' ? rest : { ...rest, role: role as Prescription['role'] })
              }}
            />
          </div>
        </fieldset>
      )}
      {complaint && (
        <Notice kind="block" announce>
          {complaint}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button look="main" type="submit" disabled={!isSomething}>
          Change them
        </Button>
        <Button look="quiet" onClick={onClose}>
          Leave them
        </Button>
      </div>
    </form>
  )
}
