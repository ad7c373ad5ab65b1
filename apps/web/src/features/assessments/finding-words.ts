import { GRADE_WORDS } from '@strideloom/domain/assessments/finding-from-reading.ts'
import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import type { Finding } from '@strideloom/domain/assessments/schema.ts'
import { testOf } from '@strideloom/domain/library/test-of.ts'
import type { StoredFinding } from './hooks.ts'
import { testName } from './verdict-words.ts'

export const STATE_OPTIONS = [
  { value: 'restricted', label: 'Restricted' },
  { value: 'changed', label: 'Changed' },
  { value: 'watch', label: 'Watch' },
  { value: 'normal', label: 'Normal' },
] as const

export const stateWord = (state: Finding['state']): string =>
  STATE_OPTIONS.find(({ value }) => value === state)?.label ?? state

export const stateTone = (state: Finding['state']): 'warn' | 'info' | 'plain' | 'done' =>
  (({ restricted: 'warn', changed: 'info', watch: 'plain', normal: 'done' }) as const)[state]

/** Where a finding comes from, with its number: "Knee-to-wall 7.5 cm", "Palpation 3, dense, tender, yields with time". */
export const sourceWords = (
  { source }: Pick<Finding, 'source'>,
  readings: readonly Pick<Reading, 'id' | 'value'>[],
): string => {
  if (source.kind === 'report') return 'Reported'
  if (source.kind === 'palpation') return `Palpation ${source.grade}, ${GRADE_WORDS[source.grade]}`
  const test = testOf(source)
  const value = readings.find(({ id }) => id === source.measurementId)?.value
  return value == null ? testName(test) : `${testName(test)} ${valueWords(value, test.unit)}`
}

/** A stored finding as it is sent back, with what is changed about it. */
export const changedFinding = (
  { id, day, region, side, state, source, role, pattern, note }: StoredFinding,
  changes: Partial<Finding>,
): Finding => ({ id, day, region, side, state, source, role, pattern, note, ...changes })
