import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'
import { loadAnswersIn } from '../days-kept.ts'
import { asksToday, type LoadAsk, loadAsks } from '../loads.ts'
import { daysKept } from '../running-outbox.ts'
import { LoadCard } from './load-card.tsx'
import classes from './running-today.module.css'

const useLoads = (from: Day, to: Day) => {
  const { data } = useQuery(trpc.programs.plan.queryOptions({ from, to }, { staleTime: 0 }))
  // A phone may hold a plan from before changes of load were in it.
  return { loads: data?.loads ?? [], kept: loadAnswersIn(daysKept.useKept()) }
}

const Asks = ({ title, asks, today }: { title: string; asks: readonly LoadAsk[]; today: Day }) =>
  asks.length === 0 ? null : (
    <section className={classes.running} aria-labelledby="load">
      <div className={classes.head}>
        <h2 id="load">{title}</h2>
      </div>
      {asks.map((ask) => (
        <LoadCard key={`${ask.load.changeId} ${ask.period.from}`} ask={ask} today={today} />
      ))}
    </section>
  )

/** S56: what of load holds today, and how the week before went where nobody said. */
export const LoadToday = ({ today }: { today: Day }) => {
  const monday = startOfWeek(today)
  const { loads, kept } = useLoads(addDays(monday, -7), addDays(monday, 6))
  return <Asks title="Load" asks={asksToday(loads, kept, today)} today={today} />
}

/** The same for one week, gone by or running. */
export const LoadWeek = ({ monday, today }: { monday: Day; today: Day }) => {
  const sunday = addDays(monday, 6)
  const { loads, kept } = useLoads(monday, sunday)
  return <Asks title="Load" asks={loadAsks(loads, kept, { from: monday, to: sunday, today })} today={today} />
}
