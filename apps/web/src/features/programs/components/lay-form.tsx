import type { Day } from '@strideloom/domain/calendar/day.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { layTemplate } from '@strideloom/domain/programs/lay-template.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { type AnyTemplate, partsOfTemplate } from '@strideloom/domain/programs/template-parts.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { useMemo, useState } from 'react'
import { useChoose } from '../../../lib/practice-library.ts'
import { useTemplateVersion } from '../../../lib/practice-templates.ts'
import { useBuilder } from '../builder-context.ts'
import { FillReview } from './fill-review.tsx'

/** A template that is about to be laid: on which side, what would not fit, and the press. */
export const LayForm = ({
  template,
  day,
  weeks,
  prepare,
  onDone,
}: {
  template: AnyTemplate
  /** The first day on which something of it can be done. */
  day: Day
  /** Of the block it is laid into; null where it makes its own. */
  weeks: number | null
  /** The program with the blocks that it is laid into. */
  prepare: (program: Program) => { program: Program; blockIds: string[] }
  onDone: () => void
}) => {
  const { edit, context } = useBuilder()
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
    const outcome = edit(
      `laid ${template.name}`,
      (before) => {
        const { program, blockIds } = prepare(before)
        return layTemplate(program, { template, version, swapped, blockIds, choose }, context)
      },
      {
        offerUndo: `${template.name} is laid. Its hands-on work stands under Pairings: place it on a day that takes it.`,
      },
    )
    if (outcome.kind === 'done') onDone()
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
      <FillReview brings={brings} day={day} press={`Lay ${template.name}`} onPress={lay}>
        {formatCount(exercises, 'exercise')} on their weekdays
        {places > 0 && `, and hands-on work as ${formatCount(places, 'pairing')}`}
        {weeks !== null &&
          template.weeks !== weeks &&
          `. The template is made for ${formatCount(template.weeks, 'week')}, the block has ${weeks}`}
        .
      </FillReview>
    </>
  )
}
