import type { Exercise } from '@strideloom/domain/library/exercises.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import classes from './exercise-picker.module.css'
import { useExerciseSearch } from './exercise-search.tsx'

const ORIGIN_WORDS = { shipped: '', changed: ' · changed here', own: ' · your own' } as const

/** The library, searched by name, region, equipment or kind. */
export const ExercisePicker = ({
  open,
  onClose,
  title,
  onChoose,
}: {
  open: boolean
  onClose: () => void
  title: string
  onChoose: (chosen: PracticeExercise) => void
}) => (
  <Sheet open={open} onClose={onClose} title={title} wide>
    <Search onChoose={onChoose} />
  </Sheet>
)

const Search = ({ onChoose }: { onChoose: (chosen: PracticeExercise) => void }) => {
  const { fields, count, found } = useExerciseSearch({ autoFocus: true })
  return (
    <div className={classes.picker}>
      <div className={classes.filters}>{fields}</div>
      <p className={classes.count} role="status">
        {count}
      </p>
      <ul className={classes.list}>
        {found.map(({ item: one, ...chosen }) => (
          <li key={one.id}>
            <button type="button" className={classes.row} onClick={() => onChoose({ item: one, ...chosen })}>
              <KindGlyph kind={one.category} size={16} />
              <span className={classes.words}>
                {one.name}
                <span className={classes.about}>
                  {aboutWords(one)}
                  {ORIGIN_WORDS[chosen.origin]}
                </span>
              </span>
              <span className={classes.dose}>{amountWords(startingDose(one))}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const aboutWords = ({ category, regions, equipment }: Exercise): string =>
  [kindWord(category), regions.map(shortRegionName).join(', ').toLowerCase(), equipment.join(', ')]
    .filter(Boolean)
    .join(' · ')
