import { dayOf, type Instant, type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { ImportItem, ImportPreview } from '@strideloom/domain/training/import-preview.ts'
import { MAX_IMPORT_BYTES } from '@strideloom/domain/training/import-size.ts'
import type { RunType } from '@strideloom/domain/training/run-answers.ts'
import { type DistanceUnit, formatDistance } from '@strideloom/ui/format/amount.ts'
import { formatDay, formatMonth, formatWeekday } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatCount, formatNumber } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import type { ImportParts, MonthOfRuns } from './import-parts.ts'

export const TYPE_WORDS: Record<RunType, string> = { easy: 'Easy', quality: 'Fast or hard', long: 'Long', race: 'Race' }

/** 812 → "812 bytes", 4300 → "4 kB", 12.4e6 → "12.4 MB"; as the limit counts them, by 1024. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1024) return formatCount(bytes, 'byte')
  const kilo = bytes / 1024
  return kilo < 1000 ? `${formatNumber(kilo, 0)}\u00a0kB` : `${formatNumber(kilo / 1024)}\u00a0MB`
}

/** What may be brought, in a line. */
export const ACCEPTED = `FIT, TCX or GPX, also packed (.gz); the ZIP of a bulk export; the CSV table of a watch maker’s site. Up to ${fileSize(MAX_IMPORT_BYTES)}.`

type Chosen = Pick<File, 'size' | 'type'>

/** Why this file need not be sent, as a sentence; null when the server has to look. */
export const complaintAboutFile = ({ size, type }: Chosen): string | null => {
  if (size === 0) return 'It is empty. Export it again.'
  if (size > MAX_IMPORT_BYTES)
    return `It has ${fileSize(size)}, and ${fileSize(MAX_IMPORT_BYTES)} is the most. Leave out its pictures, or divide it.`
  const [kind] = type.split('/')
  const what = kind === 'image' ? 'a picture' : kind === 'video' ? 'a film' : kind === 'audio' ? 'a sound' : null
  return what && `It is ${what}. Choose a FIT, TCX, GPX, CSV or ZIP file.`
}

/** In whose zone and unit it is told. */
export type ReadBy = { timeZone: TimeZone; unit: DistanceUnit }

type Facts = { startAt: Instant; km: number | null; minutes: number | null }

const amounts = ({ km, minutes }: Pick<Facts, 'km' | 'minutes'>, unit: DistanceUnit): string[] => [
  km === null ? 'no distance' : formatDistance(km, unit),
  minutes === null ? 'no time' : formatMinutes(minutes),
]

/** "Thu 26 Nov, 07:00, 10 km, 50 min"; with the year where it does not stand above. */
export const runLine = (run: Facts, { timeZone, unit }: ReadBy, { year = true }: { year?: boolean } = {}): string =>
  [formatDay(dayOf(run.startAt, timeZone), { year }), timeOf(run.startAt, timeZone), ...amounts(run, unit)].join(', ')

/** "Answers Thursday’s tempo", "Was the race Lucia 10 km": what was planned there; null where nothing was. */
export const pairWords = ({ pairedWith, day }: Pick<ImportItem, 'pairedWith' | 'day'>): string | null => {
  if (!pairedWith) return null
  return pairedWith.usualKeyRunId === null
    ? `Was the race ${pairedWith.title}`
    : `Answers ${formatWeekday(day, 'long')}’s ${pairedWith.title}`
}

/** Its name, and how many files tell it. */
export const runNotes = (item: Pick<ImportItem, 'told' | 'sources'>): string =>
  [
    item.told.title === null ? null : `“${item.told.title}”`,
    item.sources.length > 1 ? `told by ${formatCount(item.sources.length, 'file')}` : null,
  ]
    .filter((words) => words !== null)
    .join(', ')

/** "You told Thu 26 Nov 2026, 07:00, no distance, 52 min. The distance is filled in." `whose`: who told it. */
export const fillsWords = (
  { stands, km, minutes }: Pick<ImportItem, 'stands' | 'km' | 'minutes'>,
  whose: string,
  reader: ReadBy,
): string | null => {
  if (!stands) return null
  const filled = [
    stands.km === null && km !== null ? 'the distance' : null,
    stands.minutes === null && minutes !== null ? 'the time' : null,
  ].filter((what) => what !== null)
  const words = joinWords(filled)
  return `${whose} told ${runLine(stands, reader)}. ${words.charAt(0).toUpperCase()}${words.slice(1)} ${filled.length === 1 ? 'is' : 'are'} filled in.`
}

/** What a file calls an activity of which it is not known whether it was a run. */
export const sportWords = ({ told }: Pick<ImportItem, 'told'>): string =>
  told.sport === null ? 'The file does not say' : `The file calls it “${told.sport}”`

/** "November 2026" */
export const monthName = ({ month }: Pick<MonthOfRuns<unknown>, 'month'>): string => formatMonth(`${month}-01`)

/** "10 of 12 runs, 118 km"; "12 runs, 118 km" where all are taken. */
export const monthWords = ({ items, km }: MonthOfRuns<unknown>, taken: number, unit: DistanceUnit): string => {
  const runs = formatCount(items.length, 'run')
  return `${taken === items.length ? runs : `${formatNumber(taken)} of ${runs}`}, ${formatDistance(km, unit, 0)}`
}

