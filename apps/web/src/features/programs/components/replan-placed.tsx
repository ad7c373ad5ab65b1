import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Replanned, ReplanParts } from '@strideloom/domain/outlook/replan.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { useAvailability } from '../availability.ts'
import { useBuilder } from '../builder-context.ts'
import { toldWords } from '../placing-words.ts'
import { againstWords } from '../replan-words.ts'
import { differencesOf } from '../replanning.ts'
import { PlacedList } from './placed-list.tsx'
import classes from './replan-sheet.module.css'
import { StrengthPlaced } from './strength-placed.tsx'

/** Sessions and strength days that no longer stand, with the day that takes each. `all`: as it were with nothing left as it is. */
export const ReplanPlaced = ({
  now,
  all,
  parts,
  taken,
  onParts,
  onTake,
  onFindAgain,
}: {
  now: Replanned
  all: Replanned
  parts: ReplanParts
  taken: ReadonlyMap<string, Day>
  onParts: (parts: ReplanParts) => void
  onTake: (sessionId: string, day: Day) => void
  onFindAgain: (sessionId: string) => void
}) => {
  const { runnerId, runner, program } = useBuilder()
  const spans = useAvailability(runnerId)
  const told = (day: Day) => toldWords(runner, spans, day)
  const { sessions } = parts.sessions || now.sessions.placed.length > 0 ? now : all
  const { strength } = parts.strength ? now : all
  const could = differencesOf(all)
  const isOff = !parts.sessions && now.sessions.placed.length === 0
  return (
    <>
      {could.sessions + could.left + now.sessions.placed.length > 0 && (
        <section aria-label="Hands-on sessions" className={classes.part} data-off={isOff || undefined}>
          <CheckField
            label={`Place again what no longer stands, ${formatCount(all.sessions.placed.length, 'hands-on session')}`}
            checked={parts.sessions}
            onChange={(on) => onParts({ ...parts, sessions: on })}
          />
          <PlacedList
            placed={sessions.placed}
            before={new Map(Object.values(program.sessions).map(({ id, day }) => [id, day]))}
            taken={taken}
            told={told}
            because={(id) => againstWords(program.sessions[id], sessions.against.get(id))}
            leftTitle={({ id, day }) =>
              sessions.stays.has(id) ? `${formatDay(day)} stays, marked` : `${formatDay(day)} is taken out`
            }
            onTake={onTake}
            onFindAgain={onFindAgain}
          />
        </section>
      )}
      {strength.placed.length > 0 && (
        <section aria-label="Strength" className={classes.part} data-off={!parts.strength || undefined}>
          <CheckField
            label={`Move heavy leg strength that stands too near, ${formatCount(strength.placed.length, 'workout')}`}
            checked={parts.strength}
            onChange={(on) => onParts({ ...parts, strength: on })}
          />
          <StrengthPlaced placed={strength.placed} told={told} isOpen />
        </section>
      )}
    </>
  )
}
