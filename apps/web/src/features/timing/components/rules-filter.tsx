import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import type { Filter } from '../search.ts'
import classes from './rules-page.module.css'

/** Words of a rule, its id, its group; or only what this practice changed. */
export const RulesFilter = ({
  filter,
  onFilter,
  all,
  own,
}: {
  filter: Filter
  onFilter: (filter: Filter) => void
  all: number
  own: number
}) => (
  <search className={classes.filter}>
    <TextField
      label="Search rules and thresholds"
      hideLabel
      placeholder="Search: key run, stiffness, KEY-03"
      type="search"
      maxLength={80}
      icon={<SearchIcon size={14} />}
      value={filter.search}
      onChange={(search) => onFilter({ ...filter, search })}
      className={classes.search}
    />
    <SegmentedControl
      label="Which rules"
      options={[
        { value: 'all', label: `All ${all}` },
        { value: 'own', label: `Changed here ${own}` },
      ]}
      value={filter.onlyOwn ? 'own' : 'all'}
      onChange={(which) => onFilter({ ...filter, onlyOwn: which === 'own' })}
    />
  </search>
)
