import { queryClient } from '../../lib/trpc.ts'
import type { Printed } from './components/plan-print-page.tsx'
import type { DraftState } from './draft-store.ts'
import { newestVersionOptions, versionOptions } from './hooks.ts'

/** What goes on paper: the version that the runner follows, unless there is none yet or the draft is asked for. */
export const loadPrinted = async (
  runnerId: string,
  programId: string,
  { program, revision, waiting, published }: DraftState,
  of: 'published' | 'draft',
): Promise<Printed> => {
  const [newest] = published ? await queryClient.fetchQuery(newestVersionOptions(runnerId, programId)) : []
  if (!newest) return { program, version: null, other: null }
  const isChanged = revision + waiting.length !== newest.revision
  if (of === 'draft' && isChanged) return { program, version: null, other: 'published' }
  const { document } = await queryClient.fetchQuery(versionOptions(runnerId, programId, newest.id))
  return { program: document, version: newest, other: isChanged ? 'draft' : null }
}
