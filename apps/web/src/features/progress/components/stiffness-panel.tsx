import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Refetching } from '@strideloom/ui/surface/refetching.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { lazy, Suspense, useState } from 'react'
import { marksOf, placeSentence } from '../chart-input.ts'
import { type Overview, type Place, useStiffness } from '../hooks.ts'
import { placeWords } from '../overview-sentence.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'

const StiffnessChart = lazy(() =>
  import('@strideloom/ui/charts/stiffness-chart.tsx').then((module) => ({ default: module.StiffnessChart })),
)

const keyOf = ({ region, side }: Place): string => `${region}/${side}`

/** Stiffness of one place over time, with sessions, races and how long each session's change held. */
export const StiffnessPanel = ({
  runnerId,
  overview,
  weeks,
}: {
  runnerId: string
  overview: Overview
  weeks: number
}) => {
  const { places, answers } = overview
  const [chosen, setChosen] = useState<string | null>(null)
  const place = places.find((one) => keyOf(one) === chosen) ?? places[0] ?? null
  const { data, isPlaceholderData } = useStiffness(runnerId, weeks, place)
  if (!place)
    return (
      <Panel title="Stiffness">
        <p className={panel.empty}>
          {answers.answered === 0
            ? 'No check-in in these weeks. What it felt like is not known.'
            : `Nothing was named stiff on the ${formatCount(answers.answered, 'day')} that were answered.`}
        </p>
      </Panel>
    )
  const isShown = data && !isPlaceholderData && data.region === place.region && data.side === place.side
  return (
    <section className={panel.panel} aria-label="Stiffness">
      <h2 className={panel.spoken}>Stiffness</h2>
      {places.length > 1 && (
        <SelectField
          label="Place"
          className={panel.choice}
          value={keyOf(place)}
          onChange={setChosen}
          options={places.map((one) => ({
            value: keyOf(one),
            label: `${placeWords(one)}: ${formatCount(one.days, 'day')}, highest ${one.highest}`,
          }))}
        />
      )}
      <Suspense fallback={<Skeleton height="16rem" label="Loading the chart" />}>
        {data ? (
          <Refetching busy={!isShown}>
            <StiffnessChart
              title={`${placeWords(data as Place)}, each day`}
              sentence={placeSentence(placeWords(data as Place), data.points)}
              from={overview.from}
              to={overview.today}
              today={overview.today}
              answers={data.points}
              {...marksOf(overview)}
              held={data.held
                .filter(({ days }) => days > 0)
                .map(({ from, to, days }) => ({ from, to, label: `held ${formatCount(days, 'day')}` }))}
              height={232}
            />
          </Refetching>
        ) : (
          <Skeleton height="16rem" label="Loading the chart" />
        )}
      </Suspense>
    </section>
  )
}
