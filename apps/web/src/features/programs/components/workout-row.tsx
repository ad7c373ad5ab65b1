import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import type { Workout } from '@strideloom/domain/programs/schema.ts'
import type { WorkoutPart } from '@strideloom/domain/programs/workout-parts.ts'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { EditIcon, MinusIcon, PlusIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowDown, ArrowUp } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import type { KeyboardEvent } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useWorkoutOrder } from '../use-workout-order.ts'
import { prescribedWords } from '../words.ts'
import classes from './workout-rows.module.css'

/** One exercise of a workout. Keys on it: J joins it with the next, U takes it out again, Alt and arrows change the order. */
export const WorkoutRow = ({
  workout,
  parts,
  at,
  index,
  prescriptionId,
  onMove,
}: {
  workout: Workout
  parts: readonly WorkoutPart[]
  at: number
  index: number
  prescriptionId: string
  onMove: (itemId: string) => void
}) => {
  const { program, today, select } = useBuilder()
  const order = useWorkoutOrder(workout, parts, at, index)
  const prescription = program.prescriptions[prescriptionId]
  const part = parts[at]
  const item = part?.items[index]
  if (!prescription || !part || !item) return null
  const name = prescribedWords(prescription)
  const { dose, variant } = prescription
  const rounds = Math.max(...part.items.map(({ prescriptionId: id }) => program.prescriptions[id]?.dose.sets ?? 1))
  const inRounds = part.group && dose.sets < rounds ? `, in ${dose.sets} of ${rounds} rounds` : ''
  const open = () => select({ kind: 'prescription', id: prescription.id })
  const isPast = workout.day < today
  const onKeyDown = (event: KeyboardEvent) => {
    const does =
      isPast || event.ctrlKey || event.metaKey ? undefined : order.keys[`${event.altKey ? 'Alt ' : ''}${event.key}`]
    if (!does) return
    event.preventDefault()
    event.stopPropagation()
    does()
  }
  const move = (by: -1 | 1) => ({
    id: by < 0 ? 'up' : 'down',
    label: `${by < 0 ? 'Earlier' : 'Later'} in the ${part.group ? 'round' : 'workout'}`,
    icon: by < 0 ? <ArrowUp /> : <ArrowDown />,
    shortcut: by < 0 ? 'Alt ↑' : 'Alt ↓',
    disabled: !order.canMove(by),
    onSelect: () => order.move(by),
  })
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} data-row={item.id} onClick={open} onKeyDown={onKeyDown}>
        <KindGlyph kind={exerciseOf(prescription)?.category ?? workout.area} size={14} />
        <span className={classes.words}>
          {name}
          <span className={classes.small}>
            {amountWords(dose)}
            {inRounds}
            {variant && `, at home ${prescribedWords(variant).toLowerCase()}`}
          </span>
        </span>
      </button>
      {!isPast && (
        <Menu
          label={`More for ${name}`}
          items={[
            { id: 'open', label: 'Dose and reason', icon: <EditIcon />, onSelect: open },
            { id: 'move', label: 'Move only this to…', icon: <CalendarIcon />, onSelect: () => onMove(item.id) },
            move(-1),
            move(1),
            null,
            ...(order.next
              ? [
                  {
                    id: 'join',
                    label: `Join with ${order.next}`,
                    icon: <PlusIcon />,
                    shortcut: 'J',
                    onSelect: order.join,
                  },
                ]
              : []),
            ...(part.group
              ? [{ id: 'split', label: 'By itself again', icon: <MinusIcon />, shortcut: 'U', onSelect: order.split }]
              : []),
            {
              id: 'remove',
              label: 'Take out on this day',
              icon: <TrashIcon />,
              tone: 'danger',
              onSelect: order.remove,
            },
          ]}
        />
      )}
    </li>
  )
}
