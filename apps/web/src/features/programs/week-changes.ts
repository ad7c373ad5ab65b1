import type { Day } from '@strideloom/domain/calendar/day.ts'
import { linesByWeek } from '@strideloom/domain/programs/compare-plans.ts'
import type { PreviewLine } from '@strideloom/domain/programs/preview.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { type ReviewLine, reviewLines } from './review-lines.ts'

/** Told before the rest is only counted. */
const MOST = { weeks: 4, lines: 4 }

export type WeekChanges = { monday: Day; lines: ReviewLine[]; more: number }

/** Differences week by week; `all` tells every one, else only the first, and counts what is left. */
export const weekChanges = (
  lines: readonly PreviewLine[],
  all: boolean,
): { weeks: WeekChanges[]; rest: string | null } => {
  const weeks = linesByWeek(lines).map(({ monday, lines: some }) => ({ monday, lines: reviewLines(some) }))
  const shown = all ? weeks : weeks.slice(0, MOST.weeks)
  const told = shown.map(({ monday, lines: some }) => {
    // one line is no shorter than "and 1 more"
    const most = all || some.length <= MOST.lines + 1 ? some.length : MOST.lines
    return { monday, lines: some.slice(0, most), more: some.length - most }
  })
  const hidden = weeks.length - shown.length
  const cut = told.reduce((sum, { more }) => sum + more, 0)
  const rest = hidden > 0 ? `and ${formatCount(hidden, 'more week')}` : cut > 0 ? `and ${cut} more` : null
  return { weeks: told, rest }
}
