import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochMilliseconds, type Instant, instantFromMilliseconds } from '../calendar/instant.ts'
import { runs } from '../runs.test.makers.ts'
import { anyItems, holdOf, playedItem } from './player.test.makers.ts'
import {
  addSeconds,
  backStep,
  beginHold,
  dropSets,
  finishStep,
  LEAD_SECONDS,
  type PlayerState,
  passStep,
  pauseTime,
  resumePlayer,
  resumeTime,
  startPlayer,
  tick,
  timeLeft,
} from './player.ts'
import { playedOutcome, playedSets, unaskedItems } from './player-sets.ts'
import { type PlayerStep, playerSteps } from './player-steps.ts'

const T0 = '2026-11-23T12:00:00.000Z'
const after = (seconds: number, from: Instant = T0): Instant =>
  instantFromMilliseconds(epochMilliseconds(from) + seconds * 1000)

const stretch = playerSteps([playedItem('stretch', holdOf(40, { side: 'each', restSeconds: 20 }))])
const begun = beginHold(startPlayer(stretch), stretch, T0)
const left = (state: PlayerState, seconds: number, steps: readonly PlayerStep[] = stretch) =>
  timeLeft(state, steps, after(seconds))

describe('a hold', () => {
  test('waits to be begun, gives time to lie down, then counts its full time', () => {
    expect(timeLeft(startPlayer(stretch), stretch, T0)).toBeNull()
    expect(left(begun, 2)).toEqual({ isLead: true, isPaused: false, ms: 3000, ofMs: 5000 })
    expect(left(begun, 5)).toEqual({ isLead: false, isPaused: false, ms: 40_000, ofMs: 40_000 })
    expect(tick(begun, stretch, after(44.9))).toBe(begun)
  })

  test('ends into the other side, which has time to turn and its own full time', () => {
    const right = tick(begun, stretch, after(45))
    expect(right.stepId).toBe('stretch/1/right')
    expect(right.done).toEqual([{ stepId: 'stretch/1/left', reps: null, seconds: 40, loadKg: null }])
    expect(left(right, 46)).toMatchObject({ isLead: true, ms: 4000 })
    expect(left(right, 50)).toMatchObject({ isLead: false, ms: 40_000 })
  })

  test('that is ended early counts the seconds that were held, and none where it had not begun to count', () => {
    const early = finishStep(begun, stretch, after(LEAD_SECONDS + 24))
    expect(early.done).toEqual([{ stepId: 'stretch/1/left', reps: null, seconds: 24, loadKg: null }])
    const never = finishStep(begun, stretch, after(3))
    expect(never.done).toEqual([])
    expect(never.passed).toEqual(['stretch/1/left'])
  })

  test('whose end nobody saw is not claimed: it waits for the runner, who may take the whole of it or hold it again', () => {
    const found = tick(begun, stretch, after(3600))
    expect(found).toMatchObject({ stepId: 'stretch/1/left', clock: null, isUnseen: true, done: [] })
    expect(finishStep(found, stretch, after(3600)).done).toEqual([
      { stepId: 'stretch/1/left', reps: null, seconds: 40, loadKg: null },
    ])
    expect(beginHold(found, stretch, after(3600))).toMatchObject({ isUnseen: false, done: [] })
  })
})

describe('rest', () => {
  const resting = finishStep(tick(begun, stretch, after(45)), stretch, after(90))

  test('runs by itself, and its end begins the next hold at once', () => {
    expect(resting.stepId).toBe('stretch/2/left/rest')
    const next = tick(resting, stretch, after(110))
    expect(next.stepId).toBe('stretch/2/left')
    expect(left(next, 110)).toMatchObject({ isLead: false, ms: 40_000 })
  })

  test('that is cut short leaves time to get ready, and more of it can be asked for', () => {
    expect(left(finishStep(resting, stretch, after(95)), 95)).toMatchObject({ isLead: true, ms: LEAD_SECONDS * 1000 })
    expect(left(addSeconds(resting, 15), 95)).toMatchObject({ ms: 30_000, ofMs: 35_000 })
  })

  test('that ended while nobody looked is over, and the next hold waits to be begun', () => {
    expect(tick(resting, stretch, after(4000))).toMatchObject({ stepId: 'stretch/2/left', clock: null })
  })
})

