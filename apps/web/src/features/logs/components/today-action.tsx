import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { CheckIcon, MoreIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import type { ItemView, WorkoutView } from '../plan.ts'
import { recordAsPlanned } from '../record.ts'
import classes from './today-action.module.css'

type Props = { workout: WorkoutView; item: ItemView; performedOn: Day; onOpen: () => void }

/** The first open exercise under the thumb: one press is done as planned, the dots are for everything else. */
export const TodayAction = ({ workout, item, performedOn, onOpen }: Props) => (
  <div className={classes.action}>
    <Button
      look="main"
      big
      icon={<CheckIcon size={18} />}
      onClick={() => recordAsPlanned(workout, [item], performedOn)}
    >
      <span className={classes.words}>Done: {item.prescribed.name}</span>
    </Button>
    <IconButton
      label={`More for ${item.prescribed.name}: partly, skip, numbers`}
      look="secondary"
      big
      icon={<MoreIcon size={20} />}
      className={classes.more}
      onClick={onOpen}
    />
  </div>
)
