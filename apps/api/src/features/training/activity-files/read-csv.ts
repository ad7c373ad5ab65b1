import { dayNumber } from '@strideloom/domain/calendar/day.ts'
import { instantFromMilliseconds } from '@strideloom/domain/calendar/instant.ts'
import type { Activity, ReadUpload } from '@strideloom/domain/training/activity.ts'
import { kindOfSport } from '@strideloom/domain/training/activity-sport.ts'
import { parse } from 'csv-parse/sync'
import { type ColumnFact, columnsOf, isBulkDate } from './csv-columns.ts'
import { clockSeconds, csvDate, type DateOrder, dateOrders, type ToldDate } from './csv-dates.ts'
import { ascentOf, distanceOf, lengthsOf, numberIn, OWN_UNIT, type Reading } from './csv-row.ts'
import { decimalOf } from './csv-values.ts'
import { FILE_LIMITS, Unreadable } from './unreadable.ts'

/** What the person said of tables that do not say it. */
export type TableAnswers = { unit: 'km' | 'mi' | null; dates: DateOrder | null }

const decode = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign between the cells: the one that the header has most of, outside of quotes. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/\r|\n|$/)).replace(/"[^"]*"/g, '')
  const count = (sign: string) => header.split(sign).length
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ','
}

/** How often a sign stands in a text, without making anything of it. */
const countOf = (text: string, sign: string): number => {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

const rowsOf = (text: string): string[][] => {
  const delimiter = delimiterOf(text)
  if (countOf(text, delimiter) > FILE_LIMITS.cells)
    throw new Unreadable(`This table has more than ${FILE_LIMITS.cells} cells. Divide it into several.`)
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: FILE_LIMITS.text,
      to: FILE_LIMITS.rows + 2,
    }) as string[][]
  } catch (error) {
    throw new Unreadable(`This table cannot be read (${(error as Error).message.slice(0, 200)}).`)
  }
}

/** A watch maker's export of one workout: a row of names, a row of values, and below a table of every second. */
const isOneWorkout = (rows: readonly string[][]): boolean => /^sample rate$/i.test(rows[2]?.[0]?.trim() ?? '')

const titleOf = (text: string): string | null => text.slice(0, 120) || null

const startOf = (
  date: ToldDate,
  time: string,
  { isBulk, fromWall }: Reading,
): { at: number; isExact: boolean } | null => {
  const seconds = date.seconds ?? (time === '' ? null : clockSeconds(time))
  if (seconds === null) return null
  const wall = dayNumber(date.day) * 86_400_000 + seconds * 1000
  if (date.offset !== null) {
    const match = /^([+-])(\d{2}):?(\d{2})$/.exec(date.offset)
    const minutes = match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0
    return { at: wall - minutes * 60_000, isExact: true }
  }
  return isBulk ? { at: wall, isExact: true } : { at: fromWall(wall), isExact: false }
}

const activityOf = (row: readonly string[], source: string, reading: Reading): Activity => {
  const { cell, columns, order } = reading
  const date = csvDate(cell(row, 'date'), order)
  if (!date) throw new Unreadable(`“${cell(row, 'date').slice(0, 40)}” is no date that can be read.`)
  const start = startOf(date, cell(row, 'time'), reading)
  if (!start) throw new Unreadable('It tells a day and no time of day: add this run by hand.')
  const { meters, doubts } = distanceOf(row, reading)
  const { movingSeconds, elapsedSeconds, doubts: unclear } = lengthsOf(row, reading)
  const heartRate = columns.find(({ fact }) => fact === 'heartRate')
  return {
    source,
    format: 'csv',
    startAt: instantFromMilliseconds(start.at),
    clock: start.isExact ? 'exact' : 'wall',
    offsetMinutes: null,
    sport: cell(row, 'sport').toLowerCase() || null,
    meters,
    movingSeconds,
    elapsedSeconds,
    ascentMeters: ascentOf(row, reading),
    averageHeartRate: numberIn(row, heartRate, reading),
    device: null,
    title: titleOf(cell(row, 'title')),
    file: cell(row, 'file') || null,
    doubts: [...doubts, ...unclear],
  }
}

const NO_TIMES =
  'This table tells days and no time of day, so no run of it can be told from another of that day. Bring the files of the runs (FIT, TCX or GPX), or add them by hand.'

/** Dates that can be read, and none with a time beside it. */
const tellsDaysAlone = (dates: readonly string[]): boolean =>
  dates.length > 0 && dates.every((date) => (csvDate(date, 'dmy') ?? csvDate(date, 'mdy'))?.seconds === null)

