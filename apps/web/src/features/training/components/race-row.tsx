import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { EditIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import type { StoredRace } from '../hooks.ts'
import { distanceWords, statusWord } from '../training-words.ts'
import classes from './race-row.module.css'

/** One race: its name opens it. */
export const RaceRow = ({
  race,
  today,
  onEdit,
  onRetire,
}: {
  race: StoredRace
  today: string
  onEdit: () => void
  onRetire: () => void
}) => {
  const { name, day, startTime, distanceKm, priority, status } = race
  const unsettled = status === 'planned' && day < today
  return (
    <li className={classes.row}>
      <FlagIcon size={18} />
      <span className={classes.letter} data-priority={priority}>
        <VisuallyHidden>Priority </VisuallyHidden>
        {priority}
      </span>
      <span className={classes.what}>
        <button type="button" className={classes.name} onClick={onEdit}>
          {name}
        </button>
        <span className={classes.distance}>{distanceWords(distanceKm)}</span>
      </span>
      <span className={classes.when}>
        <span>
          {formatDay(day, { year: day.slice(0, 4) !== today.slice(0, 4) })}
          {startTime && `, ${startTime}`}
        </span>
        <span className={classes.away}>{formatDistanceInDays(day, today)}</span>
      </span>
      <span className={classes.status}>
        {status !== 'planned' && <Tag tone={status === 'done' ? 'done' : 'plain'}>{statusWord(status)}</Tag>}
        {unsettled && (
          <button type="button" className={classes.ask} onClick={onEdit}>
            Say how it went
          </button>
        )}
      </span>
      <Menu
        label={`More for ${name}`}
        items={[
          { id: 'edit', label: 'Change, move or cancel', icon: <EditIcon />, onSelect: onEdit },
          {
            id: 'retire',
            label: 'Entered by mistake',
            hint: 'Out of the record. Nothing is deleted.',
            icon: <TrashIcon />,
            onSelect: onRetire,
          },
        ]}
      />
    </li>
  )
}
