import { applyChange } from '@strideloom/domain/programs/change.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { v7 as uuidv7 } from 'uuid'
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
    judge: (error) =>
      error instanceof RangeError
        ? { kind: 'moved-on', sentence: String(error), theirs: null }
        : { kind: 'unsent', sentence: String(error) },
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

test('another title leaves the goal what it was', async () => {
  const { draft, kept } = server()
  draft.edit('wrote the goal', (program) => ({ ...program, goal: 'Ten without cramp' }))
  draft.edit('to B', rename('B'))
  expect(draft.get().program).toMatchObject({ title: 'B', goal: 'Ten without cramp' })
  await settled()
  expect(kept.draft).toMatchObject({ title: 'B', goal: 'Ten without cramp' })
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

test('R11 another person’s edit and mine are both kept when that is what is wanted', async () => {
  const { draft, kept } = server()
  kept.draft = { ...kept.draft, goal: 'theirs' }
  kept.revision = 2
  draft.edit('renamed it B', rename('B'))
  draft.edit('renamed it C', rename('C'))
  await settled()
  expect(draft.get().trouble).toMatchObject({ kind: 'moved-on', theirs: { revision: 2, draft: { goal: 'theirs' } } })
  draft.keepBoth()
  expect(draft.get().program).toMatchObject({ title: 'C', goal: 'theirs' })
  await settled()
  expect(kept).toMatchObject({ revision: 3, draft: { title: 'C', goal: 'theirs' } })
  expect(draft.get()).toMatchObject({ waiting: [], trouble: null, revision: 3 })
  expect(draft.undo()).toBe('renamed it B, renamed it C')
  await settled()
  expect(kept.draft).toMatchObject({ title: 'A block', goal: 'theirs' })
})

test('R11 somebody is quicker again while both are put together: it is asked again, and nothing is lost', async () => {
  const { draft, kept } = server()
  kept.draft = { ...kept.draft, goal: 'theirs' }
  kept.revision = 2
  draft.edit('renamed it B', rename('B'))
  await settled()
  kept.draft = { ...kept.draft, goal: 'theirs again' }
  kept.revision = 3
  draft.keepBoth()
  await settled()
  expect(draft.get()).toMatchObject({ program: { title: 'B' }, trouble: { kind: 'moved-on', theirs: { revision: 3 } } })
  draft.keepBoth()
  await settled()
  expect(kept.draft).toMatchObject({ title: 'B', goal: 'theirs again' })
})

test('R11 what the two may not be together is said, and mine still waits', async () => {
  const { draft, kept } = server()
  const other = '019a0000-0000-7000-8000-000000000002'
  const block = first.blocks[blockId]
  if (!block) throw new Error('a program begins with a block')
  kept.draft = { ...first, blocks: { ...first.blocks, [other]: { ...block, id: other, startDay: '2026-12-07' } } }
  kept.revision = 2
  draft.edit('a week more', (program) => ({ ...program, blocks: { [blockId]: { ...block, weeks: 3 } } }))
  await settled()
  draft.keepBoth()
  expect(draft.get().trouble).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/Block|block/) })
  expect(draft.get().waiting).toHaveLength(1)
  await draft.loadTheirs()
  expect(draft.get()).toMatchObject({ givenUp: ['a week more'], trouble: null, revision: 2 })
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

test('P15 steps of before a reload are taken only over the program that they lead to', async () => {
  const { draft, kept } = server()
  const step = { label: 'to A', group: null, before: { ...first, title: 'Before' }, after: first }
  draft.takeHistory({ undo: [step], redo: [] }, 2)
  expect(draft.undo()).toBeNull()
  draft.takeHistory({ undo: [step], redo: [] }, 1)
  expect(draft.undo()).toBe('to A')
  await settled()
  expect(kept.draft.title).toBe('Before')
  draft.takeHistory({ undo: [step], redo: [] }, 2)
  expect(draft.redo()).toBe('to A')
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
