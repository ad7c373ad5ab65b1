import { Button } from '@strideloom/ui/control/button.tsx'
import type { ReactNode } from 'react'
import classes from './player-controls.module.css'

export type PlayerAction = { label: string; icon?: ReactNode; onPress: () => void; disabled?: boolean }

type Props = {
  main: PlayerAction
  before?: PlayerAction
  after?: PlayerAction
  more?: readonly PlayerAction[]
}

/** What is pressed without looking: the large one in the middle, the way back and on beside it, the rest under it. */
export const PlayerControls = ({ main, before, after, more = [] }: Props) => {
  const small = (action: PlayerAction) => (
    <Button big look="secondary" className={classes.small} disabled={action.disabled} onClick={action.onPress}>
      {action.icon}
      <span>{action.label}</span>
    </Button>
  )
  return (
    <div className={classes.controls}>
      <div className={classes.row}>
        {before && small(before)}
        <Button big look="main" className={classes.main} icon={main.icon} onClick={main.onPress} data-player-main>
          {main.label}
        </Button>
        {after && small(after)}
      </div>
      {more.length > 0 && (
        <div className={classes.more}>
          {more.map(({ label, icon, onPress }) => (
            <Button key={label} look="quiet" icon={icon} onClick={onPress}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
