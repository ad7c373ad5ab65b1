import { useDebouncedValue } from '@mantine/hooks'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { trpc } from '../../../lib/trpc.ts'

export type NamedRunner = { id: string; name: string }

const PAUSE_MS = 150

type Props = {
  label: string
  hideLabel?: boolean
  /** The runner who is not to be found. */
  except?: string
  /** Takes the focus when the sheet opens. */
  first?: boolean
  /** The runners that were found, one at least. */
  children: (found: readonly NamedRunner[]) => ReactNode
}

/** Runners of the practice, searched by name: the first of them at once, and a word where there are more. */
export const SearchRunners = ({ label, hideLabel = false, except, first = false, children }: Props) => {
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim().slice(0, 80), PAUSE_MS)
  const list = useQuery({ ...trpc.people.runners.list.queryOptions({ search }), placeholderData: keepPreviousData })
  const found = (list.data?.runners ?? []).filter(({ id }) => id !== except)
  return (
    <>
      <TextField
        label={label}
        hideLabel={hideLabel}
        icon={<SearchIcon />}
        value={text}
        onChange={setText}
        placeholder="Name"
        autoComplete="off"
        data-autofocus={first || undefined}
      />
      {list.isError ? (
        <NotLoaded title="The runners could not be loaded." error={list.error} onRetry={list.refetch} />
      ) : !list.data ? (
        <Skeleton lines={3} label="Loading the runners" />
      ) : (
        <>
          {found.length > 0 ? children(found) : <p role="status">Nobody is called that.</p>}
          {list.data.next && <p role="status">There are more: search by name.</p>}
        </>
      )}
    </>
  )
}
