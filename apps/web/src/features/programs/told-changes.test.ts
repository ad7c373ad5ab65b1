import { addDays } from '@strideloom/domain/calendar/day.ts'
import { overlapOf } from '@strideloom/domain/programs/merge-edits.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { setWeekdays } from '@strideloom/domain/programs/set-weekdays.ts'
import { expect, test } from 'vitest'
import {
  byExercise,
  calfProgram,
  contextOn,
  MONDAY,
} from '../../../../../packages/domain/src/programs/programs.test.makers.ts'
import { tellChanges } from './told-changes.ts'

const context = contextOn(MONDAY)
const base = calfProgram(context)
const raise = byExercise(base, 'soleus-raise-single')

test('what is different is told thing by thing, with what it was', () => {
  const sets = setDose(base, raise.id, { dose: { ...raise.dose, sets: 5 } })
  expect(tellChanges(base, sets)).toEqual([
    expect.stringMatching(/^Bent-knee single-leg heel raise: 5 × .* instead of 3 × /),
  ])
  expect(tellChanges(base, { ...base, title: 'Another' })).toEqual(['The title is another one'])
  expect(tellChanges(base, setDose(base, raise.id, { why: 'So that it holds.' }))).toEqual([
    'Bent-knee single-leg heel raise is changed',
  ])
})

test('moved, new and gone are said with their days', () => {
  const workout = Object.values(base.workouts).find(({ day }) => day === addDays(MONDAY, 1))
  if (!workout) throw new Error('something was planned on Tuesday')
  const moved = moveWorkout(base, workout.id, addDays(MONDAY, 6), context)
  expect(tellChanges(base, moved)).toEqual([expect.stringMatching(/ on Tue 24 Nov moved to Sun 29 Nov$/)])
  const asked = { day: MONDAY, startTime: null, minutes: 40, intent: 'corrective' as const, pairingIds: [] }
  const placed = placeSession(base, asked, context)
  expect(tellChanges(base, placed)).toEqual(['Session on Mon 23 Nov is new'])
  expect(tellChanges(placed, base)).toEqual(['Session on Mon 23 Nov is gone'])
})

test('many workouts at once are counted, and only what is asked for is told', () => {
  const other = setWeekdays(base, raise.id, [1], context)
  expect(tellChanges(base, other).at(-1)).toMatch(/^\d+ workouts are others$/)
  const sets = setDose(other, raise.id, { dose: { ...raise.dose, sets: 5 } })
  const theirs = setDose(base, raise.id, { why: 'theirs' })
  expect(tellChanges(base, sets, overlapOf(base, sets, theirs))).toEqual([
    expect.stringContaining('Bent-knee single-leg heel raise'),
  ])
})
