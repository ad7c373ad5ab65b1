import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { type CadenceAhead, cadenceAhead, sessionsAhead } from '@strideloom/domain/outlook/cadence-ahead.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { minutesFor } from '@strideloom/domain/programs/session-minutes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useDeferredValue, useMemo, useState } from 'react'
import { optionsOf } from '../../../lib/options-of.ts'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { useAvailability } from '../availability.ts'
import { useBuilder } from '../builder-context.ts'
import type { Guard } from '../guard.ts'
import { useRaces } from '../hooks.ts'
import {
  hasComplaint,
  newSessionsFor,
  placingDays,
  propose,
  spanComplaints,
  standingIn,
  type Wishes,
} from '../placing.ts'
import { toldWords } from '../placing-words.ts'
import { INTENT_WORDS, PHASE_WORDS } from '../words.ts'
import forms from './forms.module.css'
import classes from './place-sheet.module.css'
import { PlacedList } from './placed-list.tsx'
import { StrengthPlaced } from './strength-placed.tsx'
import { WeekdayToggles } from './weekday-toggles.tsx'
import { WithGuard } from './with-guard.tsx'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** "Place for me": what is wanted on the one side, what would stand where on the other, before anything is written. */
export const PlaceSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} onClose={onClose} title="Place for me" wide>
    <WithGuard failed="Days cannot be chosen now.">
      {(guard) => <PlaceForm guard={guard} onClose={onClose} />}
    </WithGuard>
  </Sheet>
)

const useDays = () => {
  const { runnerId, program, today } = useBuilder()
  const race = useRaces(runnerId).find(({ id }) => id === program.raceId)
  return placingDays(program, today, race?.day ?? null)
}

