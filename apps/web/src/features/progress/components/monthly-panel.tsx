import { MONTHLY_QUESTIONS } from '@strideloom/domain/logs/monthly-questions.ts'
import { MONTHLY_WORDS } from '@strideloom/domain/logs/monthly-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { lazy, Suspense } from 'react'
import { whyReason } from '../../../lib/why-reason.ts'
import type { Overview } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

const ScoreChart = lazy(() =>
  import('@strideloom/ui/charts/score-chart.tsx').then((module) => ({ default: module.ScoreChart })),
)

type Monthly = Overview['monthly']

const TITLE = 'Running with the injury'

/** The same numbers as a table: each month, its number, and how many of 4 each question got. */
const tableOf = (points: Monthly['points']) => ({
  caption: 'Six questions of our own, 0 to 4 each, 4 is best',
  head: ['Day', 'Of 100', ...MONTHLY_QUESTIONS.map((question) => MONTHLY_WORDS[question].about)],
  rows: points.map(({ day, state, score, answers }) => [
    formatDay(day, { year: true }),
    score === null ? state : formatNumber(score, 0),
    ...MONTHLY_QUESTIONS.map((question) => answers?.[question] ?? ''),
  ]),
})

/** What an injury takes from running, month by month (P9); nothing where nothing is open and nobody ever answered. */
export const MonthlyPanel = ({ overview: { monthly, today } }: { overview: Overview }) => {
  const { points, says, isOpen, why } = monthly
  const [first] = points
  if (!first)
    return isOpen ? (
      <Panel title={TITLE}>
        <p className={panel.empty}>Asked on the phone since something is open. Nobody answered yet.</p>
      </Panel>
    ) : null
  return (
    <section className={panel.panel} aria-label={TITLE}>
      <h2 className={panel.spoken}>{TITLE}</h2>
      <Suspense fallback={<Skeleton height="13rem" label="Loading the chart" />}>
        <ScoreChart
          title={`${TITLE}, month by month`}
          sentence={`${TITLE}: ${points.map(({ day, state, score }) => `${score === null ? state : formatNumber(score, 0)} on ${formatDay(day)}`).join(', ')}.`}
          support="0–100, 100 is no limitation. Questions of our own."
          from={first.day}
          to={today}
          scores={points.map(({ day, state, score }) => ({ day, value: score, words: state }))}
          table={tableOf(points)}
        />
      </Suspense>
      <p>{says ?? 'No month has all six answers yet, so there is no number.'}</p>
      <Why about={TITLE.toLowerCase()} reasons={[whyReason(why)]} />
    </section>
  )
}
