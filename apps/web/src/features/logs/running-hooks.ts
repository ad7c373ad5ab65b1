import { useQuery } from '@tanstack/react-query'
import { notYetIn } from '../../lib/kept-here.ts'
import { trpc } from '../../lib/trpc.ts'
import { availabilityIn, runningDaysIn } from './days-kept.ts'
import { withKept } from './running.ts'
import { daysKept, runsKept } from './running-outbox.ts'

/** Why the last days' running is not here, and the way to ask again; null where it is, or may still come. */
export const useLatelyTrouble = () => {
  const { data, isError, error, refetch } = useQuery(trpc.training.lately.queryOptions())
  return isError && !data ? { error, onRetry: refetch } : null
}

/** The last days' running, what was told here among it; null until known. */
export const useLately = () => {
  const { data, dataUpdatedAt } = useQuery(trpc.training.lately.queryOptions())
  const told = daysKept.useKept()
  const kept = {
    // A run may have been changed by somebody else since it was told here.
    runs: notYetIn(runsKept.useKept(), dataUpdatedAt),
    days: runningDaysIn(told),
    availability: availabilityIn(told),
  }
  return data ? withKept(data, kept) : null
}
