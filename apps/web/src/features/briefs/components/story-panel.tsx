import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatOf } from '@strideloom/ui/format/number.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { lazy, Suspense } from 'react'
import type { Brief } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

const StiffnessChart = lazy(() =>
  import('@strideloom/ui/charts/stiffness-chart.tsx').then((module) => ({ default: module.StiffnessChart })),
)

/** The picture in one sentence: how much is known, the last answer, and how long the last change held. */
const sentenceOf = (story: NonNullable<Brief['story']>): string => {
  const where = placeTitle(story.place.region, story.place.side)
  const known = story.points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  const last = known.at(-1)
  if (!last) return `${where}: no answers.`
  const held = story.held.at(-1)
  const heldWords = held ? ` After ${formatShortDay(held.from)} it held ${formatCount(held.days, 'day')}.` : ''
  return `${where}: ${last.value} on ${formatShortDay(last.day)}, answered ${formatOf(known.length, story.points.length, 'day')}.${heldWords}`
}

/** One place day by day with sessions, races and runs: what may explain it lies beside it. */
export const StoryPanel = ({ brief: { story, today } }: { brief: Brief }) => {
  if (!story)
    return (
      <Panel title="Day by day">
        <p className={panel.empty}>
          No place was named stiff and none was treated yet. The first check-in begins the line.
        </p>
      </Panel>
    )
  const where = placeTitle(story.place.region, story.place.side)
  return (
    <section className={panel.panel} aria-label={`${where}, day by day`}>
      <Suspense fallback={<Skeleton height="16rem" label="Loading the chart" />}>
        <StiffnessChart
          title={`${where}, each day`}
          sentence={sentenceOf(story)}
          from={story.from}
          to={today}
          today={today}
          answers={story.points}
          sessions={story.sessions.map(({ day, pressure }) => ({ day, ...(pressure !== null && { pressure }) }))}
          races={story.races}
          runs={story.runs.map(({ day, km, fastKm }) => ({ day, km, ...(fastKm !== null && { speedKm: fastKm }) }))}
          held={story.held.map(({ from, to, days }, index, all) => ({
            from,
            to,
            label: index === all.length - 1 ? `held ${formatCount(days, 'day')}` : '',
          }))}
          height={252}
        />
      </Suspense>
    </section>
  )
}
