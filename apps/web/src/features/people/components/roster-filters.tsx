import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useCallback } from 'react'
import { useRestedText } from '../../../lib/use-rested-text.ts'
import type { RosterCounts, RosterFilter } from '../roster-hooks.ts'
import classes from './roster-filters.module.css'

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
  const rest = useCallback((search: string) => onFilter({ ...filter, search }), [filter, onFilter])
  const [text, setText] = useRestedText(filter.search, rest)
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
