import { describe, expect, test } from 'vitest'
import { QUIET } from './facts.test.makers.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'
import { lighterPlan } from './lighter.ts'
import type { Plan } from './plan.ts'
import { barredBy, type TechniqueBar } from './technique-bars.ts'

const cause = (rule: string): TechniqueBar['cause'] => ({
  limit: 'technique',
  value: [],
  rule,
  severity: 'block',
  reason: 'A safety answer keeps it out.',
  confidence: '-',
  numbers: {},
  race: null,
})
const bar = (flag: TechniqueBar['flag'], place: TechniqueBar['place'], rule = 'FLAG:x'): TechniqueBar => ({
  flag,
  place,
  cause: cause(rule),
})

describe('a technique that a safety answer bars', () => {
  const bars = [
    bar('doms-high', { region: 'calf', side: 'left' }, 'FLAG:place'),
    bar('pregnancy', null, 'FLAG:anywhere'),
    bar('contusion-local', null, 'FLAG:everywhere'),
  ]
  const rules = (region: 'soleus' | 'quadriceps', side: 'left' | 'right' | 'both', technique: string, of = bars) =>
    barredBy(of, { region, side }, { technique }).map(({ rule }) => rule)

  test('is barred where the answer’s place touches, and everywhere where it has none; another technique is not', () => {
    const [inPlace] = bars as [TechniqueBar]
    expect(rules('soleus', 'left', 'stripping', [inPlace])).toEqual(['FLAG:place'])
    expect(rules('soleus', 'both', 'stripping', [inPlace])).toEqual(['FLAG:place'])
    expect(rules('soleus', 'right', 'stripping', [inPlace])).toEqual([])
    expect(barredBy([inPlace], { region: 'soleus', side: 'left' }, { technique: 'stripping' })).toMatchObject([
      { limit: 'technique', value: ['stripping'] },
    ])
    expect(rules('quadriceps', 'left', 'stripping', [inPlace])).toEqual([])
    expect(rules('soleus', 'left', 'petrissage', [inPlace])).toEqual([])
    expect(rules('quadriceps', 'right', 'cupping-glide')).toEqual(['FLAG:anywhere'])
  })

  test('every answer that bars it is named', () => {
    expect(rules('soleus', 'left', 'stripping')).toEqual(['FLAG:place', 'FLAG:everywhere'])
    expect(rules('soleus', 'left', 'stripping', [])).toEqual([])
  })

  test('R24 it binds a plan beside the verdict, and the lighter plan takes another technique', () => {
    const plan: Plan = {
      intent: 'maintenance',
      pressure: 4,
      minutes: 30,
      works: [{ region: 'soleus', side: 'left', pressure: 4, technique: 'stripping', minutes: 8 }],
    }
    const verdict = judgeFacts(QUIET)
    expect(judgePlan(verdict, plan).breaks).toEqual([])
    expect(judgePlan(verdict, plan, bars)).toMatchObject({
      severity: 'block',
      override: 'written-reason',
      breaks: [
        {
          limit: 'technique',
          asked: 'stripping',
          allowed: 0,
          place: 'soleus/left',
          causes: [{ rule: 'FLAG:place' }, { rule: 'FLAG:everywhere' }],
        },
      ],
    })
    const lighter = lighterPlan(plan, verdict, { findingActive: true, readiness: 75, correctiveFrom: 60, bars })
    expect(lighter?.works?.[0]?.technique).not.toBe('stripping')
    expect(judgePlan(verdict, lighter as Plan, bars).breaks).toEqual([])
  })
})
