import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import { newProgram } from './new-program.ts'
import { MONDAY } from './programs.test.makers.ts'
import type { PlannedSession, Program } from './schema.ts'
import { sessionsInZone } from './sessions-in-zone.ts'

const [STOCKHOLM, NEW_YORK, AUCKLAND] = ['Europe/Stockholm', 'America/New_York', 'Pacific/Auckland'] as const
const session = (day: string, startTime: string | null): PlannedSession => ({
  ...{ id: 's', day, startTime, minutes: 45, intent: 'maintenance', works: [], acknowledgement: null },
})
const program = (day: string, startTime: string | null): Program => ({
  ...newProgram('To the race', { id: 'b', startDay: MONDAY, weeks: 4, phase: 'build', purpose: '' }, null),
  sessions: { s: session(day, startTime) },
})
const at = ({ sessions }: Program) => [sessions.s?.day, sessions.s?.startTime]

describe('P35 the sessions of a program, told by another clock', () => {
  test('P35 stay their moment, over midnight too; one without a time keeps its day, and nothing else changes', () => {
    const noon = program(MONDAY, '12:30')
    expect(at(sessionsInZone(noon, STOCKHOLM, NEW_YORK))).toEqual([MONDAY, '06:30'])
    expect(at(sessionsInZone(noon, STOCKHOLM, AUCKLAND))).toEqual([addDays(MONDAY, 1), '00:30'])
    expect(sessionsInZone(noon, STOCKHOLM, AUCKLAND)).toEqual({ ...noon, sessions: expect.anything() })
    const open = program(MONDAY, null)
    expect(sessionsInZone(open, STOCKHOLM, AUCKLAND)).toEqual(open)
    expect(sessionsInZone(noon, STOCKHOLM, STOCKHOLM)).toBe(noon)
  })

  test('P35 whatever the zones, the moment is the same', () => {
    const zone = fc.constantFrom(STOCKHOLM, NEW_YORK, AUCKLAND, 'Asia/Kathmandu', 'Pacific/Pago_Pago', 'UTC')
    fc.assert(
      fc.property(
        zone,
        zone,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 23 }),
        (from, to, day, hour) => {
          const before = program(addDays(MONDAY, day), `${String(hour).padStart(2, '0')}:10`)
          const after = sessionsInZone(before, from, to).sessions.s
          const start = instantOf(addDays(MONDAY, day), before.sessions.s?.startTime ?? '', from)
          const told = instantOf(after?.day ?? '', after?.startTime ?? '', to)
          // an hour that comes twice is told once: its first time
          expect(Math.abs(Date.parse(told) - Date.parse(start)) % 3_600_000).toBe(0)
          expect(Math.abs(Date.parse(told) - Date.parse(start))).toBeLessThanOrEqual(3_600_000)
        },
      ),
      { numRuns: 300 },
    )
  })
})
