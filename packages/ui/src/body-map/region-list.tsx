import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { TextField } from '../control/text-field.tsx'
import { CheckIcon, SearchIcon } from '../glyph/action-icons.tsx'
import { VisuallyHidden } from '../mark/visually-hidden.tsx'
import type { RegionChoiceProps } from './body-map.tsx'
import { listRegions, type RegionRow, searchRows } from './list-regions.ts'
import { nextCell } from './next-cell.ts'
import { englishSides, markWords, shortName, uncapitalized } from './region-label.ts'
import classes from './region-list.module.css'
import { type BodySide, findMark, isChosen, parentsOf, type RegionMark } from './region-mark.ts'

export interface RegionListProps extends RegionChoiceProps {
  searchLabel?: string
}

/** The map as words: one row a region, one button a side. Arrows move, letters jump, the field on top narrows. */
export function RegionList(props: RegionListProps) {
  const { regions, values, label, onToggle, tapAs, sides = englishSides, feltWord, className } = props
  const [query, setQuery] = useState('')
  const [stop, setStop] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const parents = useMemo(() => parentsOf(regions), [regions])
  const groups = useMemo(() => listRegions(regions, tapAs), [regions, tapAs])
  const shown = useMemo(() => searchRows(groups, query), [groups, query])
  const rows = shown.flatMap((group) => group.rows)
  const first = rows[0]
  const current = rows.some((row) => row.sides.some((side) => keyOf(row, side) === stop))
    ? stop
    : first && keyOf(first, first.sides[0] ?? 'center')
  const groupId = useId()

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const cells = rows.map((row) => ({ word: row.region.name, keys: row.sides.map((side) => keyOf(row, side)) }))
    const next = nextCell(event.key, current ?? '', cells)
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setStop(next)
    list.current?.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus()
  }

  return (
    <div className={classNames(classes.twin, className)}>
      <TextField
        label={props.searchLabel ?? 'Find a region'}
        hideLabel
        placeholder={props.searchLabel ?? 'Find a region'}
        type="search"
        icon={<SearchIcon />}
        value={query}
        onChange={setQuery}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !current) return
          event.preventDefault()
          list.current?.querySelector<HTMLElement>(`[data-key="${current}"]`)?.focus()
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a group of toggle buttons */}
      <div ref={list} role="group" aria-label={label} className={classes.list} onKeyDown={onKeyDown}>
        {shown.map((group) => (
          <section key={group.id} aria-labelledby={`${groupId}-${group.id}`}>
            <h3 id={`${groupId}-${group.id}`} className={classes.group}>
              {group.name}
            </h3>
            <ul className={classes.rows}>
              {group.rows.map((row) => (
                <li key={row.region.id} className={classNames(classes.row, row.depth > 0 && classes.child)}>
                  <span className={classes.name} aria-hidden="true">
                    {row.region.name}
                  </span>
                  {row.sides.map((side) => {
                    const key = keyOf(row, side)
                    const mark = findMark(values, parents, row.region.id, side)?.mark
                    const chosen = isChosen(mark)
                    return (
                      <button
                        key={key}
                        type="button"
                        data-key={key}
                        tabIndex={key === current ? 0 : -1}
                        className={classNames(classes.side, side === 'center' && classes.wide)}
                        data-felt={mark?.felt || undefined}
                        aria-pressed={chosen}
                        onClick={() => {
                          setStop(key)
                          onToggle?.(row.region.id, side)
                        }}
                      >
                        {sides[side]}
                        {/* the name is made of what is seen and what is only heard: "Left soleus, stiffness 5" */}
                        <VisuallyHidden>{` ${afterSide(row, side, mark, feltWord)} `}</VisuallyHidden>
                        {mark?.felt !== undefined ? <b>{mark.felt}</b> : chosen && <CheckIcon size={14} />}
                      </button>
                    )
                  })}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status" className={rows.length === 0 ? classes.none : classes.silent}>
        {rows.length === 0 ? `No region is called “${query.trim()}”.` : query.trim() ? `${rows.length} found` : ''}
      </p>
    </div>
  )
}

function afterSide(row: RegionRow, side: BodySide, mark: RegionMark | undefined, feltWord = 'stiffness'): string {
  const name = side === 'center' ? shortName(row.region.name) : uncapitalized(shortName(row.region.name))
  return name + markWords({ ...mark, felt: undefined }) + (mark?.felt === undefined ? '' : `, ${feltWord}`)
}

function keyOf(row: RegionRow, side: BodySide): string {
  return `${row.region.id}/${side}`
}
