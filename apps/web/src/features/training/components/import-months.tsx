import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import type { DistanceUnit } from '@strideloom/ui/format/amount.ts'
import { ChevronDown } from '@strideloom/ui/glyph/direction-icons.tsx'
import { useId, useState } from 'react'
import { type Choice, type Choices, countTaken } from '../import-choice.ts'
import type { Item } from '../import-hooks.ts'
import { type MonthOfRuns, monthsOf } from '../import-parts.ts'
import { monthName, monthWords } from '../import-words.ts'
import { ImportRow } from './import-row.tsx'
import classes from './import-runs.module.css'
import { ListedBySteps } from './listed-by-steps.tsx'

type Props = {
  choices: Choices
  onChoose: (key: string, choice: Choice) => void
  onAll: (items: readonly Item[], isTaken: boolean) => void
  timeZone: TimeZone
  unit: DistanceUnit
}

/** So many runs are shown at once; of more only the latest month is open. */
const OPEN = 40

/** The new runs by month: of an export of years only what is opened is drawn. */
export const ImportMonths = ({ items, ...row }: Props & { items: readonly Item[] }) => (
  <div className={classes.months}>
    {monthsOf(items).map((month, index) => (
      <Month key={month.month} month={month} isOpenAtFirst={index === 0 || items.length <= OPEN} {...row} />
    ))}
  </div>
)

const Month = ({
  month,
  isOpenAtFirst,
  onAll,
  ...row
}: Props & { month: MonthOfRuns<Item>; isOpenAtFirst: boolean }) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const id = useId()
  const { items } = month
  const taken = countTaken(items, row.choices)
  const name = monthName(month)
  return (
    <section aria-labelledby={`${id}-name`}>
      <h3 className={classes.month}>
        <button
          id={`${id}-name`}
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronDown size={16} />
          <span>{name}</span>
          <span className={classes.support}>{monthWords(month, taken, row.unit)}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={id}>
          <ListedBySteps items={items} of={(item) => <ImportRow key={item.key} item={item} isShort {...row} />} />
          {items.length > 1 && (
            <span className={classes.quietly}>
              <Button look="quiet" onClick={() => onAll(items, taken === 0)}>
                {taken === 0 ? `Take all of ${name}` : `Leave out ${name}`}
              </Button>
            </span>
          )}
        </div>
      )}
    </section>
  )
}
