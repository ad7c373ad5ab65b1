import { createFileRoute, getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { WaitingComments } from '../features/logs/components/waiting-comments.tsx'
import { RosterPage } from '../features/people/components/roster-page.tsx'
import { countsOptions, openSafetyOptions, type RosterFilter } from '../features/people/roster-hooks.ts'
import { WaitingWishes } from '../features/sessions/components/waiting-wishes.tsx'
import { queryClient } from '../lib/trpc.ts'

type Search = { q?: string; tag?: string; archived?: true }

export const Route = createFileRoute('/_practice/runners/')({
  validateSearch: ({ q, tag, archived }: Record<string, unknown>): Search => ({
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 80) }),
    ...(typeof tag === 'string' && tag !== '' && { tag: tag.slice(0, 24) }),
    ...(archived === true && { archived }),
  }),
  // In one request with the list: who has to be seen first is on the first picture.
  loader: ({ context: { membership } }) =>
    Promise.all([
      queryClient.prefetchQuery(countsOptions()),
      membership.role === 'assistant' ? null : queryClient.prefetchQuery(openSafetyOptions()),
    ]),
  component: Roster,
})

const layout = getRouteApi('/_practice')

function Roster() {
  const { q = '', tag = null, archived = false } = Route.useSearch()
  const { membership } = layout.useRouteContext()
  const navigate = Route.useNavigate()
  const onFilter = useCallback(
    ({ search, tag, archived }: RosterFilter) =>
      void navigate({
        search: { ...(search && { q: search }), ...(tag && { tag }), ...(archived && { archived }) },
        replace: true,
      }),
    [navigate],
  )
  return (
    <RosterPage
      filter={{ search: q, tag, archived }}
      onFilter={onFilter}
      clinical={membership.role !== 'assistant'}
      asks={
        membership.role !== 'assistant' &&
        !archived && (
          <>
            <WaitingComments />
            <WaitingWishes />
          </>
        )
      }
    />
  )
}
