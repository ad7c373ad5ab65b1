import { useMemo } from 'react'
import { CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { formatPercent } from '../format/number.ts'
import { type AdherenceWeek, type WeekPoint, weekAt, weekPoints, weekSentence, weekTable } from './adherence-data.ts'
import classes from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { MissingRings } from './day-overlay.tsx'
import { formatDayTick } from './day-tick.ts'
import type { LegendItem } from './legend-key.tsx'
import { RaceMarks, SessionMarks } from './marks-overlay.tsx'
import { SentenceTooltip } from './sentence-tooltip.tsx'
import type { ChartRace, ChartSession } from './stiffness-data.ts'
import { WeekColumns, WeekFigures } from './week-columns.tsx'

export interface AdherenceBarsProps {
  title: string
  sentence: string
  weeks: readonly AdherenceWeek[]
  sessions?: readonly ChartSession[]
  races?: readonly ChartRace[]
  /** Percent from which a week counts, default 70; a dotted line. */
  goal?: number
  /** The runner never sees amber: a low week is a pale one. */
  audience?: 'runner' | 'practice'
  support?: string
  /** px, default 200. */
  height?: number
  className?: string
}

/** Done of agreed, week by week, with pain on the same picture: 10 stands where 100 % stands. */
export function AdherenceBars(props: AdherenceBarsProps) {
  const {
    title,
    sentence,
    weeks,
    sessions = [],
    races = [],
    goal = 70,
    audience = 'runner',
    support,
    className,
  } = props
  const points = useMemo(() => weekPoints(weeks), [weeks])
  const withPain = points.some((point) => point.pain !== null)
  const at = <What extends { day: string }>(list: readonly What[]) =>
    list.flatMap((each) => {
      const place = weekAt(points, each.day)
      return place === null ? [] : [{ ...each, at: place }]
    })
  const marked = sessions.length + races.length > 0
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      support={support}
      legend={legendOf(points, withPain, sessions.length > 0)}
      table={weekTable(points, title)}
      className={className}
    >
      <ComposedChart
        className={classes.chart}
        responsive
        style={{ width: '100%', height: props.height ?? 200 }}
        data={points}
        margin={{ top: marked ? 28 : 8, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="index"
          type="number"
          domain={[-0.5, points.length - 0.5]}
          ticks={points.map((point) => point.index)}
          tickFormatter={(index: number) => formatDayTick(points, index)}
          interval="equidistantPreserveStart"
          minTickGap={6}
          axisLine={false}
          tickLine={false}
          height={22}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 50, 100]}
          tickFormatter={(value: number) => (value === 100 ? formatPercent(value) : String(value))}
          width={46}
          axisLine={false}
          tickLine={false}
        />
        {withPain && (
          <YAxis
            yAxisId="pain"
            orientation="right"
            domain={[0, 10]}
            ticks={[0, 5, 10]}
            width={24}
            axisLine={false}
            tickLine={false}
          />
        )}
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <WeekColumns points={points} goal={goal} audience={audience} />
        <ReferenceLine y={goal} strokeDasharray="2 3" stroke="var(--done)" />
        <SessionMarks sessions={at(sessions)} />
        <RaceMarks races={at(races)} sessions={at(sessions)} />
        <WeekFigures points={points} goal={goal} audience={audience} />
        <Tooltip
          content={(pointer) => <SentenceTooltip from={pointer} say={weekSentence} />}
          isAnimationActive={false}
          cursor={{ className: classes.cursor }}
        />
        {/* draws nothing: it gives the bars their scale and the tooltip its week */}
        <Line dataKey="percent" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
        {/* a ring of ground around the pain line parts it from the bars */}
        {withPain && (
          <Line
            dataKey="pain"
            yAxisId="pain"
            connectNulls={false}
            isAnimationActive={false}
            stroke="var(--ground)"
            strokeWidth={6}
            dot={false}
            activeDot={false}
          />
        )}
        {withPain && (
          <Line
            dataKey="pain"
            yAxisId="pain"
            connectNulls={false}
            isAnimationActive={false}
            stroke="var(--felt)"
            strokeWidth={2}
            dot={{ r: 4.5, fill: 'var(--felt)', stroke: 'var(--ground)', strokeWidth: 1.5 }}
            activeDot={{ r: 6, fill: 'var(--felt)', stroke: 'var(--ground)' }}
          />
        )}
        {withPain && (
          <ZIndexLayer zIndex={650}>
            <MissingRings points={points} />
          </ZIndexLayer>
        )}
      </ComposedChart>
    </ChartFrame>
  )
}

function legendOf(points: readonly WeekPoint[], withPain: boolean, withSessions: boolean): LegendItem[] {
  return [
    { mark: 'done', label: 'done of agreed' },
    withPain && { mark: 'felt', label: 'pain 0–10' },
    points.some((point) => point.percent === null) && { mark: 'none', label: 'no data yet' },
    withSessions && { mark: 'session', label: 'session' },
  ].filter((item): item is LegendItem => Boolean(item))
}
