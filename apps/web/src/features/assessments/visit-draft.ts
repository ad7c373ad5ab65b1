import { complaintAboutValue } from '@strideloom/domain/assessments/measured-value.ts'
import { isStoppedByPain } from '@strideloom/domain/assessments/pain-stops.ts'
import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import type { Assessment, FOOTWEAR, Measurement, Palpation } from '@strideloom/domain/assessments/schema.ts'
import { TEST_FAMILIES } from '@strideloom/domain/assessments/test-families.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { regionKey, type Side } from '@strideloom/domain/library/region-side.ts'
import { findTest } from '@strideloom/domain/library/test-of.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { readDecimal, writeDecimal } from '@strideloom/ui/format/decimal.ts'
import type { StoredAssessment, StoredFinding } from './hooks.ts'

/** One cell as it is typed, with the answers beside it. Empty text is not done: never zero. */
export type Entry = Pick<
  Measurement,
  'id' | 'own' | 'pelvisControlled' | 'neural' | 'cramp' | 'stoppedByPain' | 'pain' | 'painRegion' | 'note'
> & { text: string }

/** A visit as it is typed. `entries` by `entryKey`, `grades` by region and side. */
export type VisitDraft = {
  id: string
  /** Null while it is new; the version that is corrected. */
  revision: number | null
  day: Day
  tester: string
  note: string
  warmedUp: boolean | null
  footwear: (typeof FOOTWEAR)[number] | null
  entries: Record<string, Entry>
  grades: Record<string, Palpation>
}

export type Cell = { test: string; side: Side; region: RegionId | null }

export const entryKey = ({ test, side, region }: Cell): string => `${test} ${side} ${region ?? ''}`

export const cellOf = (key: string): Cell => {
  const [test, side, region] = key.split(' ')
  return { test: test ?? '', side: side as Side, region: region ? (region as RegionId) : null }
}

export const emptyEntry = (id: string): Entry => ({
  id,
  own: null,
  text: '',
  pelvisControlled: null,
  neural: null,
  cramp: null,
  stoppedByPain: false,
  pain: null,
  painRegion: null,
  note: '',
})

export const emptyVisit = (id: string, day: Day, tester: string): VisitDraft => ({
  id,
  revision: null,
  day,
  tester,
  note: '',
  warmedUp: null,
  footwear: null,
  entries: {},
  grades: {},
})

/** A stored visit, to go on with or to correct. */
export const visitOf = (
  { id, revision, day, tester, note, measurements }: StoredAssessment,
  findings: readonly StoredFinding[],
): VisitDraft => {
  const grades = findings.flatMap(({ id: finding, assessmentId, region, side, source }) =>
    assessmentId === id && source.kind === 'palpation' ? [{ id: finding, region, side, grade: source.grade }] : [],
  )
  return {
    ...emptyVisit(id, day, tester),
    revision,
    note,
    warmedUp: measurements.find(({ warmedUp }) => warmedUp !== null)?.warmedUp ?? null,
    footwear: measurements.find(({ footwear }) => footwear !== null)?.footwear ?? null,
    entries: Object.fromEntries(
      measurements.map(({ value, test, side, region, warmedUp: _, footwear: __, ...answers }) => [
        entryKey({ test, side, region }),
        { ...answers, text: writeDecimal(value) },
      ]),
    ),
    grades: Object.fromEntries(grades.map((grade) => [regionKey(grade), grade])),
  }
}

/** True when nothing is in it that anybody would miss. */
export const isEmptyVisit = ({ entries, grades, note }: VisitDraft): boolean =>
  note.trim() === '' && Object.keys(grades).length === 0 && !Object.values(entries).some(isDone)

/** Done: there is a value, or pain stopped it before there was one. */
export const isDone = (entry: Entry): boolean => entry.text.trim() !== '' || isStoppedByPain(entry)

/** What is wrong with what stands in a cell, null when nothing is. A lone minus is the beginning of a number. */
export const complaintOf = (test: AssessmentTest | null, { text }: Pick<Entry, 'text'>): string | null => {
  const plain = text.trim()
  if (plain === '' || plain === '-' || plain === '−') return null
  const value = readDecimal(plain)
  if (value === null) return 'Write a number, for example 7.5.'
  return test && complaintAboutValue(test, value)
}

/** Cells that are done, in the order of the table, as they are sent. */
const doneCells = ({ entries }: VisitDraft): { key: string; cell: Cell; entry: Entry }[] => {
  const order: readonly string[] = TEST_FAMILIES.flatMap(({ tests }) => tests)
  // A practice's own come last.
  const placeOf = (test: string) => (order.includes(test) ? order.indexOf(test) : order.length)
  return Object.entries(entries)
    .filter(([, entry]) => isDone(entry))
    .map(([key, entry]) => ({ key, cell: cellOf(key), entry }))
    .sort((a, b) => placeOf(a.cell.test) - placeOf(b.cell.test) || (a.key < b.key ? -1 : 1))
}

/** The visit as the server takes it, and which cell each value came from. */
export const visitInput = (draft: VisitDraft): { assessment: Assessment; keys: string[] } => {
  const { id, day, tester, note, warmedUp, footwear } = draft
  const cells = doneCells(draft)
  return {
    keys: cells.map(({ key }) => key),
    assessment: {
      id,
      day,
      tester,
      note,
      palpations: Object.values(draft.grades),
      measurements: cells.map(({ cell, entry: { text, ...answers } }) => ({
        ...cell,
        ...answers,
        warmedUp,
        footwear,
        // What is not a number is refused by the schema, in the same words as on the cell.
        value: text.trim() === '' ? null : (readDecimal(text) ?? Number.NaN),
      })),
    },
  }
}

/** The values of one test that can be read already, to be judged while others are typed. */
export const draftedReadings = (
  draft: Pick<VisitDraft, 'day' | 'tester'>,
  cells: readonly [Cell, Entry][],
): Reading[] =>
  cells.flatMap(([cell, { text, note: _, ...answers }]) => {
    const value =
      complaintOf(findTest({ test: cell.test, own: answers.own }), { text }) === null ? readDecimal(text) : null
    if (value === null && !isStoppedByPain(answers)) return []
    return [{ ...cell, ...answers, value, day: draft.day, tester: draft.tester }]
  })

/** Their version with mine on top: what both have is mine, what only they have stays. */
export const withTheirs = (mine: VisitDraft, theirs: VisitDraft): VisitDraft => ({
  ...mine,
  revision: theirs.revision,
  note: mine.note.trim() === '' ? theirs.note : mine.note,
  entries: {
    ...theirs.entries,
    ...Object.fromEntries(Object.entries(mine.entries).filter(([, entry]) => isDone(entry))),
  },
  grades: { ...theirs.grades, ...mine.grades },
})