const isAre = (count: number): string => (count === 1 ? 'is' : 'are')

/** "3 are no runs: 2 cycling, 1 walking." */
const othersWords = (others: readonly Pick<ImportItem, 'told'>[]): string => {
  const sports = new Map<string, number>()
  for (const { told } of others) sports.set(told.sport ?? '', (sports.get(told.sport ?? '') ?? 0) + 1)
  const counted = [...sports].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const most = counted.slice(0, 3).map(([sport, count]) => `${formatNumber(count)} ${sport}`)
  const rest = counted.slice(3).reduce((sum, [, count]) => sum + count, 0)
  const named = joinWords(rest > 0 ? [...most, `${formatNumber(rest)} other`] : most)
  return `${formatNumber(others.length)} ${others.length === 1 ? 'is no run' : 'are no runs'}: ${named}. Left out.`
}

type Shown = Pick<ImportPreview, 'broken' | 'questions'>
type Parts = ImportParts<Pick<ImportItem, 'told'>>

/** The file in one sentence: what is new in it, or why nothing is. */
export const previewHeadline = (parts: Parts, { broken, questions }: Shown): string => {
  const { fresh, completing, alike, unnamed, doubted, here, others, refused } = parts
  const asked = alike.length + unnamed.length + doubted.length
  if (fresh.length > 0) return formatCount(fresh.length, 'new run')
  if (completing.length > 0)
    return completing.length === 1
      ? 'It completes a run that stands'
      : `It completes ${completing.length} runs that stand`
  if (asked > 0) return asked === 1 ? 'One run needs a look' : `${formatNumber(asked)} runs need a look`
  if (questions.length > 0) return 'The table does not say everything'
  if (here.length > 0) return 'Nothing new in this file'
  if (others.length > 0) return 'No run in this file'
  return broken.length + refused.length > 0 ? 'Nothing could be read of this file' : 'Nothing in this file'
}

/** What else is in the file, a line each. */
export const previewFacts = (
  parts: Parts,
  { broken, leftAlone }: Pick<ImportPreview, 'broken' | 'leftAlone'>,
): string[] => {
  const { fresh, completing, alike, unnamed, doubted, here, others, refused } = parts
  const asked = alike.length + unnamed.length + doubted.length
  const unread = broken.length + refused.length
  return [
    completing.length > 0 && fresh.length > 0
      ? `${formatNumber(completing.length)} ${completing.length === 1 ? 'completes a run that stands' : 'complete runs that stand'}.`
      : null,
    asked > 0 && fresh.length + completing.length > 0
      ? `${formatNumber(asked)} ${asked === 1 ? 'needs' : 'need'} a word: not taken unless you say so.`
      : null,
    here.length > 0 ? `${formatNumber(here.length)} ${isAre(here.length)} here already.` : null,
    others.length > 0 ? othersWords(others) : null,
    unread > 0 ? `${formatNumber(unread)} could not be read.` : null,
    leftAlone > 0 ? `${formatCount(leftAlone, 'other file')} (pictures, settings) left alone.` : null,
  ].filter((line) => line !== null)
}

/** What was taken, in a sentence. */
export const takenSentence = ({ added, completed }: { added: number; completed: number }): string => {
  const runs = added > 0 ? `${formatCount(added, 'run')} ${added === 1 ? 'is' : 'are'} in the record` : null
  const filled = completed > 0 ? `${formatCount(completed, 'run')} completed` : null
  return `${[runs, filled].filter((words) => words !== null).join(', ')}.`
}

/** What an undone import left behind, in a sentence. */
export const undoneSentence = ({ retired, stay }: { retired: number; stay: readonly string[] }): string => {
  const out = retired === 0 ? 'Undone.' : `${formatCount(retired, 'run')} ${isAre(retired)} out of the record.`
  if (stay.length === 0) return out
  return `${out} ${formatNumber(stay.length)} ${stay.length === 1 ? 'stays' : 'stay'}: more was told of ${stay.length === 1 ? 'it' : 'them'} since.`
}

type Brought = {
  runIds: readonly string[]
  completed: number
  bytes: number
  state: 'staged' | 'kept' | 'undone'
  keptAt: Instant | null
  undoneAt: Instant | null
  by: { who: 'you' | 'runner' | 'member'; name: string | null } | null
}

/** "12 runs, 2 of them completed. Brought Fri 27 Nov 2026 by you." */
export const broughtWords = (
  { runIds, completed, bytes, state, keptAt, undoneAt, by }: Brought,
  timeZone: TimeZone,
): string => {
  const runs = formatCount(runIds.length, 'run')
  const filled =
    completed === 0 ? '' : completed === runIds.length ? ' completed' : `, ${formatNumber(completed)} of them completed`
  const when = keptAt === null ? '' : ` ${formatDay(dayOf(keptAt, timeZone), { year: true })}`
  const whom = by === null ? 'in another practice' : `by ${by.who === 'you' ? 'you' : (by.name ?? 'somebody')}`
  const undone =
    state === 'undone' && undoneAt !== null
      ? ` Undone ${formatDay(dayOf(undoneAt, timeZone), { year: true })}.`
      : ` ${fileSize(bytes)}.`
  return `${runs}${filled}. Brought${when} ${whom}.${undone}`
}
