import { addDays, type Day } from '../calendar/day.ts'
import type { RedFlagId } from '../library/ids.ts'
import { redFlag } from '../library/red-flags.ts'
import { type RunnerAdvice, runnerAdvice } from './runner-advice.ts'

/** Days on which nothing is laid by its runner, up to and with the last; null: until it is settled. What it rests on is said with it. */
export type ClosedDays = { until: Day | null; advice: RunnerAdvice }

/** An illness that is over has to be over for 48 hours (red-flags.json). */
const ILL_DAYS = 2

/**
 * What a runner's standing safety answers close (reference 12): whoever is to stop, or to be seen first, moves no work about; whoever is
 * ill puts it behind the illness. What only keeps hands away closes nothing. The gravest counts; null where nothing is closed.
 * @param stands the flags that were answered yes and not taken back
 */
export const closedDays = (stands: readonly { flag: RedFlagId }[], today: Day): ClosedDays | null => {
  const closed = stands.flatMap(({ flag: id }): ClosedDays[] => {
    const { action } = redFlag(id)
    const advice = runnerAdvice({ flag: id, reply: 'yes', followUp: null, hasPlace: true, waits: false }, false)
    if (advice === null) return []
    if (action === 'block-urgent' || action === 'block-refer') return [{ until: null, advice }]
    return action === 'block-until-48h-clear' ? [{ until: addDays(today, ILL_DAYS), advice }] : []
  })
  const grave = (one: ClosedDays): number => (one.advice.level === 'emergency' ? 0 : one.until === null ? 1 : 2)
  return closed.sort((a, b) => grave(a) - grave(b))[0] ?? null
}

/** Whether a day is closed. */
export const isClosed = (closed: ClosedDays | null, day: Day): boolean =>
  closed !== null && (closed.until === null || day <= closed.until)
