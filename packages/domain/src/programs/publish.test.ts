import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { runs } from '../runs.test.makers.ts'
import { sameContent } from '../same-content.ts'
import { checkProgram } from './check-program.ts'
import { keepSettled } from './keep-settled.ts'
import { moveWorkout } from './move-workout.ts'
import { placeSession } from './place-session.ts'
import {
  byExercise,
  type Command,
  calfProgram,
  commands,
  contextOn,
  counter,
  daysWith,
  MONDAY,
  only,
  pastOf,
} from './programs.test.makers.ts'
import { publish } from './publish.ts'
import type { Program } from './schema.ts'
import { setDose } from './set-dose.ts'
import { moveSession } from './set-session.ts'
import { removeWorkout } from './set-workout.ts'
import { stopPrescribing } from './stop-prescribing.ts'
import { comingDocument, comingRows, emptyLedger, type Ledger, logItem, write } from './stored-plan.test.makers.ts'

type State = { draft: Program; published: Program | null; stored: Ledger; today: Day; newId: () => string }

const begin = (): State => {
  const newId = counter()
  return {
    draft: calfProgram(contextOn(MONDAY, newId)),
    published: null,
    stored: emptyLedger(),
    today: MONDAY,
    newId,
  }
}
const publishNow = (state: State) => {
  const context = contextOn(state.today, state.newId)
  const document = keepSettled(state.draft, state.published, state.stored, context)
  const publication = publish(document, state.stored, context)
  const next: State = { ...state, draft: document, published: document, stored: write(state.stored, publication) }
  return { next, publication }
}
const edit = (state: State, run: Command['run']): State => ({
  ...state,
  draft: run(state.draft, contextOn(state.today, state.newId)),
})
const isEmpty = (publication: object) => Object.values(publication).every((rows: unknown[]) => rows.length === 0)
const rowOf = ({ stored }: State, day: Day, exerciseName: string) => {
  const item = stored.workouts
    .filter((workout) => !workout.retired && workout.day === day)
    .flatMap(({ items }) => items)
    .find(({ prescribed }) => prescribed.name === exerciseName)
  if (!item) throw new Error(`no ${exerciseName} on ${day}`)
  return item
}

const RAISE = 'Bent-knee single-leg heel raise'
const TUESDAY = addDays(MONDAY, 1)
const FRIDAY = addDays(MONDAY, 4)
const raise = (program: Program) => byExercise(program, 'soleus-raise-single')

describe('publishing for the first time', () => {
  test('every coming workout gets its rows, with a snapshot of what was prescribed', () => {
    const { next, publication } = publishNow(begin())
    expect(publication.retireWorkouts).toEqual([])
    expect(comingRows(next.stored, MONDAY)).toEqual(comingDocument(next.draft, MONDAY))
    expect(rowOf(next, TUESDAY, RAISE)).toMatchObject({
      logged: false,
      prescribed: { category: 'strength', area: 'strength', role: 'important', dose: { sets: 3, reps: 12, rir: 2 } },
    })
  })

  test('days that went by before are not asked for afterwards, and leave the document', () => {
    const later = { ...begin(), today: addDays(MONDAY, 3) }
    const { next } = publishNow(later)
    expect(next.stored.workouts.every(({ day }) => day >= later.today)).toBe(true)
    expect(pastOf(next.draft, later.today).workouts).toEqual([])
  })
})

