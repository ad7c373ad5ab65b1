import type { PlayerStep, WorkStep } from '@strideloom/domain/logs/player-steps.ts'
import type { ItemView } from './plan.ts'

/** "left", "right"; empty where it is not one-sided. */
export const sideWord = ({ side }: WorkStep): string => (side === 'both' ? '' : side)

/** "set 1 of 2, left", "round 2 of 3". */
export const setWords = (step: WorkStep, sets: number): string =>
  [step.round ? `round ${step.round.ordinal} of ${step.round.of}` : `set ${step.ordinal} of ${sets}`, sideWord(step)]
    .filter(Boolean)
    .join(', ')

const nameOf = (items: readonly ItemView[], itemId: string): string =>
  items.find(({ id }) => id === itemId)?.prescribed.name ?? ''

/** The set that comes after this step: "Bent-knee calf stretch, set 2 of 2, left"; null after the last, and before the other side. */
export const nextWords = (
  step: PlayerStep,
  steps: readonly PlayerStep[],
  items: readonly ItemView[],
  dropped: readonly string[],
): string | null => {
  const at = steps.indexOf(step)
  const next = steps.slice(at + 1).find((one) => one.kind === 'work' && !dropped.includes(one.id))
  // the other side is told by the sides
  if (next?.kind !== 'work' || next.isSwitch) return null
  const item = items.find(({ id }) => id === next.itemId)
  return item ? `${item.prescribed.name}, ${setWords(next, item.prescribed.dose.sets)}` : null
}

const secondsWords = (seconds: number): string => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`

/** What is spoken when a step comes up. */
export const arrivalWords = (step: PlayerStep | null, items: readonly ItemView[]): string => {
  if (step === null) return 'That was all of it.'
  if (step.kind === 'rest') return `Rest, ${secondsWords(step.seconds)}.`
  if (step.kind === 'ask') return `${nameOf(items, step.itemId)}: how was it?`
  const sets = items.find(({ id }) => id === step.itemId)?.prescribed.dose.sets ?? step.ordinal
  const time = step.seconds === null ? '' : `, ${secondsWords(step.seconds)}`
  return step.isSwitch
    ? `Switch to the ${step.side} side${time}.`
    : `${nameOf(items, step.itemId)}, ${setWords(step, sets)}${time}.`
}

/** "3 exercises done, 1 partly, 1 skipped". */
export const summaryWords = (items: readonly Pick<ItemView, 'state'>[]): string => {
  const count = (state: ItemView['state']) => items.filter((item) => item.state === state).length
  const done = count('done')
  const words = [
    `${done} ${done === 1 ? 'exercise' : 'exercises'} done`,
    count('partly') > 0 && `${count('partly')} partly`,
    count('skipped') > 0 && `${count('skipped')} skipped`,
    count('todo') > 0 && `${count('todo')} still open`,
  ]
  return words.filter(Boolean).join(', ')
}