describe('pausing', () => {
  test('stops the time, however long, and what was held before still counts', () => {
    const paused = pauseTime(begun, after(25))
    expect(left(paused, 25)).toEqual({ isLead: false, isPaused: true, ms: 20_000, ofMs: 40_000 })
    expect(tick(paused, stretch, after(9000))).toBe(paused)
    expect(left(paused, 9000)).toMatchObject({ ms: 20_000 })
    const again = resumeTime(paused, after(9000))
    expect(left(again, 9010)).toMatchObject({ isPaused: false, ms: 10_000 })
    expect(finishStep(pauseTime(again, after(9010)), stretch, after(9500)).done[0]?.seconds).toBe(30)
  })
})

describe('pain', () => {
  const items = [
    playedItem('raise', { sets: 4, side: 'each', restSeconds: 60 }),
    playedItem('bridge', holdOf(30, { sets: 1 })),
  ]
  const steps = playerSteps(items)
  const one = { reps: 10, loadKg: 12 }
  const [left1, right1] = [finishStep(startPlayer(steps), steps, T0, one)].flatMap((state) => [
    state,
    finishStep(state, steps, T0, one),
  ]) as [PlayerState, PlayerState]

  test('that stops an exercise leaves out what is not done of it, with its rests, and goes on to how it went', () => {
    const stopped = dropSets(left1, steps, 'raise', T0)
    expect(stopped.stepId).toBe('raise/ask')
    expect(playedSets(stopped, steps, 'raise')).toEqual([
      { ordinal: 1, side: 'left', reps: 10, seconds: null, loadKg: 12, rir: null },
    ])
    expect(playedOutcome(stopped, steps, 'raise', items[0]?.prescribed.dose as never)).toBe('partly')
    const later = backStep(finishStep(stopped, steps, T0), steps, T0)
    expect(later.stepId).toBe('raise/ask')
    expect(backStep(later, steps, T0).stepId).toBe('raise/1/left')
  })

  test('before the first set leaves nothing done', () => {
    const stopped = dropSets(startPlayer(steps), steps, 'raise', T0)
    expect(playedOutcome(stopped, steps, 'raise', items[0]?.prescribed.dose as never)).toBe('skipped')
    expect(unaskedItems(stopped, steps)).toEqual([])
  })

  test('that eases it keeps the sets up to there', () => {
    const eased = dropSets(right1, steps, 'raise', T0, { upTo: 2 })
    expect(eased.stepId).toBe('raise/2/left/rest')
    const through = [one, one, one].reduce((state, amounts) => finishStep(state, steps, T0, amounts), eased)
    expect(through.stepId).toBe('raise/ask')
  })

  test('in a hold counts the seconds that were held', () => {
    const hold = beginHold(finishStep(dropSets(left1, steps, 'raise', T0), steps, T0), steps, T0)
    expect(playedSets(dropSets(hold, steps, 'bridge', after(17)), steps, 'bridge')).toMatchObject([{ seconds: 12 }])
  })
})

describe('what was done', () => {
  const items = [playedItem('raise', { sets: 2 }), playedItem('carry', { reps: null, metres: 20 })]
  const steps = playerSteps(items)
  const outcome = (state: PlayerState, index: number) =>
    playedOutcome(state, steps, items[index]?.id ?? '', items[index]?.prescribed.dose as never)
  const raise = (reps: number, state: PlayerState) => finishStep(state, steps, T0, { reps, loadKg: null })

  test('is all of it with as much as was asked, partly with less or without a set', () => {
    expect(outcome(raise(10, raise(10, startPlayer(steps))), 0)).toBe('done')
    expect(outcome(raise(6, raise(10, startPlayer(steps))), 0)).toBe('partly')
    expect(outcome(passStep(raise(10, startPlayer(steps)), steps, T0), 0)).toBe('partly')
  })

  test('of metres is a tick without sets', () => {
    const atCarry = finishStep(raise(10, raise(10, startPlayer(steps))), steps, T0)
    const done = finishStep(finishStep(atCarry, steps, T0), steps, T0)
    expect([outcome(done, 1), playedSets(done, steps, 'carry')]).toEqual(['done', []])
  })

  test('is told on leaving for what nobody was asked about yet', () => {
    const first = raise(10, startPlayer(steps))
    expect(unaskedItems(startPlayer(steps), steps)).toEqual([])
    expect(unaskedItems(first, steps)).toEqual(['raise'])
    expect(unaskedItems(finishStep(raise(10, first), steps, T0), steps)).toEqual([])
  })

  test('stays done when the plan has changed meanwhile: the first set that is open comes next', () => {
    const gone = { ...raise(10, startPlayer(steps)), stepId: 'another/1/both' }
    expect(resumePlayer(gone, steps).stepId).toBe('raise/2/both')
    const atSecond = raise(10, startPlayer(steps))
    expect(resumePlayer(atSecond, steps)).toBe(atSecond)
  })
})

