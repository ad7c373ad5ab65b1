import { type Day, isDay } from '@strideloom/domain/calendar/day.ts'
import type { PracticeExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { KindChip } from '@strideloom/ui/mark/kind-chip.tsx'
import { useRef, useState } from 'react'
import { pairingOf, useBuilder } from '../builder-context.ts'
import { firstOpenDay } from '../first-open-day.ts'
import { refusalOfDay } from '../grid-weeks.ts'
import { markDay } from '../mark-day.ts'
import { putExercise } from '../put-exercise.ts'
import { useDrag } from '../use-drag.ts'
import { useExerciseSearch } from './exercise-search.tsx'
import classes from './side-panel.module.css'

/** Shown before somebody searches closer. */
const MOST = 40

/** The library beside the weeks: an exercise is put on a day, by press, by keys or by dragging it there, and joins a pairing. */
export const ExerciseShelf = ({ onChoose }: { onChoose?: () => void }) => {
  const builder = useBuilder()
  const { program, selection } = builder
  const { fields, count, found } = useExerciseSearch()
  const [open, setOpen] = useState<string | null>(null)
  const [dragged, setDragged] = useState<PracticeExercise | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const over = useRef<Day | null>(null)
  const [joins, setJoins] = useState<string | null>(null)
  // what is chosen on the grid says which pairing is meant, until somebody says otherwise
  const meant = joins ?? pairingOf(program, selection) ?? ''
  const pairingId = meant in program.pairings ? meant : null
  const holdOver = (day: Day | null) => {
    over.current = day
    markDay(day, day !== null && refusalOfDay(program, day, builder.today) !== null)
  }
  const letGo = () => {
    holdOver(null)
    setDragged(null)
  }
  const hand = useDrag(list, {
    pickUp: (key) => {
      const one = found.find(({ item }) => item.id === key) ?? null
      setDragged(one)
      return one !== null
    },
    holdOver,
    putDown: () => {
      const day = over.current
      if (dragged && day) putExercise(builder, dragged, { day, pairingId, isWeekly: false })
      letGo()
    },
    putBack: letGo,
  })
  return (
    <div className={classes.shelf}>
      {fields}
      <SelectField
        label="It joins"
        value={pairingId ?? ''}
        onChange={setJoins}
        options={Object.values(program.pairings).map(({ id, title }) => ({ value: id, label: title }))}
        empty="Nothing: without a finding"
      />
      <p className={classes.count} role="status">
        {count}
      </p>
      <ul ref={list} className={classes.list}>
        {found.slice(0, MOST).map((one) => (
          <li key={one.item.id}>
            <button
              type="button"
              className={classes.row}
              data-item={one.item.id}
              aria-expanded={open === one.item.id}
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
      {dragged && (
        <span ref={hand} className={classes.hand} aria-hidden="true">
          <KindChip kind={dragged.item.category} asRead={null} lifted>
            {dragged.item.name}
          </KindChip>
        </span>
      )}
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
