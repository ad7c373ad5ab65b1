import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { ReplanParts } from '@strideloom/domain/outlook/replan.ts'
import { comparePlans } from '@strideloom/domain/programs/compare-plans.ts'
import { laidAroundNow } from '@strideloom/domain/programs/laid-around.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { useAvailability } from '../availability.ts'
import { useBuilder } from '../builder-context.ts'
import type { Guard } from '../guard.ts'
import { useRaces } from '../hooks.ts'
import { movedRaceLines } from '../replan-words.ts'
import { differencesOf, replanned } from '../replanning.ts'
import type { MovedRaces } from '../use-moved-races.ts'
import place from './place-sheet.module.css'
import { ReplanPhases } from './replan-phases.tsx'
import { ReplanPlaced } from './replan-placed.tsx'
import classes from './replan-sheet.module.css'
import { WeekChangesList } from './week-changes.tsx'
import { WithGuard } from './with-guard.tsx'

/** What the plan becomes after a race has moved: the difference first, then taken as one edit, or piece by piece. */
export const ReplanSheet = ({ moved, onClose }: { moved: MovedRaces; onClose: () => void }) => (
  <Sheet open onClose={onClose} title="Re-plan" wide>
    <ul className={classes.races} aria-label="What has changed">
      {movedRaceLines(moved).map((line) => (
        <li key={line}>
          <FlagIcon size={14} />
          {line}
        </li>
      ))}
    </ul>
    <WithGuard failed="The plan cannot be laid anew now.">
      {(guard) => <ReplanForm guard={guard} moved={moved} onClose={onClose} />}
    </WithGuard>
  </Sheet>
)

const ALL: ReplanParts = { phases: true, sessions: true, strength: true }

const ReplanForm = ({ guard, moved, onClose }: { guard: Guard; moved: MovedRaces; onClose: () => void }) => {
  const { runnerId, runner, program, context, edit } = useBuilder()
  const races = useRaces(runnerId)
  const spans = useAvailability(runnerId)
  const techniques = useTechniqueChoices()
  const [parts, setParts] = useState(ALL)
  const [chosenDays, setChosenDays] = useState<ReadonlyMap<string, Day>>(new Map())
  const [refused, setRefused] = useState<string | null>(null)
  const [wanted, taken] = [useDeferredValue(parts), useDeferredValue(chosenDays)]
  const isLooking = wanted !== parts || taken !== chosenDays

  const { changes } = moved
  // what may be left as it is stays to be seen when it is
  const all = useMemo(
    () => replanned(program, { races, changes }, ALL, new Map(), guard, { context, techniques, spans }),
    [program, races, changes, guard, context, techniques, spans],
  )
  const now = useMemo(
    () =>
      wanted === ALL && taken.size === 0
        ? all
        : replanned(program, { races, changes }, wanted, taken, guard, { context, techniques, spans }),
    [all, program, races, changes, wanted, taken, guard, context, techniques, spans],
  )
  const [differs, could] = [differencesOf(now), differencesOf(all)]
  const lines = useMemo(() => comparePlans(program, now.program), [program, now])
  const isNothing = could.phases + could.sessions + could.left + could.strength === 0
  const isAny = differs.phases + differs.sessions + differs.left + differs.strength > 0
  const name = changes[0]?.name ?? moved.goal?.from.name ?? 'a race'

  const finish = (outcome: ReturnType<typeof edit>) => {
    if (outcome.kind === 'refused') setRefused(outcome.message)
    else onClose()
  }
  const accept = () => {
    const label = `re-planned after ${name}`
    finish(
      edit(label, () => now.program, { quiet: true, offerUndo: `Re-planned after ${name}. Nothing is published yet.` }),
    )
  }
  const leave = () =>
    finish(
      edit(
        `left the plan as it is after ${name}`,
        (before) => ({ ...before, laidAround: laidAroundNow(races, before.raceId) }),
        { quiet: true },
      ),
    )

  return (
    <div className={classes.form} aria-busy={isLooking}>
      {refused && (
        <Notice kind="block" announce title="Not re-planned.">
          {refused}
        </Notice>
      )}
      {isNothing && (
        <p role="status">
          No session and no strength day has to move, and the phases stay as they are. Where they should follow the race
          all the same, set the weeks of the blocks yourself.
        </p>
      )}
      <ReplanPhases
        phases={parts.phases ? now.phases : all.phases}
        isOn={parts.phases}
        onTurn={(phases) => {
          setParts({ ...parts, phases })
          setChosenDays(new Map())
        }}
        hasSessions={Object.keys(program.sessions).length > 0}
      />
      <ReplanPlaced
        now={now}
        all={all}
        parts={parts}
        onParts={(next) => {
          setParts(next)
          setChosenDays(new Map())
        }}
        taken={taken}
        onTake={(id, day) => setChosenDays(new Map([...chosenDays, [id, day]]))}
        onFindAgain={(id) => setChosenDays(new Map([...chosenDays].filter(([other]) => other !== id)))}
      />
      {lines.length > 0 && (
        <details className={classes.weeks}>
          <summary>
            What {runner} would see, {formatCount(lines.length, 'change')}
          </summary>
          <WeekChangesList lines={lines} />
        </details>
      )}
      <div className={place.foot}>
        <p className={place.muted}>All else stays where it is, today and before too. One step of undo.</p>
        {!isNothing && (
          <Button onClick={leave} disabled={isLooking}>
            Leave it as it is
          </Button>
        )}
        <Button look="main" disabled={isLooking || (!isNothing && !isAny)} onClick={isNothing ? leave : accept}>
          {isNothing ? 'Noted' : 'Re-plan'}
        </Button>
      </div>
    </div>
  )
}
