import type { Day } from '@strideloom/domain/calendar/day.ts'
import {
  type PlayerState,
  resumePlayer,
  stepOf,
  type TimeLeft,
  tick,
  timeLeft,
} from '@strideloom/domain/logs/player.ts'
import { type PlayerStep, playerSteps, type WorkStep } from '@strideloom/domain/logs/player-steps.ts'
import { loadInKg } from '@strideloom/domain/logs/target.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ItemView, WorkoutView } from './plan.ts'
import { type Felt, NOTHING_FELT } from './player-answer.ts'
import { type KeptPlayer, keepPlayer, openPlayer } from './player-kept.ts'
import { give, unlockSound } from './player-sound.ts'
import { arrivalWords } from './player-words.ts'
import { ticking } from './runner-day.ts'
import type { LastTime } from './words.ts'

/** Looked at this often while something runs. */
const EVERY_MS = 200
const LAST_SECONDS = 3

export const wholeSeconds = ({ ms }: Pick<TimeLeft, 'ms'>): number => Math.ceil(ms / 1000)

/** A change of where somebody is: a pure one of the domain, with the steps and the instant it happens at. */
export type Change = (state: PlayerState, steps: readonly PlayerStep[], at: string) => PlayerState

/** The workout as it is stepped through on this phone: where it stands, what runs, and how to go on. Everything is kept at once. */
export const usePlayer = (workout: WorkoutView, today: Day, last: ReadonlyMap<string, LastTime>) => {
  const [kept, setKept] = useState<KeptPlayer>(() => openPlayer(workout, today, ticking()))
  const [at, setAt] = useState(ticking)
  const [isSafe, setSafe] = useState(true)
  const latest = useRef(kept)
  const seen = useRef('')
  const items = workout.items.filter(({ id }) => kept.itemIds.includes(id))
  const steps = playerSteps(items)
  // A plan that came anew may no longer have the exercise that was on.
  const state = resumePlayer(kept.state, steps)
  const step = stepOf(state, steps)

  const write = (next: KeptPlayer) => {
    latest.current = next
    setKept(next)
    setAt(ticking())
    setSafe(keepPlayer(workout.id, next))
  }
  const amounts = (work: WorkStep) => amountsOf(work, latest.current, items, last)

  const look = useEffectEvent(() => {
    const instant = ticking()
    const before = resumePlayer(latest.current.state, steps)
    const current = stepOf(before, steps)
    const next = tick(before, steps, instant, current?.kind === 'work' ? amounts(current).loadKg : null)
    if (next !== before) {
      write({ ...latest.current, state: next })
      if (next.isUnseen) return
      const arrived = stepOf(next, steps)
      give(arrived?.kind === 'work' && arrived.isSwitch ? 'switch' : 'end')
      announce(arrivalWords(arrived, items), { urgent: true })
      return
    }
    const left = timeLeft(before, steps, instant)
    if (!left) return
    const key = `${before.stepId} ${left.isLead} ${wholeSeconds(left)}`
    if (key === seen.current) return
    const wasLead = seen.current.startsWith(`${before.stepId} true`)
    seen.current = key
    if (wasLead && !left.isLead) give('begin')
    else if (wholeSeconds(left) <= LAST_SECONDS) give('count')
    setAt(instant)
  })

  const isRunning = state.clock !== null
  useEffect(() => {
    if (!isRunning) return
    look()
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isRunning])

  return {
    kept,
    state,
    items,
    steps,
    step,
    /** False where this device keeps nothing: then a closed page loses it. */
    isSafe,
    left: timeLeft(state, steps, at),
    item: itemAt(step, steps, items),
    amounts,
    /** The same set of the time before. */
    lastOf: (work: WorkStep) =>
      last
        .get(items.find(({ id }) => id === work.itemId)?.exercise ?? '')
        ?.sets.find(({ ordinal, side }) => ordinal === work.ordinal && side === work.side) ?? null,
    go: (change: Change) => {
      unlockSound()
      const before = resumePlayer(latest.current.state, steps)
      const next = change(before, steps, ticking())
      write({ ...latest.current, state: next })
      if (next.stepId !== before.stepId) announce(arrivalWords(stepOf(next, steps), items))
    },
    enter: (entered: KeptPlayer['entered']) => write({ ...latest.current, entered }),
    feltOf: (itemId: string): Felt => kept.felt[itemId] ?? NOTHING_FELT,
    feel: (itemId: string, part: Partial<Felt>) => {
      const { felt } = latest.current
      write({ ...latest.current, felt: { ...felt, [itemId]: { ...(felt[itemId] ?? NOTHING_FELT), ...part } } })
    },
  }
}
export type Player = ReturnType<typeof usePlayer>

/** The exercise a step is about; a rest belongs to the one before it. */
const itemAt = (step: PlayerStep | null, steps: readonly PlayerStep[], items: readonly ItemView[]): ItemView | null => {
  if (step === null) return null
  const own = step.kind === 'rest' ? steps.slice(0, steps.indexOf(step)).findLast(({ kind }) => kind === 'work') : step
  const itemId = own && own.kind !== 'rest' ? own.itemId : null
  return items.find(({ id }) => id === itemId) ?? null
}

/**
 * What a set counts with unless it is changed: the repetitions that were asked for, and the load of the set before, else the one that
 * was asked for, else that of last time.
 */
const amountsOf = (
  work: WorkStep,
  { state, entered }: KeptPlayer,
  items: readonly ItemView[],
  last: ReadonlyMap<string, LastTime>,
): { reps: number | null; loadKg: number | null } => {
  if (entered?.stepId === work.id) return { reps: entered.reps, loadKg: entered.loadKg }
  const item = items.find(({ id }) => id === work.itemId)
  if (!item) return { reps: null, loadKg: null }
  const before = state.done.findLast(({ stepId, loadKg }) => stepId.startsWith(`${work.itemId}/`) && loadKg !== null)
  const lastLoad = last.get(item.exercise)?.sets.findLast(({ loadKg }) => loadKg !== null)?.loadKg
  const { reps, load } = item.prescribed.dose
  return { reps, loadKg: before?.loadKg ?? loadInKg(load) ?? lastLoad ?? null }
}
