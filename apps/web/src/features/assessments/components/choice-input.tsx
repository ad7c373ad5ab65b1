import { classNames } from '@strideloom/ui/class-names.ts'
import type { KeyboardEvent } from 'react'
import classes from './choice-input.module.css'
import { SideMark } from './side-mark.tsx'

export type Choice = { value: string; label: string; title?: string }

/**
 * A few answers of which one may be chosen, and none: a press on the chosen one takes it back. One stop of the Tab key;
 * a typed letter or digit chooses, Backspace empties.
 */
export const ChoiceInput = ({
  label,
  side,
  choices,
  value,
  describedBy,
  invalid,
  onChoose,
  onAsk,
}: {
  label: string
  side: string
  choices: readonly Choice[]
  value: string
  describedBy?: string
  invalid?: boolean
  onChoose: (value: string) => void
  onAsk?: () => void
}) => {
  const at = choices.findIndex((choice) => choice.value === value)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '?' && onAsk) {
      event.preventDefault()
      return onAsk()
    }
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const typed = choices.find(
      (choice) => choice.value === event.key || choice.label.toLowerCase().startsWith(event.key.toLowerCase()),
    )
    const next =
      event.key === 'Backspace' || event.key === 'Delete'
        ? ''
        : step === undefined
          ? event.key.length === 1
            ? typed?.value
            : undefined
          : choices[Math.min(choices.length - 1, Math.max(0, at + step))]?.value
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    // At once: whoever types fast has pressed Enter before the next frame.
    const stop = Math.max(
      0,
      choices.findIndex((choice) => choice.value === next),
    )
    event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[stop]?.focus()
  }
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={classes.group}
      onKeyDown={onKeyDown}
    >
      <SideMark side={side} />
      {choices.map((choice, index) => {
        const isStop = at === -1 ? index === 0 : index === at
        return (
          // biome-ignore lint/a11y/useSemanticElements: a radio button cannot be taken back by a press
          <button
            key={choice.value}
            type="button"
            role="radio"
            aria-checked={index === at}
            title={choice.title}
            tabIndex={isStop ? 0 : -1}
            {...(isStop && { 'data-entry': '', 'data-side': side })}
            className={classNames(classes.choice, index === at && classes.chosen)}
            onClick={() => onChoose(index === at ? '' : choice.value)}
          >
            {choice.label}
          </button>
        )
      })}
    </div>
  )
}
