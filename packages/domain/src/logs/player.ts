import { epochMilliseconds, type Instant, instantFromMilliseconds } from '../calendar/instant.ts'
import type { PlayerStep, WorkStep } from './player-steps.ts'
import type { PerformedSet } from './schema.ts'

/** Before a hold that a tap has begun, and before the other side: time to lie down and to turn. Seconds. */
export const LEAD_SECONDS = 5
/** A hold or a rest that ended longer ago than this ended while nobody looked: a call, an empty battery. */
const UNSEEN_AFTER_MS = 3_000

/** What was done in a set; all null where it was metres. */
export type Amounts = Pick<PerformedSet, 'reps' | 'seconds' | 'loadKg'>

/**
 * Somebody in the middle of a workout. It can be written down and read again at any time: what runs is kept as the instant at
 * which it ends, never as what is left.
 */
export type PlayerState = {
  /** Null: through. */
  stepId: string | null
  /** What runs: from `startsAt` it counts, before it there is time to get ready. */
  clock: { startsAt: Instant; endsAt: Instant } | null
  /** What was running when it was paused, in milliseconds. */
  paused: { leadMs: number; leftMs: number } | null
  /** The hold ended while nobody looked: only the runner knows whether it was held. */
  isUnseen: boolean
  /** Seconds that were added to this step. */
  added: number
  /** The sets done, by step. */
  done: readonly ({ stepId: string } & Amounts)[]
  /** Sets that were passed over; going back opens them again. */
  passed: readonly string[]
  /** Sets that pain has taken out; going back leaves them out. */
  dropped: readonly string[]
}

const NOTHING: PlayerState = {
  stepId: null,
  clock: null,
  paused: null,
  isUnseen: false,
  added: 0,
  done: [],
  passed: [],
  dropped: [],
}

export const stepOf = (state: PlayerState, steps: readonly PlayerStep[]): PlayerStep | null =>
  steps.find(({ id }) => id === state.stepId) ?? null

const isLeftOut = ({ dropped }: PlayerState, step: PlayerStep): boolean =>
  step.kind === 'rest' ? step.before.every((id) => dropped.includes(id)) : dropped.includes(step.id)

const clockFor = (now: number, lead: number, seconds: number): PlayerState['clock'] => ({
  startsAt: instantFromMilliseconds(now + lead * 1000),
  endsAt: instantFromMilliseconds(now + (lead + seconds) * 1000),
})

/** How a step was left: its time was seen to end, by a tap, or its end was not seen. */
type Left = 'ended' | 'tap' | 'unseen'

/** At a step, with nothing of the one before. A rest runs; a hold runs by itself only where the runner is ready for it. */
const arrive = (
  state: PlayerState,
  step: PlayerStep | null,
  from: PlayerStep | null,
  now: number,
  left: Left,
): PlayerState => {
  const fresh = { ...state, stepId: step?.id ?? null, clock: null, paused: null, isUnseen: false, added: 0 }
  if (step === null || step.kind === 'ask') return fresh
  if (step.kind === 'rest') return { ...fresh, clock: clockFor(now, 0, step.seconds) }
  const follows = from?.kind === 'rest' || step.isSwitch
  if (step.seconds === null || !follows || left === 'unseen') return fresh
  const lead = from?.kind === 'rest' && left === 'ended' ? 0 : LEAD_SECONDS
  return { ...fresh, clock: clockFor(now, lead, step.seconds) }
}

const goOn = (state: PlayerState, steps: readonly PlayerStep[], now: number, left: Left): PlayerState => {
  const at = steps.findIndex(({ id }) => id === state.stepId)
  const next = steps.slice(at + 1).find((step) => !isLeftOut(state, step)) ?? null
  return arrive(state, next, steps[at] ?? null, now, left)
}

/** At the first step; nothing runs yet. */
export const startPlayer = (steps: readonly PlayerStep[]): PlayerState => ({ ...NOTHING, stepId: steps[0]?.id ?? null })

