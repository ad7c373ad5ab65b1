import { unitSuffix } from '@strideloom/domain/assessments/measured-value.ts'
import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { DotPlotRow } from '@strideloom/ui/charts/dot-plot-row.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { placeWords, regionWords } from '../place-words.ts'
import { plotOf, type ResultRow } from '../result-rows.ts'
import type { RowVerdict } from '../row-verdict.ts'
import { judgementPhrase, testName } from '../verdict-words.ts'
import classes from './result-plot.module.css'
import { RowVerdictWords } from './row-verdict-words.tsx'
import { WhyOfTest } from './test-details.tsx'

/** The newest visit of one test: dots where there are sides, words where there are none, and why behind a press. */
export const ResultPlot = ({ row }: { row: ResultRow }) => {
  const { test, region, visits } = row
  const visit = visits.at(-1)
  if (!visit) return null
  const before = visits.at(-2)
  const verdict: RowVerdict = {
    gap: visit.gap,
    sides: (['left', 'right', 'center'] as const).flatMap((side) => {
      const value = visit[side]
      return value
        ? [{ side, judgement: value.judgement, change: value.sincePrevious, since: before?.day ?? null }]
        : []
    }),
  }
  const plot = plotOf(row)
  const name = region ? `${testName(test)}, ${regionWords(region).toLowerCase()}` : testName(test)
  const { low, high } = test.reference
  const sentence = verdict.sides
    .map(({ side, judgement }) => {
      const value = visit[side]?.reading.value
      const where = region ? placeWords({ region, side }) : side === 'center' ? name : `${name}, ${side}`
      return `${where}: ${value == null ? 'no value' : valueWords(value, test.unit)}, ${judgementPhrase(test, judgement) ?? 'no cut-off'}`
    })
    .join('; ')
  return (
    <li className={classes.result}>
      {plot ? (
        <DotPlotRow
          label={name}
          note={formatShortDay(visit.day)}
          unit={unitSuffix(test.unit).trim()}
          scale={plot.scale}
          left={plot.left}
          right={plot.right}
          {...(plot.earlier && { earlier: plot.earlier })}
          {...(low !== null && high !== null && { reference: [low, high] as const })}
          {...(test.mdc?.kind === 'absolute' && { mdc: test.mdc.value })}
          sentence={sentence}
        />
      ) : (
        <p className={classes.plain}>
          <span>
            <b>{name}</b>
            <span className={classes.day}>{formatShortDay(visit.day)}</span>
          </span>
          <span>
            {verdict.sides
              .map(({ side }) => {
                const value = visit[side]?.reading.value
                const said = value == null ? 'no value' : valueWords(value, test.unit)
                return side === 'center' ? said : `${side} ${said}`
              })
              .join(', ')}
          </span>
        </p>
      )}
      <div className={classes.verdict}>
        <RowVerdictWords test={test} verdict={verdict} />
      </div>
      <details className={classes.why}>
        <summary>Why</summary>
        <WhyOfTest test={test} verdict={verdict} untitled />
      </details>
    </li>
  )
}
