import { layOn } from '@strideloom/domain/programs/lay-out.ts'
import { moveItem } from '@strideloom/domain/programs/move-item.ts'
import { removeDayItem } from '@strideloom/domain/programs/move-items.ts'
import type { Workout } from '@strideloom/domain/programs/schema.ts'
import { renameWorkout } from '@strideloom/domain/programs/set-workout.ts'
import { workoutMinutes } from '@strideloom/domain/programs/workout-minutes.ts'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'
import { CopyIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { type CopySubject, copyOfItems } from '../copy-subject.ts'
import { refusalOfDay } from '../grid-weeks.ts'
import { moveItemTo } from '../use-carry.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { prescribedWords } from '../words.ts'
import { workoutKind, workoutName, workoutTitle } from '../workout-name.ts'
import { CopySheet } from './copy-sheet.tsx'
import { DayTold } from './day-told.tsx'
import { LiveText } from './live-text.tsx'
import { MoveSheet } from './move-sheet.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'
import { WorkoutMarksLine } from './workout-marks-line.tsx'
import { WorkoutRows } from './workout-rows.tsx'

/** What the runner does in one go on one day. */
export const WorkoutPanel = ({ workout }: { workout: Workout }) => {
  const builder = useBuilder()
  const { program, today, edit, context } = builder
  const { tryEdit } = useFieldEdits(workout.id)
  // the whole workout, or one exercise of it
  const [moving, setMoving] = useState<'all' | string | null>(null)
  const [copying, setCopying] = useState<CopySubject | null>(null)
  const { id, day, title, items } = workout
  const isPast = day < today
  const name = workoutName(workout, program.prescriptions)
  const item = { kind: 'workout', id } as const
  const there = new Set(items.map(({ prescriptionId }) => prescriptionId))
  const others = Object.values(program.prescriptions).filter((one) => !there.has(one.id))
  const nameOf = (itemId: string): string => {
    const prescriptionId = items.find((one) => one.id === itemId)?.prescriptionId ?? ''
    return prescribedWords(program.prescriptions[prescriptionId])
  }

  return (
    <div className={classes.panel}>
      <PanelHead
        title={`${name}, ${formatLongDay(day)}`}
        kind={workoutKind(workout, program.prescriptions)}
        about={`${items.length === 1 ? '1 exercise' : `${items.length} exercises`}, about ${workoutMinutes(program, workout)} min`}
      >
        {!isPast && (
          <Menu
            label={`More for ${name}`}
            items={[
              { id: 'move', label: 'Move to…', icon: <CalendarIcon />, onSelect: () => setMoving('all') },
              {
                id: 'copy',
                label: 'Copy to…',
                icon: <CopyIcon />,
                onSelect: () => setCopying(copyOfItems(program, [item])),
              },
              null,
              {
                id: 'remove',
                label: 'Remove from this day',
                icon: <TrashIcon />,
                tone: 'danger',
                onSelect: () =>
                  edit(`removed ${name}`, (before) => removeDayItem(before, item, context), {
                    offerUndo: `Removed ${name}.`,
                  }),
              },
            ]}
          />
        )}
      </PanelHead>
      <DayTold day={day} />
      <WorkoutMarksLine workoutId={id} />
      {isPast ? (
        <p className={classes.closed}>This day is gone by and stays as it was.</p>
      ) : (
        <LiveText
          label="What it is called"
          value={workoutTitle(workout, program.prescriptions)}
          maxLength={60}
          onCommit={(text) =>
            tryEdit('title', `renamed ${title}`, (before) => renameWorkout(before, id, text, context))
          }
        />
      )}
      <WorkoutRows workout={workout} onMove={setMoving} />
      {!isPast && others.length > 0 && (
        <SelectField
          label="Add on this day only"
          value=""
          empty="Choose an exercise of this program"
          onChange={(prescriptionId) => {
            const prescription = program.prescriptions[prescriptionId]
            if (prescription)
              edit(`added ${prescribedWords(prescription)} on ${formatDay(day)}`, (before) =>
                layOn(before, prescription, [day], context),
              )
          }}
          options={others.map((one) => ({ value: one.id, label: prescribedWords(one) }))}
        />
      )}
      <CopySheet subject={copying} onClose={() => setCopying(null)} />
      <MoveSheet
        subject={moving === null ? null : { name: moving === 'all' ? name : nameOf(moving), from: day }}
        onClose={() => setMoving(null)}
        onChoose={(to) => {
          const what = moving
          setMoving(null)
          if (what === 'all') moveItemTo(builder, item, to)
          else if (what !== null) {
            const refusal = refusalOfDay(program, to, today)
            edit(`moved ${nameOf(what)} to ${formatDay(to)}`, (before) => moveItem(before, id, what, to, context), {
              offerUndo: `${nameOf(what)} moved to ${formatDay(to)}.`,
              ...(refusal !== null && { refuse: refusal }),
            })
          }
        }}
      />
    </div>
  )
}
