import { addDays } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { joinExercises } from '@strideloom/domain/programs/join-exercises.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { expect, test } from 'vitest'
import { planPaper } from './plan-paper.ts'

const MONDAY = '2026-11-23'
let made = 0
const context = { today: MONDAY, newId: () => `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}` }
const prescribed = (id: string, weekdays: number[], why: string) => {
  const known = exercise(id)
  if (!known) throw new Error(`no exercise ${id}`)
  return { exercise: id, role: 'important' as const, dose: startingDose(known), weekdays, why }
}
const block = { id: context.newId(), startDay: MONDAY, weeks: 2, phase: 'build' as const, purpose: 'nobody’s business' }
const program = placeSession(
  addPairing(
    newProgram('Left calf', block, null),
    {
      findingId: null,
      pattern: null,
      title: 'Left calf',
      intent: 'corrective',
      works: [],
      exercises: [
        prescribed('soleus-raise-single', [2, 5], 'So that the calf carries you.'),
        prescribed('calf-stretch-bent', [1, 3], ''),
      ],
    },
    context,
  ),
  { day: addDays(MONDAY, 3), startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: [] },
  context,
)
const race = {
  id: 'race',
  name: 'Żoliborz 10 km',
  day: addDays(MONDAY, 13),
  startTime: '11:00',
  distanceKm: 10,
  priority: 'B' as const,
  status: 'planned' as const,
}

test('P44 weeks with their dates; a workout that is the same on two days is written once, with both', () => {
  const { weeks } = planPaper(program, [race], [], null)
  expect(weeks.map(({ number, phase, monday }) => [number, phase, monday])).toEqual([
    [1, 'Build', MONDAY],
    [2, 'Build', addDays(MONDAY, 7)],
  ])
  expect(weeks[0]?.workouts.map(({ title, days }) => [title, days])).toEqual([
    ['Mobility', [MONDAY, addDays(MONDAY, 2)]],
    ['Strength', [addDays(MONDAY, 1), addDays(MONDAY, 4)]],
  ])
  expect(weeks[0]?.dates).toMatchObject([{ what: 'Hands-on session', detail: '12:30, 50\u00a0min' }])
  expect(weeks[1]?.dates).toMatchObject([{ what: 'Żoliborz 10 km', detail: '11:00, 10\u00a0km', isRace: true }])
})

test('P44 exercises have a number, and are told once with dose, cues and why', () => {
  const { weeks, exercises } = planPaper(program, [], [], null)
  expect(exercises.map(({ number, why }) => [number, why])).toEqual([
    [1, ''],
    [2, 'So that the calf carries you.'],
  ])
  expect(exercises.every(({ cues, dose }) => cues.length > 0 && dose !== '')).toBe(true)
  expect(
    weeks[1]?.workouts.flatMap(({ parts }) => parts.flatMap(({ items }) => items.map(({ number }) => number))),
  ).toEqual([1, 2])
})

test('weeks gone by are left out when asked; what is the therapist’s is not on it', () => {
  const paper = planPaper(program, [race], [], addDays(MONDAY, 9))
  expect(paper.weeks.map(({ number }) => number)).toEqual([2])
  expect(JSON.stringify(paper)).not.toMatch(/pressure|corrective|nobody/i)
})

test('P17 what is done in turn is told together, with its rounds', () => {
  const two = addPairing(
    newProgram('Two', block, null),
    {
      findingId: null,
      pattern: null,
      title: 'Legs',
      intent: 'corrective',
      works: [],
      exercises: ['soleus-raise-single', 'split-squat', 'dead-bug'].map((id) => prescribed(id, [2], '')),
    },
    context,
  )
  const ids = Object.keys(two.prescriptions)
  const joined = joinExercises(two, [ids[0] ?? '', ids[2] ?? ''], context)
  const [workout] = planPaper(joined, [], [], null).weeks[0]?.workouts ?? []
  expect(workout?.parts.map(({ joined: words, items }) => [words, items.map(({ number }) => number)])).toEqual([
    [expect.stringMatching(/^Superset: 3 rounds, \d+ s of rest after each$/), [1, 2]],
    ['', [3]],
  ])
})
