import { practiceTemplates, templateVersion } from '@strideloom/domain/library/practice-templates.ts'
import { describe, expect, test } from 'vitest'
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
})
