import { type Exercise, exercise } from '@strideloom/domain/library/exercises.ts'
import { EXERCISE_CATEGORIES } from '@strideloom/domain/library/ids.ts'
import type { OwnExercise } from '@strideloom/domain/library/own-exercise.ts'
import { copyOf, versionOf } from '@strideloom/domain/library/practice-exercises.ts'
import { trainsControl } from '@strideloom/domain/library/trains-control.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { exerciseSearchWords } from '../../../lib/find-exercises.ts'
import { draftOf, type ExerciseDraft, exerciseFrom } from '../exercise-draft.ts'
import type { Shelf } from '../shelf.ts'
import { doseSentence, LEVEL_WORDS, neighbourWords } from '../words.ts'
import { ExerciseFields } from './exercise-fields.tsx'
import classes from './item-detail.module.css'

type Item = Exercise | OwnExercise

const videoOf = (item: Item): string | null => ('video' in item ? item.video : null)

const aboutSentence = (item: Item): string => {
  const { category, level, unilateral, equipment } = item
  return [
    `${kindWord(category)}, level ${level}: ${LEVEL_WORDS[level].toLowerCase()}.`,
    ...(unilateral ? ['One side at a time.'] : []),
    ...(trainsControl(item) ? ['Trains control of leg and pelvis.'] : []),
    equipment.length > 0 ? `With ${equipment.join(', ').replaceAll('-', ' ')}.` : 'Without equipment.',
  ].join(' ')
}

const Body = ({ item }: { item: Item }) => {
  const video = videoOf(item)
  return (
    <>
      <p className={classes.about}>{aboutSentence(item)}</p>
      <section>
        <h3>Cues</h3>
        <ul className={classes.cues}>
          {item.cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
      </section>
      <p>
        {video ? (
          <>
            Video:{' '}
            <a href={video} target="_blank" rel="noopener noreferrer">
              {new URL(video).hostname}
            </a>
          </>
        ) : (
          'No video; runners see one here when you add it.'
        )}
      </p>
    </>
  )
}

/** The exercises: what is shown to a runner, and where a prescription starts from. */
export const EXERCISE_SHELF: Shelf<Exercise, OwnExercise, ExerciseDraft> = {
  kind: 'exercise',
  example: 'Calf, bridge, band…',
  hint: 'Choose an exercise to see its cues, where it works and its video.',
  filter: {
    label: 'Kind',
    empty: 'Every kind',
    options: [
      ...EXERCISE_CATEGORIES.map((value) => ({ value, label: kindWord(value) })),
      { value: 'control', label: 'Control of leg and pelvis' },
    ],
    of: (item) => [item.category, ...(trainsControl(item) ? ['control'] : [])],
  },
  glyph: ({ category }, size) => <KindGlyph kind={category} size={size} />,
  about: (item) =>
    `${kindWord(item.category)}, ${item.regions.map(shortRegionName).join(', ').toLowerCase()}${videoOf(item) ? ', with a video' : ''}`,
  amount: (item) => amountWords(startingDose(item)),
  words: exerciseSearchWords,
  regions: ({ regions }) => regions,
  facts: (item) => [
    { label: 'Starts from', words: doseSentence(item) },
    { label: 'Works on', words: item.regions.map(shortRegionName).join(', ') },
    { label: 'Easier', words: neighbourWords(item.regressionId) ?? 'none named' },
    { label: 'Harder', words: neighbourWords(item.progressionId) ?? 'none named' },
    ...('countsAs' in item && item.countsAs !== item.id
      ? [
          {
            label: 'Loads like',
            words:
              (item.countsAs && exercise(item.countsAs)?.name) ??
              'not said: the spacing of heavy legs does not count it',
          },
        ]
      : []),
  ],
  texts: (item) => [
    { label: 'About', words: aboutSentence(item) },
    { label: 'Cues', words: item.cues.join(' · ') },
    { label: 'Video', words: videoOf(item) ?? '' },
  ],
  Body,
  shipped: exercise,
  version: versionOf,
  copy: copyOf,
  draftOf,
  read: exerciseFrom,
  Fields: ExerciseFields,
}
