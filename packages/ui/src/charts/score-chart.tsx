import { CartesianGrid, ComposedChart, Tooltip, YAxis, ZIndexLayer } from 'recharts'
import classes from './chart.module.css'
import { ChartFrame, type ChartTable } from './chart-frame.tsx'
import { daysBetween, dayTicks } from './day-axis.ts'
import { LastAnswer, MissingRings } from './day-overlay.tsx'
import { DayAxis, FeltLine } from './felt-line.tsx'
import { type Score, type ScorePoint, scorePoints, scoreSentence } from './score-data.ts'
import { SentenceTooltip } from './sentence-tooltip.tsx'

export interface ScoreChartProps {
  title: string
  /** The chart in one sentence, for readers. */
  sentence: string
  support?: string
  from: string
  to: string
  /** Days that are told; the line breaks where no number is known. */
  scores: readonly Score[]
  /** The same numbers as a table. */
  table: ChartTable
  /** px */
  height?: number
}

/** A number of 0 to 100 that is told seldom, as a line over time; what is not known is a gap with a ring, never a nought. */
export function ScoreChart({ title, sentence, support, from, to, scores, table, height = 200 }: ScoreChartProps) {
  const points = scorePoints(scores, from)
  const days = daysBetween(from, to)
  const ticks = dayTicks(days, to, 4)
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      support={support}
      legend={
        points.some(({ missing }) => missing)
          ? [
              { mark: 'felt', label: 'answered' },
              { mark: 'missing', label: 'not known' },
            ]
          : undefined
      }
      table={table}
    >
      <ComposedChart
        className={classes.chart}
        responsive
        style={{ width: '100%', height }}
        data={points}
        margin={{ top: 16, right: 14, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <DayAxis ticks={ticks} domain={[-2, days.length + 1]} />
        <YAxis
          domain={[-8, 100]}
          ticks={[0, 50, 100]}
          interval={0}
          width={34}
          axisLine={false}
          tickLine={false}
          allowDataOverflow
        />
        <CartesianGrid vertical={false} horizontalValues={[0, 50, 100]} stroke="var(--line)" />
        <Tooltip
          content={(pointer) => <SentenceTooltip from={pointer} say={(point: ScorePoint) => scoreSentence(point)} />}
          isAnimationActive={false}
          cursor={{ className: classes.cursor }}
        />
        <FeltLine dot={4} />
        <ZIndexLayer zIndex={650}>
          <MissingRings points={points} />
          <LastAnswer points={points} decimals={0} />
        </ZIndexLayer>
      </ComposedChart>
    </ChartFrame>
  )
}
