import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useEffect, useState } from 'react'
import type { RosterCounts, RosterFilter } from '../roster-hooks.ts'
import classes from './roster-filters.module.css'

/** Asks when the typing rests, not at every letter. */
const REST_MS = 200

/** Search, tag, active or archived. */
export const RosterFilters = ({
  filter,
  onFilter,
  counts,
}: {
  filter: RosterFilter
  onFilter: (filter: RosterFilter) => void
  counts: RosterCounts | undefined
}) => {
  const [text, setText] = useState(filter.search)
  useEffect(() => setText(filter.search), [filter.search])
  useEffect(() => {
    if (text.trim() === filter.search) return
    const timer = setTimeout(() => onFilter({ ...filter, search: text.trim() }), REST_MS)
    return () => clearTimeout(timer)
  }, [text, filter, onFilter])
  const tags = counts?.tags ?? []
  return (
    <search className={classes.filters}>
      <TextField
        label="Search by name"
        hideLabel
        placeholder="Search by name"
        type="search"
        maxLength={80}
        icon={<SearchIcon size={14} />}
        value={text}
        onChange={setText}
        className={classes.search}
      />
      {(tags.length > 0 || filter.tag !== null) && (
        <SelectField
          label="Tag"
          hideLabel
          empty="All tags"
          options={[...new Set([...tags, ...(filter.tag ? [filter.tag] : [])])].map((tag) => ({
            value: tag,
            label: tag,
          }))}
          value={filter.tag ?? ''}
          onChange={(tag) => onFilter({ ...filter, tag: tag || null })}
          className={classes.tag}
        />
      )}
      <SegmentedControl
        label="Which runners"
        options={[
          { value: 'active', label: counts ? `Active ${counts.active}` : 'Active' },
          { value: 'archived', label: counts ? `Archive ${counts.archived}` : 'Archive' },
        ]}
        value={filter.archived ? 'archived' : 'active'}
        onChange={(which) => onFilter({ ...filter, archived: which === 'archived' })}
      />
    </search>
  )
}
