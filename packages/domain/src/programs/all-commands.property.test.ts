import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { allCommands } from './all-commands.test.makers.ts'
import { checkProgram, type Refusal } from './check-program.ts'
import { calfProgram, contextOn, counter, MONDAY, pastOf } from './programs.test.makers.ts'
import { programSchema } from './schema.ts'

/** What is refused where it is done, and told there: a block on another one, or off days that have gone by. */
const isOfBlocks = ({ collection, message }: Refusal) =>
  (collection === 'blocks' && message.includes('but the one before it ends')) ||
  message.includes('lies outside the blocks')
const MOVES_BLOCKS = /^(?:set|move) block/
/** So is what grew beyond what a document takes. */
const isSize = (message: string) => /^At most|Too big/.test(message)

test('P13 P14 whatever a builder does, the program may be kept, and the days gone by are', () => {
  let done = 0
  fc.assert(
    fc.property(
      fc.array(allCommands, { minLength: 1, maxLength: 12, size: 'max' }),
      fc.integer({ min: 0, max: 20 }),
      (some, at) => {
        const newId = counter()
        const program = calfProgram(contextOn(MONDAY, newId))
        const context = contextOn(addDays(MONDAY, at), newId)
        some.reduce((before, { name, run }) => {
          const next = run(before, context)
          const refusals = checkProgram(next)
          expect([name, refusals.filter((one) => !(isOfBlocks(one) && MOVES_BLOCKS.test(name)))]).toEqual([name, []])
          const issues = programSchema.safeParse(next).error?.issues ?? []
          expect([name, issues.filter(({ message }) => !isSize(message))]).toEqual([name, []])
          if (refusals.length > 0 || issues.length > 0) return before
          if (next !== before) done += 1
          expect([name, pastOf(next, context.today)]).toEqual([name, pastOf(before, context.today)])
          return next
        }, program)
      },
    ),
    { numRuns: 400 },
  )
  expect(done).toBeGreaterThan(500)
}, 30_000)
