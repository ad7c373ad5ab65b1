import { isDay } from '@strideloom/domain/calendar/day.ts'
import { createFileRoute } from '@tanstack/react-router'
import { WeekPage } from '../features/logs/components/week-page.tsx'

export const Route = createFileRoute('/_runner/week')({
  // An address that is no day shows this week.
  validateSearch: (search): { from?: string } => (isDay(search.from) ? { from: search.from } : {}),
  component: () => <WeekPage from={Route.useSearch().from ?? null} />,
})