/** What a runner does, or time. */
const act = fc.oneof(
  fc.constantFrom('finish', 'begin', 'pause', 'resume', 'pass').map((kind) => ({ kind, seconds: 0 })),
  fc.integer({ min: 1, max: 70 }).map((seconds) => ({ kind: 'wait', seconds })),
  fc.integer({ min: 600, max: 90_000 }).map((seconds) => ({ kind: 'gap', seconds })),
)
type Act = { kind: string; seconds: number }

/** Lives through them second by second; over a gap nobody looks, and what was written down is read again. */
const live = (
  steps: readonly PlayerStep[],
  acts: readonly Act[],
  look: (before: PlayerState, after: PlayerState, kind: string) => void,
) => {
  let state = startPlayer(steps)
  let now = T0
  const go = (next: PlayerState, kind: string) => {
    look(state, next, kind)
    state = next
  }
  for (const { kind, seconds } of acts) {
    if (kind === 'finish') go(finishStep(state, steps, now, { reps: 8, loadKg: null }), kind)
    if (kind === 'begin') go(beginHold(state, steps, now), kind)
    if (kind === 'pause') go(pauseTime(state, now), kind)
    if (kind === 'resume') go(resumeTime(state, now), kind)
    if (kind === 'pass') go(passStep(state, steps, now), kind)
    if (kind === 'wait')
      for (let second = 0; second < seconds; second++) {
        now = after(1, now)
        go(tick(state, steps, now), kind)
      }
    if (kind === 'gap') {
      now = after(seconds, now)
      go(tick(JSON.parse(JSON.stringify(state)) as PlayerState, steps, now), kind)
    }
  }
  return { state, now }
}

describe('whatever is done in whatever order', () => {
  const lives = fc.record({ items: anyItems, acts: fc.array(act, { maxLength: 40 }) })

  test('no set is skipped unseen: each one up to here was done or passed over, by the runner', () => {
    fc.assert(
      fc.property(lives, ({ items, acts }) => {
        const steps = playerSteps(items)
        const { state } = live(steps, acts, (before, next, kind) => {
          const by = (one: PlayerState) => one.done.length + one.passed.length
          if (kind === 'gap') expect(by(next)).toBe(by(before))
          expect(by(next)).toBeLessThanOrEqual(by(before) + 1)
        })
        const at = state.stepId === null ? steps.length : steps.findIndex(({ id }) => id === state.stepId)
        const over = steps.slice(0, at).flatMap((step) => (step.kind === 'work' ? [step.id] : []))
        expect([...state.done.map(({ stepId }) => stepId), ...state.passed].sort()).toEqual(over.sort())
      }),
      runs(400),
    )
  })

  test('time runs only while it is not paused', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 90_000 }), ({ items, acts }, seconds) => {
        const steps = playerSteps(items)
        const { state, now } = live(steps, acts, () => undefined)
        const paused = pauseTime(state, now)
        expect(tick(paused, steps, after(seconds, now))).toBe(paused)
        expect(timeLeft(paused, steps, after(seconds, now))).toEqual(timeLeft(paused, steps, now))
        expect(timeLeft(resumeTime(paused, after(seconds, now)), steps, after(seconds, now))?.ms).toBe(
          timeLeft(paused, steps, now)?.ms,
        )
      }),
      runs(400),
    )
  })

  test('back undoes next', () => {
    fc.assert(
      fc.property(lives, fc.boolean(), ({ items, acts }, passes) => {
        const steps = playerSteps(items)
        const { state, now } = live(steps, acts, () => undefined)
        if (state.stepId === null) return
        const next = passes ? passStep(state, steps, now) : finishStep(state, steps, now, { reps: 8, loadKg: null })
        const back = backStep(next, steps, now)
        expect([back.stepId, back.done, back.passed]).toEqual([state.stepId, state.done, state.passed])
      }),
      runs(400),
    )
  })
})
