import type { Block } from '@strideloom/domain/programs/schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { newId } from '../../lib/new-id.ts'
import { untilHere } from '../../lib/page-code.ts'
import { libraryEditsOptions } from '../../lib/practice-library.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { useBuilder } from './builder-context.ts'
import { runnerOptions } from './hooks.ts'

// the weeks stand without it
const templateCode = untilHere(() => import('@strideloom/domain/programs/template-of.ts'))

/** Keeps a block of the draft as a template of the practice, with an undo. */
export const useKeepBlock = () => {
  const { program, runnerId } = useBuilder()
  const { data: runner } = useQuery(runnerOptions(runnerId))
  const changed = { onSuccess: () => queryClient.invalidateQueries(libraryEditsOptions()) }
  const save = useMutation(trpc.library.save.mutationOptions(changed))
  const { mutate: retire } = useMutation(trpc.library.retire.mutationOptions(changed))
  const keepBlock = async (block: Block): Promise<void> => {
    const name = `${program.title}, ${block.purpose || formatDay(block.startDay)}`.slice(0, 80)
    const { templateOf } = await templateCode()
    const item = templateOf(program, block.id, { id: newId(), name, names: runner ? [runner.name] : [] })
    save.mutate(
      { kind: 'template', item, revision: null },
      {
        onSuccess: () =>
          showToast({
            sentence: `${name} is kept as a template, in the library.`,
            undo: () => retire({ kind: 'template', id: item.id, isRetired: true }),
          }),
        onError: (error) => showToast({ sentence: sentenceOf(error) }),
      },
    )
  }
  return { keepBlock, isPending: save.isPending }
}
