import { bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { describe, expect, test } from 'vitest'
import { kindsOf } from './kinds.ts'
import { dayViews, firstOpen, hasMoves, isEmptyDay, type Plan, withMovedIn, workoutView } from './plan.ts'
import { stateOfWorkout, weekSentence } from './week-sentence.ts'

const MONDAY = '2026-11-23'
const SUNDAY = '2026-11-29'
const dose: Dose = {
  sets: 2,
  reps: 12,
  seconds: null,
  metres: null,
  side: 'each',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}
type Workout = Plan['workouts'][number]
const workout = (day: string, ids: string[], entries: LogEntry[] = [], why = ''): Workout => ({
  id: `w-${day}`,
  day,
  area: 'mobility',
  title: 'Mobility',
  entries,
  moves: [],
  laidAgainAt: null,
  items: ids.map((id, ordinal) => ({
    id,
    ordinal,
    exercise: id,
    prescribed: {
      name: id,
      category: 'mobility',
      area: 'mobility',
      regions: [],
      cues: [],
      role: 'key',
      dose,
      why: why && ordinal === 0 ? why : '',
    },
  })),
})
const entry = (id: string, day: string, item: string | null, minute: number, outcome: LogEntry['outcome'] = 'done') =>
  bareEntry(
    {
      id,
      workoutId: `w-${day}`,
      workoutItemId: item,
      performedOn: day,
      loggedAt: `${day}T10:0${minute}:00.000Z`,
    },
    outcome,
  )
const kept = (value: LogEntry, state: 'sending' | 'waiting' | 'saved' | 'refused' = 'sending') => ({
  value,
  state,
  sentence: null,
})
const plan = (over: Partial<Plan>): Plan => ({
  workouts: [],
  gone: [],
  sessions: [],
  races: [],
  keyRuns: [],
  loads: [],
  unplanned: [],
  ...over,
})
const states = (one: Workout, ...here: ReturnType<typeof kept>[]) =>
  workoutView(one, here).items.map(({ state, waiting }) => (waiting ? `${state} here` : state))

describe('a workout on the phone', () => {
  test('P27 an entry counts where it was made, before the server has it', () => {
    const one = workout(MONDAY, ['a', 'b'])
    expect(states(one)).toEqual(['todo', 'todo'])
    expect(states(one, kept(entry('1', MONDAY, 'a', 1)))).toEqual(['done', 'todo'])
    expect(states(one, kept(entry('1', MONDAY, 'a', 1), 'waiting'))).toEqual(['done here', 'todo'])
  })

  test('P32 the same entry from here and from the server is one; the newer of two devices counts', () => {
    const mine = entry('1', MONDAY, 'a', 1)
    const theirs = entry('2', MONDAY, 'a', 2, 'partly')
    expect(states(workout(MONDAY, ['a'], [mine]), kept(mine, 'saved'))).toEqual(['done'])
    expect(states(workout(MONDAY, ['a'], [theirs]), kept(mine, 'saved'))).toEqual(['partly'])
  })

  test('what the server refused does not count', () => {
    expect(states(workout(MONDAY, ['a']), kept(entry('1', MONDAY, 'a', 1), 'refused'))).toEqual(['todo'])
  })

  test('P28 a skipped workout covers what is open', () => {
    const view = workoutView(workout(MONDAY, ['a', 'b'], [entry('1', MONDAY, 'a', 1)]), [
      kept(entry('2', MONDAY, null, 0, 'skipped')),
    ])
    expect(view.items.map(({ state }) => state)).toEqual(['done', 'skipped'])
    expect(view).toMatchObject({ answered: 2, whole: { id: '2' } })
  })

  test('P17 what is done in turn stands together, and its rest after a round is in the minutes', () => {
    const one = workout(MONDAY, ['a', 'b', 'c'])
    const joined = { group: 'g', restSeconds: 120 }
    const items = one.items.map((item, index) =>
      index < 2 ? { ...item, prescribed: { ...item.prescribed, joined } } : item,
    )
    const view = workoutView({ ...one, items }, [])
    expect(view.parts.map(({ restSeconds, items: own }) => [restSeconds, own.map(({ id }) => id)])).toEqual([
      [120, ['a', 'b']],
      [null, ['c']],
    ])
    // by itself 20 + 144 + 20 s each; two rounds of two: 4 × 20 + 288 + 120 s
    expect([workoutView(one, []).minutes, view.minutes]).toEqual([9, 11])
  })

  test('P21 without the equipment the open ones are the other way; what was answered stays as it was answered', () => {
    const variant = {
      exercise: 'x',
      name: 'X',
      category: 'mobility' as const,
      regions: [],
      cues: [],
      dose: { ...dose, reps: 20 },
    }
    const one = workout(
      MONDAY,
      ['a', 'b', 'c'],
      [entry('1', MONDAY, 'a', 1), { ...entry('2', MONDAY, 'b', 2), elsewhere: true }],
    )
    const items = one.items.map((item) => ({ ...item, prescribed: { ...item.prescribed, variant } }))
    const names = (chosen: string[]) => {
      const view = workoutView({ ...one, items }, [], chosen)
      return [
        view.elsewhere,
        ...view.items.map(({ exercise, elsewhere }) => (elsewhere ? `${exercise} elsewhere` : exercise)),
      ]
    }
    expect(names([])).toEqual([false, 'a', 'x elsewhere', 'c'])
    expect(names([one.id])).toEqual([true, 'a', 'x elsewhere', 'x elsewhere'])
    expect(workoutView(one, [], [one.id]).elsewhere).toBeNull()
  })

  test('S11 a shared reason is said once, over the list', () => {
    expect(workoutView(workout(MONDAY, ['a', 'b'], [], 'So that it holds'), []).why).toBe('So that it holds')
    expect(workoutView(workout(MONDAY, ['a', 'b']), []).why).toBeNull()
  })
})

describe('days', () => {
  const week = (over: Partial<Plan>) => dayViews(plan(over), [], MONDAY, SUNDAY)

  test('P27 seven days, empty ones too, and what stands on each', () => {
    const views = week({ workouts: [workout('2026-11-24', ['a'])] })
    expect(views).toHaveLength(7)
    expect(views.map(isEmptyDay)).toEqual([true, false, true, true, true, true, true])
    expect(views.map(kindsOf)[1]).toEqual(['mobility'])
  })

  test('P27 the first open exercise is the button, over several workouts', () => {
    const done = workoutView(workout(MONDAY, ['a'], [entry('1', MONDAY, 'a', 1)]), [])
    const open = workoutView(workout('2026-11-24', ['b', 'c']), [])
    expect(firstOpen([done, open])?.id).toBe('b')
    expect(firstOpen([done])).toBeNull()
  })

  test('P37 P38 a day that is over without an answer is not answered, never failed', () => {
    const open = workoutView(workout(MONDAY, ['a']), [])
    expect(stateOfWorkout(open, MONDAY)).toBe('todo')
    expect(stateOfWorkout(open, '2026-11-24')).toBe('missing')
    const skipped = workoutView(workout(MONDAY, ['a', 'b'], [entry('1', MONDAY, null, 1, 'skipped')]), [])
    expect(stateOfWorkout(skipped, '2026-11-24')).toBe('skipped')
  })

  test.each([
    [week({}), MONDAY, 'Nothing planned this week'],
    [week({ workouts: [workout('2026-11-24', ['a'])] }), MONDAY, '1 workout to come'],
    [week({ workouts: [workout('2026-11-24', ['a'])] }), '2026-11-20', '1 workout that week'],
    [
      week({ workouts: [workout(MONDAY, ['a'], [entry('1', MONDAY, 'a', 1)])] }),
      MONDAY,
      'Nothing left to do this week',
    ],
    [
      week({ workouts: [workout(MONDAY, ['a'], [entry('1', MONDAY, 'a', 1)]), workout('2026-11-25', ['a'])] }),
      '2026-12-01',
      '1 workout done, 1 not answered',
    ],
    [week({ workouts: [workout(MONDAY, ['a'])] }), '2026-12-01', '1 workout, no answer'],
  ])('the week in a sentence %#', (days, today, sentence) => {
    expect(weekSentence(days, today)).toBe(sentence)
  })
})

describe('an exercise that another one stands in for', () => {
  const bridge = {
    exercise: 'bridge',
    name: 'Bridge',
    category: 'strength' as const,
    regions: [],
    cues: ['Push the floor away'],
    dose: { ...dose, reps: null, seconds: 30, side: 'none' as const },
  }
  const swapped = { a: bridge }
  const view = (entries: LogEntry[] = [], here = swapped as Record<string, typeof bridge>) =>
    workoutView(workout(MONDAY, ['a', 'b'], entries), [], [], [], here).items[0]

  test('P21 it is shown in its place with its own dose, and what it stands in for', () => {
    expect(view()).toMatchObject({
      id: 'a',
      exercise: 'bridge',
      prescribed: {
        name: 'Bridge',
        role: 'key',
        cues: ['Push the floor away'],
        dose: { sets: 2, seconds: 30, reps: null },
      },
      instead: { exercise: 'bridge', name: 'Bridge', asked: 'a' },
      state: 'todo',
    })
    expect(view([], {})).toMatchObject({ exercise: 'a', instead: null })
  })

  test('P21 answered it stays what was done; what was done as planned before it was chosen stays that', () => {
    const done = { ...entry('1', MONDAY, 'a', 1), swappedFor: 'bridge' }
    expect(view([done])).toMatchObject({ state: 'done', exercise: 'bridge', instead: { asked: 'a' } })
    expect(view([entry('1', MONDAY, 'a', 1)])).toMatchObject({ state: 'done', exercise: 'a', instead: null })
  })

  test('P21 P28 told on another phone it has the name that the server knows', () => {
    const told = { ...entry('1', MONDAY, 'a', 1), swappedFor: 'bridge', insteadName: 'Bridge' }
    expect(view([told], {})).toMatchObject({
      exercise: 'a',
      instead: { exercise: 'bridge', name: 'Bridge', asked: 'a' },
    })
  })
})

describe('a workout that was moved on the phone', () => {
  const [WEDNESDAY, NEXT_MONDAY] = ['2026-11-25', '2026-11-30']
  const move = (toDay: string, state: 'sending' | 'saved' | 'refused' = 'sending', id = '1') => ({
    value: {
      id,
      workoutId: `w-${MONDAY}`,
      fromDay: MONDAY,
      toDay,
      movedAt: `${MONDAY}T09:0${id}:00.000Z`,
    } satisfies Move,
    state,
    sentence: null,
  })
  const one = plan({ workouts: [workout(MONDAY, ['a'])] })
  const lying = (some: Plan, ...moved: ReturnType<typeof move>[]) =>
    dayViews(some, [], MONDAY, SUNDAY, [], moved).flatMap(({ day, workouts }) =>
      workouts.map(({ id }) => `${day} ${id}`),
    )

  test('P28 lies there at once, leaves a ghost, and is one again when the server has it', () => {
    expect(lying(one, move(WEDNESDAY))).toEqual([`${WEDNESDAY} w-${MONDAY}`])
    const [monday] = dayViews(one, [], MONDAY, SUNDAY, [], [move(WEDNESDAY)])
    expect(monday?.movedAway).toMatchObject([{ day: WEDNESDAY, plannedDay: MONDAY, movedFrom: MONDAY }])
    expect(monday && [hasMoves(monday), isEmptyDay(monday)]).toEqual([true, true])
    const known = plan({ workouts: [{ ...workout(MONDAY, ['a']), moves: [move(WEDNESDAY).value] }] })
    expect(lying(known, move(WEDNESDAY, 'saved'))).toEqual([`${WEDNESDAY} w-${MONDAY}`])
  })

  test('P28 what was refused moves nothing; undone, it is where it was', () => {
    expect(lying(one, move(WEDNESDAY, 'refused'))).toEqual([`${MONDAY} w-${MONDAY}`])
    expect(lying(one, move(WEDNESDAY), move(MONDAY, 'sending', '2'))).toEqual([`${MONDAY} w-${MONDAY}`])
  })

  test('P28 P32 moved into another week without a network it is found in the plan of its own', () => {
    const next = plan({})
    const span = { from: NEXT_MONDAY, to: '2026-12-06' }
    const moved = [move(NEXT_MONDAY)]
    expect(withMovedIn(next, moved, span, () => [one]).workouts.map(({ id }) => id)).toEqual([`w-${MONDAY}`])
    expect(withMovedIn(next, [move(WEDNESDAY)], span, () => [one])).toBe(next)
    // the server has sent it along: it is there once
    const sent = plan({ workouts: one.workouts })
    expect(withMovedIn(sent, moved, span, () => [one])).toBe(sent)
  })

  test('P28 what a newer plan, another phone or the therapist has overtaken is told', () => {
    const replanned = plan({
      workouts: [{ ...workout(MONDAY, ['a']), day: '2026-11-24', moves: [move(WEDNESDAY).value] }],
    })
    const [, tuesday] = dayViews(replanned, [], MONDAY, SUNDAY)
    expect(tuesday?.workouts[0]?.overtaken).toEqual({ by: 'plan', toDay: WEDNESDAY })
    const gone = plan({
      gone: [
        {
          id: `w-${MONDAY}`,
          day: MONDAY,
          area: 'mobility',
          title: 'Mobility',
          laidAgainAt: null,
          moves: [move(WEDNESDAY).value],
        },
      ],
    })
    expect(dayViews(gone, [], MONDAY, SUNDAY).find(({ day }) => day === WEDNESDAY)?.gone).toHaveLength(1)
    expect(dayViews(gone, [], MONDAY, SUNDAY, [], [move(MONDAY, 'sending', '2')]).flatMap((day) => day.gone)).toEqual(
      [],
    )
  })

  test('P28 a plan that a phone holds from before work could be moved is read', () => {
    const { gone: _, ...old } = one
    const { moves: __, ...before } = workout(MONDAY, ['a'])
    const [monday] = dayViews({ ...old, workouts: [before] } as unknown as Plan, [], MONDAY, SUNDAY)
    expect(monday?.workouts).toHaveLength(1)
  })
})
