import { blocksInOrder } from '@strideloom/domain/programs/block-days.ts'
import type { Block, Program } from '@strideloom/domain/programs/schema.ts'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { useBuilder } from './builder-context.ts'

/** A program that a block is filled from, the blocks of it that may be, and the one that is chosen. */
export type Source = { program: Program; blocks: Block[]; block: Block }

/**
 * The program and block to fill from: the draft that is open as it stands, another one as the server holds it. The last block is
 * chosen until somebody chooses.
 */
export const useSource = (
  runnerId: string,
  programId: string | null,
  blockId: string | null,
  may: (block: Block) => boolean,
) => {
  const open = useBuilder()
  const isOpen = programId === open.programId
  const { data, isError, error, refetch } = useQuery({
    ...trpc.programs.get.queryOptions({ runnerId, programId: programId ?? '' }),
    enabled: programId !== null && !isOpen,
  })
  const program = isOpen ? open.program : data?.draft
  const blocks = program ? blocksInOrder(program).filter(may) : []
  const block = blocks.find(({ id }) => id === blockId) ?? blocks.at(-1)
  return { data: program && block ? { program, blocks, block } : null, isError, error, refetch }
}
