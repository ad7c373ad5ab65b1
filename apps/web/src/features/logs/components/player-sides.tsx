import type { PlayerState } from '@strideloom/domain/logs/player.ts'
import type { PlayerStep, WorkStep } from '@strideloom/domain/logs/player-steps.ts'
import { SwapIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import classes from './player-sides.module.css'

type Props = { step: WorkStep; steps: readonly PlayerStep[]; state: PlayerState }

const NAMES = { left: 'Left', right: 'Right', both: '' } as const

/** Both sides of a set: which is on, which is done, and that the other has all of its time. */
export const PlayerSides = ({ step, steps, state }: Props) => {
  const both = steps.filter(
    (one): one is WorkStep => one.kind === 'work' && one.itemId === step.itemId && one.ordinal === step.ordinal,
  )
  const [first, second] = both
  if (!first || !second) return null
  const side = (one: WorkStep) => {
    const done = state.done.find(({ stepId }) => stepId === one.id)
    const full = one.seconds === null ? 'next' : `next, full ${one.seconds} s`
    const said = done?.seconds ? `done, ${done.seconds} s` : 'done'
    return (
      <li className={classes.side} data-on={one.id === step.id || undefined}>
        <b>{NAMES[one.side]}</b>
        {one.id === step.id ? 'now' : done ? said : state.passed.includes(one.id) ? 'left out' : full}
      </li>
    )
  }
  return (
    <ul className={classes.sides} aria-label="Sides">
      {side(first)}
      <li aria-hidden="true" className={classes.swap}>
        <SwapIcon size={22} />
      </li>
      {side(second)}
    </ul>
  )
}
