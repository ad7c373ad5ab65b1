import { applyChange } from '@strideloom/domain/programs/change.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { createDraft, type DraftServer } from './draft-store.ts'

const TODAY = '2026-11-23'
const blockId = '019a0000-0000-7000-8000-000000000001'
const first = newProgram('A block', { id: blockId, startDay: TODAY, weeks: 2, phase: 'build', purpose: '' })

type Failure = 'lost' | 'moved-on' | null

/** A server in memory that keeps the rules of the real one: order by revision, the same write once. */
const server = () => {
  const kept = { id: 'p', revision: 1, draft: first as Program, published: null }
  const made = new Map<string, number>()
  const next: { failure: Failure; answers: boolean } = { failure: null, answers: true }
  const calls: string[] = []
  const link: DraftServer = {
    newId: uuidv7,
    load: async () => ({ ...kept }),
    judge: (error) => ({ kind: error instanceof RangeError ? 'moved-on' : 'unsent', sentence: String(error) }),
    send: async ({ changeId, baseRevision, change }) => {
      calls.push(changeId)
      if (next.failure === 'lost') throw new Error('no connection')
      const before = made.get(changeId)
      if (before !== undefined) return { revision: before }
      if (baseRevision !== kept.revision) throw new RangeError('moved on')
      kept.draft = applyChange(kept.draft, change)
      kept.revision += 1
      made.set(changeId, kept.revision)
      if (!next.answers) throw new Error('the answer was lost')
      return { revision: kept.revision }
    },
  }
  return { kept, next, calls, draft: createDraft(link, { ...kept }, TODAY) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const rename = (title: string) => (program: Program) => ({ ...program, title })

test('an edit shows at once and arrives', async () => {
  const { draft, kept } = server()
  draft.edit('renamed it', rename('B'))
  expect(draft.get().program.title).toBe('B')
  await settled()
  expect(kept.draft.title).toBe('B')
  expect(draft.get()).toMatchObject({ revision: 2, waiting: [], trouble: null })
})

test('edits arrive one after another, in order', async () => {
  const { draft, kept } = server()
  for (const title of ['B', 'C', 'D']) draft.edit(`to ${title}`, rename(title))
  await settled()
  expect(kept).toMatchObject({ revision: 4, draft: { title: 'D' } })
})

test('P37 a lost connection keeps everything here, and the retry is the same write', async () => {
  const { draft, kept, next, calls } = server()
  next.failure = 'lost'
  draft.edit('to B', rename('B'))
  await settled()
  expect(draft.get().trouble?.kind).toBe('unsent')
  expect(draft.get().program.title).toBe('B')
  next.failure = null
  draft.retry()
  await settled()
  expect(kept.draft.title).toBe('B')
  expect(new Set(calls).size).toBe(1)
})

test('P37 a lost answer does not make the change twice', async () => {
  const { draft, kept, next } = server()
  next.answers = false
  draft.edit('to B', rename('B'))
  await settled()
  expect(kept.revision).toBe(2)
  next.answers = true
  draft.retry()
  await settled()
  expect(kept.revision).toBe(2)
  expect(draft.get()).toMatchObject({ revision: 2, waiting: [], trouble: null })
})

test('another person’s edit is not overwritten: theirs is loaded, mine is listed in words', async () => {
  const { draft, kept } = server()
  kept.draft = { ...kept.draft, goal: 'theirs' }
  kept.revision = 2
  draft.edit('renamed it B', rename('B'))
  await settled()
  expect(draft.get().trouble?.kind).toBe('moved-on')
  expect(draft.get().program.title).toBe('B')
  await draft.loadTheirs()
  expect(draft.get()).toMatchObject({
    program: { title: 'A block', goal: 'theirs' },
    givenUp: ['renamed it B'],
    waiting: [],
  })
})

test('undo and redo go over the steps and reach the server', async () => {
  const { draft, kept } = server()
  draft.edit('to B', rename('B'))
  draft.edit('to C', rename('C'))
  await settled()
  expect(draft.undo()).toBe('to C')
  await settled()
  expect(kept.draft.title).toBe('B')
  expect(draft.redo()).toBe('to C')
  await settled()
  expect(kept.draft.title).toBe('C')
  expect([draft.undo(), draft.undo(), draft.undo()]).toEqual(['to C', 'to B', null])
})

test('steps of one group are one step of undo', () => {
  const { draft } = server()
  for (const title of ['B', 'Bl', 'Blo']) draft.edit('renamed it', rename(title), { group: 'title' })
  expect(draft.undo()).toBe('renamed it')
  expect(draft.get().program.title).toBe('A block')
})

test('what the server would refuse is refused here, with its sentence at the field, and is not sent', async () => {
  const { draft, calls } = server()
  const outcome = draft.edit('emptied the title', rename(' '))
  expect(outcome).toMatchObject({ kind: 'refused', message: 'Enter a title.', fields: { title: 'Enter a title.' } })
  expect(draft.get().program.title).toBe('A block')
  await settled()
  expect(calls).toEqual([])
})

test('a field of a record is named by its own path', () => {
  const { draft } = server()
  const outcome = draft.edit('no weeks', (program) => ({
    ...program,
    blocks: { [blockId]: { ...(program.blocks[blockId] ?? first.blocks[blockId]), weeks: 0 } } as Program['blocks'],
  }))
  expect(outcome).toMatchObject({ kind: 'refused', fields: { weeks: 'A block has at least 1 week.' } })
})

test('P23 once published, days gone by are not touched', () => {
  const { draft } = server()
  draft.published({ number: 1, publishedAt: '2026-11-23T10:00:00Z', revision: 1 })
  const outcome = draft.edit('in the past', (program) => ({
    ...program,
    sessions: {
      [blockId]: {
        id: blockId,
        day: '2026-11-20',
        startTime: null,
        minutes: 40,
        intent: 'corrective',
        works: [],
        acknowledgement: null,
      },
    },
  }))
  expect(outcome.kind).toBe('refused')
})
