import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { useRunnersCalled } from '../calendar-hooks.ts'
import classes from './calendar-sheet.module.css'

/** So many are shown; who is not among them is typed further. */
const MOST = 8

export type ChosenRunner = { id: string; name: string }

/** Whom it is for: typed and taken from the list. */
export const RunnerChoice = ({ onChoose }: { onChoose: (runner: ChosenRunner) => void }) => {
  const [search, setSearch] = useState('')
  const { data, error, refetch } = useRunnersCalled(search)
  const found = data?.runners ?? []
  return (
    <div className={classes.part}>
      <TextField
        label="Runner"
        hint="Part of the name"
        icon={<SearchIcon size={14} />}
        autoComplete="off"
        maxLength={80}
        data-autofocus
        value={search}
        onChange={setSearch}
      />
      {error && !data ? (
        <NotLoaded title="The runners could not be loaded." error={error} onRetry={refetch} />
      ) : (
        <ul className={classes.runners} aria-label="Runners found">
          {found.slice(0, MOST).map(({ id, name }) => (
            <li key={id}>
              <button type="button" className={classes.runner} onClick={() => onChoose({ id, name })}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {data && found.length === 0 && <p>No runner is called “{search}”.</p>}
      {found.length > MOST && <p className={classes.quiet}>There are more: type further.</p>}
    </div>
  )
}
