import { formatDay } from '../format/day.ts'
import { formatNumber } from '../format/number.ts'
import type { ChartTable } from './chart-frame.tsx'
import { daysBetween } from './day-axis.ts'

export interface Answer {
  day: string
  value: number | null
}

export interface ChartSession {
  day: string
  /** 1–10. */
  pressure?: number
  planned?: boolean
  label?: string
}

export interface ChartRace {
  day: string
  name: string
  priority: string
}

export interface ChartRun {
  day: string
  km: number
  speedKm?: number
}

/** One day of the chart. */
export interface DayPoint {
  index: number
  day: string
  value: number | null
  /** Nobody answered on a day that is over. Today may still be answered. */
  missing: boolean
  session: ChartSession | undefined
  race: ChartRace | undefined
  run: ChartRun | undefined
}

export interface StiffnessInput {
  from: string
  to: string
  today?: string
  answers: readonly Answer[]
  sessions?: readonly ChartSession[]
  races?: readonly ChartRace[]
  runs?: readonly ChartRun[]
}

/** A point for every day; what lies outside the days is left out. */
export function dayPoints({
  from,
  to,
  today,
  answers,
  sessions = [],
  races = [],
  runs = [],
}: StiffnessInput): DayPoint[] {
  const values = new Map(answers.map(({ day, value }) => [day, value]))
  return daysBetween(from, to).map((day, index) => {
    const value = values.get(day) ?? null
    return {
      index,
      day,
      value,
      missing: value === null && (today === undefined || day < today),
      session: sessions.find((session) => session.day === day),
      race: races.find((race) => race.day === day),
      run: runs.find((run) => run.day === day),
    }
  })
}

/** How many of the days that are over (and today, once answered) have an answer. */
export function answerRate(points: readonly DayPoint[]): { answered: number; due: number } {
  const answered = points.filter((point) => point.value !== null).length
  return { answered, due: answered + points.filter((point) => point.missing).length }
}

/** "Mon 16 Nov: stiffness 2. Session, pressure 6. 8 km, 3 of them fast." */
export function daySentence(point: DayPoint, word: string): string {
  const { value, missing, session, race, run } = point
  const felt = value !== null ? `${word} ${formatNumber(value)}` : missing ? 'no answer' : null
  const parts = [
    session && (session.label ?? sessionWords(session)),
    race && `${race.name} (${race.priority})`,
    run && runWords(run),
  ].filter(Boolean)
  const first = [formatDay(point.day), felt].filter(Boolean).join(': ')
  return `${[first, ...parts].join('. ')}.`
}

/** The same numbers as a table, one row a day. */
export function dayTable(points: readonly DayPoint[], caption: string, word: string): ChartTable {
  const withRuns = points.some((point) => point.run)
  const rows = points.map((point) => [
    formatDay(point.day),
    point.value !== null ? formatNumber(point.value) : point.missing ? 'no answer' : '',
    [point.session && sessionWords(point.session), point.race && `${point.race.name} (${point.race.priority})`]
      .filter(Boolean)
      .join(', '),
    ...(withRuns ? [point.run ? runWords(point.run) : ''] : []),
  ])
  return { caption, head: ['Day', capitalized(word), 'Sessions and races', ...(withRuns ? ['Run'] : [])], rows }
}

function sessionWords({ pressure, planned }: ChartSession): string {
  const kind = planned ? 'Session planned' : 'Session'
  return pressure === undefined ? kind : `${kind}, pressure ${pressure}`
}

function runWords({ km, speedKm }: ChartRun): string {
  return `${formatNumber(km)} km${speedKm ? `, ${formatNumber(speedKm)} of them fast` : ''}`
}

function capitalized(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}
