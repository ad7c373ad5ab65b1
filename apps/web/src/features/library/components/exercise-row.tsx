import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { classNames } from '@strideloom/ui/class-names.ts'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { ORIGIN_WORDS } from '../words.ts'
import classes from './library-page.module.css'

/** One exercise in the list: kind, name, where it works, its dose, and whether it is the practice's. */
export const ExerciseRow = ({
  one: { exercise, own, origin },
  isOpen,
  onOpen,
}: {
  one: PracticeExercise
  isOpen: boolean
  onOpen: () => void
}) => (
  <li>
    <button
      type="button"
      className={classNames(classes.row, isOpen && classes.open)}
      aria-current={isOpen || undefined}
      onClick={onOpen}
    >
      <KindGlyph kind={exercise.category} size={16} />
      <span className={classes.words}>
        <b>{exercise.name}</b>
        <small>
          {kindWord(exercise.category)}, {exercise.regions.map(shortRegionName).join(', ').toLowerCase()}
          {own?.video ? ', with a video' : ''}
        </small>
      </span>
      {origin !== 'shipped' && <Tag tone={origin === 'own' ? 'info' : 'plain'}>{ORIGIN_WORDS[origin]}</Tag>}
      <span className={classes.dose}>{amountWords(startingDose(exercise))}</span>
    </button>
  </li>
)
