import { plannedSets } from '@strideloom/domain/logs/as-planned.ts'
import { logEntrySchema } from '@strideloom/domain/logs/schema.ts'
import { loadInKg } from '@strideloom/domain/logs/target.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { formatLoad } from '@strideloom/ui/format/amount.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerOf, draftOf, MOST, poundsOf, setRows, withAmount, withOneFewer, withOneMore, withSets } from './draft.ts'

const dose: Dose = {
  sets: 2,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'each',
  load: { unit: 'kg', value: 8 },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}
const prescribed = {
  name: 'Raise',
  category: 'strength' as const,
  area: 'strength' as const,
  regions: [],
  cues: [],
  role: 'key' as const,
  dose,
  why: '',
}
const fresh = draftOf({ entry: null, prescribed })
const sentAs = (draft: typeof fresh) => {
  const result = answerOf(draft, dose)
  if ('missing' in result) return result.missing
  return logEntrySchema.safeParse({
    id: '019aa000-0000-7000-8000-000000000001',
    workoutId: '019aa000-0000-7000-8000-000000000002',
    workoutItemId: '019aa000-0000-7000-8000-000000000003',
    performedOn: '2026-11-23',
    loggedAt: '2026-11-23T10:00:00.000Z',
    ...result.answer,
  })
}

describe('filling in an exercise', () => {
  test('P29 it starts as prescribed; effort and pain are open', () => {
    expect(fresh).toMatchObject({ outcome: 'done', effort: null, pain: null, sets: plannedSets(dose) })
    expect(setRows(fresh.sets, dose).map((row) => row.sets.map(({ side }) => side))).toEqual([
      ['left', 'right'],
      ['left', 'right'],
    ])
  })

  test('P29 fewer than planned is partly, all of it again is done; a skip stays a skip', () => {
    const less = withAmount(fresh.sets, { ordinal: 2, side: 'right' }, 'reps', 7)
    expect(withSets(fresh, less, dose).outcome).toBe('partly')
    expect(withSets(withSets(fresh, less, dose), fresh.sets, dose).outcome).toBe('done')
    expect(withSets({ ...fresh, outcome: 'skipped' }, less, dose).outcome).toBe('skipped')
  })

  test('a set more is like the last one, a set fewer takes both sides', () => {
    const more = withOneMore(fresh.sets, dose)
    expect(more.slice(-2)).toMatchObject([
      { ordinal: 3, side: 'left', reps: 10, loadKg: 8 },
      { ordinal: 3, side: 'right', reps: 10, loadKg: 8 },
    ])
    expect(withOneFewer(more)).toEqual(fresh.sets)
  })

  test('P37 a set that was cleared was not done; it is left out, not sent as nought', () => {
    const cleared = withAmount(fresh.sets, { ordinal: 2, side: 'left' }, 'reps', null)
    const sent = sentAs(withSets(fresh, cleared, dose))
    expect(sent).toMatchObject({ success: true, data: { outcome: 'partly', sets: { length: 3 } } })
  })

  test('P28 a skip asks for its reason, and sends no sets', () => {
    expect(sentAs({ ...fresh, outcome: 'skipped' })).toBe('Choose why it was skipped.')
    expect(sentAs({ ...fresh, outcome: 'skipped', reason: 'no time' })).toMatchObject({
      success: true,
      data: { outcome: 'skipped', reason: 'no time', sets: [] },
    })
  })

  test('a place is sent only with pain above 0', () => {
    const place = { painRegion: 'calf' as const, painSide: 'left' as const }
    expect(sentAs({ ...fresh, ...place, pain: 0 })).toMatchObject({ data: { painRegion: null, painSide: null } })
    expect(sentAs({ ...fresh, ...place, pain: 3 })).toMatchObject({ success: true, data: place })
  })

  test('it opens again as it was answered', () => {
    const result = answerOf({ ...fresh, effort: 7, note: ' tough ' }, dose)
    if ('missing' in result) throw new Error(result.missing)
    const entry = sentAs({ ...fresh, effort: 7, note: ' tough ' })
    if (typeof entry === 'string' || !entry.success) throw new Error('it is valid')
    expect(draftOf({ entry: entry.data, prescribed })).toMatchObject({ effort: 7, note: 'tough', sets: fresh.sets })
  })
})

test('a number that cannot be is not sent', () => {
  const dose = {
    sets: 1,
    reps: 10,
    seconds: null,
    metres: null,
    side: 'none' as const,
    load: { unit: 'none' as const },
    rir: null,
    rpe: null,
    tempo: null,
    restSeconds: null,
  }
  const draft = (reps: number) => ({
    outcome: 'done' as const,
    reason: null,
    effort: null,
    pain: null,
    painRegion: null,
    painSide: null,
    note: '',
    sets: [{ ordinal: 1, side: 'both' as const, reps, seconds: null, loadKg: null, rir: null }],
  })
  expect(answerOf(draft(-1), dose)).toHaveProperty('missing')
  expect(answerOf(draft(501), dose)).toHaveProperty('missing')
  expect(answerOf(draft(500), dose)).toHaveProperty('answer')
})

test('P35 a load typed in pounds comes back as it was typed, in the field and in words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Math.floor(poundsOf(MOST.loadKg)) * 10 }), (tenths) => {
      const kg = loadInKg({ unit: 'lb', value: tenths / 10 }) ?? Number.NaN
      expect(poundsOf(kg)).toBe(tenths / 10)
      expect(formatLoad(kg, 'lb')).toBe(formatLoad((tenths / 10) * 0.45359237, 'lb'))
      // no more decimals than the database keeps
      expect(Number(kg.toFixed(2))).toBe(kg)
    }),
  )
})
