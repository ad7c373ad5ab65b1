import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { expect, test } from 'vitest'
import { doneRunCells, doneRunsTitle, feltWords } from './done-run-words.ts'

const ZONE = 'Europe/Stockholm'
const run: Run = {
  id: 'r',
  startAt: '2026-11-22T23:30:00.000Z',
  type: 'long',
  minutes: 105,
  km: 16.1,
  rpe: 5,
  strideFeel: 2,
  warmup: 'not-cleared',
  surface: null,
  hillMinutes: null,
  speedMinutes: null,
  soreness48: null,
  attention: [{ region: 'calf', side: 'left' }],
  stiffnessAfter: null,
  pain: null,
}

test('a run as it is read, on the runner’s own day', () => {
  expect(doneRunCells(run, ZONE)).toEqual({
    day: 'Mon 23 Nov',
    type: 'Long',
    km: '16.1 km',
    time: expect.stringMatching(/^1.h.45.min$/),
    effort: '5',
    stride: '2 of 5',
    warmup: 'not cleared',
  })
  expect(doneRunsTitle([run], ZONE)).toBe('The last run was on Mon 23 Nov.')
  expect(doneRunsTitle([], ZONE)).toBe('No run was told yet.')
})

test('P37 what nobody answered is no zero and no “nothing”', () => {
  const bare = { ...run, minutes: null, km: null, rpe: null, strideFeel: null, warmup: null }
  expect(Object.values(doneRunCells(bare, ZONE)).filter((cell) => cell === null)).toHaveLength(5)
  expect(doneRunCells({ ...run, rpe: 0 }, ZONE).effort).toBe('0')
  expect(feltWords({ attention: null, pain: null })).toBeNull()
  expect(feltWords({ attention: [], pain: null })).toBe('nothing named')
  expect(
    feltWords({
      attention: run.attention,
      pain: [{ region: 'knee', side: 'right', value: 4, atRest: null, night: null }],
    }),
  ).toBe('left calf and right knee hurt 4')
})
