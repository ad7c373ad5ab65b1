import { describe, expect, test } from 'vitest'
import { INTENTS, OBJECTIVES } from '../library/ids.ts'
import { TECHNIQUES } from '../library/techniques.ts'
import { objectiveIn } from './phase-objective.ts'
import { startingWork } from './propose-pairing.ts'
import { PHASES } from './schema.ts'

describe('S9 S10 what hands are meant to change is one of four things, and never only “looser”', () => {
  test('the four', () => {
    expect(OBJECTIVES).toEqual(['mobility', 'tone', 'movement-options', 'compensation'])
  })
  test.each(TECHNIQUES.map((one) => [one.id, one] as const))('%s names some of them, and what it is for', (_, one) => {
    expect(one.objectives.length).toBeGreaterThan(0)
    expect(one.objectives.every((objective) => OBJECTIVES.includes(objective))).toBe(true)
    expect(one.intents.every((intent) => INTENTS.includes(intent))).toBe(true)
  })
})

describe('S18 the objective to start from goes by the phase', () => {
  test.each([
    ['speed', ['mobility', 'movement-options'], 'movement-options'],
    ['speed', ['tone', 'mobility'], 'mobility'],
    ['race', ['mobility', 'tone'], 'tone'],
    ['taper', ['mobility', 'tone'], 'tone'],
    ['recovery', ['mobility', 'tone'], 'tone'],
    ['build', ['mobility', 'tone'], 'mobility'],
    ['base', ['compensation', 'mobility'], 'compensation'],
    ['off-season', ['tone'], 'tone'],
    // What the technique does not have is not made up.
    ['taper', ['compensation'], 'compensation'],
    [null, ['mobility', 'tone'], 'mobility'],
  ] as const)('%s, of %j: %s', (phase, objectives, expected) => {
    expect(objectiveIn(phase, objectives)).toBe(expected)
  })

  test('a work begins with one of its technique’s own in every phase', () => {
    for (const item of TECHNIQUES)
      for (const phase of PHASES) {
        const region = item.regions[0]
        if (!region) throw new Error(`${item.id} has no region`)
        const work = startingWork({ item, own: null }, { region, side: 'left' }, phase)
        expect(item.objectives).toContain(work?.objective)
      }
  })
})
