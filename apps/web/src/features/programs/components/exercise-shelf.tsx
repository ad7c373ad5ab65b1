import { isDay } from '@strideloom/domain/calendar/day.ts'
import { EXERCISE_CATEGORIES, type ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { useMemo, useState } from 'react'
import { findExercises } from '../../../lib/find-exercises.ts'
import { usePracticeExercises } from '../../../lib/practice-library.ts'
import { pairingOf, useBuilder } from '../builder-context.ts'
import { firstOpenDay } from '../first-open-day.ts'
import { putExercise } from '../put-exercise.ts'
import { useDropOnDay } from '../use-drop-on-day.ts'
import classes from './side-panel.module.css'

const CATEGORIES = EXERCISE_CATEGORIES.map((value) => ({ value, label: kindWord(value) }))
/** Shown before somebody searches closer. */
const MOST = 40

/** The library beside the weeks: an exercise is put on a day, by press, by keys or by dragging it there, and joins a pairing. */
export const ExerciseShelf = ({ onChoose }: { onChoose?: () => void }) => {
  const builder = useBuilder()
  const { program, selection } = builder
  const [text, setText] = useState('')
  const [category, setCategory] = useState<ExerciseCategory | ''>('')
  const [open, setOpen] = useState<string | null>(null)
  const [dragged, setDragged] = useState<PracticeExercise | null>(null)
  const [joins, setJoins] = useState<string | null>(null)
  // what is chosen on the grid says which pairing is meant, until somebody says otherwise
  const meant = joins ?? pairingOf(program, selection) ?? ''
  const pairingId = meant in program.pairings ? meant : null
  const exercises = usePracticeExercises()
  const offered = useMemo(() => exercises.filter(({ isRetired }) => !isRetired), [exercises])
  const found = useMemo(() => findExercises(offered, text, category || null), [offered, text, category])
  useDropOnDay(dragged !== null, (day) => {
    if (dragged) putExercise(builder, dragged, { day, pairingId, isWeekly: false })
    setDragged(null)
  })
  return (
    <div className={classes.shelf}>
      <TextField
        label="Search the exercises"
        hideLabel
        icon={<SearchIcon />}
        value={text}
        onChange={setText}
        placeholder="Calf, bridge, band…"
        autoComplete="off"
      />
      <SelectField
        label="Kind"
        hideLabel
        value={category}
        onChange={(value) => setCategory(value as ExerciseCategory | '')}
        options={CATEGORIES}
        empty="Every kind"
      />
      <SelectField
        label="It joins"
        value={pairingId ?? ''}
        onChange={setJoins}
        options={Object.values(program.pairings).map(({ id, title }) => ({ value: id, label: title }))}
        empty="Nothing: without a finding"
      />
      <p className={classes.count} role="status">
        {found.length === 0
          ? 'No exercise fits. Search by a region, for example “ankle”.'
          : `${found.length} of ${offered.length}`}
      </p>
      <ul className={classes.list}>
        {found.slice(0, MOST).map((one) => (
          <li key={one.item.id}>
            <button
              type="button"
              className={classes.row}
              draggable
              aria-expanded={open === one.item.id}
              onDragStart={() => setDragged(one)}
              onDragEnd={() => setDragged(null)}
              onClick={() => setOpen(open === one.item.id ? null : one.item.id)}
            >
              <KindGlyph kind={one.item.category} size={14} />
              <span className={classes.words}>
                {one.item.name}
                <span className={classes.about}>{one.item.regions.map(shortRegionName).join(', ').toLowerCase()}</span>
              </span>
              <span className={classes.amount}>{amountWords(startingDose(one.item))}</span>
            </button>
            {open === one.item.id && (
              <PutOn
                chosen={one}
                pairingId={pairingId}
                onDone={() => {
                  setOpen(null)
                  onChoose?.()
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className={classes.count}>{found.length - MOST} more: search closer.</p>}
    </div>
  )
}

/** "Put on…": the day, once or every week. */
const PutOn = ({
  chosen,
  pairingId,
  onDone,
}: {
  chosen: PracticeExercise
  pairingId: string | null
  onDone: () => void
}) => {
  const builder = useBuilder()
  const [day, setDay] = useState(() => firstOpenDay(builder))
  const [isWeekly, setWeekly] = useState(false)
  return (
    <form
      className={classes.put}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isDay(day) && putExercise(builder, chosen, { day, pairingId, isWeekly })) onDone()
      }}
    >
      <TextField
        label="Put on"
        type="date"
        value={day}
        onChange={setDay}
        error={isDay(day) ? undefined : 'Write a day, for example 2026-12-04.'}
      />
      <CheckField label="And every week after" checked={isWeekly} onChange={setWeekly} />
      <Button type="submit">Put it there</Button>
    </form>
  )
}
