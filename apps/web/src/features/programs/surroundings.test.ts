import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { calfProgram, commands, contextOn, MONDAY } from '@strideloom/domain/programs/programs.test.makers.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardOn, record, ZONE } from './guard.test.makers.ts'

/** The left soleus has been stiff every day for six weeks: whether it is paired with an exercise matters. */
const stiff = record({
  prescriptions: [],
  livePlan: { sessions: [] },
  checkIns: Array.from({ length: 42 }, (_, back) => ({
    at: instantOf(addDays(MONDAY, back - 42), '06:30', ZONE),
    sleep: 4,
    fatigue: 4,
    soreness: 4,
    stress: 4,
    mood: 4,
    stiffness: [{ region: 'soleus' as const, side: 'left' as const, value: 5 }],
  })),
})
const days = Array.from({ length: 28 }, (_, offset) => addDays(MONDAY, offset))

test('B10 what is kept from before an edit is what would be concluded after it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(commands, { minLength: 1, maxLength: 6 }), fc.nat({ max: 27 }), (edits, offset) => {
      const context = contextOn(MONDAY)
      const start = calfProgram(context)
      const when = { startTime: '12:00', minutes: 50, intent: 'corrective' as const }
      const pairingIds = Object.keys(start.pairings)
      let program = placeSession(start, { ...when, day: addDays(MONDAY, offset), pairingIds }, context)
      const guard = guardOn(stiff)
      for (const { run } of edits) {
        guard.ceilings(program, days)
        for (const session of Object.values(program.sessions)) guard.judgeIn(program)(session)
        program = run(program, context)
      }
      const fresh = guardOn(stiff)
      expect(guard.ceilings(program, days)).toEqual(fresh.ceilings(program, days))
      for (const session of Object.values(program.sessions))
        if (session.day >= MONDAY) {
          const [one, other] = [guard.judgeIn(program)(session), fresh.judgeIn(program)(session)]
          expect(one.plan).toEqual(other.plan)
          expect(one.verdict).toEqual(other.verdict)
        }
    }),
    { numRuns: 30 },
  )
})
