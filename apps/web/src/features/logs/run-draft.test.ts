import { describe, expect, test } from 'vitest'
import { newRun, runOf } from './run-draft.ts'
import { isWhole, NO_WEEK, openQuestions, withStep } from './week-draft.ts'

const TODAY = '2026-11-23'
const about = { id: 'r', now: `${TODAY}T08:00:00.000Z`, today: TODAY, timeZone: 'Europe/Stockholm' }
const draft = (more = {}) => ({ ...newRun(TODAY, null), type: 'easy' as const, startTime: '07:30', ...more })

describe('a run that is told', () => {
  test('what was not said stays unknown; the time is the runner’s own', () => {
    expect(runOf(draft(), about)).toEqual({
      run: {
        id: 'r',
        type: 'easy',
        startAt: '2026-11-23T06:30:00.000Z',
        minutes: null,
        km: null,
        rpe: null,
        strideFeel: null,
        warmup: null,
        surface: null,
        hillMinutes: null,
        speedMinutes: null,
        soreness48: null,
        attention: null,
        stiffnessAfter: null,
        pain: null,
      },
    })
  })

  test('a planned key run gives its kind and its time', () => {
    const keyRun = {
      usualKeyRunId: 'k',
      day: TODAY,
      startTime: '18:00',
      minutes: 60,
      kind: 'long' as const,
      title: 'x',
    }
    expect(newRun(TODAY, keyRun)).toMatchObject({ type: 'long', startTime: '18:00', minutes: null })
  })

  test('what is missing or cannot be is said at its field', () => {
    const missing = (more: object) => {
      const told = runOf(draft(more), about)
      return 'missing' in told ? told.missing : null
    }
    expect(missing({ type: null })).toEqual({ type: 'Choose what it was.' })
    expect(missing({ startTime: '' })).toEqual({ startTime: 'Say when it began.' })
    expect(missing({ startTime: '09:30' })).toEqual({ startTime: 'This is still to come.' })
    expect(missing({ startTime: '09:30', day: '2026-11-22' })).toBeNull()
    expect(missing({ minutes: 40, hillMinutes: 41 })).toEqual({ hillMinutes: 'More than the run took.' })
    const place = { region: 'calf', side: 'left', value: null, atRest: null, night: null }
    expect(missing({ pain: [place] })).toEqual({ pain: 'Left calf: say how much it hurts, or take the place away.' })
    expect(missing({ pain: [{ ...place, value: 0 }] })).toBeNull()
  })
})

describe('the week’s questions', () => {
  test('full part without a problem ends them, and takes back what was said', () => {
    expect(openQuestions(NO_WEEK)).toEqual(['participation'])
    expect(isWhole(NO_WEEK)).toBe(false)
    const some = withStep(withStep(NO_WEEK, 'participation', 8), 'amount', 17)
    expect(openQuestions(some)).toHaveLength(4)
    expect(isWhole(some)).toBe(false)
    const none = withStep({ ...some, problem: { region: 'calf', side: 'left' } }, 'participation', 0)
    expect(none).toEqual({ ...NO_WEEK, participation: 0 })
    expect(isWhole(none)).toBe(true)
  })
})
