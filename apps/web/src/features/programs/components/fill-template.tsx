import type { PracticeTemplate } from '@strideloom/domain/library/practice-templates.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { layTemplate, partsOfTemplate } from '@strideloom/domain/programs/lay-template.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { useMemo, useState } from 'react'
import { useChoose } from '../../../lib/practice-library.ts'
import { useTemplateVersion } from '../../../lib/practice-templates.ts'
import { useBuilder } from '../builder-context.ts'
import { FillReview } from './fill-review.tsx'
import { TemplateList } from './template-list.tsx'

/** A template of the practice, laid into a block. */
export const FillTemplate = ({ block, onDone }: { block: Block; onDone: () => void }) => {
  const [chosen, setChosen] = useState<PracticeTemplate | null>(null)
  return (
    <>
      <TemplateList chosen={chosen?.item.id ?? null} onChoose={setChosen} />
      {chosen && <Lay key={chosen.item.id} chosen={chosen} block={block} onDone={onDone} />}
    </>
  )
}

const Lay = ({
  chosen: { item: template },
  block,
  onDone,
}: {
  chosen: PracticeTemplate
  block: Block
  onDone: () => void
}) => {
  const { edit, context, today } = useBuilder()
  const choose = useChoose()
  const version = useTemplateVersion()(template.id)
  const [swapped, setSwapped] = useState(false)
  const { brings, exercises } = useMemo(() => {
    const parts = partsOfTemplate(template, choose, swapped)
    const hands = parts.pairings.map(({ pairing: { title, intent, works } }) => ({
      title,
      intent,
      works: works.map((work, index) => ({ ...work, id: String(index) })),
    }))
    return {
      brings: { hands, exercises: parts.exercises.flatMap(({ exercise }) => exerciseOf(exercise) ?? []) },
      exercises: parts.exercises.length,
    }
  }, [template, choose, swapped])
  const lay = () => {
    onDone()
    edit(
      `laid ${template.name}`,
      (before) => layTemplate(before, { template, version, swapped, blockIds: [block.id], choose }, context),
      {
        offerUndo: `${template.name} is laid. Its hands-on work stands under Pairings: place it on a day that takes it.`,
      },
    )
  }
  const places = brings.hands.filter(({ works }) => works.length > 0).length
  return (
    <>
      <CheckField
        label="Swap left and right"
        hint="Works, doses and titles, everywhere"
        checked={swapped}
        onChange={setSwapped}
      />
      <FillReview
        brings={brings}
        day={block.startDay > today ? block.startDay : today}
        press={`Lay ${template.name}`}
        onPress={lay}
      >
        {formatCount(exercises, 'exercise')} on their weekdays of this block
        {places > 0 && `, and hands-on work as ${formatCount(places, 'pairing')}`}
        {template.weeks !== block.weeks &&
          `. The template is made for ${formatCount(template.weeks, 'week')}, the block has ${block.weeks}`}
        .
      </FillReview>
    </>
  )
}