describe('publishing a change', () => {
  test('a changed dose retires the open items and puts new ones beside; the past and what was logged keep theirs', () => {
    const first = publishNow(begin()).next
    const logged: State = {
      ...first,
      stored: logItem(first.stored, rowOf(first, FRIDAY, RAISE).id),
      today: addDays(MONDAY, 2),
    }
    const id = raise(logged.draft).id
    const changed = edit(logged, (program) => setDose(program, id, { dose: { ...raise(program).dose, reps: 15 } }))
    const { next, publication } = publishNow(changed)
    const coming = daysWith(changed.draft, id).filter((day) => day >= changed.today && day !== FRIDAY)
    expect(publication.retireItems).toHaveLength(coming.length)
    expect(publication.insertItems.map(({ prescribed }) => prescribed.dose.reps)).toEqual(coming.map(() => 15))
    expect(rowOf(next, TUESDAY, RAISE).prescribed.dose.reps).toBe(12)
    expect(rowOf(next, FRIDAY, RAISE)).toMatchObject({ logged: true, prescribed: { dose: { reps: 12 } } })
    expect(rowOf(next, addDays(FRIDAY, 4), RAISE).prescribed.dose.reps).toBe(15)
  })

  test('a workout that moves keeps its rows, so that a phone that still shows the old day logs the same thing', () => {
    const first = publishNow(begin()).next
    const workout = first.stored.workouts.find(({ day, area }) => day === TUESDAY && area === 'strength')
    if (!workout) throw new Error('there is one')
    const moved = edit(first, (program, context) => moveWorkout(program, workout.id, addDays(TUESDAY, 1), context))
    const { publication } = publishNow(moved)
    expect(publication.updateWorkouts).toEqual([
      { id: workout.id, day: addDays(TUESDAY, 1), area: 'strength', title: 'Strength' },
    ])
    expect(publication.retireItems).toEqual([])
    expect(publication.insertItems).toEqual([])
  })

  test('what one version took out comes back with the next when the edit was undone', () => {
    const first = publishNow(begin()).next
    const { id } = only(
      Object.fromEntries(
        Object.values(first.draft.workouts)
          .filter(({ day, area }) => day === TUESDAY && area === 'strength')
          .map((one) => [one.id, one]),
      ),
    )
    const without = publishNow(edit(first, (program, context) => removeWorkout(program, id, context))).next
    expect(without.stored.workouts.find((workout) => workout.id === id)?.retired).toBe(true)
    const { next, publication } = publishNow({ ...without, draft: first.draft })
    expect(publication.insertWorkouts).toEqual([])
    expect(comingRows(next.stored, MONDAY)).toEqual(comingRows(first.stored, MONDAY))
  })

  test('a session moves, changes and goes as one row; one that was done stays', () => {
    const placed = edit(begin(), (program, context) =>
      placeSession(
        program,
        {
          day: FRIDAY,
          startTime: '12:30',
          minutes: 50,
          intent: 'corrective',
          pairingIds: Object.keys(program.pairings),
        },
        context,
      ),
    )
    const first = publishNow(placed).next
    const { id } = only(first.draft.sessions)
    expect(first.stored.sessions).toMatchObject([{ id, status: 'planned', works: [{ technique: 'stripping' }] }])
    expect(isEmpty(publishNow(first).publication)).toBe(true)
    const moved = edit(first, (program, context) => moveSession(program, id, addDays(FRIDAY, 3), context))
    expect(publishNow(moved).publication.updateSessions).toMatchObject([{ id, day: addDays(FRIDAY, 3) }])
    const done = { ...moved.stored, sessions: moved.stored.sessions.map((one) => ({ ...one, status: 'done' })) }
    const after = publishNow({ ...moved, stored: done })
    expect(after.publication.updateSessions).toEqual([])
    expect(after.next.draft.sessions[id]?.day).toBe(FRIDAY)
  })
})

describe('a draft that lags behind', () => {
  test('S82 what was moved on from a day that went by meanwhile is planned anew on its later day', () => {
    const first = publishNow(begin()).next
    const workout = Object.values(first.draft.workouts).find(({ day, area }) => day === TUESDAY && area === 'strength')
    if (!workout) throw new Error('there is one')
    const to = addDays(MONDAY, 9)
    const moved = edit(first, (program, context) => moveWorkout(program, workout.id, to, context))
    const { next } = publishNow({ ...moved, today: addDays(MONDAY, 3) })
    expect(next.draft.workouts[workout.id]).toEqual(workout)
    const anew = Object.values(next.draft.workouts).filter(({ day, area }) => day === to && area === 'strength')
    expect(anew).toHaveLength(1)
    expect(anew[0]?.id).not.toBe(workout.id)
    expect(next.stored.workouts.find(({ id }) => id === workout.id)).toMatchObject({ day: TUESDAY, retired: false })
  })

  test('an exercise that was stopped meanwhile still stands in the days gone by', () => {
    const first = publishNow(begin()).next
    const { id } = raise(first.draft)
    const stopped = edit(first, (program, context) => stopPrescribing(program, id, context))
    expect(stopped.draft.prescriptions[id]).toBeUndefined()
    const { next } = publishNow({ ...stopped, today: addDays(MONDAY, 3) })
    expect(daysWith(next.draft, id)).toEqual([TUESDAY])
    expect(next.draft.prescriptions[id]).toMatchObject({ weekdays: [] })
    expect(checkProgram(next.draft)).toEqual([])
  })

  test('what the runner did today stays today, the rest of that workout may still change', () => {
    const first = publishNow(begin()).next
    const stretch = byExercise(first.draft, 'calf-stretch-bent')
    const row = rowOf(first, MONDAY, 'Bent-knee calf stretch')
    const logged = { ...first, stored: logItem(first.stored, row.id) }
    const workout = Object.values(logged.draft.workouts).find(({ day }) => day === MONDAY)
    const taken = edit(logged, (program, context) => removeWorkout(program, workout?.id ?? '', context))
    const { next, publication } = publishNow(taken)
    expect(publication.retireWorkouts).toEqual([])
    expect(next.draft.workouts[workout?.id ?? '']?.items).toEqual([{ id: row.itemId, prescriptionId: stretch.id }])
  })

  test('nothing to put right gives the very same draft', () => {
    const first = publishNow(begin()).next
    expect(keepSettled(first.draft, first.published, first.stored, contextOn(MONDAY))).toBe(first.draft)
  })
})

