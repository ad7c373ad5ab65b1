import { EXERCISES } from '@strideloom/domain/library/exercises.ts'
import { copyOf, practiceExercises, versionOf } from '@strideloom/domain/library/practice-exercises.ts'
import { expect, test } from 'vitest'
import { doseSentence, librarySentence } from './words.ts'

const [one] = practiceExercises([])
if (!one) throw new Error('something is shipped')

test('the sentence over the library counts what is prescribed from', () => {
  expect(librarySentence('exercise', practiceExercises([]))).toBe('126 exercises')
  const own = copyOf(one, '01930000-0000-7000-8000-000000000001')
  expect(
    librarySentence(
      'exercise',
      practiceExercises([
        { id: own.id, item: own, isRetired: false },
        { id: one.item.id, item: versionOf(one), isRetired: false },
        { id: 'goblet-squat', item: null, isRetired: true },
      ]),
    ),
  ).toBe('126 exercises, 1 of your own, 1 changed here, 1 retired')
})

test('every shipped dose is a sentence', () => {
  for (const exercise of EXERCISES)
    expect(doseSentence(exercise), exercise.id).toMatch(/^\d+ × \d[\d–]*( s| m)?( each side)?, .*\d+ s rest, .+$/)
  expect(
    doseSentence({ prescription: { sets: 3, seconds: 30, restSeconds: 60, timesPerWeek: 3.5 }, unilateral: true }),
  ).toBe('3 × 30 s each side, 60 s rest, every second day')
})
