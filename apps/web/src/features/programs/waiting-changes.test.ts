import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import { expect, test } from 'vitest'
import { changeOf, enqueue, labelsOf, markTried, settleFirst, type WaitingChanges } from './waiting-changes.ts'

const block = {
  id: '019a0000-0000-7000-8000-000000000001',
  startDay: '2026-11-23',
  weeks: 8,
  phase: 'build',
  purpose: '',
} as const
const first = newProgram('A', block)
const titled = (title: string) => ({ ...first, title })
const edit = (changeId: string, from: string, to: string, group: string | null = 'title') => ({
  changeId,
  label: `title ${to}`,
  group,
  from: titled(from),
  to: titled(to),
})

test('edits of one group become one request while it was not tried', () => {
  const waiting = enqueue(enqueue([], edit('1', 'A', 'B')), edit('2', 'B', 'C'))
  expect(waiting).toHaveLength(1)
  expect(waiting[0]?.changeId).toBe('1')
  expect(changeOf(waiting[0] ?? edit('', '', ''))).toEqual({ head: { title: 'C' } })
})

test('what was tried is frozen: the same id always carries the same change', () => {
  const waiting = enqueue(markTried(enqueue([], edit('1', 'A', 'B'))), edit('2', 'B', 'C'))
  expect(waiting.map(changeOf)).toEqual([{ head: { title: 'B' } }, { head: { title: 'C' } }])
})

test('edits that cancel out are not sent', () => {
  expect(enqueue(enqueue([], edit('1', 'A', 'B')), edit('2', 'B', 'A'))).toEqual([])
})

test('edits without a group stay apart and keep their order', () => {
  const waiting = enqueue(enqueue([], edit('1', 'A', 'B', null)), edit('2', 'B', 'C', null))
  expect(waiting.map(({ changeId }) => changeId)).toEqual(['1', '2'])
})

test('only the first one settles, and only by its own id', () => {
  const waiting: WaitingChanges = enqueue(enqueue([], edit('1', 'A', 'B', null)), edit('2', 'B', 'C', null))
  expect(settleFirst(waiting, '2')).toBe(waiting)
  expect(settleFirst(waiting, '1').map(({ changeId }) => changeId)).toEqual(['2'])
})

test('the words of what waits do not repeat in a row', () => {
  const waiting = [edit('1', 'A', 'B', null), edit('2', 'A', 'B', null), edit('3', 'B', 'C', null)].map((one) => ({
    ...one,
    tried: true,
  }))
  expect(labelsOf(waiting)).toEqual(['title B', 'title C'])
})
