import { assessmentSchema } from '@strideloom/domain/assessments/schema.ts'
import { assessmentTest } from '@strideloom/domain/library/tests.ts'
import { describe, expect, test } from 'vitest'
import {
  complaintOf,
  draftedReadings,
  type Entry,
  emptyEntry,
  emptyVisit,
  entryKey,
  isEmptyVisit,
  type VisitDraft,
  visitInput,
  visitOf,
  withTheirs,
} from './visit-draft.ts'

const id = (number: number) => `019f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const TODAY = '2026-11-23'
const LEFT = { test: 'knee-to-wall', side: 'left', region: null } as const
const PAIN = { test: 'pain-nrs', side: 'left', region: 'soleus' } as const
const entry = (number: number, more: Partial<Entry>): Entry => ({ ...emptyEntry(id(number)), ...more })
const visit = (entries: VisitDraft['entries'], more: Partial<VisitDraft> = {}): VisitDraft => ({
  ...emptyVisit(id(1), TODAY, id(2)),
  entries,
  ...more,
})

describe('a visit as it is typed', () => {
  test('P8 what is not done stays empty, and is not sent', () => {
    const draft = visit({ [entryKey(LEFT)]: entry(3, { text: ' ' }), [entryKey(PAIN)]: entry(4, { text: '4' }) })
    const { assessment, keys } = visitInput(draft)
    expect(keys).toEqual([entryKey(PAIN)])
    expect(assessment.measurements).toMatchObject([{ test: 'pain-nrs', region: 'soleus', value: 4 }])
    expect(assessmentSchema.safeParse(assessment).success).toBe(true)
    expect(isEmptyVisit(draft)).toBe(false)
    expect(isEmptyVisit(visit({ [entryKey(LEFT)]: entry(3, { text: '' }) }))).toBe(true)
  })

  test('stopped by pain is done without a value', () => {
    const { assessment } = visitInput(visit({ [entryKey(LEFT)]: entry(3, { stoppedByPain: true, pain: 6 }) }))
    expect(assessment.measurements).toMatchObject([{ value: null, stoppedByPain: true, pain: 6 }])
    expect(assessmentSchema.safeParse(assessment).success).toBe(true)
  })

  test('a comma is a decimal mark, a slip of the finger is told at once, a lone minus is waited for', () => {
    expect(visitInput(visit({ [entryKey(LEFT)]: entry(3, { text: '7,5' }) })).assessment.measurements[0]?.value).toBe(
      7.5,
    )
    expect(complaintOf(assessmentTest('knee-to-wall'), { text: '75' })).toBe(
      'Knee-to-wall (weight-bearing lunge): enter a number from 0 to 60 cm.',
    )
    expect(complaintOf(assessmentTest('knee-to-wall'), { text: 'seven' })).toBe('Write a number, for example 7.5.')
    expect(['', '-', '−', '−4'].map((text) => complaintOf(assessmentTest('thomas-hip'), { text }))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('what cannot be read is refused, not sent as nothing', () => {
    const { assessment } = visitInput(visit({ [entryKey(LEFT)]: entry(3, { text: '7..5' }) }))
    expect(assessmentSchema.safeParse(assessment).error?.issues[0]?.path).toEqual(['measurements', 0, 'value'])
  })

  test('only what can be read is judged while it is typed', () => {
    const cells = [
      [LEFT, entry(3, { text: '7.5' })],
      [{ ...LEFT, side: 'right' }, entry(4, { text: '75' })],
    ] as const
    expect(
      draftedReadings(
        visit({}),
        cells.map(([cell, one]) => [cell, one]),
      ),
    ).toMatchObject([{ side: 'left', value: 7.5, day: TODAY, tester: id(2) }])
  })

  test('a stored visit comes back as it was typed, with its grades', () => {
    const stored = {
      id: id(1),
      revision: 2,
      day: TODAY,
      tester: id(2),
      testerName: 'Ines Okafor',
      note: 'Cold',
      measurements: visitInput(visit({ [entryKey(LEFT)]: entry(3, { text: '7.5' }) }, { warmedUp: true })).assessment
        .measurements,
    }
    const finding = {
      id: id(9),
      assessmentId: id(1),
      day: TODAY,
      region: 'soleus' as const,
      side: 'left' as const,
      state: 'restricted' as const,
      source: { kind: 'palpation' as const, grade: 3 },
      role: null,
      pattern: null,
      note: '',
      revision: 1,
      recordedBy: 'Ines Okafor',
      retired: false,
      retiredReason: null,
      contributors: [],
    }
    const draft = visitOf(stored, [finding, { ...finding, assessmentId: id(8) }])
    expect(draft).toMatchObject({ revision: 2, warmedUp: true, note: 'Cold' })
    expect(draft.entries[entryKey(LEFT)]?.text).toBe('7.5')
    expect(Object.values(draft.grades)).toEqual([{ id: id(9), region: 'soleus', side: 'left', grade: 3 }])
    expect(visitInput(draft).assessment.measurements).toEqual(stored.measurements)
  })

  test('theirs is taken in where mine says nothing', () => {
    const theirs = visit(
      { [entryKey(LEFT)]: entry(3, { text: '8' }), [entryKey(PAIN)]: entry(4, { text: '2' }) },
      { revision: 3, note: 'Theirs' },
    )
    const merged = withTheirs(visit({ [entryKey(LEFT)]: entry(5, { text: '7.5' }) }), theirs)
    expect(merged.revision).toBe(3)
    expect(merged.note).toBe('Theirs')
    expect([merged.entries[entryKey(LEFT)]?.text, merged.entries[entryKey(PAIN)]?.text]).toEqual(['7.5', '2'])
  })
})
