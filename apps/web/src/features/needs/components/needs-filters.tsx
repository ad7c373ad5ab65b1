import { NEED_KINDS } from '@strideloom/domain/needs/need.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useCallback } from 'react'
import { useRestedText } from '../../../lib/use-rested-text.ts'
import { type NeedCounts, type NeedFilter, useTherapists } from '../hooks.ts'
import { countOf, KIND_WORDS } from '../need-words.ts'
import classes from './needs-filters.module.css'

type Props = { filter: NeedFilter; onFilter: (filter: NeedFilter) => void; counts: NeedCounts | undefined }

/** Whose runners, and a name. */
export const NeedsSearch = ({ filter, onFilter, counts }: Props) => {
  const therapists = useTherapists()
  const rest = useCallback((search: string) => onFilter({ ...filter, search }), [filter, onFilter])
  const [text, setText] = useRestedText(filter.search, rest)
  return (
    <search className={classes.search}>
      <TextField
        label="Search by name"
        hideLabel
        placeholder="Search by name"
        type="search"
        maxLength={80}
        icon={<SearchIcon size={14} />}
        value={text}
        onChange={setText}
        className={classes.name}
      />
      <SelectField
        label="Whose runners"
        hideLabel
        options={[
          { value: 'mine', label: counts ? `Mine (${countOf(counts.mine)})` : 'Mine' },
          { value: 'all', label: counts ? `Everybody’s (${countOf(counts.all)})` : 'Everybody’s' },
          ...therapists.filter(({ you }) => !you).map(({ id, name }) => ({ value: id, label: `Those of ${name}` })),
        ]}
        value={filter.owner}
        onChange={(owner) => onFilter({ ...filter, owner })}
        className={classes.owner}
      />
    </search>
  )
}

/** One press each: what is needed, with how many, and who is put off. Only what there is, and what is chosen. */
export const NeedsFilters = ({ filter, onFilter, counts }: Props) => {
  const chip = (label: string, count: number | undefined, isOn: boolean, next: Partial<NeedFilter>) => (
    <button
      key={label}
      type="button"
      className={classNames(classes.chip, isOn && classes.on)}
      aria-pressed={isOn}
      onClick={() => onFilter({ ...filter, ...next })}
    >
      {label} {count !== undefined && <span className={classes.count}>{countOf(count)}</span>}
    </button>
  )
  const isAll = filter.kind === null && !filter.snoozed
  return (
    <fieldset className={classes.chips} aria-label="What is needed">
      {chip('All', counts?.waiting, isAll, { kind: null, snoozed: false })}
      {NEED_KINDS.filter((kind) => filter.kind === kind || (counts?.kinds[kind] ?? 0) > 0).map((kind) =>
        chip(KIND_WORDS[kind], counts?.kinds[kind], filter.kind === kind && !filter.snoozed, { kind, snoozed: false }),
      )}
      {(filter.snoozed || (counts?.snoozed ?? 0) > 0) &&
        chip('Put off', counts?.snoozed, filter.snoozed, { kind: null, snoozed: true })}
    </fieldset>
  )
}
