import { type Day, startOfWeek } from '../calendar/day.ts'
import { inOrderOfDays, loadLines } from './load-lines.ts'
import { prescribedItems } from './prescribed-items.ts'
import { type PreviewLine, preview } from './preview.ts'
import { publish } from './publish.ts'
import type { Program } from './schema.ts'
import type { StoredPlan } from './stored-plan.ts'

/** Before every day there is: two documents are compared over all their days, those gone by too. */
const BEFORE_ALL: Day = '0001-01-01'

/** A document as if it had been published and nobody had answered anything of it yet. */
export const asPublished = (program: Program): StoredPlan => ({
  workouts: Object.values(program.workouts).map((workout) => ({
    id: workout.id,
    day: workout.day,
    area: workout.area,
    title: workout.title,
    retired: false,
    logged: false,
    items: prescribedItems(program, workout).map(({ itemId, ordinal, prescribed }) => ({
      id: itemId,
      itemId,
      ordinal,
      prescribed,
      logged: false,
    })),
  })),
  sessions: Object.values(program.sessions).map((session) => ({ ...session, status: 'planned', retired: false })),
})

/** What a runner sees differ where they follow `after` instead of `before`, in order of days. Empty when they see the same. */
export const comparePlans = (before: Program, after: Program): PreviewLine[] => {
  const stored = asPublished(before)
  let made = 0
  const lines = preview(after, stored, publish(after, stored, { today: BEFORE_ALL, newId: () => `compared ${++made}` }))
  return inOrderOfDays([...lines, ...loadLines(before, after)])
}

/** The lines of one week, by its Monday, weeks in order. */
export const linesByWeek = (lines: readonly PreviewLine[]): { monday: Day; lines: PreviewLine[] }[] => {
  const weeks = new Map<Day, PreviewLine[]>()
  for (const line of lines) {
    const monday = startOfWeek(line.day)
    weeks.set(monday, [...(weeks.get(monday) ?? []), line])
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([monday, some]) => ({ monday, lines: some }))
}
