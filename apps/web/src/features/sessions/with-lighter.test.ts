import { expect, it } from 'vitest'
import { recordingOf, work } from './sessions.test.makers.ts'
import { withLighter } from './with-lighter.ts'

it('S22 lighter puts each work in its place, leaves closed ones out, and touches nothing that was not asked about', () => {
  const recording = recordingOf({
    works: [work('a', { state: 'done', pressure: 6 }), work('b', { guarded: true }), work('c', { pressure: 7 })],
    acknowledgement: { rules: ['KEY-04'], reason: 'Agreed with the runner.' },
  })
  const lighter = {
    intent: 'recovery-flush' as const,
    minutes: 30,
    works: [work('a', { state: 'done', pressure: 3 })],
    asked: ['a', 'b'],
    left: 1,
  }
  expect(withLighter(recording, lighter)).toMatchObject({
    intent: 'recovery-flush',
    doneMinutes: 30,
    acknowledgement: null,
    works: [
      { id: 'a', pressure: 3, state: 'done' },
      { id: 'b', state: 'left-out', guarded: null },
      { id: 'c', pressure: 7, state: 'open' },
    ],
  })
})