/**
 * The activities of a table. Decimal signs and the order of day and month are decided from the whole table; what it does not say is asked,
 * and nothing of it is read until it is answered. @throws Unreadable with a sentence
 */
export const readCsv = (
  bytes: Buffer,
  source: string,
  answers: TableAnswers,
  fromWall: (wall: number) => number,
): Pick<ReadUpload, 'outcomes' | 'questions'> => {
  const text = decode(bytes).replace(/^\uFEFF/, '')
  const all = rowsOf(text)
  const [headers = [], ...below] = all
  const rows = isOneWorkout(all) ? below.slice(0, 1) : below
  if (rows.length > FILE_LIMITS.rows)
    throw new Unreadable(`This table has more than ${FILE_LIMITS.rows} rows. Divide it.`)
  const columns = columnsOf(headers)
  const first = new Map<ColumnFact, number>()
  for (const { fact, index } of columns) if (!first.has(fact)) first.set(fact, index)
  const has = (fact: ColumnFact) => first.has(fact)
  const cell = (row: readonly string[], fact: ColumnFact) => row[first.get(fact) ?? -1]?.trim() ?? ''
  const cells = (index: number) => rows.map((row) => row[index]?.trim() ?? '').filter((text) => text !== '')
  const column = (fact: ColumnFact) => cells(first.get(fact) ?? -1)
  if (!has('time') && tellsDaysAlone(column('date'))) throw new Unreadable(NO_TIMES)
  if (!has('date') || !(has('distance') || has('duration') || has('moving') || has('elapsed')))
    throw new Unreadable('This table has no columns for the date and for how far or how long. It was not read.')
  const isBulk = has('file') && isBulkDate(headers[first.get('date') ?? -1] ?? '')
  const questions: ReadUpload['questions'] = []
  const orders = dateOrders(column('date'))
  const order = orders.length === 1 ? orders[0] : (answers.dates ?? null)
  if (orders.length === 0) throw new Unreadable('The dates of this table cannot be read: some have no month.')
  if (order == null)
    questions.push({
      id: 'dates',
      source,
      sentence: `Is ${column('date')[0]?.slice(0, 20)} written with the day first, or with the month first?`,
      answers: ['dmy', 'mdy'],
    })
  const distances = columns.filter(({ fact }) => fact === 'distance')
  const told = distances.find(({ unit }) => unit !== null)?.unit ?? (isBulk ? 'km' : null)
  const unit = told ?? answers.unit
  if (unit === null && column('distance').some((text) => /[1-9]/.test(text) && !OWN_UNIT.test(text)))
    questions.push({
      id: 'unit',
      source,
      sentence: `The table does not say in which unit its distances are. Is ${column('distance')[0]?.slice(0, 20)} in kilometres or in miles?`,
      answers: ['km', 'mi'],
    })
  if (questions.length > 0) return { outcomes: [], questions }
  const usual = decimalOf([...column('distance'), ...column('ascent')]) ?? (delimiterOf(text) === ';' ? ',' : '.')
  const decimals = new Map(columns.map(({ index }) => [index, decimalOf(cells(index)) ?? usual]))
  const decimalAt = (index: number) => decimals.get(index) ?? usual
  const reading: Reading = { columns, cell, decimalAt, order: order ?? 'dmy', unit: unit ?? 'km', isBulk, fromWall }
  const outcomes = rows.map((row, index): ReadUpload['outcomes'][number] => {
    const name = `${source}#${index + 1}`
    try {
      return { kind: 'activity', activity: activityOf(row, name, reading) }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      return { kind: 'broken', source: name, sentence: error.message }
    }
  })
  return { outcomes: outcomes.filter((one) => one.kind === 'activity' || !isEmptyRow(one.source, rows)), questions }
}

/** A row of totals or of dashes is no broken run. */
const isEmptyRow = (source: string, rows: readonly string[][]): boolean =>
  (rows[Number(/#(\d+)$/.exec(source)?.[1]) - 1] ?? []).filter((text) => /\p{L}|\d/u.test(text)).length < 3

/** Files that a table names and calls another sport: there is no need to read them. */
export const filesOfOtherSports = ({ outcomes }: Pick<ReadUpload, 'outcomes'>): Set<string> =>
  new Set(
    outcomes.flatMap((one) =>
      one.kind === 'activity' && one.activity.file !== null && kindOfSport(one.activity.sport) === 'other'
        ? [one.activity.file]
        : [],
    ),
  )
