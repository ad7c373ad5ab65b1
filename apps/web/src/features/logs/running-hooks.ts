import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { withKept } from './running.ts'
import { availabilityKept, daysKept, runsKept, sorenessKept } from './running-outbox.ts'

/** The last days' running, what was told here among it; null until known. */
export const useLately = () => {
  const { data } = useQuery(trpc.training.lately.queryOptions())
  const kept = {
    runs: runsKept.useKept(),
    days: daysKept.useKept(),
    soreness: sorenessKept.useKept(),
    availability: availabilityKept.useKept(),
  }
  return data ? withKept(data, kept) : null
}
