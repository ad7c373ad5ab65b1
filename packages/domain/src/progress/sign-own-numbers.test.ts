import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import { thresholdsWith } from './setting-changes.ts'
import type { SignState } from './sign.ts'
import { type SignId, signsAt } from './signs.ts'

const TODAY = '2026-05-17'
const at = (days: number) => addDays(TODAY, -days)
const runs = <Name extends keyof RecordRun>(name: Name, answers: Record<number, RecordRun[Name]>): RecordRun[] =>
  Object.entries(answers).map(([days, answer]) => run(at(Number(days)), { [name]: answer }))
const left = { region: 'calf', side: 'left' } as const
const [not, fine] = ['not-cleared', 'cleared-10'] as const

/** Lowest stiffness of the left calf in four weeks, three answers each, the oldest week first; null: none. */
const calfWeeks = (...weeks: (number | null)[]): Partial<RunnerRecord> => ({
  checkIns: weeks.flatMap((value, week) =>
    value === null
      ? []
      : [0, 1, 2].map((day) => checkIn(addDays(at(27), 7 * week + day), { stiffness: [{ ...left, value }] })),
  ),
})
/** Answers of the week and of the four before it, on a readiness of 50 after 75, with three easy runs a week. */
const tired = (more: Partial<RunnerRecord> = {}, now = 4, before = 10): Partial<RunnerRecord> => ({
  checkIns: [
    ...Array.from({ length: now }, (_, day) =>
      checkIn(at(day), { sleep: 3, fatigue: 3, soreness: 3, stress: 3, mood: 3 }),
    ),
    ...Array.from({ length: before }, (_, day) => checkIn(at(7 + day))),
  ],
  runs: easy(),
  skippedOrCutRuns: cut(1, 4),
  ...more,
})
const easy = (now: Partial<RecordRun> = {}) =>
  [1, 3, 5, 8, 10, 12, 15, 17, 19, 22, 24, 26, 29, 31, 33].map((days) => run(at(days), days < 7 ? now : {}))
const cut = (...days: number[]) => days.map((one) => ({ date: at(one), reason: 'tired' as const }))

/** The setting, what it means for one record at a number, and at the next that says something else. */
type Row = [SignId, string, Partial<RunnerRecord>, [value: number, state: SignState], [value: number, state: SignState]]

const usual = { 7: 4, 10: 4, 13: 4, 16: 4, 20: 4, 34: 4 }
const race = { races: [{ id: 'r', date: at(8), distanceKm: 10, priority: 'B' as const, status: 'done' as const }] }

