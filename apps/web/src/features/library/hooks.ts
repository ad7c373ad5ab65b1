import type { OwnItem, OwnItems } from '@strideloom/domain/library/library-kinds.ts'
import type { LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation } from '@tanstack/react-query'
import { libraryEditsOptions } from '../../lib/practice-library.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const loadLibraryEdits = () => queryClient.ensureQueryData(libraryEditsOptions())

/** What the practice keeps of one item, as the server told it. */
export type Edit = {
  id: string
  item: OwnItems[LibraryKind] | null
  isRetired: boolean
  revision: number
  changedBy: string
  changedAt: string
  libraryVersion: string
}

type Named = { id: string; name: string }

const changed = () => queryClient.invalidateQueries(libraryEditsOptions())
const told = { onError: (error: unknown) => showToast({ sentence: sentenceOf(error) }) }

/** Out of the search or back in, at once, with an undo; what is prescribed and planned is not touched. */
export const useRetireItem = (kind: LibraryKind) => {
  const { mutate } = useMutation(trpc.library.retire.mutationOptions({ onSuccess: changed }))
  const retire = ({ id, name }: Named, isRetired: boolean, undoable = true): void =>
    mutate(
      { kind, id, isRetired },
      {
        onSuccess: () =>
          showToast({
            sentence: isRetired ? `${name} is retired. What has it keeps it.` : `${name} can be chosen again.`,
            ...(undoable && { undo: () => retire({ id, name }, !isRetired, false) }),
          }),
        ...told,
      },
    )
  return retire
}

/** One item with its list: the list says which shape it has. */
const ofKind = (kind: LibraryKind, item: OwnItems[LibraryKind]) => ({ kind, item }) as OwnItem

/** A shipped item as it was shipped, with an undo that saves the practice's version again. */
export const useResetItem = (kind: LibraryKind) => {
  const { mutate } = useMutation(trpc.library.reset.mutationOptions({ onSuccess: changed }))
  const save = useMutation(trpc.library.save.mutationOptions({ onSuccess: changed }))
  return ({ id, name }: Named, { revision }: Pick<Edit, 'revision'>, undoable = true) =>
    mutate(
      { kind, id },
      {
        onSuccess: ({ was }) =>
          showToast({
            sentence: `${name} is as shipped again.`,
            ...(was && undoable && { undo: () => save.mutate({ ...ofKind(kind, was), revision: revision + 1 }, told) }),
          }),
        ...told,
      },
    )
}

/** Saves a version of an item, with an undo: what stood before it, as shipped, or retired where it is new. */
export const useSaveItem = (kind: LibraryKind) => {
  const save = useMutation(trpc.library.save.mutationOptions({ onSuccess: changed }))
  const reset = useResetItem(kind)
  const retire = useRetireItem(kind)
  const undo = (item: OwnItems[LibraryKind], before: Edit | null, isShipped: boolean) => () => {
    const revision = (before?.revision ?? 0) + 1
    if (before?.item) save.mutate({ ...ofKind(kind, before.item), revision }, told)
    else if (isShipped) reset(item, { revision }, false)
    else retire(item, true, false)
  }
  return {
    ...save,
    /** @throws what the server refuses, which the form then says */
    saveItem: async (item: OwnItems[LibraryKind], before: Edit | null, isShipped: boolean) => {
      await save.mutateAsync({ ...ofKind(kind, item), revision: before?.revision ?? null })
      showToast({
        sentence: `${item.name} is saved. What was made with it keeps its version.`,
        undo: undo(item, before, isShipped),
      })
    },
  }
}
