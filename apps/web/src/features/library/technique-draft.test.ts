import { SHIPPED_TECHNIQUES, techniqueCopy, techniqueVersion } from '@strideloom/domain/library/practice-techniques.ts'
import { describe, expect, test } from 'vitest'
import { fixedBars, techniqueDraftOf, techniqueFrom } from './technique-draft.ts'

const ID = '01930000-0000-7000-8000-000000000001'

describe('a technique in the form', () => {
  test('every shipped technique goes through it and comes out as it went in', () => {
    for (const one of SHIPPED_TECHNIQUES) {
      const version = techniqueVersion(one)
      expect(techniqueFrom(techniqueDraftOf(version), version.id).item, version.id).toEqual(version)
    }
  })

  test('what is missing is told at its own field', () => {
    const { complaints } = techniqueFrom({ ...techniqueDraftOf(null), pressureMax: 9, minutesMin: null }, ID)
    expect(complaints).toEqual({
      name: 'Enter a name.',
      description: 'Enter what it is.',
      countsAs: 'Choose the technique that it is like.',
      pressureMax: 'Enter pressure to from 1 to 8.',
      minutesMin: 'Enter minutes from as a number.',
      regions: 'Choose at least one region.',
      intents: 'Choose at least one kind of session.',
      objectives: 'Choose at least one thing that it is meant to change.',
    })
  })

  test('bars of what it is like are not in the hand of the form; what is like something else takes its bars', () => {
    const [first] = SHIPPED_TECHNIQUES
    if (!first) throw new Error('something is shipped')
    const draft = { ...techniqueDraftOf(techniqueCopy(first, ID)), bars: ['pregnancy' as const] }
    const { item } = techniqueFrom({ ...draft, countsAs: 'iastm' }, ID)
    expect(item?.avoidWhen).toEqual([...fixedBars({ countsAs: 'iastm' }), 'pregnancy'])
    expect(techniqueDraftOf(item).bars).toEqual(['pregnancy'])
  })
})
