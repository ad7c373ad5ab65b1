import { describe, expect, it } from 'vitest'
import { BERLIN, recordWith } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { lighterPlan } from '../timing/lighter.ts'
import type { PlannedPlace } from '../timing/plan.ts'
import { barredBy } from '../timing/technique-bars.ts'
import type { AskedSession } from './asked-session.ts'
import { judgeSession } from './judge-session.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const at = '2026-06-10T08:00:00+02:00'
const record = (deskAnswers: object[]): RunnerRecord => ({
  ...recordWith({ deskAnswers: deskAnswers as never, checkIns: [] }),
  runner: {
    timeZone: BERLIN,
    birthDate: '1990-01-01',
    intake: { complete: true, completedOn: '2026-01-05', flags: [] },
  },
})
const asked = (region: 'soleus' | 'quadriceps', side: 'left' | 'right', technique: string): AskedSession => ({
  start: '2026-06-10T12:00:00+02:00',
  minutes: 30,
  intent: 'maintenance',
  regions: [{ region, side, pressure: 4, technique }],
})
const breaks = (answers: object[], session: AskedSession) =>
  judgeSession(record(answers), session, at, SHIPPED_RULES).plan.breaks.filter(({ limit }) => limit === 'technique')

// red-flags.json effectRules: “avoidWhen binds in addition, whenever a technique is chosen while that flag is true”.
describe('a technique is left out while the safety answer that it names stands', () => {
  const doms = { at, flag: 'doms-high', region: 'quadriceps', side: 'left' }

  it('in the region of a local flag, and there alone', () => {
    const [found] = breaks([doms], asked('quadriceps', 'left', 'stripping'))
    expect(found).toMatchObject({ asked: 'stripping', place: 'quadriceps/left', allowed: 0 })
    expect(found?.causes).toMatchObject([{ rule: 'FLAG:doms-high', reason: expect.stringMatching(/answered yes/) }])
    expect(breaks([doms], asked('quadriceps', 'right', 'stripping'))).toEqual([])
    expect(breaks([doms], asked('quadriceps', 'left', 'petrissage'))).toEqual([])
  })

  it('everywhere for a flag of the whole runner', () => {
    expect(breaks([{ at, flag: 'anticoagulant' }], asked('soleus', 'left', 'petrissage'))).toMatchObject([
      { asked: 'petrissage', causes: [{ rule: 'FLAG:anticoagulant' }] },
    ])
  })

  it('no longer once it is answered no', () => {
    const no = { ...doms, at: '2026-06-10T08:30:00+02:00', answer: false }
    expect(
      judgeSession(
        record([doms, no]),
        asked('quadriceps', 'left', 'stripping'),
        '2026-06-10T09:00:00+02:00',
        SHIPPED_RULES,
      ).bars,
    ).toEqual([])
  })

  it('the verdict does not know it; a lighter version takes another technique', () => {
    const session = asked('quadriceps', 'left', 'stripping')
    const { verdict, bars, facts } = judgeSession(record([doms]), session, at, SHIPPED_RULES)
    expect(verdict.avoidTechniques).not.toContain('stripping')
    const works = [{ region: 'quadriceps' as const, side: 'left' as const, pressure: 4, technique: 'stripping' }]
    const lighter = lighterPlan({ intent: 'maintenance', minutes: 30, works }, verdict, {
      findingActive: true,
      readiness: facts.readiness ?? null,
      correctiveFrom: 60,
      bars,
    })
    expect(lighter?.works?.[0]?.technique).toBeDefined()
    expect(lighter?.works?.[0]?.technique).not.toBe('stripping')
    expect(barredBy(bars, works[0] as PlannedPlace, { technique: lighter?.works?.[0]?.technique ?? '' })).toEqual([])
  })
})
