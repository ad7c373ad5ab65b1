import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import { AdherenceBars } from '@strideloom/ui/charts/adherence-bars.tsx'
import { StiffnessChart } from '@strideloom/ui/charts/stiffness-chart.tsx'
import { formatCount, formatOf } from '@strideloom/ui/format/number.ts'
import { barsOf, marksOf, placeSentence } from '../chart-input.ts'
import type { Mine } from '../hooks.ts'
import { weeksSentence } from '../mine-sentence.ts'
import classes from './mine-charts.module.css'

/** The runner's own line with the sessions marked, and the weeks on plan. */
export const MineCharts = ({ mine }: { mine: Mine }) => {
  const { place, from, today, weeks, consistency } = mine
  const hasWeeks = weeks.some(({ total }) => total !== null)
  return (
    <div className={classes.charts}>
      <h2 className={classes.spoken}>The weeks behind</h2>
      {place && (
        <StiffnessChart
          title={`${runnerPlace(place)}, day by day`}
          sentence={placeSentence(runnerPlace(place), place.points)}
          from={from}
          to={today}
          today={today}
          answers={place.points}
          {...marksOf(mine)}
          held={heldOf(place)}
          height={200}
        />
      )}
      {hasWeeks && (
        <AdherenceBars
          title={weeksSentence(mine)}
          sentence={`${weeksSentence(mine)}. ${formatOf(consistency.onPlan, consistency.counted)} finished weeks reached ${consistency.from} percent.`}
          support={`A week counts from ${consistency.from} %.`}
          weeks={barsOf(weeks)}
          audience="runner"
          height={168}
        />
      )}
    </div>
  )
}

const heldOf = (place: NonNullable<Mine['place']>) =>
  place.held
    .filter(({ days }) => days > 0)
    // Only the last stretch is named: on a phone the words of two would lie on each other.
    .map(({ from, to, days }, index, all) => ({
      from,
      to,
      label: index === all.length - 1 ? formatCount(days, 'day') : '',
    }))
