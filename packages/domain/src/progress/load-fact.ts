import { numberWords } from '../assessments/number-words.ts'
import { daysBetween } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { LoadAmount } from '../library/load-amount.ts'
import type { LoadPeriod } from '../programs/load-periods.ts'
import { ON_SURFACE } from '../programs/load-words.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'

const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`

/** Known amounts of runs added up, and what of them did not tell: never taken for nothing. */
const sumWords = (values: readonly (number | null | undefined)[], unit: string): string => {
  const known = values.filter((value): value is number => typeof value === 'number')
  const sum = numberWords(known.reduce((total, value) => total + value, 0))
  const open = values.length - known.length
  if (open === 0) return `${sum} ${unit} in ${count(values.length, 'run')}`
  if (known.length === 0) return `${count(values.length, 'run')} told, without ${unit}`
  return `at least ${sum} ${unit}; ${open} of ${count(values.length, 'run')} did not tell`
}

const isHard = ({ type, hillMinutes, speedMinutes }: RecordRun): boolean =>
  type !== 'easy' || (hillMinutes ?? 0) > 0 || (speedMinutes ?? 0) > 0

const surfaceWords = (amount: Extract<LoadAmount, { kind: 'surface' }>, runs: readonly RecordRun[]): string => {
  const asked = runs.filter(({ type }) => amount.runs === 'all' || type === 'easy')
  const known = asked.filter(({ surface }) => surface !== null && surface !== undefined)
  const there = known.filter(({ surface }) => surface === amount.surface).length
  const open = asked.length - known.length
  const what = amount.runs === 'easy' ? 'easy run' : 'run'
  if (asked.length === 0) return `no ${what} told`
  return `${there} of ${count(known.length, what)} ${ON_SURFACE[amount.surface]}${open > 0 ? `; ${open} did not tell` : ''}`
}

/**
 * What the runs that were told say about a change of load in a period, in words with its numbers; null where running says nothing about it.
 * A fact beside the answer and no verdict: a run that nobody told is not known, so nothing is concluded from a small sum.
 */
export const loadFact = (
  amount: LoadAmount,
  { from, to }: LoadPeriod,
  { runner, runs }: Pick<RunnerRecord, 'runner' | 'runs'>,
  at: Instant,
): string | null => {
  if (amount.kind === 'habit') return null
  const { timeZone } = runner
  const told = onDays(runs, ({ start }) => start, { from, to, timeZone, until: at })
  if (told.length === 0) return 'no run told'
  const all = told.map(({ one }) => one)
  switch (amount.kind) {
    case 'volume':
      return sumWords(
        all.map(({ km }) => km),
        'km',
      )
    case 'hills':
      return sumWords(
        all.map(({ hillMinutes }) => hillMinutes),
        'min uphill',
      )
    case 'surface':
      return surfaceWords(amount, all)
    case 'spacing': {
      const days = [...new Set(told.filter(({ one }) => isHard(one)).map(({ day }) => day))].sort()
      if (days.length < 2) return `${count(days.length, 'day')} with a hard run`
      const between = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day) - 1)
      return `${count(days.length, 'day')} with a hard run, at the nearest ${count(Math.min(...between), 'day')} between`
    }
  }
}
