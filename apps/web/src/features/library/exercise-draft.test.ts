import { ownExerciseSchema } from '@strideloom/domain/library/own-exercise.ts'
import { practiceExercises, versionOf } from '@strideloom/domain/library/practice-exercises.ts'
import { describe, expect, test } from 'vitest'
import { draftOf, exerciseFrom } from './exercise-draft.ts'

const ID = '01930000-0000-7000-8000-000000000001'

describe('an exercise in the form', () => {
  test('every shipped exercise goes through it and comes out as it went in', () => {
    for (const one of practiceExercises([])) {
      const version = versionOf(one)
      expect(ownExerciseSchema.safeParse(version).error, version.id).toBeUndefined()
      const { item: exercise } = exerciseFrom(draftOf(version), version.id, version)
      expect(exercise, version.id).toEqual(version)
    }
  })

  test('what is missing is told at its own field', () => {
    const { complaints } = exerciseFrom(
      { ...draftOf(null), sets: null, amount: null, repsMax: null, video: 'video.example' },
      ID,
      null,
    )
    expect(complaints).toEqual({
      name: 'Enter a name.',
      category: 'Choose a kind.',
      regions: 'Choose at least one region.',
      cues: 'Write at least one cue.',
      video: 'Enter the whole address of the video, beginning with https://.',
      sets: 'Enter the sets as a number.',
      amount: 'Enter the repetitions as a number.',
      repsMax: 'Enter the repetitions as a number.',
    })
  })

  test('cues are lines, equipment stands between commas, and an empty line is none', () => {
    const { item: exercise } = exerciseFrom(
      {
        ...draftOf(null),
        name: '  Sled push ',
        category: 'strength',
        regions: ['quadriceps'],
        cues: 'Lean in\n\n  Short steps ',
        equipment: 'sled, , rope',
        amountKind: 'metres',
        amount: 20,
      },
      ID,
      null,
    )
    expect(exercise).toMatchObject({
      name: 'Sled push',
      cues: ['Lean in', 'Short steps'],
      equipment: ['sled', 'rope'],
      video: null,
      prescription: { sets: 3, metres: 20, restSeconds: 60, timesPerWeek: 3 },
    })
    expect(exercise?.prescription).not.toHaveProperty('repsMax')
  })
})
