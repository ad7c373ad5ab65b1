import { useMemo } from 'react'
import { CartesianGrid, ComposedChart, ReferenceLine, Tooltip, YAxis, ZIndexLayer } from 'recharts'
import { formatOf } from '../format/number.ts'
import classes from './chart.module.css'
import { ChartFrame } from './chart-frame.tsx'
import { dayTicks } from './day-axis.ts'
import { type HeldDays, HeldGround, LastAnswer, MissingRings, RunStrip } from './day-overlay.tsx'
import { DayAxis, FeltLine } from './felt-line.tsx'
import type { LegendItem } from './legend-key.tsx'
import { RaceMarks, SessionMarks, TodayMark } from './marks-overlay.tsx'
import { SentenceTooltip } from './sentence-tooltip.tsx'
import { answerRate, type DayPoint, dayPoints, daySentence, dayTable, type StiffnessInput } from './stiffness-data.ts'

export interface StiffnessChartProps extends StiffnessInput {
  title: string
  /** The chart in one sentence, for readers. */
  sentence: string
  held?: readonly HeldDays[]
  /** Dotted line, default 3. */
  threshold?: number
  /** What is answered: "stiffness" (default), "soreness". */
  word?: string
  /** Printed before the answer rate, default "0–10." */
  support?: string
  /** px, default 288 with runs, else 216. */
  height?: number
  className?: string
}

/** What a region felt like each day, with the sessions and races that may explain it. At most 300 days. */
export function StiffnessChart(props: StiffnessChartProps) {
  const { title, sentence, today, held = [], threshold = 3, word = 'stiffness', support = '0–10.', className } = props
  const { from, to, answers, sessions, races, runs } = props
  const points = useMemo(
    () => dayPoints({ from, to, today, answers, sessions, races, runs }),
    [from, to, today, answers, sessions, races, runs],
  )
  const withRuns = points.some((point) => point.run)
  const { answered, due } = answerRate(points)
  const ticks = dayTicks(
    points.map((point) => point.day),
    today,
    5,
  )
  const todayIndex = points.find((point) => point.day === today)?.index
  const at = <What extends { day: string }>(list: readonly What[] = []) =>
    list.flatMap((each) => {
      const index = points.find((point) => point.day === each.day)?.index
      return index === undefined ? [] : [{ ...each, at: index }]
    })
  // the strip takes the lowest third: the scale goes on below nought, unlabelled
  const lowest = withRuns ? -4.6 : -0.8
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      support={`${support} Answered ${formatOf(answered, due, 'day')}`}
      legend={legendOf(points, word)}
      table={dayTable(points, title, word)}
      className={className}
    >
      <ComposedChart
        className={classes.chart}
        responsive
        style={{ width: '100%', height: props.height ?? (withRuns ? 288 : 216) }}
        data={points}
        margin={{ top: 26, right: 14, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <DayAxis ticks={ticks} domain={[-0.5, points.length - 0.5]} />
        <YAxis
          domain={[lowest, 10]}
          ticks={[0, threshold, 6, 10]}
          interval={0}
          width={30}
          axisLine={false}
          tickLine={false}
          allowDataOverflow
        />
        <ZIndexLayer zIndex={-150}>
          <HeldGround held={held} points={points} top={10} />
        </ZIndexLayer>
        <CartesianGrid vertical={false} horizontalValues={[0, 6, 10]} stroke="var(--line)" />
        <ReferenceLine y={threshold} className={classes.threshold} strokeDasharray="2 3" stroke="var(--felt)" />
        <RunStrip points={points} />
        <SessionMarks sessions={at(sessions)} />
        <RaceMarks races={at(races)} sessions={at(sessions)} />
        {todayIndex !== undefined && <TodayMark at={todayIndex} />}
        <Tooltip
          content={(pointer) => <SentenceTooltip from={pointer} say={(point: DayPoint) => daySentence(point, word)} />}
          isAnimationActive={false}
          cursor={{ className: classes.cursor }}
        />
        <FeltLine dot={points.length > 90 ? 0 : 3} />
        <ZIndexLayer zIndex={650}>
          <MissingRings points={points} />
          <LastAnswer points={points} />
        </ZIndexLayer>
      </ComposedChart>
    </ChartFrame>
  )
}

function legendOf(points: readonly DayPoint[], word: string): LegendItem[] {
  const has = (test: (point: DayPoint) => unknown) => points.some(test)
  return [
    { mark: 'felt', label: word },
    has((point) => point.missing) && { mark: 'missing', label: 'no answer' },
    has((point) => point.session) && { mark: 'session', label: 'session' },
    has((point) => point.run) && { mark: 'km', label: 'km' },
    has((point) => point.run?.speedKm) && { mark: 'speed', label: 'fast' },
  ].filter((item): item is LegendItem => Boolean(item))
}
