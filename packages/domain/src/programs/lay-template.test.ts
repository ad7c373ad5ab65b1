import { describe, expect, test } from 'vitest'
import { addDays, weekday } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import { savedTemplateSchema } from '../library/own-template.ts'
import { practiceTemplates, templateCopy, templateVersion } from '../library/practice-templates.ts'
import { technique } from '../library/techniques.ts'
import { TEMPLATES } from '../library/templates.ts'
import { checkProgram } from './check-program.ts'
import { joinExercises } from './join-exercises.ts'
import { layTemplate } from './lay-template.ts'
import { newProgram } from './new-program.ts'
import { contextOn, MONDAY } from './programs.test.makers.ts'
import type { Choose } from './propose-pairing.ts'
import { setRule } from './set-rule.ts'
import { templateOf } from './template-of.ts'

const ID = '01930000-0000-7000-8000-000000000001'
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
const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 4, phase: 'build' as const, purpose: '' }
const empty = newProgram('A program', block)
const lay = (template: (typeof TEMPLATES)[number], how = choose) =>
  layTemplate(empty, { template, version: 0, blockIds: [block.id], choose: how }, context)

describe('P25 a template laid into a block', () => {
  test('every shipped one gives a program that may be kept, with all its exercises on their weekdays and inside the block', () => {
    for (const template of TEMPLATES) {
      const laid = lay(template)
      expect(checkProgram(laid), template.id).toEqual([])
      const wanted = new Set([
        ...template.dailyMobility,
        ...template.strengthSessions.flatMap(({ slots }) => slots.map((slot) => slot.exercise)),
      ])
      expect(new Set(Object.values(laid.prescriptions).map((one) => one.exercise)), template.id).toEqual(wanted)
      const last = addDays(MONDAY, 27)
      for (const { day, items } of Object.values(laid.workouts)) {
        expect(day >= MONDAY && day <= last).toBe(true)
        for (const { prescriptionId } of items)
          expect(laid.prescriptions[prescriptionId]?.weekdays).toContain(weekday(day))
      }
      expect(Object.values(laid.pairings).flatMap(({ works }) => works).length).toBeGreaterThan(0)
      expect(laid.sessions).toEqual({})
      expect(laid.blocks[block.id]?.purpose).toBe(template.goal.slice(0, 200))
    }
  })

  test('P17 P19 what is done in turn, and how it goes on, is kept with a block and laid with it', () => {
    const [template] = TEMPLATES
    if (!template) throw new Error('something is shipped')
    const laid = lay(template)
    const [first, second, third] = Object.keys(laid.prescriptions) as [string, string, string]
    const rule = { kind: 'weekly' as const, everyWeeks: 2, add: { by: 'sets' as const, value: 1 }, upTo: 5 }
    const joined = setRule(joinExercises(laid, [second, first], context), third, rule)
    const kept = templateOf(joined, block.id, { id: ID, name: 'In turn' })
    const names = [second, first].map((id) => laid.prescriptions[id]?.exercise)
    const restSeconds = Object.values(joined.groups)[0]?.restSeconds
    expect(kept.joined).toEqual([{ exercises: names, restSeconds }])
    expect(kept.rules).toEqual({ [laid.prescriptions[third]?.exercise ?? '']: 'Add 1 set every 2 weeks up to 5 sets.' })
    expect(savedTemplateSchema.safeParse(kept).success).toBe(true)
    const again = layTemplate(empty, { template: kept, version: 0, blockIds: [block.id], choose }, context)
    expect(checkProgram(again)).toEqual([])
    const [group] = Object.values(again.groups)
    expect(group?.prescriptionIds.map((id) => again.prescriptions[id]?.exercise)).toEqual(names)
    expect(group?.restSeconds).toBe(restSeconds)
    expect(Object.values(again.prescriptions).flatMap(({ rule: own }) => own ?? [])).toEqual([rule])
    const without = templateOf(laid, block.id, { id: ID, name: 'One after the other' })
    expect([without.joined, without.rules]).toEqual([undefined, undefined])
  })

  test('what the practice retired is left out; a purpose that was written stays; an unknown block changes nothing', () => {
    const [template] = TEMPLATES
    if (!template) throw new Error('something is shipped')
    const none: Choose = { exercise: () => null, technique: () => null }
    const laid = lay(template, none)
    expect([laid.prescriptions, laid.workouts]).toEqual([{}, {}])
    const named = { ...empty, blocks: { [block.id]: { ...block, purpose: 'Ours' } } }
    const kept = layTemplate(named, { template, version: 0, blockIds: [block.id], choose }, context)
    expect(kept.blocks[block.id]?.purpose).toBe('Ours')
    expect(layTemplate(empty, { template, version: 0, blockIds: ['gone'], choose }, context)).toBe(empty)
  })

  test('a block that is kept as a template lays the same work again, and tells nothing of the runner', () => {
    for (const template of TEMPLATES) {
      const laid = lay(template)
      const own = templateOf(laid, block.id, { id: ID, name: 'Ours' })
      expect(savedTemplateSchema.safeParse(own).error, template.id).toBeUndefined()
      const again = layTemplate(empty, { template: own, version: 1, blockIds: [block.id], choose }, context)
      const told = (program: typeof laid) =>
        Object.values(program.prescriptions)
          .map((one) => `${one.exercise} ${one.weekdays.join('')}`)
          .sort()
      expect(told(again), template.id).toEqual(told(laid))
      expect(JSON.stringify(own)).not.toContain(MONDAY)
      expect(checkProgram(again)).toEqual([])
    }
  })

  test('every shipped one may be changed and copied; nothing to lay is no template', () => {
    for (const one of practiceTemplates([])) {
      expect(savedTemplateSchema.safeParse(templateVersion(one)).error, one.item.id).toBeUndefined()
      const copy = templateCopy(one, ID)
      expect(savedTemplateSchema.safeParse(copy).error).toBeUndefined()
      const bare = { ...copy, strengthSessions: [], dailyMobility: [], massage: [] }
      expect(savedTemplateSchema.safeParse(bare).error?.issues[0]?.message).toBe('Choose at least one exercise.')
    }
  })
})
