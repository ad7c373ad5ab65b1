import { LoadColumns } from '@strideloom/ui/charts/load-columns.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { useId } from 'react'
import { whyReason } from '../../../lib/why-reason.ts'
import { type LoadOfRunner, useLoad } from '../hooks.ts'
import { bandTone, bandWords, loadColumns, lookFirst, rollingWords } from '../load-words.ts'
import { LoadFigure } from './load-figure.tsx'
import classes from './load-part.module.css'
import { NotConcluded } from './not-concluded.tsx'

/** What the runs add up to: runs that stood out first, then weeks, then what describes. */
export const LoadPart = ({ runnerId }: { runnerId: string }) => {
  const query = useLoad(runnerId)
  return query.data ? (
    <Known load={query.data} />
  ) : (
    <NotConcluded query={query} title="Load could not be fetched: it is not known here." />
  )
}

const Known = ({ load }: { load: LoadOfRunner }) => {
  const id = useId()
  const { title, spikes, weeks, ramp, monotony, strain, exposures } = load
  const [first, ...earlier] = spikes
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {first && <Tag tone={bandTone(first)}>{bandWords(first)}</Tag>}
        {first && <Why about={title} reasons={[whyReason(first.why)]} className={classes.why} />}
      </header>
      {earlier.length > 0 && (
        <ul className={classes.spikes}>
          {earlier.map((spike) => (
            <li key={spike.id} className={classes.spike}>
              <span>{spike.says}</span>
              <Tag tone={bandTone(spike)}>{bandWords(spike)}</Tag>
              <Why about={spike.says} reasons={[whyReason(spike.why)]} className={classes.why} />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.weeks}>
        <h3>Load by week</h3>
        <LoadColumns weeks={loadColumns(weeks)} label="Load by week, from Monday" />
        <p className={classes.note}>
          Effort × minutes of runs. A dashed week is not known: it is not a week of nothing.
        </p>
      </div>
      <dl className={classes.figures}>
        <LoadFigure word="Last seven days" says={rollingWords(load)} stands={null} why={load.rolling.why} />
        <LoadFigure
          word="Against the four weeks before"
          says={ramp.says}
          stands={ramp.stands}
          tone={ramp.level === 'warn' ? 'warn' : 'info'}
          why={ramp.why}
        />
        <LoadFigure word="Monotony" says={monotony.says} stands={monotony.stands} why={monotony.why} />
        <LoadFigure word="Strain" says={strain.says} stands={strain.stands} tone="info" why={strain.why} />
      </dl>
      <div className={classes.exposures}>
        <h3>What running repeats</h3>
        <ul>
          {exposures.map((one) => (
            <li key={one.kind} className={classes.exposure}>
              <span>{one.says}</span>
              {lookFirst(one) && <span className={classes.note}>{lookFirst(one)}</span>}
              <Why about={one.says} reasons={[whyReason(one.why)]} className={classes.why} />
            </li>
          ))}
        </ul>
      </div>
      <Ratios ratios={load.ratios} />
    </section>
  )
}

/** In a quiet place, with what they are not. */
const Ratios = ({ ratios: { figures, reason, why } }: Pick<LoadOfRunner, 'ratios'>) => (
  <details className={classes.ratios}>
    <summary>Recent against usual load, for the therapist</summary>
    <p className={classes.note}>
      They describe, and are no warning: no rule reads them, no limit comes from them, and runners do not see them. The
      single run that is much longer than those before is the warning.
    </p>
    {reason === null ? (
      <dl className={classes.figures}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    ) : (
      <p>Not known: {reason}</p>
    )}
    <Why about="recent against usual load" reasons={[whyReason(why)]} />
  </details>
)
