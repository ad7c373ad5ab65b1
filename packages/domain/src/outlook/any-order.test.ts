import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../record/read-record.ts'
import { BERLIN } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'

/** Few moments, so that many fall together; the same one may be written with another offset. */
const moment = fc.constantFrom(
  ...['2026-05-17T07:00:00+02:00', '2026-05-17T05:00:00Z', '2026-05-16T07:00:00+02:00', '2026-05-11T07:00:00+02:00'],
  ...['2026-05-12T07:00:00+02:00', '2026-05-05T07:00:00+02:00', '2026-05-06T05:00:00Z', '2026-05-06T07:00:00+02:00'],
)
const five = fc.option(fc.integer({ min: 1, max: 5 }))
const place = { region: fc.constantFrom('calf', 'soleus', 'patellar'), side: fc.constantFrom('left', 'right', 'both') }
const places = fc.option(fc.array(fc.record({ ...place, value: fc.constantFrom(0, 2, 4, 9, null) }), { maxLength: 2 }))
const listOf = (shape: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc.array(fc.record(shape, { requiredKeys }), { maxLength: 9 })

const uniqueListOf = (shape: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc.uniqueArray(fc.record(shape, { requiredKeys }), {
    maxLength: 5,
    selector: ({ at }) => new Date(at as string).getTime(),
  })

const item = { exercise: 'split-squat', role: 'key', sets: 3, reps: 10, unilateral: true }
const snapshotOf = ({ id, takenAt, reps, checkInsDue }: Taken, index: number) => ({
  id: `${id}${index}`,
  weekOf: '2026-05-11',
  ...(takenAt !== null && { snapshotTakenAt: takenAt }),
  snapshot: { checkInsDue, sessions: [{ id, area: 'strength', due: '2026-05-12', items: [{ ...item, reps }] }] },
})
type Taken = { id: string; takenAt: string | null; reps: number; checkInsDue: number }
const fixed = {
  runner: { timeZone: BERLIN, birthDate: '1990-01-01', intake: { complete: true, flags: [] } },
  plannedSessions: [
    { id: 'P', start: '2026-05-17T22:00:00+02:00', minutes: 45, regions: [{ region: 'soleus', side: 'left' }] },
  ],
  prescriptions: ['A', 'B'].map((id) => ({
    id,
    weekOf: '2026-05-11',
    snapshot: {
      sessions: [
        {
          id,
          area: 'strength',
          due: '2026-05-12',
          items: [item, { ...item, exercise: 'side-plank', role: 'optional' }],
        },
      ],
    },
  })),
}

const lists = fc.record({
  checkIns: listOf(
    {
      at: moment,
      sleep: five,
      fatigue: five,
      soreness: five,
      stress: five,
      mood: five,
      stiffness: places,
      pain: places,
    },
    ['at'],
  ),
  runs: listOf(
    {
      id: fc.uuid(),
      start: moment,
      type: fc.constantFrom('easy', 'long', 'quality', 'race'),
      minutes: fc.constantFrom(30, 60, null),
      km: fc.constantFrom(5, 12, null),
      rpe: fc.constantFrom(3, 7, null),
      strideFeel: five,
      soreness48: fc.constantFrom(0, 4, null),
    },
    ['id', 'start', 'type'],
  ),
  // Of two answers to one question at one moment the one that is told later takes the other back.
  deskAnswers: uniqueListOf(
    {
      at: moment,
      flag: fc.constantFrom('alcohol', 'skin-lesion-local', 'pregnancy', 'painkiller-today'),
      ...place,
      answer: fc.boolean(),
      followUp: fc.boolean(),
      pain: places,
    },
    ['at', 'flag'],
  ),
  weekly: listOf(
    {
      at: moment,
      participation: fc.constantFrom(0, 8, 25, null),
      amount: fc.constantFrom(0, 17, null),
      performance: fc.constantFrom(0, 17),
      symptoms: fc.constantFrom(0, 8),
    },
    ['at'],
  ),
  prescriptions: fc
    .array(
      fc.record({
        id: fc.constantFrom('A', 'B'),
        takenAt: fc.option(moment),
        reps: fc.constantFrom(5, 20),
        checkInsDue: fc.constantFrom(3, 7),
      }),
      { maxLength: 4 },
    )
    .map((taken) => [...fixed.prescriptions, ...taken.map(snapshotOf)]),
  logs: listOf(
    {
      session: fc.constantFrom('A', 'B'),
      loggedAt: moment,
      items: fc.array(
        fc.record({ exercise: fc.constantFrom('split-squat', 'side-plank'), check: fc.constantFrom('done', 'partly') }),
        { maxLength: 2 },
      ),
    },
    ['session', 'loggedAt', 'items'],
  ),
  phases: listOf(
    {
      from: fc.constantFrom('2026-05-01', '2026-05-10'),
      to: fc.constantFrom('2026-05-12', null),
      phase: fc.constantFrom('base', 'build', 'taper'),
    },
    ['from', 'phase'],
  ),
})

/** Sums of fractions differ by a hair in another order. */
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value)

describe('order independence', () => {
  it('what is concluded is the same in whatever order a record tells it, also of what was told at the same moment', () => {
    fc.assert(
      fc.property(
        lists.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.record(
              Object.fromEntries(
                Object.entries(all).map(([name, list]) => [
                  name,
                  fc.shuffledSubarray(list as unknown[], { minLength: list.length }),
                ]),
              ),
            ),
          ),
        ),
        ([all, shuffled]) => {
          const of = (parts: object) => {
            const { record, complaints } = readRecord(JSON.parse(JSON.stringify({ ...fixed, ...parts })))
            expect(complaints).toBeNull()
            const found = conclude(record as RunnerRecord, '2026-05-17T21:00:00+02:00')
            return JSON.parse(JSON.stringify(found, rounded))
          }
          expect(of(shuffled)).toEqual(of(all))
        },
      ),
      { numRuns: 120 },
    )
  }, 60_000)
})
