import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { USUAL_UNITS } from '@strideloom/domain/people/units.ts'
import { describe, expect, test } from 'vitest'
import { valueBefore, withPlace } from './check-in.ts'
import { alsoSentence, checkInSentence, wellnessSentence } from './check-in-sentence.ts'
import { doseWords, lastTimeWords, loadUnit, loadWords, setsWords, whenWords } from './words.ts'

const dose = {
  sets: 2,
  reps: null,
  seconds: 40,
  metres: null,
  side: 'each' as const,
  load: { unit: 'none' as const },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}
const set = (side: 'left' | 'right' | 'both', seconds: number, loadKg: number | null = null, ordinal = 1) => ({
  ordinal,
  side,
  reps: null,
  seconds,
  loadKg,
  rir: null,
})
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('words of an exercise', () => {
  test('P18 the dose as it is read aloud', () => {
    expect(plain(doseWords(dose, USUAL_UNITS))).toBe('2 × 40 s each side')
    expect(plain(doseWords({ ...dose, side: 'left', load: { unit: 'kg', value: 12.5 } }, USUAL_UNITS))).toBe(
      '2 × 40 s left, 12.5 kg',
    )
    expect(plain(doseWords({ ...dose, seconds: null, metres: 20, side: 'none' }, USUAL_UNITS))).toBe('2 × 20 m')
    expect(plain(loadWords({ unit: 'band', value: 3 }, USUAL_UNITS))).toBe('band 3')
    expect(plain(loadWords({ unit: 'percent-bodyweight', value: 20 }, USUAL_UNITS))).toBe('+20 % of your weight')
  })

  test('P29 what was done: once when both sides were alike, else side by side', () => {
    expect(
      plain(setsWords([set('left', 40), set('right', 40), set('left', 40, null, 2), set('right', 40, null, 2)], 'kg')),
    ).toBe('2 × 40')
    expect(plain(setsWords([set('left', 40), set('right', 30)], 'kg'))).toBe('1 × 40 left, 1 × 30 right')
    expect(plain(setsWords([set('both', 40, 8), set('both', 30, 8)], 'kg'))).toBe('40, 30 · 8 kg')
    expect(plain(setsWords([set('right', 40)], 'kg'))).toBe('1 × 40')
  })

  test('P35 loads in what the runner chose, never in two; until then as they were prescribed, and bands as they are', () => {
    const [inKg, inLb] = [
      { distance: 'mi', weight: 'kg' },
      { distance: 'km', weight: 'lb' },
    ] as const
    const [kg, lb] = [{ unit: 'kg', value: 12.5 } as const, { unit: 'lb', value: 22.5 } as const]
    const said = (units: Parameters<typeof loadWords>[1]) => [kg, lb].map((load) => plain(loadWords(load, units)))
    expect(said(USUAL_UNITS)).toEqual(['12.5 kg', '22.5 lb'])
    expect(said(inKg)).toEqual(['12.5 kg', '10.2 kg'])
    expect(said(inLb)).toEqual(['27.6 lb', '22.5 lb'])
    expect(plain(loadWords({ unit: 'band', value: 3 }, inLb))).toBe('band 3')
    expect([USUAL_UNITS, inKg, inLb].map((units) => loadUnit(units, lb))).toEqual(['lb', 'kg', 'lb'])
    expect([USUAL_UNITS, inKg, inLb].map((units) => loadUnit(units, { unit: 'none' }))).toEqual(['kg', 'kg', 'lb'])
    const last = {
      ...{ exercise: 'row', performedOn: '2026-11-22', outcome: 'done' as const },
      sets: [set('both', 40, 10.21)],
    } as Parameters<typeof lastTimeWords>[0]
    expect(plain(lastTimeWords(last, '2026-11-23', 'lb').what)).toBe('1 × 40 · 22.5 lb')
  })

  test('when it was', () => {
    expect(whenWords('2026-11-22', '2026-11-23')).toBe('yesterday')
    expect(whenWords('2026-11-21', '2026-11-23')).toBe('last Sat')
    expect(whenWords('2026-11-16', '2026-11-23')).toBe('16 Nov')
  })
})

const answer = (over: Partial<CheckIn> = {}): CheckIn => ({
  id: '1',
  day: '2026-11-23',
  answeredAt: '2026-11-23T07:00:00.000Z',
  sleep: 4,
  freshness: 3,
  muscleFeel: 2,
  calm: 5,
  mood: 4,
  stiffness: [],
  note: '',
  ...over,
})
const calf = { region: 'calf' as const, side: 'left' as const }
const knee = { region: 'knee' as const, side: 'right' as const }

describe('words of a check-in', () => {
  test('P31 the stiffest place first, with yesterday beside', () => {
    const today = answer({
      stiffness: [
        { ...knee, value: 2 },
        { ...calf, value: 5 },
      ],
    })
    expect(checkInSentence(today, answer({ stiffness: [{ ...calf, value: 4 }] }))).toBe('Left calf 5, yesterday 4')
    expect(checkInSentence(today, null)).toBe('Left calf 5')
    expect(alsoSentence(today)).toBe('Also right knee 2.')
  })

  test('P37 passed over is not nothing stiff, and yesterday unanswered is not 0', () => {
    expect(checkInSentence(answer({ stiffness: null }), null)).toBe('Noted, without the body map')
    expect(checkInSentence(answer(), null)).toBe('Nothing stiff today')
    expect(valueBefore(answer({ stiffness: null }), calf)).toBeNull()
    expect(valueBefore(null, calf)).toBeNull()
    expect(valueBefore(answer(), calf)).toBe(0)
  })

  test('P37 what was left open is said', () => {
    expect(wellnessSentence(answer())).toBe('Sleep 4, freshness 3, muscle feel 2, calm 5, mood 4 of 5.')
    expect(wellnessSentence(answer({ calm: null, mood: null }))).toBe(
      'Sleep 4, freshness 3, muscle feel 2 of 5. Not answered: calm and mood.',
    )
  })

  test('a place is answered once, and can be taken away', () => {
    const twice = withPlace(withPlace([], calf, 3), calf, 5)
    expect(twice).toEqual([{ ...calf, value: 5 }])
    expect(withPlace(twice, calf, null)).toEqual([])
  })
})
