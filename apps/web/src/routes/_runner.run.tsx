import { isDay } from '@strideloom/domain/calendar/day.ts'
import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { createFileRoute } from '@tanstack/react-router'
import { RunPage } from '../features/logs/components/run-page.tsx'

/** `day`: which day's run is told, today without one; `keyRun`: the planned one that it was. */
export const Route = createFileRoute('/_runner/run')({
  validateSearch: ({ day, keyRun }: Record<string, unknown>): { day?: string; keyRun?: string } => ({
    ...(isDay(day) && { day }),
    ...(typeof keyRun === 'string' && { keyRun }),
  }),
  // The last word of Today would lie over the button at the lower end of this screen.
  onEnter: hideToast,
  component: function Run() {
    const { day, keyRun } = Route.useSearch()
    return <RunPage key={`${day} ${keyRun}`} day={day ?? null} keyRunId={keyRun ?? null} />
  },
})
