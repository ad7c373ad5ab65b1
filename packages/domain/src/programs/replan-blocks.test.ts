import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import type { RaceClass } from '../timing/facts.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import { checkProgram } from './check-program.ts'
import { layBack } from './lay-back.ts'
import { newProgram } from './new-program.ts'
import { contextOn, MONDAY } from './programs.test.makers.ts'
import { putRecord } from './put-record.ts'
import { replanBlocks } from './replan-blocks.ts'
import { blockSchema, type Phase, type Program } from './schema.ts'
import { shareWeeks } from './share-weeks.ts'

/** The Sunday of the so-many-th week from Monday on. */
const sunday = (week: number): Day => addDays(MONDAY, 7 * week - 1)

const programOf = (phases: readonly (readonly [Phase, number])[], startDay = MONDAY): Program => {
  let day = startDay
  const blocks = phases.map(([phase, weeks], index) => {
    const block = {
      id: `00000000-0000-7000-8000-b${String(index).padStart(11, '0')}`,
      startDay: day,
      weeks,
      phase,
      purpose: '',
    }
    day = addDays(day, 7 * weeks)
    return block
  })
  const [first, ...others] = blocks
  if (!first) throw new Error('no block')
  return others.reduce((some, block) => putRecord(some, 'blocks', block), newProgram('Plan', first))
}
const laidFor = (raceDay: Day, raceClass: RaceClass, weeks: number): Program =>
  programOf(layBack(raceDay, raceClass, weeks).map(({ phase, weeks: length }) => [phase, length] as const))

const wordsOf = (blocks: Program['blocks']): string =>
  blocksInOrder({ blocks })
    .map(({ phase, weeks }) => `${phase} ${weeks}`)
    .join(', ')

const replanned = (
  program: Program,
  [from, to]: readonly [number, number | null],
  { week = 1, class: now = 'half' as RaceClass } = {},
) =>
  replanBlocks(
    program,
    {
      from: { day: sunday(from), raceClass: 'half' },
      to: to === null ? null : { day: sunday(to), raceClass: now },
    },
    // the Wednesday of that week
    contextOn(addDays(MONDAY, 7 * (week - 1) + 2)),
  )

describe('a skeleton that was laid back from a race, laid back from where that is now', () => {
  test.each([
    // [the race in week, now in week, today in week, what it becomes]
    [12, 12, 1, 'build 6, speed 4, taper 2'],
    [12, 14, 0, 'base 1, build 6, speed 5, taper 2'],
    // what has begun is not begun again
    [12, 14, 1, 'build 7, speed 5, taper 2'],
    [12, 10, 1, 'build 5, speed 3, taper 2'],
    [12, 15, 3, 'build 8, speed 5, taper 2'],
    // the runner is in speed: no build comes back
    [12, 16, 8, 'build 6, speed 8, taper 2'],
    [12, 9, 7, 'build 6, speed 1, taper 2'],
    // in the taper: it is cut where it stands, speed again, and a taper before the race
    [12, 16, 11, 'build 6, speed 4, taper 1, speed 3, taper 2'],
    // this week already
    [12, 5, 5, 'build 5'],
    [12, 6, 5, 'build 5, taper 1'],
  ])('a race of week %i in week %i, known in week %i: %s', (from, to, week, words) => {
    expect(wordsOf(replanned(laidFor(sunday(from), 'half', 12), [from, to], { week }))).toBe(words)
  })

  test('another distance is another shape', () => {
    const program = laidFor(sunday(12), 'half', 12)
    expect(wordsOf(replanned(program, [12, 12], { class: 'marathon' }))).toBe('build 4, race 6, taper 2')
    expect(wordsOf(replanned(program, [12, 12], { class: 'short' }))).toBe('build 6, speed 5, taper 1')
  })

  test('blocks go on being themselves, with their purpose', () => {
    const program = laidFor(sunday(12), 'half', 12)
    const blocks = replanned(program, [12, 15])
    for (const [id, { phase }] of Object.entries(program.blocks)) expect(blocks[id]?.phase).toBe(phase)
  })
})

