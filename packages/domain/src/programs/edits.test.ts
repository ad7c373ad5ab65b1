import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekday } from '../calendar/day.ts'
import { applyChange, changeBetween, isEmptyChange, programChangeSchema, reverseChange } from './change.ts'
import { checkProgram } from './check-program.ts'
import { touchesPast } from './past.ts'
import { calfProgram, commands, contextOn, editedPrograms, MONDAY, pastOf } from './programs.test.makers.ts'
import { programSchema } from './schema.ts'

describe('what holds for every edit', () => {
  test('P15 a change leads from before to after, and reversed it leads back exactly', () => {
    fc.assert(
      fc.property(editedPrograms, commands, ({ program, context }, { run }) => {
        const after = run(program, context)
        const change = changeBetween(program, after)
        expect(applyChange(program, change)).toEqual(after)
        expect(applyChange(after, reverseChange(program, change))).toEqual(program)
        expect(isEmptyChange(changeBetween(program, JSON.parse(JSON.stringify(program))))).toBe(true)
      }),
    )
  })

  test('P15 a row of edits is undone step by step to the very start', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 30 }), (edits) => {
        const context = contextOn(MONDAY)
        const start = calfProgram(context)
        const backs = []
        let program = start
        for (const { run } of edits) {
          const change = changeBetween(program, run(program, context))
          backs.push(reverseChange(program, change))
          program = applyChange(program, change)
        }
        expect(backs.reduceRight(applyChange, program)).toEqual(start)
      }),
    )
  })

  test('a change survives its journey as JSON, and putting it twice is putting it once', () => {
    fc.assert(
      fc.property(editedPrograms, commands, ({ program, context }, { run }) => {
        const change = changeBetween(program, run(program, context))
        const arrived = programChangeSchema.parse(JSON.parse(JSON.stringify(change)))
        const once = applyChange(program, arrived)
        expect(once).toEqual(applyChange(program, change))
        expect(applyChange(once, arrived)).toEqual(once)
      }),
    )
  })

  test('a field of the head that a change does not name stays what it is', () => {
    const before = { ...calfProgram(contextOn(MONDAY)), goal: 'Ten without cramp' }
    const change = programChangeSchema.parse({ head: { title: 'Another' } })
    expect(change).toEqual({ head: { title: 'Another' } })
    expect(applyChange(before, change)).toEqual({ ...before, title: 'Another' })
    expect(programChangeSchema.parse({ head: { goal: ' ' } })).toEqual({ head: { goal: '' } })
  })

  test('P12 no edit breaks the program, whatever came before it', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 25 }), (edits) => {
        const context = contextOn(MONDAY)
        let program = calfProgram(context)
        for (const { name, run } of edits) {
          const next = run(program, context)
          const refusals = checkProgram(next)
          // A block that is made longer may reach into the next one: that is refused with a sentence, and not kept.
          if (name.startsWith('set block') && refusals.some(({ collection }) => collection === 'blocks')) continue
          expect(refusals, name).toEqual([])
          program = next
        }
        expect(programSchema.safeParse(program).error).toBeUndefined()
      }),
    )
  })

  test('P23 no edit touches the days before today, and the change says so', () => {
    fc.assert(
      fc.property(editedPrograms, commands, ({ program, context }, { run }) => {
        const after = run(program, context)
        expect(pastOf(after, context.today)).toEqual(pastOf(program, context.today))
        expect(touchesPast(program, changeBetween(program, after), context.today)).toBe(false)
        for (const { items } of pastOf(after, context.today).workouts)
          for (const { prescriptionId } of items) expect(after.prescriptions[prescriptionId]).toBeDefined()
      }),
      { numRuns: 1000 },
    )
  }, 30_000)

  test('an edit never changes the program it was given', () => {
    fc.assert(
      fc.property(editedPrograms, commands, ({ program, context }, { run }) => {
        const before = JSON.parse(JSON.stringify(program))
        run(program, context)
        expect(program).toEqual(before)
      }),
    )
  })
})

describe('a change that reaches into the past', () => {
  const context = contextOn(MONDAY)
  const program = calfProgram(context)
  const first = Object.values(program.workouts).find(({ day }) => day === MONDAY)
  if (!first) throw new Error('Monday has a workout')

  test('is seen whichever way it is written: put, moved there, moved away, removed', () => {
    const later = addDays(MONDAY, 7)
    const put = (day: string) => ({ workouts: { put: { [first.id]: { ...first, day } } } })
    expect(touchesPast(program, put(later), MONDAY)).toBe(false)
    expect(touchesPast(program, put(later), addDays(MONDAY, 1))).toBe(true)
    expect(touchesPast(program, put(addDays(MONDAY, -1)), MONDAY)).toBe(true)
    expect(touchesPast(program, { workouts: { remove: [first.id] } }, MONDAY)).toBe(false)
    expect(touchesPast(program, { workouts: { remove: [first.id] } }, addDays(MONDAY, 1))).toBe(true)
    expect(weekday(MONDAY)).toBe(1)
  })
})
