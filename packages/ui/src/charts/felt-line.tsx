import { Line, XAxis } from 'recharts'

type Tick = { index: number; label: string }

/** Days from left to right, some of them named. `domain` in days from the first. */
export function DayAxis({ ticks, domain }: { ticks: readonly Tick[]; domain: [number, number] }) {
  return (
    <XAxis
      dataKey="index"
      type="number"
      domain={domain}
      ticks={ticks.map((tick) => tick.index)}
      tickFormatter={(index: number) => ticks.find((tick) => tick.index === index)?.label ?? ''}
      interval={0}
      axisLine={false}
      tickLine={false}
      height={22}
    />
  )
}

/** What was felt or answered, day by day; a gap where nothing is known. `dot` in px, 0 for none. */
export function FeltLine({ dot }: { dot: number }) {
  return (
    <Line
      dataKey="value"
      type="linear"
      connectNulls={false}
      isAnimationActive={false}
      stroke="var(--felt)"
      strokeWidth={2.4}
      strokeLinecap="round"
      dot={dot > 0 && { r: dot, fill: 'var(--felt)', stroke: 'none' }}
      activeDot={{ r: 5, fill: 'var(--felt)', stroke: 'var(--ground)' }}
    />
  )
}
