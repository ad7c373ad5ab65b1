import type { PracticeTemplate } from '@strideloom/domain/library/practice-templates.ts'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { useEffect, useRef, useState } from 'react'
import { findItems } from '../../../lib/find-items.ts'
import { usePracticeTemplates } from '../../../lib/practice-templates.ts'
import classes from './fill-sheet.module.css'

/** The practice's templates, searched. */
export const TemplateList = ({
  chosen,
  isLong = false,
  onChoose,
}: {
  chosen: string | null
  /** As long as it is: what holds it scrolls. */
  isLong?: boolean
  onChoose: (template: PracticeTemplate) => void
}) => {
  const [text, setText] = useState('')
  const list = useRef<HTMLUListElement>(null)
  // the list is shorter once one is chosen: that one stays in sight
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const offered = usePracticeTemplates().filter(({ isRetired }) => !isRetired)
  const found = findItems(offered, text, ({ goal, entry }) => `${goal} ${entry}`)
  return (
    <>
      <TextField
        label="Search"
        hideLabel
        icon={<SearchIcon />}
        value={text}
        onChange={setText}
        placeholder="Calf, marathon, taper…"
        autoComplete="off"
        {...(!isLong && { 'data-autofocus': true })}
      />
      <p className={classes.count} role="status">
        {found.length === 0 ? 'No template fits.' : `${found.length} of ${offered.length}`}
      </p>
      <ul ref={list} className={classes.list} data-length={isLong ? 'long' : chosen ? 'short' : undefined}>
        {found.map((one) => (
          <li key={one.item.id}>
            <button
              type="button"
              className={classes.row}
              aria-pressed={isLong ? undefined : one.item.id === chosen}
              onClick={() => onChoose(one)}
            >
              <CalendarIcon size={16} />
              <span className={classes.words}>
                {one.item.name}
                <span className={classes.about}>{one.item.goal}</span>
              </span>
              <span className={classes.amount}>{formatCount(one.item.weeks, 'week')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
