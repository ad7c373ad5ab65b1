import { isDay } from '@strideloom/domain/calendar/day.ts'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { PlayerPage } from '../features/logs/components/player-page.tsx'

/** `day`: the one it is planned for, as on the workout's own page. */
export const Route = createFileRoute('/_runner/workout/$workoutId_/play')({
  validateSearch: (search): { day?: string } => (isDay(search.day) ? { day: search.day } : {}),
  beforeLoad: ({ search }) => {
    if (!search.day) throw redirect({ to: '/week', search: {} })
  },
  component: function Play() {
    const { workoutId } = Route.useParams()
    const { day } = Route.useSearch()
    return day ? <PlayerPage key={workoutId} workoutId={workoutId} day={day} /> : null
  },
})