/**
 * What was written down, with the steps as they are now: where the step it stood at is gone, the first set that is not done.
 */
export const resumePlayer = (state: PlayerState, steps: readonly PlayerStep[]): PlayerState => {
  if (state.stepId === null || stepOf(state, steps)) return state
  const isOver = (id: string) => state.passed.includes(id) || state.done.some(({ stepId }) => stepId === id)
  const next = steps.find((step) => step.kind === 'work' && !isOver(step.id) && !isLeftOut(state, step))
  return { ...state, stepId: next?.id ?? null, clock: null, paused: null, isUnseen: false, added: 0 }
}

/** Begins the hold that waits, with time to get ready. */
export const beginHold = (state: PlayerState, steps: readonly PlayerStep[], now: Instant): PlayerState => {
  const step = stepOf(state, steps)
  if (step?.kind !== 'work' || step.seconds === null || state.clock || state.paused) return state
  return { ...state, isUnseen: false, added: 0, clock: clockFor(epochMilliseconds(now), LEAD_SECONDS, step.seconds) }
}

export type TimeLeft = { isLead: boolean; isPaused: boolean; ms: number; ofMs: number }

/** What is left of what runs; null where nothing does. */
export const timeLeft = (state: PlayerState, steps: readonly PlayerStep[], now: Instant): TimeLeft | null => {
  const step = stepOf(state, steps)
  const held = heldBack(state, now)
  if (!held || step === null || step.kind === 'ask') return null
  const isLead = held.leadMs > 0
  return {
    isLead,
    isPaused: state.paused !== null,
    ms: isLead ? held.leadMs : held.leftMs,
    ofMs: isLead ? LEAD_SECONDS * 1000 : ((step.seconds ?? 0) + state.added) * 1000,
  }
}

const heldBack = ({ clock, paused }: PlayerState, now: Instant): PlayerState['paused'] => {
  if (clock === null) return paused
  const [at, startsAt, endsAt] = [now, clock.startsAt, clock.endsAt].map(epochMilliseconds) as [number, number, number]
  return { leadMs: Math.max(0, startsAt - at), leftMs: Math.max(0, endsAt - Math.max(at, startsAt)) }
}

/** Whole seconds of a hold that were held until now. */
const heldSeconds = (state: PlayerState, step: WorkStep, now: Instant): number => {
  const whole = (step.seconds ?? 0) + state.added
  if (state.isUnseen) return whole
  const held = heldBack(state, now)
  return held ? Math.round(whole - held.leftMs / 1000) : 0
}

const record = (state: PlayerState, stepId: string, amounts: Amounts): PlayerState => ({
  ...state,
  done: [...state.done.filter((one) => one.stepId !== stepId), { stepId, ...amounts }],
})

/**
 * Done with this step: a set counts with these amounts, a hold with the seconds that were held, a rest is cut short. A hold that
 * was not begun is passed over.
 */
export const finishStep = (
  state: PlayerState,
  steps: readonly PlayerStep[],
  now: Instant,
  amounts: Pick<Amounts, 'reps' | 'loadKg'> = { reps: null, loadKg: null },
): PlayerState => {
  const step = stepOf(state, steps)
  if (step === null) return state
  const at = epochMilliseconds(now)
  if (step.kind !== 'work') return goOn(state, steps, at, 'tap')
  if (step.seconds === null) return goOn(record(state, step.id, { ...amounts, seconds: null }), steps, at, 'tap')
  const seconds = heldSeconds(state, step, now)
  if (seconds === 0) return passStep(state, steps, now)
  return goOn(record(state, step.id, { reps: null, seconds, loadKg: amounts.loadKg }), steps, at, 'tap')
}

/** Goes on without this set. */
export const passStep = (state: PlayerState, steps: readonly PlayerStep[], now: Instant): PlayerState => {
  const step = stepOf(state, steps)
  if (step === null) return state
  const passed = step.kind === 'work' ? [...state.passed, step.id] : state.passed
  return goOn({ ...state, passed }, steps, epochMilliseconds(now), 'tap')
}

