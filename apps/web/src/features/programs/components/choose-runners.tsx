import { useDebouncedValue } from '@mantine/hooks'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { trpc } from '../../../lib/trpc.ts'
import classes from './template-sheets.module.css'

export type NamedRunner = { id: string; name: string }

const PAUSE_MS = 150

/** Runners of the practice to tick, searched by name; who is ticked stays so while somebody else is looked for. */
export const ChooseRunners = ({
  chosen,
  onChosen,
}: {
  chosen: ReadonlyMap<string, NamedRunner>
  onChosen: (chosen: ReadonlyMap<string, NamedRunner>) => void
}) => {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim().slice(0, 80), PAUSE_MS)
  const list = useQuery({ ...trpc.people.runners.list.queryOptions({ search }), placeholderData: keepPreviousData })
  const turn = ({ id, name }: NamedRunner) => {
    const next = new Map(chosen)
    if (!next.delete(id)) next.set(id, { id, name })
    onChosen(next)
  }
  return (
    <fieldset className={classes.runners}>
      <legend className={classes.title}>For whom</legend>
      <TextField
        label="Search the runners"
        hideLabel
        icon={<SearchIcon />}
        value={text}
        onChange={setText}
        placeholder="Name"
        autoComplete="off"
      />
      {list.isError ? (
        <NotLoaded title="The runners could not be loaded." error={list.error} onRetry={list.refetch} />
      ) : !list.data ? (
        <Skeleton lines={3} label="Loading the runners" />
      ) : (
        <div className={classes.ticks}>
          {list.data.runners.length === 0 && <p role="status">Nobody is called that.</p>}
          {list.data.runners.map(({ id, name }) => (
            <CheckField key={id} label={name} checked={chosen.has(id)} onChange={() => turn({ id, name })} />
          ))}
          {list.data.next && <p className={classes.say}>There are more: search by name.</p>}
        </div>
      )}
    </fieldset>
  )
}
