import type { Exercise } from '@strideloom/domain/library/exercises.ts'
import { EXERCISE_CATEGORIES, type ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useMemo, useState } from 'react'
import { findExercises } from '../../../lib/find-exercises.ts'
import { usePracticeExercises } from '../../../lib/practice-library.ts'
import classes from './exercise-picker.module.css'

const ORIGIN_WORDS = { shipped: '', changed: ' · changed here', own: ' · your own' } as const

const CATEGORIES = EXERCISE_CATEGORIES.map((value) => ({ value, label: kindWord(value) }))

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
  const [text, setText] = useState('')
  const [category, setCategory] = useState<ExerciseCategory | ''>('')
  const exercises = usePracticeExercises()
  const offered = useMemo(() => exercises.filter(({ isRetired }) => !isRetired), [exercises])
  const found = useMemo(() => findExercises(offered, text, category || null), [offered, text, category])
  return (
    <div className={classes.picker}>
      <div className={classes.filters}>
        <TextField
          label="Search"
          hideLabel
          icon={<SearchIcon />}
          value={text}
          onChange={setText}
          placeholder="Calf, bridge, band…"
          autoComplete="off"
          data-autofocus
        />
        <SelectField
          label="Kind"
          hideLabel
          value={category}
          onChange={(value) => setCategory(value as ExerciseCategory | '')}
          options={CATEGORIES}
          empty="Every kind"
        />
      </div>
      <p className={classes.count} role="status">
        {found.length === 0
          ? 'No exercise fits. Search by a region, for example “ankle”.'
          : `${found.length} of ${offered.length}`}
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
