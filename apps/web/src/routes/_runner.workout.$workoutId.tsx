import { isDay } from '@strideloom/domain/calendar/day.ts'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { WorkoutPage } from '../features/logs/components/workout-page.tsx'

export const Route = createFileRoute('/_runner/workout/$workoutId')({
  validateSearch: (search): { day?: string } => (isDay(search.day) ? { day: search.day } : {}),
  beforeLoad: ({ search }) => {
    if (!search.day) throw redirect({ to: '/week', search: {} })
  },
  component: function Workout() {
    const { workoutId } = Route.useParams()
    const { day } = Route.useSearch()
    return day ? <WorkoutPage key={workoutId} workoutId={workoutId} day={day} /> : null
  },
})
