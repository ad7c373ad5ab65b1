import { type Day, isDay } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { practiceOptions, usePractice } from '../features/people/settings-hooks.ts'
import type { CalendarShown } from '../features/sessions/components/calendar-head.tsx'
import { CalendarPage } from '../features/sessions/components/calendar-page.tsx'
import { queryClient } from '../lib/trpc.ts'

type Search = { day?: Day; view?: 'week'; with?: string; runner?: string; name?: string }

const UUID = /^[0-9a-f-]{36}$/

/** The calendar of the practice. `runner` and their `name`: it opens to book for them. */
export const Route = createFileRoute('/_practice/calendar')({
  validateSearch: ({ day, view, with: whose, runner, name }: Record<string, unknown>): Search => ({
    ...(isDay(day) && { day }),
    ...(view === 'week' && { view }),
    ...(typeof whose === 'string' && UUID.test(whose) && { with: whose }),
    ...(typeof runner === 'string' && UUID.test(runner) && { runner }),
    ...(typeof name === 'string' && name !== '' && { name: name.slice(0, 120) }),
  }),
  loader: () => queryClient.ensureQueryData(practiceOptions()),
  component: Calendar,
})

const layout = getRouteApi('/_practice')

function Calendar() {
  const { day, view = 'day', with: therapistId = null, runner, name } = Route.useSearch()
  const { membership } = layout.useRouteContext()
  const { timeZone } = usePractice()
  const navigate = Route.useNavigate()
  const show = (next: CalendarShown) =>
    void navigate({
      search: {
        ...(next.day !== null && { day: next.day }),
        ...(next.view === 'week' && { view: next.view }),
        ...(next.therapistId !== null && { with: next.therapistId }),
      },
      replace: true,
    })
  const shown: CalendarShown = { view, day: day ?? null, therapistId }
  return (
    <CalendarPage
      shown={shown}
      onShow={show}
      runner={runner === undefined ? null : { id: runner, name: name ?? 'this runner' }}
      onRunnerDone={() => show(shown)}
      isClinical={membership.role !== 'assistant'}
      today={dayOf(new Date().toISOString(), timeZone)}
    />
  )
}
