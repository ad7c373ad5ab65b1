import { NEED_KINDS, type NeedKind } from '@strideloom/domain/needs/need.ts'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { WaitingComments } from '../features/logs/components/waiting-comments.tsx'
import { NeedsPage } from '../features/needs/components/needs-page.tsx'
import { type NeedFilter, prefetchNeeds } from '../features/needs/hooks.ts'
import { WaitingWishes } from '../features/sessions/components/waiting-wishes.tsx'

/** All that is chosen stands in the address: a list can be gone back to, and sent to somebody. */
type Search = { kind?: NeedKind; of?: string; off?: true; q?: string }

const isKind = (value: unknown): value is NeedKind => NEED_KINDS.some((kind) => kind === value)
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const filterOf = ({ kind, of, off, q }: Search): NeedFilter => ({
  kind: kind ?? null,
  owner: of ?? 'mine',
  snoozed: off ?? false,
  search: q ?? '',
})

export const Route = createFileRoute('/_practice/needs')({
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw redirect({ to: '/runners' })
  },
  validateSearch: ({ kind, of, off, q }: Record<string, unknown>): Search => ({
    ...(isKind(kind) && { kind }),
    ...(typeof of === 'string' && (of === 'all' || UUID.test(of)) && { of }),
    ...(off === true && { off }),
    ...(typeof q === 'string' && q !== '' && { q: q.slice(0, 80) }),
  }),
  loaderDeps: ({ search }) => search,
  // Coming here; a filter that is pressed keeps the list until the next one is there, and waits for no network.
  loader: ({ deps, cause }) => (cause === 'enter' && navigator.onLine ? prefetchNeeds(filterOf(deps)) : undefined),
  component: Needs,
})

function Needs() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const filter = useMemo(() => filterOf(search), [search])
  const onFilter = useCallback(
    ({ kind, owner, snoozed, search: q }: NeedFilter) =>
      void navigate({
        search: {
          ...(kind && { kind }),
          ...(owner !== 'mine' && { of: owner }),
          ...(snoozed && { off: true as const }),
          ...(q && { q }),
        },
        replace: true,
      }),
    [navigate],
  )
  return (
    <NeedsPage
      filter={filter}
      onFilter={onFilter}
      asks={
        <>
          <WaitingComments />
          <WaitingWishes />
        </>
      }
    />
  )
}
