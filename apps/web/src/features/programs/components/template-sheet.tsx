import type { PracticeTemplate } from '@strideloom/domain/library/practice-templates.ts'
import { layTemplate } from '@strideloom/domain/programs/lay-template.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { SearchIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { findItems } from '../../../lib/find-items.ts'
import { useChoose } from '../../../lib/practice-library.ts'
import { usePracticeTemplates } from '../../../lib/practice-templates.ts'
import { useBuilder } from '../builder-context.ts'
import classes from './exercise-picker.module.css'

/** A template of the practice to lay into a block. */
export const TemplateSheet = ({ open, block, onClose }: { open: boolean; block: Block; onClose: () => void }) => (
  <Sheet open={open} onClose={onClose} title={`Lay a template into the block from ${formatDay(block.startDay)}`} wide>
    <Choose block={block} onClose={onClose} />
  </Sheet>
)

const Choose = ({ block, onClose }: { block: Block; onClose: () => void }) => {
  const { edit, context } = useBuilder()
  const choose = useChoose()
  const [text, setText] = useState('')
  const offered = usePracticeTemplates().filter(({ isRetired }) => !isRetired)
  const found = findItems(offered, text, ({ goal, entry }) => `${goal} ${entry}`)
  const lay = ({ item: template }: PracticeTemplate) => {
    onClose()
    edit(`laid ${template.name}`, (before) => layTemplate(before, { template, blockId: block.id, choose }, context), {
      offerUndo: `${template.name} is laid. Its hands-on work stands under Pairings: place it on a day that takes it.`,
    })
  }
  return (
    <div className={classes.picker}>
      <TextField
        label="Search"
        hideLabel
        icon={<SearchIcon />}
        value={text}
        onChange={setText}
        placeholder="Calf, marathon, taper…"
        autoComplete="off"
        data-autofocus
      />
      <p className={classes.count} role="status">
        {found.length === 0 ? 'No template fits.' : `${found.length} of ${offered.length}`}
      </p>
      <ul className={classes.list}>
        {found.map((one) => (
          <li key={one.item.id}>
            <button type="button" className={classes.row} onClick={() => lay(one)}>
              <CalendarIcon size={16} />
              <span className={classes.words}>
                {one.item.name}
                <span className={classes.about}>{one.item.goal}</span>
              </span>
              <span className={classes.dose}>{formatCount(one.item.weeks, 'week')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
