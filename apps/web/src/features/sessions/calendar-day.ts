import { addDays, type Day, eachDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import {
  dayOf,
  instantOf,
  localTimeOfMinutes,
  minutesOfLocalTime,
  timeOf,
} from '@strideloom/domain/calendar/instant.ts'
import type { CalendarPage, CalendarSession, CalendarSlot } from './calendar-hooks.ts'

export type CalendarView = 'day' | 'week'

/** What is asked for to show a day, or the week that it is in. */
export const rangeOf = (view: CalendarView, day: Day): { from: Day; days: number } =>
  view === 'day' ? { from: day, days: 1 } : { from: startOfWeek(day), days: 7 }

/** A column of the calendar: a therapist on a day, or a day with everybody. */
export type Column = {
  key: string
  day: Day
  /** Null: everybody's. */
  therapistId: string | null
  title: string
  isToday: boolean
}

/** Where something stands in its column, in minutes since midnight by the practice's clock. */
export type Placed<Thing> = { thing: Thing; from: number; to: number; lane: number; lanes: number }

export const STEP = 30
const [OPENS, CLOSES] = [7 * 60, 19 * 60]
const DAY = 24 * 60

/** Minutes since midnight of a day; before it or after it where the moment is on another one. */
export const minutesOn = (day: Day, start: string, timeZone: string): number => {
  const on = dayOf(start, timeZone)
  const minutes = minutesOfLocalTime(timeOf(start, timeZone))
  return on === day ? minutes : on < day ? minutes - DAY : minutes + DAY
}

/** The moment at which the practice's clock shows so many minutes on a day. */
export const momentAt = (day: Day, minutes: number, timeZone: string): string =>
  instantOf(day, localTimeOfMinutes(Math.max(0, Math.min(DAY - 1, minutes))), timeZone)

const isIn = ({ therapistId }: { therapistId: string }, column: Column): boolean =>
  column.therapistId === null || column.therapistId === therapistId

/** The sessions of a column with a time, side by side where they overlap. */
export const placedIn = (
  sessions: readonly CalendarSession[],
  column: Column,
  timeZone: string,
): Placed<CalendarSession>[] => {
  const all = sessions
    .flatMap((thing) => {
      if (thing.start === null || !isIn(thing, column)) return []
      const from = minutesOn(column.day, thing.start, timeZone)
      const to = from + thing.minutes
      return from < DAY && to > 0 && Math.abs(from) < 2 * DAY
        ? [{ thing, from: Math.max(0, from), to: Math.min(DAY, to) }]
        : []
    })
    .sort((a, b) => a.from - b.from || (a.thing.id < b.thing.id ? -1 : 1))
  // What overlaps, one after the other, shares its width.
  const placed: Placed<CalendarSession>[] = []
  let group: Placed<CalendarSession>[] = []
  let end = 0
  const close = () => {
    const lanes = Math.max(1, ...group.map(({ lane }) => lane + 1))
    for (const one of group) one.lanes = lanes
    placed.push(...group)
    group = []
  }
  for (const one of all) {
    if (one.from >= end) close()
    const taken = new Set(group.filter(({ to }) => to > one.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane++
    group.push({ ...one, lane, lanes: 1 })
    end = Math.max(end, one.to)
  }
  close()
  return placed
}

/** Open times of a column that are offered. */
export const slotsIn = (slots: readonly CalendarSlot[], column: Column, timeZone: string) =>
  slots.flatMap((thing) =>
    isIn(thing, column) && dayOf(thing.start, timeZone) === column.day
      ? [{ thing, from: minutesOn(column.day, thing.start, timeZone) }]
      : [],
  )

/** The hours that are shown: a working day, and further where something stands. Whole hours, in minutes. */
export const hoursOf = (
  { sessions, slots, timeZone }: Pick<CalendarPage, 'sessions' | 'slots' | 'timeZone'>,
  columns: readonly Column[],
): { opens: number; closes: number } => {
  const spans = columns.flatMap((column) => [
    ...placedIn(sessions, column, timeZone).map(({ from, to }) => [from, to] as const),
    ...slotsIn(slots, column, timeZone).map(({ thing, from }) => [from, from + thing.minutes] as const),
  ])
  return {
    opens: Math.floor(Math.min(OPENS, ...spans.map(([from]) => from)) / 60) * 60,
    closes: Math.min(DAY, Math.ceil(Math.max(CLOSES, ...spans.map(([, to]) => to)) / 60) * 60),
  }
}

/** The columns of a view: on a day everybody who treats, in a week its days. */
export const columnsOf = (
  view: CalendarView,
  range: { from: Day; days: number },
  { columns, today }: Pick<CalendarPage, 'columns' | 'today'>,
  { therapistId, dayTitle }: { therapistId: string | null; dayTitle: (day: Day) => string },
): Column[] => {
  const days = eachDay(range.from, addDays(range.from, range.days - 1))
  if (view === 'week')
    return days.map((day) => ({ key: day, day, therapistId, title: dayTitle(day), isToday: day === today }))
  return columns
    .filter(({ id }) => therapistId === null || id === therapistId)
    .map(({ id, name }) => ({
      key: id,
      day: range.from,
      therapistId: id,
      title: name,
      isToday: range.from === today,
    }))
}

/** A place to stand on with the keys: something that is there, or half an hour in which nothing is. */
export type Stop = { key: string; at: number; sessionId: string | null }

/** What the arrows go through in a column, from its first minute to its last. */
export const stopsIn = (
  placed: readonly Placed<CalendarSession>[],
  { opens, closes }: { opens: number; closes: number },
  columnKey: string,
): Stop[] => {
  const held = placed.filter(({ thing }) => thing.status !== 'cancelled' && thing.status !== 'missed')
  const free = Array.from({ length: (closes - opens) / STEP }, (_, index) => opens + index * STEP).filter(
    (at) => !held.some(({ from, to }) => from < at + STEP && to > at),
  )
  return [
    ...free.map((at) => ({ key: `${columnKey} ${at}`, at, sessionId: null })),
    ...placed.map(({ thing, from }) => ({ key: `${columnKey} ${thing.id}`, at: from, sessionId: thing.id })),
  ].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}
