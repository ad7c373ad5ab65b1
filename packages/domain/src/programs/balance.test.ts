import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addPairing } from './add-pairing.ts'
import { coverageOf, MOST_REGIONS, sessionsEverywhere, weekBalance } from './balance.ts'
import { placeSession } from './place-session.ts'
import { calfPairing, calfProgram, contextOn, exerciseWith, MONDAY, only, work } from './programs.test.makers.ts'

test('S53 a pairing without capacity and control says what is missing; one of them is enough', () => {
  const context = contextOn(MONDAY)
  const both = calfProgram(context)
  expect(coverageOf(both)).toMatchObject([{ handsOn: 1, of: { strength: 1, mobility: 1, prehab: 0 }, missing: [] }])
  const stretched = addPairing(both, calfPairing({ exercises: [exerciseWith('calf-stretch-bent', [1])] }), context)
  expect(coverageOf(stretched)[1]?.missing).toEqual(['strength', 'prehab'])
})

test('S54 the minutes of a whole week by what they are, and its home-work by day', () => {
  const context = contextOn(MONDAY)
  const program = placeSession(
    calfProgram(context),
    { day: addDays(MONDAY, 9), startTime: null, minutes: 50, intent: 'corrective', pairingIds: [] },
    context,
  )
  const week = weekBalance(program, addDays(MONDAY, 2))
  expect(week?.monday).toBe(addDays(MONDAY, 7))
  expect(week?.minutes['hands-on']).toBe(50)
  expect(week?.homework).toHaveLength(6)
  expect(weekBalance(program, addDays(MONDAY, 60))).toBeNull()
})

test('S35 a session in more regions than it holds is told, one at the limit is not', () => {
  const context = contextOn(MONDAY)
  const regions = ['soleus', 'gastrocnemius', 'quadriceps', 'hamstrings', 'glute-max', 'thoracic'] as const
  const program = calfProgram(context)
  const placed = placeSession(
    program,
    { day: MONDAY, startTime: null, minutes: 50, intent: 'maintenance', pairingIds: [] },
    context,
  )
  const session = only(placed.sessions)
  const having = (count: number) => ({
    ...placed,
    sessions: {
      [session.id]: {
        ...session,
        works: regions.slice(0, count).map((region) => ({ ...work({ region }), id: region, pairingId: null })),
      },
    },
  })
  expect(sessionsEverywhere(having(MOST_REGIONS), MONDAY)).toEqual([])
  expect(sessionsEverywhere(having(MOST_REGIONS + 1), MONDAY)).toMatchObject([{ regions: 6 }])
})
