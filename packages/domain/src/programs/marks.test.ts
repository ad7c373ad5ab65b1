import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addPairing } from './add-pairing.ts'
import {
  countAssumptions,
  countWithoutWhy,
  isSpecific,
  marksOfPairing,
  marksOfPrescription,
  marksOfSession,
  missingReasons,
} from './marks.ts'
import { newProgram } from './new-program.ts'
import { placeSession } from './place-session.ts'
import { byExercise, calfPairing, contextOn, MONDAY, only, work } from './programs.test.makers.ts'
import { setDose } from './set-dose.ts'

const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 4, phase: 'build' as const, purpose: '' }
const empty = newProgram('Calf', block)
const WHY = { whyTissue: 'It was stiff.', whyPressure: 'Enough.', whyNow: 'Early in the build.' }
const whole = calfPairing({ works: [work(WHY)] })
const codes = (pairing: Partial<typeof whole>, ground?: Parameters<typeof marksOfPairing>[2]) => {
  const program = addPairing(empty, { ...whole, ...pairing }, context)
  return marksOfPairing(program, only(program.pairings), ground).map(({ code }) => code)
}

describe('a pairing', () => {
  test('with a finding, movement work and all reasons has no mark', () => {
    expect(codes({})).toEqual([])
  })

  test('S43 without a finding is an assumption', () => {
    expect(codes({ findingId: null })).toEqual(['assumption'])
  })

  test('S53 hands-on work without movement work is marked, movement work alone is not', () => {
    expect(codes({ exercises: [] })).toEqual(['no-movement-work'])
    expect(codes({ exercises: whole.exercises.map((one) => ({ ...one, weekdays: [] })) })).toEqual(['no-movement-work'])
    expect(codes({ works: [] })).toEqual([])
  })

  test('S14 nothing suspected and nothing paired: only the symptom is treated', () => {
    expect(codes({ exercises: [] }, { role: 'responder', hasContributor: false })).toEqual(['symptom-only'])
    expect(codes({ exercises: [] }, { role: 'responder', hasContributor: true })).toEqual(['no-movement-work'])
    expect(codes({ exercises: [] }, { role: 'driver', hasContributor: false })).toEqual(['no-movement-work'])
  })

  test('S59 S64 a work is specific when it says why this tissue, why this pressure and why now', () => {
    expect(isSpecific(WHY)).toBe(true)
    expect(missingReasons({ ...WHY, whyPressure: '  ', whyNow: '' })).toEqual(['why this pressure', 'why now'])
    const program = addPairing(empty, calfPairing({ works: [work({ ...WHY, whyNow: '' })] }), context)
    const pairing = only(program.pairings)
    expect(marksOfPairing(program, pairing)).toEqual([
      {
        code: 'reason-missing',
        message: 'Longitudinal stripping, left soleus: not said why now.',
        todo: 'Write it, or take a starter.',
        workId: pairing.works[0]?.id,
      },
    ])
  })
})

describe('a session', () => {
  const at = { day: MONDAY, startTime: null, minutes: 50, intent: 'corrective' as const }
  const marks = (pairing: typeof whole, pairingIds?: string[]) => {
    const program = addPairing(empty, pairing, context)
    const placed = placeSession(program, { ...at, pairingIds: pairingIds ?? Object.keys(program.pairings) }, context)
    return marksOfSession(placed, only(placed.sessions)).map(({ code }) => code)
  }

  test('S34 without any work it is general', () => {
    expect(marks(whole, [])).toEqual(['general'])
  })

  test('S43 S64 each work without a finding or without its reasons is marked', () => {
    expect(marks(whole)).toEqual([])
    expect(marks(calfPairing({ findingId: null, works: [work(WHY), work()] }))).toEqual([
      'assumption',
      'assumption',
      'reason-missing',
    ])
  })
})

test('S43 techniques and exercises that rest on an assumption are counted, each once', () => {
  const founded = addPairing(empty, whole, context)
  expect(countAssumptions(founded)).toBe(0)
  const both = addPairing(founded, { ...whole, findingId: null }, context)
  expect(countAssumptions(both)).toBe(3)
  const [first] = Object.values(both.prescriptions)
  if (!first) throw new Error('there is one')
  expect(marksOfPrescription(both, first)).toEqual([])
  expect(marksOfPrescription(both, { ...byExercise(founded, 'soleus-raise-single'), pairingId: null })).toHaveLength(1)
})

test('P27 exercises of the coming days that say no why to the runner are counted, those of days gone by are not', () => {
  const program = addPairing(empty, whole, context)
  expect(countWithoutWhy(program, MONDAY)).toBe(2)
  const raise = byExercise(program, 'soleus-raise-single')
  const said = setDose(program, raise.id, { why: 'So that the calf can do less.' })
  expect(countWithoutWhy(said, MONDAY)).toBe(1)
  expect(countWithoutWhy(program, addDays(MONDAY, 40))).toBe(0)
})
