import { racesAhead, racesToSettle } from '@strideloom/domain/training/races-ahead.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { useState } from 'react'
import { type StoredRace, useRetireRace } from '../hooks.ts'
import rows from './race-row.module.css'
import { RaceRow } from './race-row.tsx'
import { RaceSheet } from './race-sheet.tsx'
import classes from './section.module.css'

/** Races ahead, those whose day has gone by without a word, and those that are over. */
export const RacesSection = ({ runnerId, races, today }: { runnerId: string; races: StoredRace[]; today: string }) => {
  const [open, setOpen] = useState<{ race: StoredRace | null } | null>(null)
  const retire = useRetireRace(runnerId)
  const ahead = racesAhead(races, today)
  const unsettled = racesToSettle(races, today)
  const over = races.filter((race) => !ahead.includes(race) && !unsettled.includes(race))
  const list = (some: StoredRace[]) => (
    <ul className={rows.list}>
      {some.map((race) => (
        <RaceRow
          key={race.id}
          race={race}
          today={today}
          onEdit={() => setOpen({ race })}
          onRetire={() => retire(race)}
        />
      ))}
    </ul>
  )
  return (
    <section className={classes.section} aria-labelledby="races">
      <div className={classes.head}>
        <h2 id="races">Races</h2>
        <p>{ahead.length > 0 && `${ahead.length} ahead`}</p>
        <Button icon={<PlusIcon size={14} />} onClick={() => setOpen({ race: null })}>
          Race
        </Button>
      </div>
      {ahead.length === 0 && (
        <EmptyState sentence="No race ahead.">
          {over.length > 0
            ? 'Add the next one when it is known.'
            : 'A race gives the block its end and its light days.'}
        </EmptyState>
      )}
      {ahead.length > 0 && list(ahead)}
      {unsettled.length > 0 && (
        <>
          <h3 className={rows.part}>How did it go?</h3>
          {list(unsettled)}
        </>
      )}
      {over.length > 0 && (
        <details className={rows.over}>
          <summary>Behind, {over.length}</summary>
          {list(over)}
        </details>
      )}
      {open && (
        <RaceSheet
          key={open.race ? `${open.race.id} ${open.race.revision}` : 'new'}
          runnerId={runnerId}
          today={today}
          race={open.race}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
