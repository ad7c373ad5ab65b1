import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PreviewLine } from '@strideloom/domain/programs/preview.ts'
import { formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'

const WHAT: Record<PreviewLine['what'], string> = { added: 'New', moved: 'Moved', changed: 'Changed', removed: 'Gone' }

/** "New: Mobility, Strength. Moved: Hands-on session, 50 min from Fri 27 Nov." */
const changesOf = (lines: readonly PreviewLine[]): string[] =>
  (Object.keys(WHAT) as PreviewLine['what'][]).flatMap((what) => {
    const some = lines.filter((line) => line.what === what)
    const titles = some.map(({ title, from }) => (from ? `${title} from ${formatDay(from)}` : title))
    return titles.length > 0 ? `${WHAT[what]}: ${titles.join(', ')}` : []
  })

/** What is different in what was there before: "Bent-knee heel raise: 3 × 15 instead of 3 × 12". What is new says so by its title. */
const detailsOf = (lines: readonly PreviewLine[]): string[] =>
  lines
    .filter(({ what }) => what === 'changed' || what === 'moved')
    .flatMap(({ details }) => details.map((sentence) => sentence.replace(/\.$/, '')))

/** A sentence and the days that it is true of. */
export type ReviewLine = { days: Day[]; sentence: string }

/**
 * What the runner will see, a sentence a day; days that say the same stand together, so that a changed dose is read once
 * and not for every week.
 */
export const reviewLines = (lines: readonly PreviewLine[]): ReviewLine[] => {
  const byDay = new Map<Day, PreviewLine[]>()
  for (const line of lines) byDay.set(line.day, [...(byDay.get(line.day) ?? []), line])
  const bySentence = new Map<string, Day[]>()
  for (const [day, some] of byDay) {
    const sentence = `${[...changesOf(some), ...detailsOf(some)].join('. ')}.`
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), day])
  }
  return [...bySentence].map(([sentence, days]) => ({ days, sentence }))
}

/** "Fri 4 Dec", "Tue 1 Dec and Thu 3 Dec", "10 days from 23 Nov to 25 Dec". */
export const daysWords = (days: readonly Day[]): string => {
  const [first, second] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return ''
  if (days.length === 1) return formatDay(first)
  if (days.length === 2 && second !== undefined) return `${formatDay(first)} and ${formatDay(second)}`
  return `${formatCount(days.length, 'day')}, ${formatShortDay(first)} to ${formatShortDay(last)}`
}
