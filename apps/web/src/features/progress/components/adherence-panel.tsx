import { formatCount, formatPercent } from '@strideloom/ui/format/number.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { lazy, Suspense } from 'react'
import { barsOf, marksOf } from '../chart-input.ts'
import type { Overview } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

const AdherenceBars = lazy(() =>
  import('@strideloom/ui/charts/adherence-bars.tsx').then((module) => ({ default: module.AdherenceBars })),
)

const AREA_WORDS = { strength: 'strength', prehab: 'prehab', mobility: 'mobility', checkIn: 'check-ins' } as const

/** "strength 80 %, mobility 50 %" of the last finished week. */
const areasOf = (weeks: Overview['weeks']): string => {
  const week = weeks.filter(({ running, value }) => !running && value !== null).at(-1)
  if (!week) return ''
  if (week.silent || week.unanswered === week.due)
    return `Last full week: no answer${week.silent ? ' at all' : ' to the workouts'}, ${formatCount(week.due, 'workout was', 'workouts were')} due.`
  const words = (Object.keys(AREA_WORDS) as (keyof typeof AREA_WORDS)[]).flatMap((area) => {
    const share = week.areas[area]
    return share === null ? [] : [`${AREA_WORDS[area]} ${formatPercent(Math.floor(share * 100))}`]
  })
  const silent =
    week.unanswered > 0 ? ` ${week.unanswered} of ${formatCount(week.due, 'workout')} without any answer.` : ''
  return `Last full week: ${words.join(', ')}.${silent}`
}

/** Done of agreed by week, with the week's pain on the same axis. */
export const AdherencePanel = ({ overview }: { overview: Overview }) => {
  const { weeks } = overview
  const judged = weeks.filter(({ total }) => total !== null)
  if (judged.length === 0)
    return (
      <Panel title="Done of agreed">
        <p className={panel.empty}>Nothing was due in these weeks, so there is nothing to judge.</p>
      </Panel>
    )
  const excused = weeks.reduce((sum, week) => sum + week.excused, 0)
  return (
    <section className={panel.panel} aria-label="Done of agreed">
      <h2 className={panel.spoken}>Done of agreed</h2>
      <Suspense fallback={<Skeleton height="13rem" label="Loading the chart" />}>
        <AdherenceBars
          title="Done of agreed, by week"
          sentence={`Done of agreed, by week: ${judged.map(({ total }) => formatPercent(Math.floor((total ?? 0) * 100))).join(', ')}.`}
          support={`${areasOf(weeks)}${excused > 0 ? ` ${excused} excused.` : ''}`}
          weeks={barsOf(weeks)}
          {...marksOf(overview)}
          audience="practice"
          height={200}
        />
      </Suspense>
    </section>
  )
}
