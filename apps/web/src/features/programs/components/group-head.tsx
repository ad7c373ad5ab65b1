import { groupWord } from '@strideloom/domain/programs/group-words.ts'
import { setGroupRest, setRounds, splitGroup } from '@strideloom/domain/programs/join-exercises.ts'
import { reorderItem } from '@strideloom/domain/programs/move-item.ts'
import type { ExerciseGroup, Workout } from '@strideloom/domain/programs/schema.ts'
import type { WorkoutPart } from '@strideloom/domain/programs/workout-parts.ts'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { MinusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowDown, ArrowUp } from '@strideloom/ui/glyph/direction-icons.tsx'
import { useBuilder } from '../builder-context.ts'
import { joinedWords } from '../joined-words.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { prescribedWords } from '../words.ts'
import classes from './workout-rows.module.css'

/** What is said of exercises that are done in turn: how many rounds, and the rest after each. Written for all workouts. */
export const GroupHead = ({
  workout,
  parts,
  at,
  group,
}: {
  workout: Workout
  parts: readonly WorkoutPart[]
  at: number
  group: ExerciseGroup
}) => {
  const { program, today, edit, context } = useBuilder()
  const { errors, tryEdit, settle } = useFieldEdits(group.id)
  const part = parts[at]
  const [first] = part?.items ?? []
  if (!part || !first) return null
  const ids = part.items.map(({ prescriptionId }) => prescriptionId)
  const names = joinWords(ids.map((id) => prescribedWords(program.prescriptions[id])))
  const word = groupWord(ids.length)
  const rounds = Math.max(...ids.map((id) => program.prescriptions[id]?.dose.sets ?? 1))
  if (workout.day < today) return <p className={classes.title}>{joinedWords(program, part)}</p>
  const reorder = (by: -1 | 1) =>
    edit(`reordered ${names}`, (before) => reorderItem(before, workout.id, first.id, at + by, context))
  return (
    <fieldset className={classes.head} aria-label={`${word} of ${names}`} onBlur={settle}>
      <p className={classes.title}>{word}</p>
      <NumberField
        label="Rounds"
        value={rounds}
        min={1}
        max={20}
        onChange={(value) =>
          tryEdit('rounds', `changed the rounds of ${names}`, (before) => setRounds(before, ids, value as number))
        }
        {...(errors.rounds && { error: errors.rounds })}
      />
      <NumberField
        label="Rest after a round, s"
        value={group.restSeconds}
        min={0}
        max={600}
        step={15}
        decimals={0}
        onChange={(value) =>
          tryEdit('rest', `changed the rest after a round of ${names}`, (before) =>
            setGroupRest(before, group.id, value as number),
          )
        }
        {...(errors.rest && { error: errors.rest })}
      />
      <Menu
        label={`More for ${word.toLowerCase()} of ${names}`}
        items={[
          {
            id: 'up',
            label: 'Earlier in the workout',
            icon: <ArrowUp />,
            disabled: at === 0,
            onSelect: () => reorder(-1),
          },
          {
            id: 'down',
            label: 'Later in the workout',
            icon: <ArrowDown />,
            disabled: at === parts.length - 1,
            onSelect: () => reorder(1),
          },
          null,
          {
            id: 'split',
            label: 'Each by itself again',
            icon: <MinusIcon />,
            onSelect: () =>
              edit(`split ${names}`, (before) => splitGroup(before, group.id), {
                offerUndo: `${names} are by themselves again, in all workouts.`,
              }),
          },
        ]}
      />
    </fieldset>
  )
}