/** Edits, publishing, answers and passing days in any order. */
type Step =
  | { kind: 'treat'; which: number }
  | { kind: 'edit'; run: Command['run']; name: string }
  | { kind: 'publish' }
  | { kind: 'log'; which: number }
  | { kind: 'wait'; days: number }
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: commands.map(({ name, run }): Step => ({ kind: 'edit', name, run })) },
  { weight: 3, arbitrary: fc.constant<Step>({ kind: 'publish' }) },
  { weight: 2, arbitrary: fc.nat({ max: 300 }).map((which): Step => ({ kind: 'log', which })) },
  { weight: 1, arbitrary: fc.nat({ max: 30 }).map((which): Step => ({ kind: 'treat', which })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }).map((days): Step => ({ kind: 'wait', days })) },
)

const settledOf = ({ stored, today }: State) => ({
  items: stored.workouts.flatMap((workout) =>
    workout.items.filter((item) => item.logged || workout.day < today).map((item) => ({ ...item, day: workout.day })),
  ),
  workouts: stored.workouts
    .filter((workout) => !workout.retired && (workout.day < today || workout.logged))
    .map(({ id, day, title }) => ({ id, day, title })),
  sessions: stored.sessions.filter(({ day, retired, status }) => !retired && (day < today || status !== 'planned')),
})

const step = (state: State, one: Step): State => {
  switch (one.kind) {
    case 'edit': {
      const next = edit(state, one.run)
      return checkProgram(next.draft).length === 0 ? next : state
    }
    case 'wait':
      return { ...state, today: addDays(state.today, one.days) }
    case 'treat': {
      const sessions = state.stored.sessions.map((session, index) =>
        index === one.which && !session.retired ? { ...session, status: 'done' } : session,
      )
      return { ...state, stored: { ...state.stored, sessions } }
    }
    case 'log': {
      const open = state.stored.workouts.filter(({ retired }) => !retired).flatMap(({ items }) => items)
      const row = open[one.which % Math.max(1, open.length)]
      return row ? { ...state, stored: logItem(state.stored, row.id) } : state
    }
    case 'publish': {
      const before = settledOf(state)
      // Even a draft that nobody put right leaves it alone.
      const context = contextOn(state.today, state.newId)
      const unchecked = { ...state, stored: write(state.stored, publish(state.draft, state.stored, context)) }
      expect(settledOf(unchecked)).toEqual(before)
      const { next } = publishNow(state)
      // Past and done: the very same rows, on the same days, with the same target.
      expect(settledOf(next)).toEqual(before)
      // What is to come is what the document says.
      expect(comingRows(next.stored, next.today)).toEqual(comingDocument(next.draft, next.today))
      const itemIds = Object.values(next.draft.workouts).flatMap(({ items }) => items.map(({ id }) => id))
      expect(new Set(itemIds).size).toBe(itemIds.length)
      const workIds = Object.values(next.draft.sessions).flatMap(({ works }) => works.map(({ id }) => id))
      expect(new Set(workIds).size).toBe(workIds.length)
      expect(comingSessions(next.stored.sessions, next.today)).toEqual(
        comingSessions(Object.values(next.draft.sessions), next.today),
      )
      // Once more is nothing more.
      const again = publishNow(next)
      expect(isEmpty(again.publication)).toBe(true)
      expect(sameContent(again.next.draft, next.draft)).toBe(true)
      return next
    }
  }
}

const comingSessions = (all: readonly { id: string; day: Day; minutes: number; retired?: boolean }[], today: Day) =>
  all
    .filter(({ day, retired }) => day >= today && !retired)
    .map(({ id, day, minutes }) => ({ id, day, minutes }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

test('R5 P23 P15 whatever is edited, answered and published in whatever order: the past and the done stand, the rest follows the document', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 6, maxLength: 40, size: 'max' }), (all) => {
      all.reduce(step, begin())
    }),
    runs(150),
  )
}, 60_000)