const PlaceForm = ({ guard, onClose }: { guard: Guard; onClose: () => void }) => {
  const { runnerId, runner, program, today, edit, context } = useBuilder()
  const spans = useAvailability(runnerId)
  const techniques = useTechniqueChoices()
  const days = useDays()
  const isModerate = guard.judgeDay(program, today).facts.moderateRunner ?? null
  const phases = days ? cadenceAhead(program, { ...days, moderate: isModerate }, guard.placing.thresholds) : []
  const withWork = Object.values(program.pairings).filter(({ works }) => works.length > 0)
  const hasStrength = Object.values(program.workouts).some(({ area, day }) => area === 'strength' && day >= today)
  const [wishes, setWishes] = useState<Wishes>(() => {
    const standing = days ? standingIn(program, days).length : 0
    const more = withWork.length === 0 ? 0 : Math.max(0, (sessionsAhead(phases) ?? 1) - standing)
    return {
      from: days?.from ?? today,
      to: days?.to ?? today,
      count: more,
      pairingIds: withWork.map(({ id }) => id),
      intent: withWork[0]?.intent ?? 'corrective',
      minutes: minutesFor(withWork, 90),
      startTime: null,
      weekdays: EVERY_DAY,
      // Where there are enough already, it is they who want better days.
      again: more === 0,
      strength: hasStrength,
    }
  })
  // What is typed into a date may be half a date: only a day of the program becomes a wish.
  const [typed, setTyped] = useState({ from: wishes.from, to: wishes.to })
  const [chosenDays, setChosenDays] = useState<ReadonlyMap<string, Day>>(new Map())
  const set = (part: Partial<Wishes>) => {
    setWishes({ ...wishes, ...part })
    setChosenDays(new Map())
  }

  // After the race too, where somebody wants that.
  const open = days && { from: days.from, to: daysOf(program)?.to ?? days.to }
  const wrongDays = open && spanComplaints(typed, open)
  const type = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    if (open && !hasComplaint(spanComplaints(next, open))) set(next)
  }

  // Days are looked for while nobody types.
  const wanted = useDeferredValue(wishes)
  const taken = useDeferredValue(chosenDays)
  const isLooking = wanted !== wishes || taken !== chosenDays
  const newSessions = useMemo(() => newSessionsFor(program, wanted, context.newId), [program, wanted, context])
  const proposal = useMemo(
    () => propose(program, wanted, newSessions, taken, guard, { today, techniques, spans }),
    [program, wanted, newSessions, taken, guard, today, techniques, spans],
  )
  const placed = proposal.sessions.filter(({ chosen }) => chosen !== null)
  const moved = placed.filter(({ chosen }) => chosen && proposal.before.get(chosen.session.id) !== chosen.session.day)
  const cautions = placed.reduce((sum, { chosen }) => sum + (chosen?.found.cautions ?? 0), 0)
  const strengthMoves = proposal.strength?.placed.filter(({ workout, day }) => workout.day !== day).length ?? 0
  const standing = days ? standingIn(program, wanted).length : 0

  if (!days)
    return <p>Every day of this program has gone by. Add a block first, then sessions find their days in it.</p>

  const accept = () => {
    const words = [
      ...(moved.length > 0 ? [formatCount(moved.length, 'session')] : []),
      ...(strengthMoves > 0 ? [formatCount(strengthMoves, 'strength workout')] : []),
    ].join(' and ')
    const outcome = edit(`placed ${words}`, () => proposal.program, { offerUndo: `Placed ${words}.` })
    if (outcome.kind !== 'refused') onClose()
  }

  return (
    <div className={classes.sides}>
      <form className={forms.form} onSubmit={(event) => event.preventDefault()} noValidate>
        <fieldset className={classes.wishes}>
          <legend>Hands-on sessions</legend>
          {withWork.length === 0 && (
            <p className={classes.muted}>No pairing has hands-on work yet. Sessions come from pairings.</p>
          )}
          <div className={classes.pairings}>
            {withWork.map(({ id, title }) => (
              <CheckField
                key={id}
                label={title}
                checked={wishes.pairingIds.includes(id)}
                onChange={(isOn) =>
                  set({
                    pairingIds: withWork
                      .map((one) => one.id)
                      .filter((one) => (one === id ? isOn : wishes.pairingIds.includes(one))),
                  })
                }
              />
            ))}
          </div>
          <div className={forms.pair}>
            <NumberField
              label={standing > 0 ? 'Sessions to add' : 'Sessions'}
              value={wishes.count}
              onChange={(count) => set({ count: Math.min(60, Math.max(0, count ?? 0)) })}
              min={0}
              max={60}
            />
            <SelectField
              label="What they are for"
              value={wishes.intent}
              onChange={(intent) => set({ intent: intent as Intent })}
              options={optionsOf(INTENT_WORDS)}
            />
          </div>
          <Cadence phases={phases} standing={standing} />
          <div className={forms.pair}>
            <TextField
              label="Starts"
              type="time"
              value={wishes.startTime ?? ''}
              onChange={(time) => set({ startTime: time === '' ? null : time })}
            />
            <NumberField
              label="Minutes"
              value={wishes.minutes}
              onChange={(minutes) => set({ minutes: minutes ?? 50 })}
              min={10}
              max={180}
              step={5}
            />
          </div>
          <WeekdayToggles
            legend="Days that may be taken"
            isPlain
            value={wishes.weekdays}
            onChange={(weekdays) => set({ weekdays })}
          />
          <div className={forms.pair}>
            <TextField
              label="From"
              type="date"
              value={typed.from}
              onChange={(from) => type({ from })}
              error={wrongDays?.from}
            />
            <TextField label="To" type="date" value={typed.to} onChange={(to) => type({ to })} error={wrongDays?.to} />
          </div>
          {standing > 0 && (
            <CheckField
              label={`Find days again for ${standing === 1 ? 'the one that stands' : `the ${standing} that stand`}`}
              checked={wishes.again}
              onChange={(again) => set({ again })}
            />
          )}
        </fieldset>
        <fieldset className={classes.wishes}>
          <legend>Strength</legend>
          <CheckField
            label="Put heavy leg strength where the runs leave room"
            checked={wishes.strength}
            disabled={!hasStrength}
            onChange={(strength) => set({ strength })}
          />
          {proposal.strength?.placed.length === 0 && (
            <p className={classes.muted}>None is heavy for the legs: light strength stays where it is.</p>
          )}
          {!hasStrength && <p className={classes.muted}>No strength workout is planned yet.</p>}
        </fieldset>
      </form>
      <section className={classes.found} aria-label="What was found" aria-busy={isLooking}>
        <p className={classes.summary} role="status">
          {proposal.sessions.length === 0 && strengthMoves === 0
            ? 'Nothing to place yet: say how many sessions, or let those that stand find days again.'
            : proposal.sessions.length === 0
              ? 'No session to place.'
              : `${formatCount(placed.length, 'session')}${
                  proposal.sessions.length > placed.length
                    ? `, ${proposal.sessions.length - placed.length} left out`
                    : ''
                }. ${cautions === 0 ? 'No caution.' : `${formatCount(cautions, 'caution')} in all.`}`}
        </p>
        <PlacedList
          placed={proposal.sessions}
          before={proposal.before}
          onTake={(id, day) => setChosenDays(new Map([...chosenDays, [id, day]]))}
          onFindAgain={(id) => setChosenDays(new Map([...chosenDays].filter(([other]) => other !== id)))}
          taken={taken}
          told={(day) => toldWords(runner, spans, day)}
        />
        {proposal.strength && (
          <StrengthPlaced placed={proposal.strength.placed} told={(day) => toldWords(runner, spans, day)} />
        )}
      </section>
      <div className={classes.foot}>
        <p className={classes.muted}>
          Nothing that is placed goes past a rule. Everything can be undone in one step, and moved by hand afterwards.
        </p>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look="main"
          disabled={isLooking || (wrongDays && hasComplaint(wrongDays)) || (moved.length === 0 && strengthMoves === 0)}
          onClick={accept}
        >
          {moved.length > 0 ? `Place ${formatCount(moved.length, 'session')}` : 'Place'}
        </Button>
      </div>
    </div>
  )
}

/** How often, phase by phase, with the rule; said where the reference gives no figure. */
const Cadence = ({ phases, standing }: { phases: readonly CadenceAhead[]; standing: number }) => (
  <ul className={classes.cadence} aria-label="How often">
    {phases.map(({ phase, from, to, cadence, sessions }) => (
      <li key={from}>
        <b>{PHASE_WORDS[phase]}</b>, {formatDayRange(from, to)}:{' '}
        {cadence && sessions
          ? `every ${cadence.days[0]} to ${cadence.days[1]} days when nothing else calls, ${
              sessions[0] === sessions[1] ? sessions[0] : `${sessions[0]} to ${sessions[1]}`
            }${cadence.rule ? ` (${cadence.rule})` : ''}`
          : 'no usual interval; decide by findings and answers'}
      </li>
    ))}
    {standing > 0 && <li>{formatCount(standing, 'session')} stand already.</li>}
  </ul>
)
