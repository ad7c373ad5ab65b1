import { lazy } from 'react'
import { untilHere } from '../../lib/page-code.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { whenIdle } from '../../lib/when-idle.ts'

const sheet = () => import('./components/safety-sheet.tsx')
const said = () => import('./components/safety-said.tsx')

/** The safety questions come when they are opened. */
export const SafetySheet = lazy(() => untilHere(sheet)().then((module) => ({ default: module.SafetySheet })))
export const SafetySaidToday = lazy(() =>
  untilHere(said, { says: false })().then((module) => ({ default: module.SafetySaidToday })),
)

/** What the line opens, fetched while nothing else is to be done: a tap then finds it here, also where the network has gone. */
const fetchSafety = (): void => {
  for (const load of [sheet, said]) load().catch(() => undefined)
  void queryClient.prefetchQuery(trpc.people.safety.mine.queryOptions())
}

// The check-in's own code is fetched once Today stands, also where nobody opens it: from there on this is at hand, too.
whenIdle(fetchSafety)
