import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import { layingOver, sessionStart, withDraft } from '../programs/draft-in-record.ts'
import { placeSession } from '../programs/place-session.ts'
import { prescribe } from '../programs/prescribe.ts'
import { calfProgram, commands, contextOn, exerciseWith, MONDAY } from '../programs/programs.test.makers.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import { setDose } from '../programs/set-dose.ts'
import { setSession } from '../programs/set-session.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { AskedSession } from './asked-session.ts'
import { factsAmong, factsFor } from './facts.ts'

const ZONE = 'Europe/Stockholm'
const NOW = instantOf(MONDAY, '09:00', ZONE)
const PROGRAM = 'program-1'
const days = Array.from({ length: 77 }, (_, offset) => addDays(MONDAY, offset - 7))

const copy = <One>(one: One): One => JSON.parse(JSON.stringify(one))

/** A runner of whom much is known: a left soleus that keeps coming back, sessions that were answered, races and key runs. */
const RECORD: RunnerRecord = {
  runner: {
    timeZone: ZONE,
    birthDate: '1990-03-09',
    intake: { complete: true, completedOn: '2026-01-05', flags: [] },
  },
  races: [20, 48].map((offset) => ({
    id: `race-${offset}`,
    date: addDays(MONDAY, offset),
    distanceKm: 21.1,
    priority: 'A',
    status: 'planned',
  })),
  keyRuns: [2, 9, 16, 30].map((offset) => ({
    id: `key-${offset}`,
    start: instantOf(addDays(MONDAY, offset), '18:00', ZONE),
    minutes: 60,
    kind: 'quality',
    status: 'planned',
  })),
  checkIns: Array.from({ length: 42 }, (_, back) => ({
    at: instantOf(addDays(MONDAY, back - 42), '06:30', ZONE),
    sleep: 4,
    fatigue: 4,
    soreness: 4,
    stress: 4,
    mood: 4,
    stiffness: [{ region: 'soleus' as const, side: 'left' as const, value: 5 }],
  })),
  sessions: [-50, -30, -5].map((offset) => ({
    id: `done-${offset}`,
    start: instantOf(addDays(MONDAY, offset), '12:00', ZONE),
    minutes: 50,
    status: 'done',
    intent: 'corrective',
    treated: [{ region: 'soleus', side: 'left', pressure: 7 }],
  })),
  plannedSessions: [
    {
      id: 'of-another-program',
      start: instantOf(addDays(MONDAY, 10), '12:00', ZONE),
      minutes: 30,
      intent: 'maintenance',
      pressure: 7,
      regions: [{ region: 'calf', side: 'left' }],
      approvedAt: null,
    },
  ],
  prescriptions: [],
  livePlan: { sessions: [] },
}

/** What somebody does: an edit of the draft, or news about a race, which makes another record. */
type Step = { name: string; draft?: (program: Program) => Program; record?: (record: RunnerRecord) => RunnerRecord }

const context = contextOn(MONDAY)
const oneOf = <One>(all: Record<string, One>, index: number): One | undefined =>
  Object.values(all)[index % Math.max(1, Object.keys(all).length)]

const number = fc.nat({ max: 400 })
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: commands.map(({ name, run }): Step => ({ name, draft: (program) => run(program, context) })),
  },
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }).map((weekdays): Step => {
    const heavy = { ...exerciseWith('back-squat', weekdays), id: context.newId(), pairingId: null }
    return { name: `heavy on ${weekdays}`, draft: (program) => prescribe(program, heavy, context) }
  }),
  fc.tuple(number, fc.integer({ min: 0, max: 5 })).map(
    ([index, rir]): Step => ({
      name: `rir ${index} ${rir}`,
      draft: (program) => {
        const one = oneOf(program.prescriptions, index)
        return one ? setDose(program, one.id, { dose: { ...one.dose, rir } }) : program
      },
    }),
  ),
  fc.tuple(number, fc.integer({ min: 1, max: 8 })).map(
    ([index, pressure]): Step => ({
      name: `pressure ${index} ${pressure}`,
      draft: (program) => {
        const one = oneOf(program.sessions, index)
        const works = one?.works.map((work) => ({ ...work, pressure })) ?? []
        return one ? setSession(program, one.id, { works }, context) : program
      },
    }),
  ),
  fc.tuple(fc.nat({ max: 1 }), fc.integer({ min: -3, max: 60 })).map(
    ([index, offset]): Step => ({
      name: `race ${index} on ${offset}`,
      record: (record) => ({
        ...record,
        races:
          record.races?.map((race, at) => (at === index ? { ...race, date: addDays(MONDAY, offset) } : race)) ?? [],
      }),
    }),
  ),
)

const asked = ({ id, minutes, intent, works, ...when }: PlannedSession): AskedSession => ({
  id,
  start: sessionStart(when, ZONE),
  minutes,
  intent,
  regions: works,
})
const usual: AskedSession[] = days.map((day) => ({ start: instantOf(day, '12:00', ZONE), minutes: 50 }))

it('B10 the facts after an edit are those of the whole record as it then stands, session by session', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), (edits) => {
      const start = calfProgram(context, { weeks: 10 })
      const when = { startTime: '12:00', minutes: 50, intent: 'corrective' as const }
      const pairingIds = Object.keys(start.pairings)
      let program = [3, 10, 24, 66].reduce(
        (soFar, offset) => placeSession(soFar, { ...when, day: addDays(MONDAY, offset), pairingIds }, context),
        start,
      )
      let record = RECORD
      let laid = layingOver(record, PROGRAM, MONDAY)
      const sessions = new Map<PlannedSession, AskedSession>()
      const again = (session: PlannedSession): AskedSession => {
        const known = sessions.get(session) ?? asked(session)
        sessions.set(session, known)
        return known
      }
      for (const step of [{ name: 'as it is' }, ...edits] satisfies Step[] as Step[]) {
        program = step.draft?.(program) ?? program
        if (step.record) {
          record = step.record(record)
          laid = layingOver(record, PROGRAM, MONDAY)
        }
        const factsOf = factsAmong(record, NOW, SHIPPED_THRESHOLDS)(laid(program))
        // A copy shares nothing with what came before: whatever is kept cannot be kept for it.
        const whole = copy(withDraft(record, PROGRAM, program, MONDAY))
        for (const one of [...usual, ...Object.values(program.sessions).map(again)])
          expect(factsOf(one)).toEqual(factsFor(whole, copy(one), NOW, SHIPPED_THRESHOLDS))
      }
    }),
    { numRuns: 20 },
  )
}, 120_000)

it('B10 what an edit does not reach stays the very same', () => {
  const laid = layingOver(RECORD, PROGRAM, MONDAY)
  const among = factsAmong(RECORD, NOW, SHIPPED_THRESHOLDS)
  const start = calfProgram(context, { weeks: 10 })
  const before = usual.map(among(laid(start)))
  const when = {
    startTime: '12:00',
    minutes: 50,
    intent: 'corrective' as const,
    pairingIds: Object.keys(start.pairings),
  }
  const placed = placeSession(start, { ...when, day: addDays(MONDAY, 20) }, context)
  const after = usual.map(among(laid(placed)))
  const others = days.filter((_, index) => after[index] !== before[index])
  // From the day after it: a week in which it counts, and all that lies so far behind the last session that only it is left.
  expect(others[0]).toBe(addDays(MONDAY, 21))
  expect(others).toContain(addDays(MONDAY, 26))
  expect(others).not.toContain(addDays(MONDAY, 27))
})
