import type { Block } from '@strideloom/domain/programs/schema.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { FillEarlier } from './fill-earlier.tsx'
import { FillOther } from './fill-other.tsx'
import classes from './fill-sheet.module.css'
import { FillTemplate } from './fill-template.tsx'

export type FillWay = 'template' | 'earlier' | 'other'

/** Fills a block from elsewhere: a template, this runner's own earlier block, or another runner's. */
export const FillSheet = ({
  open,
  block,
  way: first = 'template',
  onClose,
}: {
  open: boolean
  block: Block
  way?: FillWay
  onClose: () => void
}) => {
  const { runner } = useBuilder()
  const [way, setWay] = useState<FillWay>(first)
  return (
    <Sheet open={open} onClose={onClose} title={`Fill the block from ${formatDay(block.startDay)}`} wide subject={way}>
      <div className={classes.sheet}>
        <SegmentedControl
          label="From where"
          options={[
            { value: 'template', label: 'A template' },
            { value: 'earlier', label: `${runner}’s earlier block` },
            { value: 'other', label: 'Another runner' },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === 'template' && <FillTemplate block={block} onDone={onClose} />}
        {way === 'earlier' && <FillEarlier block={block} onDone={onClose} />}
        {way === 'other' && <FillOther block={block} onDone={onClose} />}
      </div>
    </Sheet>
  )
}
