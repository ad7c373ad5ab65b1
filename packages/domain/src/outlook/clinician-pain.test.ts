import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkIn, evening, morning, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordAssessment, RecordPain, RunnerRecord } from '../record/schema.ts'
import { clinicianReasons } from './clinician-reasons.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const at = (days: number) => addDays(TODAY, -days)
const calf = (more: Partial<RecordPain>): RecordPain => ({ region: 'calf', side: 'left', value: 3, ...more })
const knee = (more: Partial<RecordPain> = {}): RecordPain => ({ region: 'patellar', side: 'right', value: 1, ...more })
const says = (parts: Partial<RunnerRecord>) => clinicianReasons(recordWith(parts), AT).map((one) => one.says)
/** A check-in asks about all of the body; a run and the desk about what is named. */
const map = (days: number, ...pain: RecordPain[]) => checkIn(at(days), { pain })
const ran = (days: number, ...pain: RecordPain[]) => run(at(days), { pain })

describe('pain by the newest answer about a place (reference 7.3)', () => {
  it('a run that says the place is better settles it, one that names another place does not', () => {
    const runs = [ran(3, calf({ value: 8 }))]
    expect(says({ runs })).toEqual(['Pain in the left calf: 8 of 10.'])
    expect(says({ runs: [...runs, ran(1, calf({ value: 2 }))] })).toEqual([])
    expect(says({ runs: [...runs, ran(1, knee())] })).toEqual(['Pain in the left calf: 8 of 10.'])
    expect(says({ runs: [...runs, ran(1, calf({ side: 'right', value: 2 }))] })).toHaveLength(1)
    expect(says({ runs: [...runs, ran(1)] })).toHaveLength(1)
  })

  it('named again without a number it is not better', () => {
    expect(says({ runs: [ran(3, calf({ value: 8 })), ran(1, calf({ value: null }))] })).toEqual([
      'Pain in the left calf: 8 of 10.',
    ])
    expect(says({ checkIns: [map(3, calf({ value: 8 })), map(1, calf({ value: null }))] })).toHaveLength(1)
  })

  it('a part that was named without a number is not better because what is around it is', () => {
    const part = (value: number | null): RecordPain => ({ region: 'soleus', side: 'left', value })
    const runs = [ran(3, part(8)), ran(1, calf({ value: 2 }), part(null))]
    expect(says({ runs })).toEqual(['Pain in the left soleus: 8 of 10.'])
    expect(says({ runs: [ran(3, part(8)), ran(1, part(null), calf({ value: 2 }))] })).toHaveLength(1)
    expect(says({ runs: [...runs, ran(0, calf({ value: 2 }))] })).toEqual([])
  })

  it.each(['atRest', 'night'] as const)('%s not asked again still stands, answered with no it does not', (when) => {
    const before = map(3, calf({ [when]: true }))
    expect(says({ checkIns: [before, map(1, calf({}))] })).toHaveLength(1)
    expect(says({ checkIns: [before, map(1, calf({ [when]: null }))] })).toHaveLength(1)
    expect(says({ checkIns: [before, map(1, calf({ [when]: false }))] })).toEqual([])
  })
})

describe('an answer about all of the body: what it does not name does not hurt any more', () => {
  it('whatever else it names, and whether that was asked about at rest and at night or not', () => {
    const before = map(3, calf({ value: 8, atRest: true, night: true }))
    expect(says({ checkIns: [before] })).toHaveLength(3)
    expect(says({ checkIns: [before, map(1)] })).toEqual([])
    expect(says({ checkIns: [before, map(1, knee({ atRest: false, night: false }))] })).toEqual([])
    expect(says({ checkIns: [before, map(1, knee({ value: null }))] })).toEqual([])
  })

  it('a part of a place that is named without the question may be what still hurts at night', () => {
    const part = map(3, { region: 'soleus', side: 'left', value: 2, night: true })
    expect(says({ checkIns: [part, map(1, calf({}))] })).toEqual(['Pain at night in the left soleus: 2 of 10.'])
    expect(says({ checkIns: [part, map(1, calf({ side: 'right' }))] })).toEqual([])
  })

  it('once a later one does not name it, an earlier one that did cannot bring it back', () => {
    const checkIns = [map(4, calf({ night: true })), map(3, calf({})), map(2, knee()), map(1, calf({}))]
    expect(says({ checkIns })).toEqual([])
    expect(says({ checkIns: checkIns.filter((_, index) => index !== 2) })).toHaveLength(1)
  })
})

describe('pain in a workout', () => {
  const log = (...pain: (number | null)[]) => [
    {
      session: 'A',
      loggedAt: morning(at(1)),
      items: pain.map((one) => ({ exercise: 'split-squat', pain: one })),
    },
  ]
  it('the highest of the items that were answered, without a place, as a log names none', () => {
    expect(says({ logs: log(null, 7, 8, 2) })).toEqual(['Pain in a workout: 8 of 10.'])
    expect(says({ logs: log(null, 6) })).toEqual([])
    expect(says({ logs: log(null) })).toEqual([])
  })
})

