import type { PlayerState } from '@strideloom/domain/logs/player.ts'
import { workOf } from '@strideloom/domain/logs/player-sets.ts'
import type { PlayerStep } from '@strideloom/domain/logs/player-steps.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { CloseIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import type { ItemView } from '../plan.ts'
import { chooseSound, useSound } from '../player-sound.ts'
import classes from './player-bar.module.css'
import { SoundIcon } from './sound-icon.tsx'

type Props = {
  items: readonly ItemView[]
  steps: readonly PlayerStep[]
  state: PlayerState
  onLeave: () => void
}

/** How far one is, a piece for each exercise, between the way out and the sound. */
export const PlayerBar = ({ items, steps, state, onLeave }: Props) => {
  const hasSound = useSound()
  const isOver = (id: string) =>
    state.done.some(({ stepId }) => stepId === id) || state.passed.includes(id) || state.dropped.includes(id)
  const pieces = items.map(({ id }) => {
    const work = workOf(steps, id)
    return { id, over: work.filter((one) => isOver(one.id)).length, of: work.length }
  })
  const sum = (key: 'over' | 'of') => pieces.reduce((total, piece) => total + piece[key], 0)
  const at = Math.min(sum('over') + 1, sum('of'))
  return (
    <div className={classes.bar}>
      <IconButton label="Leave, nothing is lost" icon={<CloseIcon size={20} />} onClick={onLeave} />
      <div className={classes.pieces} aria-hidden="true">
        {pieces.map(({ id, over, of }) => (
          <i key={id} style={{ flexGrow: of }}>
            <i style={{ width: `${(over / of) * 100}%` }} />
          </i>
        ))}
      </div>
      <p className={classes.count}>
        <VisuallyHidden>Step </VisuallyHidden>
        {formatOf(at, sum('of'))}
      </p>
      <IconButton
        label={hasSound ? 'Turn sound and vibration off' : 'Turn sound and vibration on'}
        icon={<SoundIcon isOn={hasSound} size={20} />}
        onClick={() => chooseSound(!hasSound)}
      />
    </div>
  )
}
