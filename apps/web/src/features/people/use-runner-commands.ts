import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import type { Command } from '../../lib/commands.ts'
import { plain } from '../../lib/find-commands.ts'
import { trpc } from '../../lib/trpc.ts'
import { pageOf, RECORD_PAGES } from './record-pages.ts'

const PAUSE_MS = 150
/** The server looks for a name of at most this many characters. */
const LONGEST = 80

/** "maya brief": the page that the last word begins, and what is left for the name; null where no page is meant. */
const pageIn = (text: string) => {
  const words = text.trim().split(/\s+/)
  const last = plain(words.at(-1) ?? '')
  const page = RECORD_PAGES.find(({ label }) => words.length > 1 && last.length > 1 && plain(label).startsWith(last))
  return page ? { page, name: words.slice(0, -1).join(' ') } : null
}

/**
 * Runners by name, on the page of the record that is open, and with a page behind the name that page; of the runner who is open, every
 * page.
 */
export const useRunnerCommands = (text: string): { commands: Command[]; busy: boolean } => {
  const navigate = useNavigate()
  const { runnerId } = useParams({ strict: false })
  // from one runner's program to another's, from brief to brief
  const page = useLocation({ select: ({ pathname }) => pageOf(pathname) })
  const [asked] = useDebouncedValue(text.trim().slice(0, LONGEST), PAUSE_MS)
  const withPage = pageIn(asked)
  const find = (search: string, enabled: boolean) => ({
    ...trpc.people.runners.list.queryOptions({ search }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const byName = useQuery(find(asked, true))
  const byPage = useQuery(find(withPage?.name ?? '', withPage !== null))
  const open = useQuery({
    ...trpc.people.runners.get.queryOptions({ runnerId: runnerId ?? '' }),
    enabled: runnerId !== undefined,
  })
  const own = runnerId === undefined ? [] : RECORD_PAGES
  const commands: Command[] = [
    ...own.map(({ to, label }) => ({
      id: `page-${label}`,
      group: open.data ? open.data.name : 'This runner',
      label,
      words: 'page record',
      run: () => void navigate({ to, params: { runnerId: runnerId ?? '' } }),
    })),
    ...(byName.data?.runners ?? []).map(({ id, name }) => ({
      id: `runner-${id}`,
      group: 'Runners',
      label: name,
      ...(page && id !== runnerId && { hint: page.label }),
      run: () => void navigate({ to: (id !== runnerId && page?.to) || '/runners/$runnerId', params: { runnerId: id } }),
    })),
    ...(withPage ? (byPage.data?.runners ?? []) : []).map(({ id, name }) => ({
      id: `runner-page-${id}`,
      group: 'Runners',
      label: `${name}, ${withPage?.page.label ?? ''}`,
      run: () => void navigate({ to: withPage?.page.to ?? '/runners/$runnerId', params: { runnerId: id } }),
    })),
  ]
  return { commands, busy: asked !== text.trim() || byName.isFetching || byPage.isFetching }
}
