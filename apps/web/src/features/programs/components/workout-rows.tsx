import type { Workout } from '@strideloom/domain/programs/schema.ts'
import { partsOf } from '@strideloom/domain/programs/workout-parts.ts'
import { useBuilder } from '../builder-context.ts'
import { joinedWords } from '../joined-words.ts'
import { GroupHead } from './group-head.tsx'
import { WorkoutRow } from './workout-row.tsx'
import classes from './workout-rows.module.css'

/** The exercises of a workout in their order; a line joins those that are done in turn. */
export const WorkoutRows = ({ workout, onMove }: { workout: Workout; onMove: (itemId: string) => void }) => {
  const { program } = useBuilder()
  const parts = partsOf(program, workout)
  return (
    <ul className={classes.rows}>
      {parts.map(({ group, items }, at) => {
        const row = (index: number) => {
          const item = items[index]
          return (
            item && (
              <WorkoutRow
                key={item.id}
                {...{ workout, parts, at, index, onMove }}
                prescriptionId={item.prescriptionId}
              />
            )
          )
        }
        return group ? (
          <li key={group.id} className={classes.group}>
            <GroupHead {...{ workout, parts, at, group }} />
            <ul aria-label={joinedWords(program, { group, items })}>{items.map((_, index) => row(index))}</ul>
          </li>
        ) : (
          row(0)
        )
      })}
    </ul>
  )
}
