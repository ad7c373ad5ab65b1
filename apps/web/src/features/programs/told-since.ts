import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'

/** Coming workouts that stand on days of which the runner said, after the plan was published, that they are away. */
export type OnAwayDays = { span: AvailabilityTold; workouts: number; first: Day }

/**
 * Days away that were told after the plan was published, with the workouts that stand on them; those without any are left out. Sessions
 * need another look by themselves (`looks.ts`).
 */
export const onAwayDays = (
  program: Pick<Program, 'workouts'>,
  spans: readonly AvailabilityTold[],
  { publishedAt, today }: { publishedAt: Date | string | null; today: Day },
): OnAwayDays[] => {
  if (publishedAt === null) return []
  const since = new Date(publishedAt).getTime()
  return spans.flatMap((span) => {
    if (span.kind !== 'away' || new Date(span.toldAt).getTime() <= since) return []
    const days = Object.values(program.workouts)
      .map(({ day }) => day)
      .filter((day) => day >= today && day >= span.fromDay && day <= span.toDay)
      .sort()
    return days[0] === undefined ? [] : [{ span, workouts: days.length, first: days[0] }]
  })
}
