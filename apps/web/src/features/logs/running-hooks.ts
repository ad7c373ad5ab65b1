import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { availabilityIn, runningDaysIn } from './days-kept.ts'
import { withKept } from './running.ts'
import { daysKept, runsKept, sorenessKept } from './running-outbox.ts'

/** Why the last days' running is not here, and the way to ask again; null where it is, or may still come. */
export const useLatelyTrouble = () => {
  const { data, isError, error, refetch } = useQuery(trpc.training.lately.queryOptions())
  return isError && !data ? { error, onRetry: refetch } : null
}

/** The last days' running, what was told here among it; null until known. */
export const useLately = () => {
  const { data } = useQuery(trpc.training.lately.queryOptions())
  const told = daysKept.useKept()
  const kept = {
    runs: runsKept.useKept(),
    days: runningDaysIn(told),
    soreness: sorenessKept.useKept(),
    availability: availabilityIn(told),
  }
  return data ? withKept(data, kept) : null
}
