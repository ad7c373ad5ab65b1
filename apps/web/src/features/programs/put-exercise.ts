import { type Day, weekday } from '@strideloom/domain/calendar/day.ts'
import type { ChosenExercise } from '@strideloom/domain/library/practice-exercises.ts'
import { layOn } from '@strideloom/domain/programs/lay-out.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingExercise } from '@strideloom/domain/programs/propose-pairing.ts'
import { putRecord } from '@strideloom/domain/programs/put-record.ts'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'
import type { Builder } from './builder-context.ts'
import { refusalOfDay } from './grid-weeks.ts'

/** Where an exercise of the library is put: a day, with its pairing, once or every week. */
export type Putting = { day: Day; pairingId: string | null; isWeekly: boolean }

/** "every Tuesday" */
const everyWords = (day: Day): string => `every ${formatLongDay(day).split(/[ ,]/)[0]}`

/** Puts an exercise on a day with the library's own dose; true when it stands there. Without a pairing it is marked as an assumption. */
export const putExercise = (
  { program, today, edit, context, select }: Builder,
  chosen: ChosenExercise,
  { day, pairingId, isWeekly }: Putting,
): boolean => {
  const refuse = refusalOfDay(program, day, today)
  const side = (pairingId && program.pairings[pairingId]?.works[0]?.side) || 'both'
  const id = context.newId()
  const prescription = {
    ...startingExercise(chosen, side, ''),
    id,
    pairingId,
    weekdays: isWeekly ? [weekday(day)] : [],
  }
  const where = isWeekly ? everyWords(day) : `on ${formatDay(day)}`
  const outcome = edit(
    `put ${chosen.item.name} ${where}`,
    (before) =>
      isWeekly
        ? prescribe(before, prescription, context)
        : layOn(putRecord(before, 'prescriptions', prescription), prescription, [day], context),
    {
      offerUndo: `${chosen.item.name} stands ${where}${pairingId === null ? ', without a finding' : ''}.`,
      ...(refuse !== null && { refuse }),
    },
  )
  if (outcome.kind === 'done') select({ kind: 'prescription', id })
  return outcome.kind === 'done'
}
