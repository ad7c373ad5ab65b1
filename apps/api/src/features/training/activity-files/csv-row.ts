import type { Activity } from '@strideloom/domain/training/activity.ts'
import type { Column, ColumnFact, Unit } from './csv-columns.ts'
import type { DateOrder } from './csv-dates.ts'
import { csvNumber, csvSeconds, type Decimal } from './csv-values.ts'

const METERS: Readonly<Record<Unit, number>> = { km: 1000, mi: 1609.344, m: 1, ft: 0.3048 }

/** How the rows of a table are read: what its headers, its columns as a whole and its owner say. */
export type Reading = {
  columns: readonly Column[]
  cell: (row: readonly string[], fact: ColumnFact) => string
  decimalAt: (index: number) => Decimal
  order: DateOrder
  unit: Unit
  /** The bulk export of the largest site: its times are UTC, its numbers seconds, else on the runner's wall. */
  isBulk: boolean
  fromWall: (wall: number) => number
}

/** What a row tells in one of its columns, the first of them that tells it. */
export const numberIn = (row: readonly string[], column: Column | undefined, { decimalAt }: Reading): number | null =>
  column ? csvNumber(row[column.index], decimalAt(column.index)) : null

type Lengths = Pick<Activity, 'movingSeconds' | 'elapsedSeconds' | 'doubts'>

/** How long it took. A number without a unit is asked about by a doubt, but for the bulk export's seconds. */
export const lengthsOf = (row: readonly string[], reading: Reading): Lengths => {
  const unclear: string[] = []
  const secondsIn = (fact: ColumnFact): number | null => {
    const column = reading.columns.find((one) => one.fact === fact)
    const clock = csvSeconds(row[column?.index ?? -1])
    if (clock !== null) return clock
    const number = numberIn(row, column, reading)
    const seconds = column?.seconds ?? (reading.isBulk ? 1 : null)
    if (number !== null && seconds === null) unclear.push(reading.cell(row, fact))
    return number === null || seconds === null ? null : number * seconds
  }
  const movingSeconds = secondsIn('moving') ?? secondsIn('duration')
  const elapsedSeconds = secondsIn('elapsed')
  const isTold = movingSeconds !== null || elapsedSeconds !== null
  return {
    movingSeconds,
    elapsedSeconds,
    doubts:
      isTold || !unclear[0]
        ? []
        : [
            `“${unclear[0].slice(0, 40)}” does not say whether it is minutes or seconds: how long it took was left out.`,
          ],
  }
}

/** A unit that stands beside the number itself. */
export const OWN_UNIT = /\d\s*(km|mi|m)$/i

/**
 * How far. Of a distance that stands there twice (rounded, then meters) the second one is the finer, and says whether the first is in miles.
 */
export const distanceOf = (row: readonly string[], reading: Reading): Pick<Activity, 'meters' | 'doubts'> => {
  const [first, second] = reading.columns.flatMap((column) => {
    const value = column.fact === 'distance' ? numberIn(row, column, reading) : null
    const text = row[column.index]?.trim() ?? ''
    const own = OWN_UNIT.exec(text)?.[1]?.toLowerCase() as Unit | undefined
    return value === null ? [] : [{ value, text, unit: own ?? column.unit }]
  })
  if (!first) return { meters: null, doubts: [] }
  const meters = first.value * METERS[first.unit ?? reading.unit]
  if (!second) return { meters: meters || null, doubts: [] }
  const finer = second.value * METERS[second.unit ?? 'm']
  const isNear = (one: number) => Math.abs(finer - one) <= Math.max(60, 0.02 * one)
  if (isNear(meters) || (reading.isBulk && isNear(first.value * METERS.mi)))
    return { meters: finer || null, doubts: [] }
  return { meters, doubts: [`It tells two distances that do not agree: ${first.text} and ${second.text}.`] }
}

/** Feet or meters, where that is told: whoever counts miles may count feet. */
export const ascentOf = (row: readonly string[], reading: Reading): number | null => {
  const column = reading.columns.find(({ fact }) => fact === 'ascent')
  const unit = column?.unit ?? (reading.unit === 'mi' ? null : 'm')
  const ascent = numberIn(row, column, reading)
  return ascent === null || unit === null ? null : ascent * METERS[unit]
}
