import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addHours, addMinutes, dayOf, type Instant } from '../calendar/instant.ts'
import examples from '../record/data/examples.json' with { type: 'json' }
import { checkIn, example, run } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'

/** What happens after a moment, one part of the record at a time: as bad as can be, so that reading it would show. */
const later = (record: RunnerRecord, at: Instant): Partial<RunnerRecord>[] => {
  const soon = addMinutes(at, 30)
  const day = dayOf(addHours(at, 24), record.runner.timeZone)
  const last = record.sessions?.at(-1)
  const workout = record.prescriptions?.at(-1)?.snapshot.sessions.at(-1)
  const bad = { sleep: 1, fatigue: 1, soreness: 1, stress: 1, mood: 1 }
  const calf = { region: 'calf' as const, side: 'left' as const }
  return [
    {
      checkIns: [
        ...(record.checkIns ?? []),
        checkIn(day, { at: soon, ...bad, stiffness: [{ ...calf, value: 10 }], pain: [{ ...calf, value: 9 }] }),
      ],
    },
    {
      runs: [
        ...(record.runs ?? []),
        run(day, {
          id: 'later',
          start: soon,
          km: 60,
          minutes: 400,
          rpe: 10,
          type: 'quality',
          strideFeel: 1,
          warmup: 'not-cleared',
          attention: [calf],
          soreness48: 10,
        }),
      ],
    },
    {
      sessions: [
        ...(record.sessions ?? []),
        {
          id: 'later',
          start: soon,
          minutes: 60,
          status: 'done',
          intent: 'corrective',
          treated: [{ ...calf, pressure: 8 }],
          guarded: true,
          stiffnessBefore: 9,
        },
      ],
    },
    ...(last
      ? [
          {
            sessions: [
              ...(record.sessions ?? []).slice(0, -1),
              {
                ...last,
                responses: [
                  ...(last.responses ?? []),
                  { question: 24 as const, answeredAt: soon, soreness: 10, worry: ['tingling' as const] },
                ],
              },
            ],
          },
        ]
      : []),
    {
      weekly: [
        ...(record.weekly ?? []),
        { at: soon, problem: calf, participation: 25, amount: 25, performance: 25, symptoms: 25 },
      ],
    },
    { deskAnswers: [...(record.deskAnswers ?? []), { at: soon, flag: 'suspected-dvt' as const }] },
    { injuries: [...(record.injuries ?? []), { at: soon, kind: 'strain' as const, ...calf }] },
    {
      assessments: [
        ...(record.assessments ?? []),
        { date: addDays(day, 1), test: 'knee-to-wall' as const, side: 'left' as const, value: 1, tester: 'T1' },
      ],
    },
    {
      skippedOrCutRuns: [
        ...(record.skippedOrCutRuns ?? []),
        ...[1, 2, 3].map((days) => ({ date: addDays(day, days), reason: 'tired' as const })),
      ],
    },
    ...(workout
      ? [
          {
            logs: [
              ...(record.logs ?? []),
              {
                session: workout.id,
                performedOn: dayOf(at, record.runner.timeZone),
                loggedAt: soon,
                items: workout.items.map(({ exercise }) => ({ exercise, check: 'done' as const, pain: 9 })),
              },
            ],
          },
          {
            excuses: [
              ...(record.excuses ?? []),
              { session: workout.id, reason: 'illness' as const, at: soon, declaredAt: soon },
            ],
          },
        ]
      : []),
    {
      evaluations: [
        ...(record.evaluations ?? []),
        {
          at: soon,
          signs: {
            S1: 'yes' as const,
            S2: 'yes' as const,
            S3: 'yes' as const,
            S4: 'yes' as const,
            S5: 'yes' as const,
            S6: 'yes' as const,
          },
          recommendation: 'book-now' as const,
        },
      ],
    },
  ]
}

describe('what happens after a moment is not known at it, whatever part of the record tells it', () => {
  it.each(examples.cases.map(({ id }) => id))('worked example %s', (id) => {
    const { record, ask } = example(id)
    const { at } = ask as { at: Instant }
    for (const part of later(record, at)) {
      // A list that is there is another thing than one that was never stored.
      const stored = Object.fromEntries(Object.keys(part).map((name) => [name, []]))
      const before = conclude({ ...stored, ...record }, at)
      expect(conclude({ ...record, ...part }, at), Object.keys(part).join()).toEqual(before)
    }
  })
})
