import type { PracticeTemplate } from '@strideloom/domain/library/practice-templates.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import { useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { LayForm } from './lay-form.tsx'
import { TemplateList } from './template-list.tsx'

/** A template of the practice, laid into a block. */
export const FillTemplate = ({ block, onDone }: { block: Block; onDone: () => void }) => {
  const { today } = useBuilder()
  const [chosen, setChosen] = useState<PracticeTemplate | null>(null)
  return (
    <>
      <TemplateList chosen={chosen?.item.id ?? null} onChoose={setChosen} />
      {chosen && (
        <LayForm
          key={chosen.item.id}
          template={chosen.item}
          day={block.startDay > today ? block.startDay : today}
          weeks={block.weeks}
          prepare={(program) => ({ program, blockIds: [block.id] })}
          onDone={onDone}
        />
      )}
    </>
  )
}
