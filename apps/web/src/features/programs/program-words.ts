import type { Day } from '@strideloom/domain/calendar/day.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'

type Row = { title: string; startDay: Day; endDay: Day; published: { number: number; revision: number } | null }

/** "4 changes since version 2". */
export const changesSince = (revision: number, published: { number: number; revision: number }): string =>
  `${formatCount(revision - published.revision, 'change')} since version ${published.number}`

/** Where the draft stands, in the head of the builder. */
export const draftWords = (revision: number, published: { number: number; revision: number } | null): string => {
  if (!published) return 'Draft, not published yet'
  return revision > published.revision
    ? `Draft, ${changesSince(revision, published)}`
    : `Version ${published.number}, published`
}

/** The page's result in a sentence. */
export const programsSentence = (rows: readonly Row[], today: Day): string => {
  if (rows.length === 0) return 'No block is planned yet.'
  const now = rows.find(({ startDay, endDay }) => startDay <= today && today <= endDay)
  if (now?.published) return `“${now.title}” runs until ${formatDay(now.endDay)}.`
  if (now) return `“${now.title}” is drawn, but not published yet.`
  const next = rows.filter(({ startDay }) => startDay > today).at(-1)
  if (next)
    return `“${next.title}” starts on ${formatDay(next.startDay)}${next.published ? '.' : ', and is not published yet.'}`
  return 'Every block is over. What comes next is open.'
}
