import type { ComponentProps } from 'react'
import { classNames } from '../class-names.ts'
import { CheckIcon, PlayIcon } from '../glyph/action-icons.tsx'
import { type DoneState, doneWord } from '../glyph/done-mark.tsx'
import classes from './tick-button.module.css'

export type TickState = 'todo' | 'now' | Exclude<DoneState, 'missing'>

export interface TickButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  state: TickState
  /** What is ticked off: "Bent-knee calf stretch". The state is added for readers. */
  label: string
  onPress: () => void
}

/** The round mark at the start of a row: a press ticks it off, the target is 48 px. */
export function TickButton({ state, label, onPress, className, ...rest }: TickButtonProps) {
  const spoken = state === 'todo' || state === 'done' ? label : `${label}, ${state === 'now' ? 'now' : doneWord(state)}`
  return (
    <button
      type="button"
      {...rest}
      className={classNames(classes.tick, className)}
      aria-label={spoken}
      aria-pressed={state === 'done'}
      onClick={onPress}
    >
      <span className={classNames(classes.disc, classes[state])}>{marks[state]}</span>
    </button>
  )
}

const marks = {
  todo: null,
  now: <PlayIcon size={12} />,
  done: <CheckIcon size={18} />,
  partly: null,
  skipped: null,
  moved: null,
}
