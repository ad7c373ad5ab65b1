import { calfProgram, commands, contextOn, MONDAY } from '@strideloom/domain/programs/programs.test.makers.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, NO_HISTORY, remember, stepBack, stepForth } from './history.ts'
import { historyOf, keptOf } from './kept-history.ts'

const throughStorage = (kept: unknown): unknown => JSON.parse(JSON.stringify(kept))

test('P15 after a reload every step goes back and forth as it did before', () => {
  fc.assert(
    fc.property(fc.array(commands, { minLength: 1, maxLength: 20 }), fc.nat({ max: 12 }), (edits, undone) => {
      const context = contextOn(MONDAY)
      let program = calfProgram(context)
      let history: History = NO_HISTORY
      edits.forEach(({ run }, index) => {
        const after = run(program, context)
        if (after === program) return
        history = remember(history, { label: `edit ${index}`, group: null, before: program, after })
        program = after
      })
      for (let count = 0; count < undone; count += 1) {
        const back = stepBack(history)
        if (back) [program, history] = [back.step.before, back.history]
      }
      const kept = keptOf(history, 7, Number.POSITIVE_INFINITY)
      if (!kept) {
        expect(history).toEqual(NO_HISTORY)
        return
      }
      let mine = history
      let theirs = historyOf(throughStorage(kept), program, 7)
      for (const walk of [stepBack, stepForth])
        for (;;) {
          const [one, other] = [walk(mine), theirs && walk(theirs)]
          expect(other?.step).toEqual(one?.step)
          if (!one || !other) break
          mine = one.history
          theirs = other.history
        }
    }),
    { numRuns: 200 },
  )
}, 30_000)

const context = contextOn(MONDAY)
const first = calfProgram(context)
const steps = (count: number): History =>
  Array.from({ length: count }, (_, index) => index).reduce(
    (history, index) =>
      remember(history, {
        label: `to ${index}`,
        group: null,
        before: { ...first, title: `Block ${index - 1}` },
        after: { ...first, title: `Block ${index}` },
      }),
    NO_HISTORY,
  )
const now = { ...first, title: 'Block 9' }

test('it is bounded: the steps nearest to now are kept', () => {
  const kept = keptOf(steps(10), 3, 300)
  expect(kept?.undo.length).toBeGreaterThan(1)
  expect(kept?.undo.length).toBeLessThan(10)
  const history = historyOf(throughStorage(kept), now, 3)
  expect(history?.undo.at(-1)).toMatchObject({ label: 'to 9', before: { title: 'Block 8' } })
  expect(keptOf(steps(10), 3, 5)).toBeNull()
})

test('it is dropped when the server has gone on, or what is kept is something else', () => {
  const kept = throughStorage(keptOf(steps(10), 3))
  expect(historyOf(kept, now, 3)?.undo).toHaveLength(10)
  expect(historyOf(kept, now, 4)).toBeNull()
  for (const other of [null, 'text', {}, { revision: 3, undo: [{ label: 'x' }], redo: [] }])
    expect(historyOf(other, now, 3)).toBeNull()
})
