import { blocksInOrder, lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import type { Block, Phase } from '@strideloom/domain/programs/schema.ts'
import { removeBlock, setBlock } from '@strideloom/domain/programs/set-block.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { CopyIcon, PlusIcon, TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowDown } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Suspense, useState } from 'react'
import { optionsOf } from '../../../lib/options-of.ts'
import { useBuilder } from '../builder-context.ts'
import { useRaces } from '../hooks.ts'
import { FillSheet, lighterCode } from '../later-code.ts'
import { useAddBlock } from '../use-add-block.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { useKeepBlock } from '../use-keep-block.ts'
import { PHASE_WORDS } from '../words.ts'
import { LiveText } from './live-text.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'
import { ProgramMeters } from './program-meters.tsx'

/** The program itself: its name, goal and race, and its blocks. */
export const ProgramPanel = () => {
  const { runnerId, program, today, replan } = useBuilder()
  const { tryEdit } = useFieldEdits('program')
  const races = useRaces(runnerId).filter(
    ({ id, day, status }) => id === program.raceId || (status === 'planned' && day >= today),
  )
  const blocks = blocksInOrder(program)
  const add = useAddBlock()
  return (
    <div className={classes.panel}>
      <PanelHead title="This program" />
      <LiveText
        label="Title"
        value={program.title}
        maxLength={80}
        onCommit={(title) => tryEdit('title', 'renamed the program', (before) => ({ ...before, title }))}
      />
      <LiveText
        label="Goal"
        lines={2}
        value={program.goal}
        maxLength={300}
        onCommit={(goal) => tryEdit('goal', 'wrote the goal', (before) => ({ ...before, goal }))}
      />
      <SelectField
        label="Race it leads to"
        value={program.raceId ?? ''}
        onChange={(id) => tryEdit('race', 'chose the race', (before) => ({ ...before, raceId: id || null }))}
        options={races.map(({ id, name, day }) => ({ value: id, label: `${name}, ${formatDay(day)}` }))}
        empty="None"
      />
      {replan && (
        <div className={classes.again}>
          <span>These blocks were laid around other races than there are now.</span>
          <Button onClick={replan}>Re-plan</Button>
        </div>
      )}
      {blocks.map((block) => (
        <BlockFields key={block.id} block={block} isOnly={blocks.length === 1} />
      ))}
      <Button icon={<PlusIcon />} onClick={add}>
        Add a block after
      </Button>
      <ProgramMeters />
    </div>
  )
}

const BlockFields = ({ block, isOnly }: { block: Block; isOnly: boolean }) => {
  const { edit, context, today, guard } = useBuilder()
  const { errors, tryEdit, settle } = useFieldEdits(block.id)
  const name = `the block from ${formatDay(block.startDay)}`
  const set = (field: string, part: Partial<Record<keyof Block, unknown>>) =>
    tryEdit(field, `changed the ${field} of ${name}`, (before) =>
      setBlock(before, { ...block, ...part } as Block, context),
    )
  const canGo = !isOnly && block.startDay >= today
  const isOver = lastDayOf(block) < today
  const [isFilling, setIsFilling] = useState(false)
  const keep = useKeepBlock()
  return (
    <fieldset className={classes.group} onBlur={settle}>
      <div className={classes.head}>
        <legend className={classes.titles}>
          <b>{formatDayRange(block.startDay, lastDayOf(block))}</b>
        </legend>
        <Menu
          label={`More for ${name}`}
          items={[
            ...(isOver
              ? []
              : [
                  {
                    id: 'fill',
                    label: 'Fill from elsewhere',
                    hint: 'A template, an earlier block, another runner',
                    icon: <PlusIcon />,
                    onSelect: () => setIsFilling(true),
                  },
                ]),
            ...(isOver || !guard
              ? []
              : [
                  {
                    id: 'lighten',
                    label: 'Every fourth week lighter',
                    hint: 'Strength and prehab: fewer sets, more in reserve',
                    icon: <ArrowDown />,
                    onSelect: () =>
                      void lighterCode().then(({ lightenFourthWeeks }) =>
                        edit(
                          `made every fourth week of ${name} lighter`,
                          (before) => lightenFourthWeeks(before, block, context, guard.placing.thresholds),
                          { offerUndo: 'Every fourth week is lighter: fewer sets, more in reserve.' },
                        ),
                      ),
                  },
                ]),
            {
              id: 'keep',
              label: 'Keep as a template',
              hint: 'Its exercises and hands-on work, for other runners',
              icon: <CopyIcon />,
              disabled: keep.isPending,
              onSelect: () => void keep.keepBlock(block),
            },
            ...(canGo
              ? [
                  null,
                  {
                    id: 'remove',
                    label: 'Remove this block',
                    hint: 'With what is planned in it',
                    icon: <TrashIcon />,
                    tone: 'danger' as const,
                    onSelect: () =>
                      edit(`removed ${name}`, (before) => removeBlock(before, block.id, context), {
                        offerUndo: `Removed ${name}.`,
                      }),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {isFilling && (
        <Suspense>
          <FillSheet open block={block} onClose={() => setIsFilling(false)} />
        </Suspense>
      )}
      <div className={classes.pair}>
        <SelectField
          label="Phase"
          value={block.phase}
          onChange={(phase) => set('phase', { phase: phase as Phase })}
          options={optionsOf(PHASE_WORDS)}
        />
        <NumberField
          label="Weeks"
          value={block.weeks}
          onChange={(weeks) => set('weeks', { weeks })}
          min={1}
          max={26}
          {...(errors.weeks && { error: errors.weeks })}
        />
      </div>
      <LiveText
        label="Purpose"
        value={block.purpose}
        maxLength={200}
        onCommit={(purpose) => set('purpose', { purpose })}
      />
    </fieldset>
  )
}
