import { describe, expect, it } from 'vitest'
import type { RedFlagId } from '../library/ids.ts'
import { redFlag } from '../library/red-flags.ts'
import { CHECK_IN_FLAGS, checkInQuestion } from './check-in-questions.ts'
import { emergencyNumber } from './emergency-number.ts'
import { byGravity, runnerAdvice, waitsForNote } from './runner-advice.ts'

type Answer = Partial<Parameters<typeof runnerAdvice>[0]>
const advice = (flag: RedFlagId, over: Answer = {}) =>
  runnerAdvice(
    { flag, reply: 'yes', followUp: null, hasPlace: true, waits: false, ...over },
    checkInQuestion(flag).asksForRegion,
  )

/** By hand from the actions of reference 12. */
const LEVELS = {
  emergency: ['acute-compartment', 'chest-pain', 'recent-trauma-fracture', 'rhabdo', 'suspected-dvt', 'tendon-rupture'],
  clinician: [
    ...['anticoagulant', 'bone-stress-suspected', 'exertional-compartment', 'femoral-neck-stress'],
    ...['neuro-symptoms-local', 'red-s-screen'],
  ],
  wait: ['contagious-skin', 'fever-illness'],
  place: ['acute-strain-local', 'contusion-local', 'skin-lesion-local', 'tendon-reactive-local'],
  noted: ['doms-high', 'painkiller-today', 'postpartum-12w', 'pregnancy'],
}

describe('reference 12, what a runner is told at once', () => {
  it('every question of the check-in has its level', () => {
    const found = Object.fromEntries(
      Object.keys(LEVELS).map((level) => [
        level,
        CHECK_IN_FLAGS.filter((flag) => advice(flag)?.level === level).sort(),
      ]),
    )
    expect(found).toEqual(
      Object.fromEntries(Object.entries(LEVELS).map(([level, flags]) => [level, [...flags].sort()])),
    )
  })

  it('never says what somebody has, and promises nothing', () => {
    for (const flag of CHECK_IN_FLAGS)
      for (const reply of ['yes', 'no', 'unknown'] as const) {
        const said = advice(flag, { reply, waits: true })
        const words = `${said?.title} ${said?.says}`
        expect(words).not.toMatch(/you have an? |clot|rupture|fracture|thrombo|stress|diagnos/i)
        expect(words).not.toContain(redFlag(flag).why)
      }
  })

  it('running stops where it has to: what is urgent, and what may be bone', () => {
    for (const flag of LEVELS.emergency) expect(advice(flag as RedFlagId)?.says).toMatch(/Do not run/)
    for (const flag of ['femoral-neck-stress', 'bone-stress-suspected'] as const)
      expect(advice(flag)?.title).toBe('Stop running and see a clinician.')
  })

  it('a second question answered yes is urgent; not sure of it asks for a clinician', () => {
    expect(advice('pregnancy', { followUp: 'yes' })?.level).toBe('emergency')
    expect(advice('pregnancy', { followUp: 'unknown' })?.level).toBe('clinician')
    expect(advice('pregnancy', { followUp: 'no' })?.level).toBe('noted')
  })

  it('no says nothing, unless only a note ends what was said before', () => {
    expect(advice('chest-pain', { reply: 'no' })).toBeNull()
    expect(advice('chest-pain', { reply: 'no', waits: true })?.says).toMatch(/clinician’s note/)
  })

  it('what waits for a note: by the question, or by its second one', () => {
    const yes = { reply: 'yes', followUp: null } as const
    expect(waitsForNote({ ...yes, flag: 'chest-pain' })).toBe(true)
    expect(waitsForNote({ ...yes, flag: 'skin-lesion-local' })).toBe(false)
    expect(waitsForNote({ ...yes, flag: 'pregnancy' })).toBe(false)
    expect(waitsForNote({ ...yes, flag: 'pregnancy', followUp: 'yes' })).toBe(true)
    expect(waitsForNote({ flag: 'chest-pain', reply: 'no', followUp: null })).toBe(false)
  })

  it('not sure is no answer, and not taken lightly where it may be grave', () => {
    expect(advice('suspected-dvt', { reply: 'unknown' })?.level).toBe('clinician')
    expect(advice('fever-illness', { reply: 'unknown' })?.level).toBe('noted')
    expect(advice('doms-high', { reply: 'unknown' })?.says).toMatch(/not answered/)
  })

  it('a place that is not shown is asked for, because all waits until then', () => {
    expect(advice('skin-lesion-local', { hasPlace: false })?.says).toMatch(/the whole session waits/)
    expect(advice('skin-lesion-local')?.says).not.toMatch(/whole session/)
    expect(advice('chest-pain', { hasPlace: false })?.says).not.toMatch(/whole session/)
  })

  it('the gravest stands first', () => {
    const said = (['doms-high', 'chest-pain', 'fever-illness', 'red-s-screen', 'contusion-local'] as const).flatMap(
      (flag) => advice(flag) ?? [],
    )
    expect(said.sort(byGravity).map(({ level }) => level)).toEqual(['emergency', 'clinician', 'wait', 'place', 'noted'])
  })

  it('the number to call is the one of where they live, and none that is not certain', () => {
    expect(['Europe/Stockholm', 'America/Toronto', 'Australia/Perth', 'Pacific/Auckland'].map(emergencyNumber)).toEqual(
      ['112', '911', '000', '111'],
    )
    expect(['America/Sao_Paulo', 'Asia/Tokyo', 'UTC', 'America/Bogota'].map(emergencyNumber)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
