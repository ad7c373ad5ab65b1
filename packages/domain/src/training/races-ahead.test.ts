import { expect, test } from 'vitest'
import { racesAhead, racesToSettle } from './races-ahead.ts'
import type { Race } from './schema.ts'

const TODAY = '2026-11-23'
const race = (name: string, day: string, more: Partial<Race> = {}): Race => ({
  id: name,
  name,
  day,
  startTime: null,
  distanceKm: 10,
  priority: 'B',
  status: 'planned',
  ...more,
})

const RACES = [
  race('half', '2027-01-31', { priority: 'A' }),
  race('evening', TODAY, { startTime: '18:00' }),
  race('morning', TODAY, { startTime: '09:00' }),
  race('no time yet', TODAY),
  race('cancelled', '2026-12-01', { status: 'cancelled' }),
  race('not settled', '2026-11-22'),
  race('long ago', '2026-10-01'),
  race('done', '2026-11-21', { status: 'done' }),
]

test('P4 races ahead are the planned ones from today on, nearest first', () => {
  expect(racesAhead(RACES, TODAY).map(({ name }) => name)).toEqual(['morning', 'evening', 'no time yet', 'half'])
})

test('a race whose day has gone by is asked about until somebody says how it went', () => {
  expect(racesToSettle(RACES, TODAY).map(({ name }) => name)).toEqual(['not settled', 'long ago'])
})
