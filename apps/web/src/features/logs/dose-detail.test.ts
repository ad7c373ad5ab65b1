import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { expect, it } from 'vitest'
import { doseDetail } from './dose-detail.ts'

const dose: Dose = {
  sets: 3,
  reps: 12,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: 2,
  rpe: 7.5,
  tempo: '3-0-1-0',
  restSeconds: 90,
}

it.each([
  [dose, false, 'Leave 2 in reserve. Effort 7.5 of 10. Tempo 3-0-1-0. Rest 90 s.'],
  [dose, true, 'Leave 2 in reserve. Effort 7.5 of 10. Tempo 3-0-1-0.'],
  [{ ...dose, rir: 0, rpe: null, tempo: null, restSeconds: 0 }, false, 'Leave 0 in reserve.'],
  [{ ...dose, rir: null, rpe: null, tempo: null, restSeconds: null }, false, ''],
])('P18 %j in turn %s: %s', (one, isInTurn, words) => expect(doseDetail(one, isInTurn)).toBe(words))