describe('a shape of somebody’s own', () => {
  const own = programOf([
    ['build', 3],
    ['recovery', 1],
    ['speed', 4],
    ['recovery', 1],
    ['taper', 1],
    ['recovery', 2],
  ])
  test.each([
    [10, 12, 1, 'build 4, recovery 1, speed 5, recovery 1, taper 1, recovery 2'],
    [10, 8, 1, 'build 2, recovery 1, speed 3, recovery 1, taper 1, recovery 2'],
    // begun weeks stay, what comes before the race gives way first
    [10, 6, 4, 'build 3, recovery 1, speed 1, taper 1, recovery 2'],
    [10, 10, 1, 'build 3, recovery 1, speed 4, recovery 1, taper 1, recovery 2'],
  ])('a race of week %i in week %i, known in week %i: %s', (from, to, week, words) => {
    expect(wordsOf(replanned(own, [from, to], { week }))).toBe(words)
  })

  test('the taper follows another distance only where it was as long as one of the first', () => {
    const usual = programOf([
      ['build', 10],
      ['taper', 2],
    ])
    expect(wordsOf(replanned(usual, [12, 12], { class: 'short' }))).toBe('build 11, taper 1')
    const long = programOf([
      ['build', 9],
      ['taper', 3],
    ])
    expect(wordsOf(replanned(long, [12, 13], { class: 'short' }))).toBe('build 10, taper 3')
  })

  test('a block that goes on after the race keeps as many weeks after it', () => {
    expect(wordsOf(replanned(programOf([['build', 12]]), [10, 11]))).toBe('build 13')
  })

  test('a plan that ends long before its race is no skeleton of it', () => {
    const short = programOf([['build', 4]])
    expect(replanned(short, [12, 14])).toBe(short.blocks)
  })
})

test('without a race a taper goes on as the phase before it', () => {
  const program = laidFor(sunday(12), 'half', 12)
  expect(wordsOf(replanned(program, [12, null]))).toBe('build 6, speed 4, speed 2')
  expect(wordsOf(replanned(program, [12, null], { week: 11 }))).toBe('build 6, speed 4, taper 2')
})

test('nothing is laid for a race that is more than a year away', () => {
  const program = laidFor(sunday(12), 'half', 12)
  expect(replanned(program, [12, 54])).toBe(program.blocks)
})

const phases = fc.array(
  fc.tuple(
    fc.constantFrom<Phase>('base', 'build', 'speed', 'race', 'taper', 'recovery', 'off-season'),
    fc.integer({ min: 1, max: 8 }),
  ),
  { minLength: 1, maxLength: 7 },
)

test('whatever the shape: weeks gone by stay, no two blocks overlap, the race lies in the week in which it lay in the plan', () => {
  fc.assert(
    fc.property(
      phases,
      fc.boolean(),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: -10, max: 200 }),
      fc.integer({ min: -60, max: 90 }),
      (shape, isLaid, weekday, today, moved) => {
        const total = shape.reduce((sum, [, weeks]) => sum + weeks, 0)
        // a skeleton of more weeks has a base that is longer than a block may be
        const program =
          isLaid && total <= 39 ? laidFor(sunday(total), 'half', total) : programOf(shape, addDays(MONDAY, weekday))
        const end = lastDayOf(blocksInOrder(program).at(-1) as never)
        const move = {
          from: { day: end, raceClass: 'half' as const },
          to: { day: addDays(end, moved), raceClass: 'half' as const },
        }
        const context = contextOn(addDays(MONDAY, today))
        const blocks = replanBlocks(program, move, context)
        expect(checkProgram({ ...program, blocks })).toEqual([])
        const phaseOn = (all: Program['blocks'], day: Day) =>
          Object.values(all).find((one) => one.startDay <= day && day <= lastDayOf(one))?.phase ?? null
        for (let day = addDays(MONDAY, -10); day <= context.today; day = addDays(day, 1))
          expect(phaseOn(blocks, day)).toBe(phaseOn(program.blocks, day))
        if (blocks === program.blocks) return
        // the race lies in the last week, unless that lies in what is over
        const last = lastDayOf(blocksInOrder({ blocks }).at(-1) as never)
        if (last > addDays(context.today, 7)) expect(last >= move.to.day && last < addDays(move.to.day, 7)).toBe(true)
        for (const block of Object.values(blocks)) expect(blockSchema.safeParse(block).error).toBeUndefined()
      },
    ),
    { numRuns: 300 },
  )
})

test('weeks are shared out whole, in their proportion, and as they were where as many are there', () => {
  expect(shareWeeks([5, 1], 6)).toEqual([5, 1])
  expect(shareWeeks([3, 4], 9)).toEqual([4, 5])
  expect(shareWeeks([8, 1, 1], 5)).toEqual([3, 1, 1])
  expect(shareWeeks([3, 2, 1], 2)).toEqual([0, 1, 1])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }), fc.nat({ max: 60 }), (weeks, total) => {
      const shared = shareWeeks(weeks, total)
      expect(shared.reduce((sum, one) => sum + one, 0)).toBe(total)
      expect(shared.every((one) => Number.isInteger(one) && one >= 0)).toBe(true)
      const sum = weeks.reduce((all, one) => all + one, 0)
      if (sum === total) expect(shared).toEqual(weeks)
    }),
  )
})