describe('a test that refers is told once, by its newest value', () => {
  const tested = (
    test: RecordAssessment['test'],
    value: number | boolean,
    days: number,
    more: Partial<RecordAssessment> = {},
  ): RecordAssessment => ({ date: at(days), test, side: 'left', value, ...more })
  const codes = (assessments: RecordAssessment[], more: Partial<RunnerRecord> = {}) =>
    clinicianReasons(recordWith({ assessments, ...more }), AT).map((one) => one.code)

  it('measured twice it is one reason; measured again without a finding it is none', () => {
    expect(codes([tested('navicular-tender', true, 6), tested('navicular-tender', true, 2)])).toEqual(['test'])
    expect(codes([tested('navicular-tender', true, 6), tested('navicular-tender', false, 2)])).toEqual([])
  })

  it('pain of one place says nothing of another, each side and region on its own', () => {
    const achilles = tested('pain-nrs', 8, 3, { region: 'achilles' })
    expect(codes([achilles, tested('pain-nrs', 2, 1, { region: 'patellar' })])).toEqual(['test'])
    expect(codes([achilles, tested('pain-nrs', 2, 1, { region: 'achilles', side: 'right' })])).toEqual(['test'])
    expect(codes([achilles, tested('pain-nrs', 2, 1, { region: 'achilles' })])).toEqual([])
  })

  it('a note about bone stress lets bone tests rest, never pain of 7 or more', () => {
    const noted = {
      ...recordWith(),
      runner: {
        timeZone: 'Europe/Berlin',
        clearances: [{ flag: 'bone-stress-suspected' as const, filedOn: at(1) }],
      },
    }
    const reasons = (assessment: RecordAssessment) =>
      clinicianReasons({ ...noted, assessments: [assessment] }, AT).map((one) => one.code)
    expect(reasons(tested('navicular-tender', true, 2))).toEqual([])
    expect(reasons(tested('pain-nrs', 8, 2, { region: 'achilles' }))).toEqual(['test'])
  })
})

describe('reference 14.13: pain of minors where bones still grow', () => {
  const young = (
    parts: Partial<RunnerRecord>,
    runner: Partial<RunnerRecord['runner']> = { birthDate: '2010-03-01' },
  ) => {
    const record = recordWith(parts)
    return clinicianReasons({ ...record, runner: { ...record.runner, ...runner } }, AT).map((one) => one.says)
  }
  const hurts = (region: RecordPain['region'], value: number | null = 1): Partial<RunnerRecord> => ({
    checkIns: [map(1, { region, side: 'left', value })],
  })

  it.each(['achilles', 'plantar-foot', 'patellar', 'hip-flexors', 'tfl', 'glute-med'] as const)(
    '%s: the heel, the tendon of the kneecap, the edge of the hip',
    (region) =>
      expect(young(hurts(region))).toEqual([expect.stringMatching(/^Pain where bones still grow, in the left/)]),
  )

  it.each(['foot', 'ankle', 'knee', 'hip-pelvis', 'lower-leg-foot', 'thigh-knee'] as const)(
    '%s stands for its parts, such a place among them',
    (region) => {
      expect(young(hurts(region))).toEqual([expect.stringMatching(/^Pain where bones still grow, in the left/)])
      expect(young(hurts(region), { birthDate: '1990-03-01' })).toEqual([])
    },
  )

  it('says where and how much, and never what it is', () => {
    expect(young(hurts('patellar', 4))).toEqual([
      'Pain where bones still grow, in the left kneecap and patellar tendon: 4 of 10.',
    ])
  })

  it('not of muscles, not without pain, not where nobody answered', () => {
    for (const region of ['quadriceps', 'calf', 'great-toe'] as const) expect(young(hurts(region))).toEqual([])
    expect(young(hurts('patellar', 0))).toEqual([])
    expect(young(hurts('patellar', null))).toEqual([])
  })

  it('high pain is told once', () => {
    expect(young(hurts('patellar', 7))).toEqual(['Pain in the left kneecap and patellar tendon: 7 of 10.'])
  })

  it('until the eighteenth birthday; without a birth date by the safety questions, and not known is not under 18', () => {
    expect(young(hurts('patellar'), { birthDate: '2008-05-18' })).toHaveLength(1)
    expect(young(hurts('patellar'), { birthDate: '2008-05-17' })).toEqual([])
    const told = { complete: true, flags: [{ id: 'minor' as const }] }
    expect(young(hurts('patellar'), { birthDate: null, intake: told })).toHaveLength(1)
    expect(young(hurts('patellar'), { birthDate: null })).toEqual([])
  })
})
