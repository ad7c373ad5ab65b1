/**
 * Days are strings `YYYY-MM-DD`; this turns them into whole numbers to count with (1970-01-01 is 0) by calendar
 * arithmetic alone: no `Date`, so no time zone can shift a day. Throws a RangeError on anything that is not a real day.
 */
export function dayNumber(day: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) throw new RangeError(`Not a day: ${day}`)
  const number = fromCivil(Number(match[1]), Number(match[2]), Number(match[3]))
  if (dayFromNumber(number) !== day) throw new RangeError(`No such day: ${day}`)
  return number
}

/** The day of a whole number, the reverse of `dayNumber`. */
export function dayFromNumber(number: number): string {
  const [year, month, date] = toCivil(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Year, month 1–12 and day of the month of a whole number. */
export function toCivil(number: number): readonly [year: number, month: number, date: number] {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  // years are counted from March, so that the leap day is the last of its year
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1]
}

/** Day of the week, 0 = Monday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

function fromCivil(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}
