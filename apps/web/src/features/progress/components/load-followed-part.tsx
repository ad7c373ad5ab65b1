import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatPercent } from '@strideloom/ui/format/number.ts'
import { useQuery } from '@tanstack/react-query'
import { LoadPeriods } from '../../../lib/load-periods.tsx'
import { trpc } from '../../../lib/trpc.ts'
import classes from './load-part.module.css'
import { NotConcluded } from './not-concluded.tsx'

/** S56: how changes of load were followed, each by itself; nothing where none was ever asked. */
export const LoadFollowedPart = ({ runnerId }: { runnerId: string }) => {
  const query = useQuery(trpc.progress.loadFollowed.queryOptions({ runnerId }))
  if (!query.data)
    return query.isError ? (
      <NotConcluded query={query} title="How changes of load were followed could not be fetched." />
    ) : null
  const { loads } = query.data
  if (loads.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="load-followed">
      <h2 id="load-followed">Changes of load</h2>
      <p className={classes.note}>
        Counted by themselves, not in the total of a week. What the runs say stands beside the answer: a run that nobody
        told is not known.
      </p>
      {loads.map((load) => (
        <section key={`${load.programId} ${load.changeId}`} aria-label={load.says}>
          <h3>{load.says}</h3>
          <p className={classes.note}>
            {formatDayRange(load.fromDay, load.toDay)}
            {load.share === null ? '' : `, followed ${formatPercent(load.share * 100)}`}
          </p>
          <LoadPeriods periods={load.periods} />
        </section>
      ))}
    </section>
  )
}
