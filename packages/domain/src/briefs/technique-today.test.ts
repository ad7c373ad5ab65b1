import { describe, expect, it } from 'vitest'
import { SHIPPED_TECHNIQUES, techniqueCopy } from '../library/practice-techniques.ts'
import type { StandingFlag } from '../outlook/standing-flags.ts'
import { limitsOf } from './brief.test.makers.ts'
import type { BriefSession } from './brief.ts'
import { techniqueToday as todayAmong } from './technique-today.ts'

const techniqueToday = (...[work, limits]: [BriefSession['works'][number], ReturnType<typeof limitsOf>]) => {
  const today = todayAmong(work, limits, SHIPPED_TECHNIQUES)
  return today && { technique: today.technique.technique, instead: today.instead }
}

const work = (technique: string, limit: number, over: Partial<BriefSession['works'][number]> = {}) => ({
  id: 'w',
  technique,
  region: 'quadriceps' as const,
  side: 'right' as const,
  pressure: 6,
  minutes: 8,
  whyTissue: '',
  whyPressure: '',
  whyNow: '',
  limit: { region: 'quadriceps' as const, side: 'right' as const, limit, causes: [] },
  ...over,
})
const sore = (region: 'quadriceps' | 'soleus', over: Partial<StandingFlag> = {}): StandingFlag => ({
  id: 'doms-high',
  question: 'Exercise soreness 5/10 or more in the region',
  place: { region, side: 'right' },
  closes: false,
  severity: 'warn',
  urgent: false,
  answeredOn: '2026-11-22',
  ...over,
})

describe('which technique a place takes today', () => {
  it('S44 what is planned stays where the limit takes it', () => {
    expect(techniqueToday(work('stripping', 4), limitsOf(6))).toEqual({ technique: 'stripping', instead: null })
  })

  it('S44 a technique that begins above the limit gives way to one that does not', () => {
    expect(techniqueToday(work('stripping', 3), limitsOf(5))).toEqual({
      technique: 'effleurage',
      instead: 'Planned was longitudinal stripping, which takes 4 at least.',
    })
  })

  it('what a technique’s avoidWhen says holds in the place of the answer, and only there', () => {
    const told = (region: 'quadriceps' | 'soleus') =>
      techniqueToday(work('stripping', 5), limitsOf(6, [], { flags: [sore(region)] }))
    expect(told('quadriceps')?.technique).toBe('effleurage')
    expect(told('quadriceps')?.instead).toContain('exercise soreness 5/10 or more')
    expect(told('soleus')).toEqual({ technique: 'stripping', instead: null })
  })

  it('an answer about the whole body holds everywhere, whatever place it names', () => {
    const flags = [sore('soleus', { id: 'anticoagulant', question: 'Blood thinner', place: null })]
    expect(techniqueToday(work('petrissage', 5), limitsOf(6, [], { flags }))?.technique).not.toBe('petrissage')
    const swollen = [sore('soleus', { id: 'suspected-dvt', question: 'One calf swollen' })]
    expect(techniqueToday(work('effleurage', 3), limitsOf(6, [], { flags: swollen }))?.technique).not.toBe('effleurage')
  })

  it('nothing is made up where nothing is left, and a practice’s own technique stays', () => {
    expect(techniqueToday(work('stripping', 0), limitsOf(6))).toBeNull()
    expect(techniqueToday(work('ours', 1), limitsOf(1))).toEqual({ technique: 'ours', instead: null })
  })

  it('P26 a practice’s own is judged like what it is like, and told by its name; what is retired is not offered', () => {
    const [stripping] = SHIPPED_TECHNIQUES.filter(({ item }) => item.id === 'stripping')
    if (!stripping) throw new Error('it is shipped')
    const own = {
      ...techniqueCopy(stripping, '01930000-0000-7000-8000-000000000001'),
      name: 'Slow lane',
      avoidWhen: [],
    }
    const flags = [sore('quadriceps')]
    const withoutEffleurage = SHIPPED_TECHNIQUES.filter(({ item }) => item.id !== 'effleurage')
    const today = todayAmong(work(own.id, 5, { own }), limitsOf(6, [], { flags }), withoutEffleurage)
    expect(today?.technique.technique).not.toBe('effleurage')
    expect(today?.instead).toContain('Planned was slow lane, which is left out while this is answered yes')
    const calm = todayAmong(work(own.id, 5, { own }), limitsOf(6), withoutEffleurage)
    expect(calm).toEqual({ technique: { technique: own.id, own }, instead: null })
  })
})
