import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RED_FLAG_IDS } from '../library/ids.ts'
import { SHIPPED_TECHNIQUES, techniqueCopy, techniqueVersion } from '../library/practice-techniques.ts'
import { facts, QUIET } from './facts.test.makers.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'
import { lighterPlan } from './lighter.ts'
import type { Plan } from './plan.ts'
import { breakSentence } from './sentences.ts'
import type { TechniqueBar } from './technique-bars.ts'

const ID = '01930000-0000-7000-8000-000000000001'
const barOf = (flag: TechniqueBar['flag']): TechniqueBar => ({
  flag,
  place: null,
  cause: {
    limit: 'technique',
    value: [],
    rule: `FLAG:${flag}`,
    severity: 'block',
    reason: 'It was answered yes.',
    confidence: '-',
    numbers: {},
    race: null,
  },
})
const chosen = fc.constantFrom(...SHIPPED_TECHNIQUES)
const flags = fc.uniqueArray(fc.constantFrom(...RED_FLAG_IDS), { maxLength: 4 })
const planWith = (work: { technique: string; own?: ReturnType<typeof techniqueCopy> }): Plan => ({
  intent: 'maintenance',
  minutes: 20,
  works: [{ region: 'soleus', side: 'left', pressure: 3, minutes: 5, ...work }],
})

describe('a practice’s own technique before the guard', () => {
  test('whatever it is made of and whatever is answered, it is never let through where what it is like is not', () => {
    fc.assert(
      fc.property(facts, chosen, fc.boolean(), flags, flags, (moment, like, isCopy, avoidWhen, answered) => {
        const own = { ...(isCopy ? techniqueCopy(like, ID) : techniqueVersion(like)), avoidWhen }
        const verdict = judgeFacts(moment)
        const bars = answered.map(barOf)
        const technique = (plan: Plan) =>
          judgePlan(verdict, plan, bars)
            .breaks.filter(({ limit }) => limit === 'technique')
            .flatMap(({ causes }) => causes.map(({ rule }) => rule))
        const shipped = technique(planWith({ technique: like.item.id }))
        const ours = technique(planWith({ technique: own.id, own }))
        expect(ours).toEqual(expect.arrayContaining(shipped))
        for (const flag of answered.filter((one) => avoidWhen.includes(one))) expect(ours).toContain(`FLAG:${flag}`)
      }),
    )
  })

  test('what closes it is told by its name, and a lighter version takes what the practice has not retired', () => {
    const like = SHIPPED_TECHNIQUES.find(({ item }) => item.id === 'stripping')
    if (!like) throw new Error('it is shipped')
    const own = { ...techniqueCopy(like, ID), name: 'Slow lane' }
    const gentle = SHIPPED_TECHNIQUES.find(({ item }) => item.id === 'effleurage')
    if (!gentle) throw new Error('it is shipped')
    const ours = { ...techniqueCopy(gentle, `${ID.slice(0, -1)}2`), name: 'Long strokes' }
    const bars = [barOf('doms-high')]
    const verdict = judgeFacts(QUIET)
    const plan = planWith({ technique: own.id, own })
    const { breaks } = judgePlan(verdict, plan, bars)
    expect(breaks.map(breakSentence)).toEqual(['Slow lane is left out here.'])
    const lighter = lighterPlan(plan, verdict, {
      findingActive: false,
      readiness: 75,
      correctiveFrom: 60,
      bars,
      techniques: [{ item: ours, own: ours }],
    })
    expect(lighter?.works?.[0]).toMatchObject({ technique: ours.id, own: { name: 'Long strokes' } })
    expect(
      lighterPlan(plan, verdict, { findingActive: false, readiness: 75, correctiveFrom: 60, bars, techniques: [] }),
    ).toBeNull()
  })
})
