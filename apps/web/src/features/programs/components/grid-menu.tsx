import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { itemsBetween, itemsOfWeek, itemsOn } from '@strideloom/domain/programs/day-item.ts'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { CheckIcon, CopyIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useBuilder } from '../builder-context.ts'
import { type CopySubject, copyOfDay, copyOfWeek } from '../copy-subject.ts'
import type { ItemRef } from '../day-chips.ts'

/** Marking and copying without keys: about the day that was looked at last, and its week. */
export const GridMenu = ({
  day,
  isMarking,
  onMarking,
  onMark,
  onCopy,
  className,
}: {
  day: Day
  isMarking: boolean
  onMarking: (isOn: boolean) => void
  onMark: (items: readonly ItemRef[], name: string) => void
  onCopy: (subject: CopySubject) => void
  className?: string
}) => {
  const { program } = useBuilder()
  const ofDay = itemsOn(program, day)
  const ofWeek = itemsOfWeek(program, day)
  // what is marked is moved and removed whole: a change of load that asks for other weeks, too, is no part of this one
  const toMark = itemsBetween(program, startOfWeek(day), addDays(startOfWeek(day), 6))
  const week = `the week of ${formatDay(startOfWeek(day))}`
  return (
    <Menu
      label="Mark and copy"
      align="start"
      {...(className !== undefined && { className })}
      items={[
        {
          id: 'mark',
          label: isMarking ? 'Stop marking' : 'Mark several',
          icon: <CheckIcon />,
          shortcut: 'X',
          onSelect: () => onMarking(!isMarking),
        },
        {
          id: 'mark-week',
          label: `Mark ${week}`,
          icon: <CheckIcon />,
          disabled: toMark.length === 0,
          onSelect: () => onMark(toMark, week),
        },
        null,
        {
          id: 'copy-day',
          label: `Copy ${formatDay(day)} to…`,
          icon: <CopyIcon />,
          shortcut: 'C',
          disabled: ofDay.length === 0,
          onSelect: () => onCopy(copyOfDay(program, day)),
        },
        {
          id: 'copy-week',
          label: `Copy ${week} to…`,
          icon: <CopyIcon />,
          shortcut: 'Shift C',
          disabled: ofWeek.length === 0,
          onSelect: () => onCopy(copyOfWeek(program, day)),
        },
      ]}
    />
  )
}