describe('reference 7.3: a practice’s own number turns the sign there, and not beside it', () => {
  test.each<Row>([
    ['S1', 'stride.short', { runs: runs('strideFeel', { 0: 2, 1: 2 }) }, [2, 'yes'], [1, 'no']],
    ['S1', 'stride.shortRuns', { runs: runs('strideFeel', { 0: 2, 1: 2 }) }, [2, 'yes'], [3, 'no']],
    ['S1', 'stride.drop', { runs: runs('strideFeel', { 0: 3, 1: 3, 2: 3, ...usual }) }, [1, 'yes'], [1.1, 'no']],
    ['S1', 'stride.runsNow', { runs: runs('strideFeel', { 0: 3, 1: 3, 2: 3, ...usual }) }, [3, 'yes'], [4, 'no']],
    ['S1', 'stride.runsBefore', { runs: runs('strideFeel', { 0: 3, 1: 3, 2: 3, ...usual }) }, [6, 'yes'], [7, 'no']],
    ['S1', 'stride.runs', { runs: runs('strideFeel', { 0: 5, 1: 5 }) }, [2, 'no'], [3, 'unknown']],
    ['S2', 'warmUp.share', { runs: runs('warmup', { 0: not, 1: not, 2: fine, 3: fine }) }, [50, 'yes'], [55, 'no']],
    ['S2', 'warmUp.stiffRuns', { runs: runs('warmup', { 0: not, 1: not }) }, [2, 'yes'], [3, 'no']],
    [
      'S2',
      'warmUp.shareBefore',
      { runs: runs('warmup', { 0: not, 1: not, 8: not, 9: fine, 10: fine, 11: fine }) },
      [25, 'yes'],
      [24, 'no'],
    ],
    [
      'S2',
      'warmUp.runsBefore',
      { runs: runs('warmup', { 0: not, 1: not, 8: not, 9: not, 10: not }) },
      [4, 'yes'],
      [3, 'no'],
    ],
    ['S2', 'warmUp.runs', { runs: runs('warmup', { 0: fine, 1: fine }) }, [2, 'no'], [3, 'unknown']],
    [
      'S3',
      'attention.namedRuns',
      { runs: runs('attention', { 0: [left], 1: [left], 2: [left] }) },
      [3, 'yes'],
      [4, 'no'],
    ],
    [
      'S3',
      'attention.share',
      { runs: runs('attention', { 0: [left], 1: [left], 2: [left], 3: [], 4: [] }) },
      [60, 'yes'],
      [65, 'no'],
    ],
    ['S3', 'attention.runs', { runs: runs('attention', { 0: [], 1: [], 2: [] }) }, [3, 'no'], [4, 'unknown']],
    ['S4', 'lingering.sore', { runs: runs('soreness48', { 2: 3, 5: 3 }) }, [3, 'yes'], [4, 'no']],
    ['S4', 'lingering.soreRuns', { runs: runs('soreness48', { 2: 3, 5: 3 }) }, [2, 'yes'], [3, 'no']],
    ['S4', 'lingering.raceDays', { runs: runs('soreness48', { 1: 4, 2: 4 }), ...race }, [5, 'yes'], [7, 'unknown']],
    ['S4', 'lingering.runs', { runs: runs('soreness48', { 2: 0, 5: 0 }) }, [2, 'no'], [3, 'unknown']],
    ['S5', 'hotSpots.stays', calfWeeks(2, 2, 2, 0), [2, 'yes'], [3, 'no']],
    ['S5', 'hotSpots.weeksInARow', calfWeeks(2, 2, 2, 0), [3, 'yes'], [4, 'no']],
    ['S5', 'hotSpots.weeks', calfWeeks(1, 1, 1, null), [3, 'no'], [4, 'unknown']],
    ['S5', 'hotSpots.answers', calfWeeks(2, 2, 2, 0), [3, 'yes'], [4, 'unknown']],
    ['S6', 'absorbing.checkIns', tired(), [4, 'yes'], [5, 'unknown']],
    ['S6', 'absorbing.checkInsBefore', tired(), [10, 'yes'], [11, 'unknown']],
    ['S6', 'absorbing.readinessDrop', tired(), [25, 'yes'], [26, 'no']],
    ['S6', 'absorbing.effortRise', tired({ runs: easy({ rpe: 5 }), skippedOrCutRuns: [] }), [1, 'yes'], [1.1, 'no']],
    [
      'S6',
      'absorbing.similarPace',
      tired({ runs: easy({ rpe: 5, km: 10.6 }), skippedOrCutRuns: [] }),
      [6, 'yes'],
      [5, 'no'],
    ],
    ['S6', 'absorbing.cutRuns', tired(), [2, 'yes'], [3, 'no']],
    ['S6', 'absorbing.parts', tired(), [2, 'yes'], [3, 'no']],
    ['S6', 'absorbing.partsWhenRising', tired({ runs: easy({ minutes: 90, km: 15 }) }), [2, 'yes'], [3, 'no']],
    ['S6', 'absorbing.loadRise', tired({ runs: easy({ minutes: 84, km: 14 }) }), [1.4, 'yes'], [1.35, 'no']],
  ])('%s %s', (id, setting, parts, ...sides) => {
    for (const [value, state] of sides) {
      const own = thresholdsWith([{ setting, value }])
      expect([value, signsAt(recordWith(parts), evening(TODAY), own)[id].state]).toEqual([value, state])
    }
  })
})
