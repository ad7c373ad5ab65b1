import { addBlock, nextBlockStart } from '@strideloom/domain/programs/add-block.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { useBuilder } from './builder-context.ts'

/** Four more weeks after everything that is planned, through which the exercises go on. */
export const useAddBlock = (): (() => void) => {
  const { program, edit, context, today } = useBuilder()
  return () => {
    const startDay = nextBlockStart(program) ?? today
    edit(
      'added a block of 4 weeks',
      (before) =>
        addBlock(
          before,
          { id: context.newId(), startDay, weeks: 4, phase: 'build', purpose: '' },
          { carryOn: true },
          context,
        ),
      { offerUndo: `4 weeks added from ${formatDay(startDay)}; the exercises go on.` },
    )
  }
}
