import { practiceTemplates, templateVersion } from '@strideloom/domain/library/practice-templates.ts'
import { technique } from '@strideloom/domain/library/techniques.ts'
import { describe, expect, test } from 'vitest'
import { newHands, newWork } from './hands-draft.ts'
import { templateDraftOf, templateFrom } from './template-draft.ts'

const ID = '01930000-0000-7000-8000-000000000001'

describe('a template in the form', () => {
  test('every shipped template goes through it and comes out as it went in', () => {
    for (const one of practiceTemplates([])) {
      const version = templateVersion(one)
      const { item, complaints } = templateFrom(templateDraftOf(version), version.id, version)
      expect(complaints, version.id).toBeNull()
      expect(item, version.id).toEqual(version)
    }
  })

  test('what is missing is told at its own field; a new day is a workout of its own', () => {
    expect(templateFrom(templateDraftOf(null), ID, null).complaints).toEqual({
      name: 'Enter a name.',
      goal: 'Enter the goal.',
      dailyMobility: 'Choose at least one exercise.',
    })
    const slots = [{ day: 'fri' as const, exercise: 'goblet-squat', role: 'key' as const }]
    const { item } = templateFrom({ ...templateDraftOf(null), name: 'Ours', goal: 'Strong', slots }, ID, null)
    expect(item?.strengthSessions).toEqual([
      { id: 'fri', day: 'fri', start: '18:00', heavyLower: false, slots: [{ exercise: 'goblet-squat', role: 'key' }] },
    ])
  })

  describe('its hands-on work', () => {
    const [calf] = practiceTemplates([])
    const version = calf && templateVersion(calf)
    const draft = templateDraftOf(version ?? null)
    const read = (massage: typeof draft.massage) => templateFrom({ ...draft, massage }, ID, version ?? null)
    const [first, ...others] = draft.massage
    if (!first) throw new Error('the first template has hands-on work')

    test('a session that is changed is no longer what the guard of the reference was asked; the others are', () => {
      const { item } = read([{ ...first, day: 'wed' }, ...others])
      expect(item?.massage.map(({ checked }) => checked !== undefined)).toEqual([false, ...others.map(() => true)])
      expect(item?.massage[0]).toMatchObject({ day: 'wed', works: first.works, pairsWith: first.pairsWith })
    })

    test('what its techniques work on is what it works on, in the order that was kept', () => {
      const works = first.works.filter(({ region }) => region !== 'soleus')
      const stripping = technique('stripping')
      if (!stripping) throw new Error('stripping is shipped')
      const { item } = read([{ ...first, works: [...works, newWork('hamstrings', stripping, first)] }])
      expect(item?.massage[0]?.regions).toEqual(['gastrocnemius', 'plantar-foot', 'hamstrings'])
    })

    test('an exercise that is taken out pairs with nothing any more', () => {
      const slots = draft.slots.filter(({ exercise }) => exercise !== 'short-foot')
      const { item } = templateFrom({ ...draft, slots }, ID, version ?? null)
      expect(item?.massage.some(({ pairsWith }) => pairsWith.includes('short-foot'))).toBe(false)
      expect(item?.massage[0]?.pairsWith).toContain('ankle-rock')
    })

    test('a technique is added no harder than the session and itself allow', () => {
      const deep = technique('deep-forearm')
      if (!deep) throw new Error('deep forearm work is shipped')
      expect(newWork('glute-max', deep, { pressure: 8 }).pressure).toBe(deep.pressure.max)
      expect(newWork('glute-max', deep, { pressure: deep.pressure.min }).pressure).toBe(deep.pressure.min)
    })

    test.each([
      ['Add a technique, or take the session away.', [newHands('new')]],
      ['The template has 8 weeks.', [{ ...first, week: 9 }]],
      ['A technique asks for 5: raise this, or lower the technique.', [{ ...first, pressure: 4 }]],
      ['Its techniques take 49 min.', [{ ...first, minutes: 40 }]],
      ['Enter the week.', [{ ...first, week: null }]],
      ['Enter the time, such as 18:00.', [{ ...first, start: '' }]],
    ])('%s', (message, massage) => {
      expect(read(massage).complaints).toEqual({ massage: message })
    })
  })
})
