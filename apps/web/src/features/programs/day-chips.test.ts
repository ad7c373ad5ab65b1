import { exercise } from '@strideloom/domain/library/exercises.ts'
import { SHIPPED_TECHNIQUES } from '@strideloom/domain/library/practice-techniques.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { startingExercise, startingWork } from '@strideloom/domain/programs/propose-pairing.ts'
import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { chipsByDay } from './day-chips.ts'

const TODAY = '2026-11-23'
const context = { newId: uuidv7, today: TODAY }
const stripping = SHIPPED_TECHNIQUES.find(({ item }) => item.id === 'stripping')
const work = stripping && startingWork(stripping, { region: 'soleus', side: 'left' })
const exercises = ['bent-knee-calf-stretch', 'short-foot'].flatMap((id) => {
  const known = exercise(id)
  return known ? startingExercise({ item: known, own: null }, 'left', '') : []
})

const empty = newProgram('A', { id: uuidv7(), startDay: TODAY, weeks: 1, phase: 'build', purpose: '' })
const withPairing = addPairing(
  empty,
  {
    findingId: null,
    pattern: null,
    title: 'Left calf',
    intent: 'corrective',
    works: work ? [work] : [],
    exercises: exercises.map((one) => ({ ...one, weekdays: [1] })),
  },
  context,
)
const program = placeSession(
  withPairing,
  { day: TODAY, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: Object.keys(withPairing.pairings) },
  context,
)
const race = {
  id: uuidv7(),
  name: 'Lucia 10 km',
  day: TODAY,
  startTime: '11:00',
  distanceKm: 10,
  priority: 'B',
  status: 'planned',
} as const

test('a day reads race, key run, session, then what the runner does', () => {
  const run = {
    usualKeyRunId: 'r',
    day: TODAY,
    startTime: null,
    minutes: 90,
    kind: 'long',
    effort: null,
    title: 'Steady',
  } as const
  const chips = chipsByDay(program, [race], [run]).get(TODAY) ?? []
  expect(chips.map(({ kind }) => kind).slice(0, 3)).toEqual(['race', 'key-run', 'hands-on'])
  expect(chips.slice(3).length).toBeGreaterThan(0)
})

test('a session is read whole: what for, pressure, minutes, time', () => {
  const session = chipsByDay(program, [], [])
    .get(TODAY)
    ?.find(({ kind }) => kind === 'hands-on')
  expect(session?.asRead).toBe(`Hands-on, corrective, pressure ${work?.pressure}, 50 minutes, 12:30, Mon 23 Nov`)
})

test('activation says so in words, and how many exercises there are', () => {
  const words = chipsByDay(program, [], [])
    .get(TODAY)
    ?.map((chip) => chip.words)
  expect(words).toContain('Activation 1')
})

test('a long key run says long; a cancelled race is not drawn', () => {
  const run = {
    usualKeyRunId: 'r',
    day: TODAY,
    startTime: null,
    minutes: 90,
    kind: 'long',
    effort: null,
    title: 'Steady',
  } as const
  const chips = chipsByDay(empty, [{ ...race, status: 'cancelled' }], [run]).get(TODAY)
  expect(chips?.map((chip) => chip.words)).toEqual(['Steady, long'])
})
