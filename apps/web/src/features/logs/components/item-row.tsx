import type { Day } from '@strideloom/domain/calendar/day.ts'
import { sidesOf } from '@strideloom/domain/logs/as-planned.ts'
import { loadInKg } from '@strideloom/domain/logs/target.ts'
import { TickButton } from '@strideloom/ui/control/tick-button.tsx'
import { CloudIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { type ReactNode, Suspense } from 'react'
import { useUnits } from '../../../lib/me.ts'
import type { ItemView, WorkoutView } from '../plan.ts'
import { recordAsPlanned, recordItem } from '../record.ts'
import { doseWords, type LastTime, lastTimeWords, loadUnit, setsWords } from '../words.ts'
import classes from './item-row.module.css'

type Props = {
  workout: WorkoutView
  item: ItemView
  showWhy: boolean
  today: Day
  performedOn: Day
  last: LastTime | null
  onOpen: () => void
  /** What was written to the therapist about it; comes later. */
  comments: ReactNode
}

/** An exercise: the tick is done as planned in one tap, the words open everything else. */
export const ItemRow = ({ workout, item, showWhy, today, performedOn, last, onOpen, comments }: Props) => {
  const { prescribed, entry, state } = item
  const units = useUnits()
  const before = state === 'todo' && last ? lastTimeWords(last, today, loadUnit(units, prescribed.dose.load)) : null
  const tick = () =>
    state === 'done'
      ? recordItem(workout, item, performedOn, { outcome: 'withdrawn' })
      : recordAsPlanned(workout, [item], performedOn)
  return (
    <li className={classes.row} data-state={state}>
      <TickButton state={state} label={prescribed.name} onPress={tick} className={classes.tick} />
      <button type="button" className={classes.words} aria-haspopup="dialog" onClick={onOpen}>
        <b className={classes.name}>{prescribed.name}</b>
        <span className={classes.dose}>{doseWords(prescribed.dose, units)}</span>
        {item.instead && (
          <span className={classes.why}>
            {item.instead.name === prescribed.name
              ? `Instead of ${item.instead.asked}`
              : `${item.instead.name} instead`}
          </span>
        )}
        {showWhy && prescribed.why && <span className={classes.why}>{prescribed.why}</span>}
        {entry && <AnswerLine item={item} />}
      </button>
      {before && (
        <span className={classes.last}>
          <VisuallyHidden>Done </VisuallyHidden>
          {before.when}
          <br />
          {before.what}
        </span>
      )}
      {item.waiting && (
        <span className={classes.waiting} title="Not saved yet, kept here">
          <CloudIcon size={16} />
          <VisuallyHidden>Not saved yet, kept here</VisuallyHidden>
        </span>
      )}
      <Suspense>{comments}</Suspense>
    </li>
  )
}

/** What was answered, where it says more than the tick. */
const AnswerLine = ({ item }: { item: ItemView }) => {
  const { entry, state } = item
  const unit = loadUnit(useUnits(), item.prescribed.dose.load)
  if (!entry) return null
  const words = [
    state === 'skipped' && `Skipped: ${entry.reason ?? 'no reason'}`,
    state === 'partly' && (entry.sets.length > 0 ? `Partly: ${setsWords(entry.sets, unit)}` : 'Partly'),
    state === 'partly' && entry.reason,
    state === 'done' && entry.sets.length > 0 && isOther(item) && setsWords(entry.sets, unit),
    entry.effort !== null && `effort ${entry.effort}`,
    entry.pain !== null && `pain ${entry.pain}`,
    entry.note,
  ].filter(Boolean)
  return words.length === 0 ? null : <span className={classes.answer}>{words.join(', ')}</span>
}

/** Done, but not with the numbers that were prescribed. */
const isOther = ({ entry, prescribed: { dose } }: ItemView): boolean =>
  entry !== null &&
  (entry.sets.some(
    (set) =>
      (dose.reps ?? dose.seconds) !== (dose.reps !== null ? set.reps : set.seconds) ||
      set.loadKg !== loadInKg(dose.load),
  ) ||
    entry.sets.length !== dose.sets * sidesOf(dose).length)
