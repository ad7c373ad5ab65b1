import { EXERCISE_CATEGORIES, type ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { type ReactNode, useMemo, useState } from 'react'
import { findExercises } from '../../../lib/find-exercises.ts'
import { usePracticeExercises } from '../../../lib/practice-library.ts'

const CATEGORIES = EXERCISE_CATEGORIES.map((value) => ({ value, label: kindWord(value) }))

/** What was searched for: the two fields, how much was found in words, and what was found. */
export type ExerciseSearch = { fields: ReactNode; count: string; found: PracticeExercise[] }

/** The exercises that the practice offers, searched by name, region, equipment or kind. `autoFocus`: a sheet opens on it. */
export const useExerciseSearch = ({ autoFocus = false } = {}): ExerciseSearch => {
  const [text, setText] = useState('')
  const [category, setCategory] = useState<ExerciseCategory | ''>('')
  const exercises = usePracticeExercises()
  const offered = useMemo(() => exercises.filter(({ isRetired }) => !isRetired), [exercises])
  const found = useMemo(() => findExercises(offered, text, category || null), [offered, text, category])
  return {
    fields: (
      <>
        <TextField
          label="Search the exercises"
          hideLabel
          icon={<SearchIcon />}
          value={text}
          onChange={setText}
          placeholder="Calf, bridge, band…"
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
        />
        <SelectField
          label="Kind"
          hideLabel
          value={category}
          onChange={(value) => setCategory(value as ExerciseCategory | '')}
          options={CATEGORIES}
          empty="Every kind"
        />
      </>
    ),
    count:
      found.length === 0
        ? 'No exercise fits. Search by a region, for example “ankle”.'
        : `${found.length} of ${offered.length}`,
    found,
  }
}