/** The step before, open again: what was recorded of it is taken back, and its time is whole. */
export const backStep = (state: PlayerState, steps: readonly PlayerStep[], now: Instant): PlayerState => {
  const at = state.stepId === null ? steps.length : steps.findIndex(({ id }) => id === state.stepId)
  const before = steps.slice(0, Math.max(0, at)).findLast((step) => !isLeftOut(state, step))
  if (!before) return state
  const open = {
    ...state,
    done: state.done.filter(({ stepId }) => stepId !== before.id),
    passed: state.passed.filter((id) => id !== before.id),
  }
  return arrive(open, before, null, epochMilliseconds(now), 'tap')
}

/** Stops what runs; time stands still until `resumeTime`. */
export const pauseTime = (state: PlayerState, now: Instant): PlayerState =>
  state.clock === null ? state : { ...state, clock: null, paused: heldBack(state, now) }

export const resumeTime = (state: PlayerState, now: Instant): PlayerState => {
  if (state.paused === null) return state
  const { leadMs, leftMs } = state.paused
  return {
    ...state,
    paused: null,
    clock: clockFor(epochMilliseconds(now), leadMs / 1000, leftMs / 1000),
  }
}

/** More time for what runs or is paused. */
export const addSeconds = (state: PlayerState, seconds: number): PlayerState => {
  const { clock, paused } = state
  if (!clock && !paused) return state
  return {
    ...state,
    added: state.added + seconds,
    clock: clock && { ...clock, endsAt: instantFromMilliseconds(epochMilliseconds(clock.endsAt) + seconds * 1000) },
    paused: paused && { ...paused, leftMs: paused.leftMs + seconds * 1000 },
  }
}

/**
 * What time has done by now. However long nobody looked, it goes one step at most: a hold whose end nobody saw waits for the
 * runner's word, and after a rest that ended so the next set waits to be begun.
 */
export const tick = (
  state: PlayerState,
  steps: readonly PlayerStep[],
  now: Instant,
  loadKg: number | null = null,
): PlayerState => {
  const step = stepOf(state, steps)
  if (state.clock === null || step === null) return state
  const end = epochMilliseconds(state.clock.endsAt)
  const late = epochMilliseconds(now) - end
  if (late < 0) return state
  const isUnseen = late > UNSEEN_AFTER_MS
  if (step.kind !== 'work') return goOn(state, steps, end, isUnseen ? 'unseen' : 'ended')
  if (isUnseen) return { ...state, clock: null, isUnseen: true }
  const seconds = (step.seconds ?? 0) + state.added
  return goOn(record(state, step.id, { reps: null, seconds, loadKg }), steps, end, 'ended')
}

/**
 * Takes the sets of an exercise out that are not done, those after `upTo` where some are kept. Of a hold that runs, what was held
 * counts.
 */
export const dropSets = (
  state: PlayerState,
  steps: readonly PlayerStep[],
  itemId: string,
  now: Instant,
  { upTo = 0, loadKg = null }: { upTo?: number; loadKg?: number | null } = {},
): PlayerState => {
  const step = stepOf(state, steps)
  const isStopped = step?.kind === 'work' && step.itemId === itemId && step.ordinal > upTo
  const seconds = isStopped ? heldSeconds(state, step, now) : 0
  const held = isStopped && seconds > 0 ? record(state, step.id, { reps: null, seconds, loadKg }) : state
  const isDone = (id: string) => held.done.some(({ stepId }) => stepId === id)
  const gone = steps.flatMap((one) =>
    one.kind === 'work' && one.itemId === itemId && one.ordinal > upTo && !isDone(one.id) ? [one.id] : [],
  )
  const dropped = { ...held, dropped: [...new Set([...held.dropped, ...gone])] }
  if (step === null) return dropped
  return !isStopped && !isLeftOut(dropped, step) ? dropped : goOn(dropped, steps, epochMilliseconds(now), 'tap')
}
