import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { changeDoses, changeSessions } from './change-many.ts'
import { placeSession } from './place-session.ts'
import { byExercise, calfProgram, contextOn, MONDAY } from './programs.test.makers.ts'

const context = contextOn(MONDAY)
const program = [1, 8, 15].reduce(
  (soFar, later) =>
    placeSession(
      soFar,
      { day: addDays(MONDAY, later), startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: [] },
      context,
    ),
  calfProgram(context),
)
const ids = Object.keys(program.sessions)

test('P14 minutes and start of several sessions at once; what is not named, and days gone by, stay', () => {
  const longer = changeSessions(program, ids, { minutes: 60 }, contextOn(addDays(MONDAY, 7)))
  expect(Object.values(longer.sessions).map(({ minutes, startTime }) => [minutes, startTime])).toEqual([
    [50, '12:30'],
    [60, '12:30'],
    [60, '12:30'],
  ])
  expect(changeSessions(program, ids, { startTime: null }, context).sessions[ids[0] ?? '']).toMatchObject({
    startTime: null,
    minutes: 50,
  })
  expect(changeSessions(program, ['gone'], { minutes: 60 }, context)).toBe(program)
})

test('P14 sets, reserve, rest and role of several exercises at once, each with its own amount', () => {
  const [raise, stretch] = [byExercise(program, 'soleus-raise-single'), byExercise(program, 'calf-stretch-bent')]
  const after = changeDoses(program, [raise.id, stretch.id, 'gone'], { sets: 4, role: 'key' })
  for (const one of [raise, stretch])
    expect(after.prescriptions[one.id]).toEqual({ ...one, role: 'key', dose: { ...one.dose, sets: 4 } })
  expect(changeDoses(program, [raise.id], { rir: null, restSeconds: 45 }).prescriptions[raise.id]?.dose).toEqual({
    ...raise.dose,
    rir: null,
    restSeconds: 45,
  })
})
