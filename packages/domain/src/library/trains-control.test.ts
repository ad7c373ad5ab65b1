import { describe, expect, it } from 'vitest'
import { DRIVERS } from '../assessments/drivers.ts'
import { EXERCISES, exercise } from './exercises.ts'
import { PATTERNS } from './patterns.ts'
import { assessmentTest } from './tests.ts'
import { trainsControl } from './trains-control.ts'

const trains = (id: string) => {
  const found = exercise(id)
  if (!found) throw new Error(id)
  return trainsControl(found)
}

describe('S39 hip flexors and quads are measured', () => {
  it('hip extension and knee flexion, each leg, with a reference and a smallest real change', () => {
    const [hip, knee] = [assessmentTest('thomas-hip'), assessmentTest('thomas-knee')]
    expect([hip.regions, knee.regions]).toEqual([['hip-flexors'], ['quadriceps']])
    for (const { perSide, unit, mdc, flags } of [hip, knee]) {
      expect([perSide, unit]).toEqual([true, 'deg'])
      expect(mdc?.value).toBeGreaterThan(0)
      expect(flags.some(({ level }) => level === 'restricted')).toBe(true)
    }
  })

  it('a short stride asks for both, and offers work for both', () => {
    const [found] = PATTERNS.filter(({ id }) => id === 'hip-extension-limited')
    expect(found?.contributors.map(({ test }) => test)).toEqual(expect.arrayContaining(['thomas-hip', 'thomas-knee']))
    expect(found?.manual.map(({ region }) => region)).toEqual(expect.arrayContaining(['hip-flexors', 'quadriceps']))
  })
})

describe('S41 pelvic control is tested on one leg and trained', () => {
  it('three tests on one leg, each side for itself', () => {
    for (const id of ['single-leg-squat', 'step-down-test', 'y-balance-anterior'] as const)
      expect(assessmentTest(id)).toMatchObject({ perSide: true, regions: expect.arrayContaining(['glute-med']) })
  })

  it('the patterns of knee, hip and groin ask for it as control of the side of the hip', () => {
    expect(DRIVERS['leg-control']).toEqual({ kind: 'control', region: 'glute-med' })
    const asking = PATTERNS.filter(({ contributors }) => contributors.some(({ id }) => id === 'leg-control')).map(
      ({ id }) => id,
    )
    expect(asking).toEqual(
      expect.arrayContaining([
        'patellar-front-knee',
        'itb-lateral-knee',
        'lateral-hip',
        'adductor-tight',
        'shin-soreness',
      ]),
    )
  })

  it('exercises that train it are told apart: one side works while hip, trunk or ankle holds still', () => {
    for (const id of [
      'step-down',
      'hip-hike',
      'single-leg-stance',
      'balance-reach',
      'side-plank',
      'single-leg-hop-stick',
    ])
      expect([id, trains(id)]).toEqual([id, true])
    for (const id of ['glute-bridge', 'bounding', 'ankle-rock', 'tib-raise-band', 'heel-drop-straight'])
      expect([id, trains(id)]).toEqual([id, false])
  })

  it('every pattern that asks for control has such an exercise among its work; a sore shin comes first by its lower leg', () => {
    for (const one of PATTERNS.filter(({ contributors }) => contributors.some(({ id }) => id === 'leg-control'))) {
      if (one.id === 'shin-soreness') continue
      const work = [...one.activation, ...one.strength, ...one.prehab, ...one.trunk, ...one.plyometric]
      expect([one.id, work.some(trains)]).toEqual([one.id, true])
    }
    expect(EXERCISES.filter(trainsControl).length).toBeGreaterThan(15)
  })
})
