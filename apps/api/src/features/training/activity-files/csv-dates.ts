import { type Day, isDay } from '@strideloom/domain/calendar/day.ts'
import { FILE_LIMITS } from './unreadable.ts'

/** Whether the day or the month stands first where both are numbers. */
export type DateOrder = 'dmy' | 'mdy'
export type ToldDate = { day: Day; seconds: number | null; offset: string | null }

/** Names of months, by their first letters, in the languages of the headers. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv', 'led', 'sty', 'tammi'],
  ['feb', 'fév', 'févr', 'fev', 'úno', 'lut', 'helmi'],
  ['mar', 'mär', 'mrz', 'mrt', 'maart', 'mars', 'bře', 'maalis'],
  ['apr', 'avr', 'abr', 'dub', 'kwi', 'huhti'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'mayo', 'maio', 'kvě', 'touko'],
  ['jun', 'juin', 'giu', 'čvn', 'cze', 'kesä'],
  ['jul', 'juil', 'lug', 'čvc', 'lip', 'heinä'],
  ['aug', 'aoû', 'ago', 'août', 'srp', 'sie', 'elo'],
  ['sep', 'set', 'zář', 'wrz', 'syys'],
  ['oct', 'okt', 'ott', 'out', 'říj', 'paź', 'loka'],
  ['nov', 'lis', 'marras'],
  ['dec', 'dez', 'dic', 'déc', 'dés', 'pro', 'gru', 'joulu'],
]

/** 1–12; null for no month or one that could be two ("lis" is November in Czech, the beginning of none here else). */
const monthOf = (name: string): number | null => {
  const word = name.toLowerCase().replace(/\.$/, '')
  const exact = MONTHS.findIndex((names) => names.includes(word))
  if (exact >= 0) return exact + 1
  const longest = MONTHS.map((names) =>
    Math.max(0, ...names.filter((one) => word.startsWith(one)).map(({ length }) => length)),
  )
  const most = Math.max(...longest)
  return most >= 3 && longest.filter((length) => length === most).length === 1 ? longest.indexOf(most) + 1 : null
}

const dayFrom = (year: number, month: number, date: number): Day | null => {
  const full = year < 100 ? 2000 + year : year
  const day = `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(day) ? day : null
}

/** Seconds since midnight of `7:00`, `07:00:12`, `7:00:12 PM`. */
export const clockSeconds = (text: string): number | null => {
  const told = text.replace(/[\u00a0\u202f]/g, ' ').trim()
  if (told.length > FILE_LIMITS.cell) return null
  const match = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*([ap])?\.?(?:m\.?)?$/i.exec(told)
  if (!match) return null
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  const half = match[4]?.toLowerCase()
  if (minute > 59 || second > 59 || hour > 23 || (half && (hour > 12 || hour < 1))) return null
  return ((half ? hour % 12 : hour) + (half === 'p' ? 12 : 0)) * 3600 + minute * 60 + second
}

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\b,?\s*(.*)$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.*))?$/
const NAMED_FIRST = /^(?:\p{L}+\.?,\s*)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}),?\s*(?:at\s)?\s*(.*)$/u
const DAY_FIRST =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.?\s*(?:de\s+)?(\p{L}+)\.?\s*(?:de\s+)?(\d{4})\.?,?\s*(?:à|at|um|kl\.?|a las)?\s*(.*)$/u

/** Which orders of day and month fit all the dates of a column: from the whole table, as one date alone does not say. */
export const dateOrders = (all: readonly string[]): DateOrder[] => {
  const values = all.map((value) => value.trim()).filter(({ length }) => length <= FILE_LIMITS.cell)
  const numeric = values.flatMap((value) => NUMBERS.exec(value) ?? [])
  if (numeric.length === 0) return ['dmy']
  const pairs = values.flatMap((value) => {
    const match = NUMBERS.exec(value)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  // In German, and wherever a point separates, the day stands first.
  if (values.every((value) => /^\d{1,2}\.\d{1,2}\./.test(value) || !NUMBERS.test(value))) return ['dmy']
  const dmy = pairs.every(([, month]) => month <= 12)
  const mdy = pairs.every(([month]) => month <= 12)
  const same = pairs.every(([a, b]) => a === b)
  if (same) return ['dmy']
  return [...(dmy ? (['dmy'] as const) : []), ...(mdy ? (['mdy'] as const) : [])]
}

/** A date of a table, with its time where it tells one; null when it is none. */
export const csvDate = (value: string, order: DateOrder): ToldDate | null => {
  const text = value.replace(/[\u00a0\u202f]/g, ' ').trim()
  if (text.length > FILE_LIMITS.cell) return null
  const iso = ISO.exec(text)
  const numeric = NUMBERS.exec(text)
  const named = NAMED_FIRST.exec(text)
  const dayFirst = DAY_FIRST.exec(text)
  let day: Day | null = null
  let rest = ''
  if (iso) {
    day = dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    rest = iso[4] ?? ''
  } else if (numeric) {
    const [a, b, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])]
    day = order === 'dmy' ? dayFrom(year, b, a) : dayFrom(year, a, b)
    rest = numeric[4] ?? ''
  } else if (named) {
    day = dayFrom(Number(named[3]), monthOf(named[1] ?? '') ?? 0, Number(named[2]))
    rest = named[4] ?? ''
  } else if (dayFirst) {
    day = dayFrom(Number(dayFirst[3]), monthOf(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]))
    rest = dayFirst[4] ?? ''
  }
  if (day === null) return null
  const zone = /\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.exec(rest)
  const clock = zone ? rest.slice(0, zone.index) : rest
  const seconds = clock === '' ? null : clockSeconds(clock)
  if (clock !== '' && seconds === null) return null
  return { day, seconds, offset: zone ? (zone[1] ?? null) : null }
}
