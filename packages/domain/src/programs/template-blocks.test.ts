import { describe, expect, test } from 'vitest'
import { addDays, startOfWeek } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import { technique } from '../library/techniques.ts'
import { TEMPLATES } from '../library/templates.ts'
import { lastDayOf } from './block-days.ts'
import { checkProgram } from './check-program.ts'
import { programOfTemplate } from './program-of-template.ts'
import { contextOn, MONDAY } from './programs.test.makers.ts'
import type { Choose } from './propose-pairing.ts'
import { startBack, templateBlocks } from './template-blocks.ts'

const choose: Choose = {
  exercise: (id) => {
    const item = exercise(id)
    return item && { item, own: null }
  },
  technique: (id) => {
    const item = technique(id)
    return item && { item, own: null }
  },
}

describe('P16 a template from a date, or back from a race', () => {
  test('its phases are blocks that follow each other and are as long as the template, for every shipped one', () => {
    for (const template of TEMPLATES) {
      const { blocks, gone } = templateBlocks(template, MONDAY, MONDAY)
      expect(gone, template.id).toBe(0)
      expect(
        blocks.reduce((sum, { weeks }) => sum + weeks, 0),
        template.id,
      ).toBe(template.weeks)
      blocks.forEach((block, index) => {
        const before = blocks[index - 1]
        expect(block.startDay).toBe(before ? addDays(lastDayOf(before), 1) : MONDAY)
      })
    }
  })

  test('back from a race its race week is that of the race; without one the race lies in its last week', () => {
    for (const template of TEMPLATES) {
      const race = addDays(MONDAY, 7 * 20 + 6)
      const start = startBack(template, race)
      expect(addDays(start, 7 * ((template.race?.week ?? template.weeks) - 1))).toBe(startOfWeek(race))
    }
  })

  test('weeks that are over are left out and counted; when all are over nothing is laid', () => {
    const [template] = TEMPLATES.filter(({ id }) => id === 'marathon-12')
    if (!template) throw new Error('it is shipped')
    const late = templateBlocks(template, MONDAY, addDays(MONDAY, 7 * 5 + 3))
    expect(late.gone).toBe(5)
    expect(late.blocks[0]?.startDay).toBe(addDays(MONDAY, 35))
    expect(late.blocks.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(7)
    const laying = {
      seen: 'as it was looked at',
      template,
      version: 0,
      choose,
      title: 'To the race',
      startDay: MONDAY,
      raceId: null,
    }
    const program = programOfTemplate(laying, contextOn(addDays(MONDAY, 38)))
    expect(program && checkProgram(program)).toEqual([])
    expect(Object.values(program?.workouts ?? {}).every(({ day }) => day >= addDays(MONDAY, 38))).toBe(true)
    expect(new Set(Object.values(program?.blocks ?? {}).map(({ laid }) => laid?.id)).size).toBe(1)
    expect(programOfTemplate(laying, contextOn(addDays(MONDAY, 200)))).toBeNull()
  })
})
