import { isDay } from '@strideloom/domain/calendar/day.ts'
import { nextBlockStart } from '@strideloom/domain/programs/add-block.ts'
import { blocksInOrder, lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import { putRecord } from '@strideloom/domain/programs/put-record.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import { startBack, templateBlocks } from '@strideloom/domain/programs/template-blocks.ts'
import type { AnyTemplate } from '@strideloom/domain/programs/template-parts.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { useMemo, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useRaces } from '../hooks.ts'
import { blockWords, PHASE_WORDS } from '../words.ts'
import classes from './fill-sheet.module.css'
import { LayForm } from './lay-form.tsx'

/** Where a template is laid: into a block that is there, or as new blocks after it, from a day, or back from a race. */
export const TemplatePlace = ({ template, onDone }: { template: AnyTemplate; onDone: () => void }) => {
  const { runnerId, program, today, context } = useBuilder()
  const races = useRaces(runnerId).filter(({ day, status }) => status === 'planned' && day >= today)
  const coming = blocksInOrder(program).filter((block) => lastDayOf(block) >= today)
  const [into, setInto] = useState(coming[0]?.id ?? 'day')
  const [day, setDay] = useState(() => nextBlockStart(program) ?? today)
  const own = coming.find(({ id }) => id === into)
  const race = races.find(({ id }) => id === into)
  const start = race ? startBack(template, race.day) : day
  const { blocks, gone } = useMemo(
    () => (own || !isDay(start) ? { blocks: [], gone: 0 } : templateBlocks(template, start, today)),
    [own, start, template, today],
  )
  const made = useMemo(
    () => blocks.map((one): Block => ({ ...one, id: context.newId(), purpose: '' })),
    [blocks, context],
  )
  const inTheWay = made.flatMap((one) =>
    Object.values(program.blocks).filter(
      (there) => there.startDay <= lastDayOf(one) && one.startDay <= lastDayOf(there),
    ),
  )[0]
  const refusal = own
    ? null
    : !isDay(start)
      ? 'Write a day, for example 2026-12-07.'
      : made.length === 0
        ? 'All its weeks would have gone by.'
        : inTheWay
          ? `${blockWords(inTheWay)} stands there already, ${formatDayRange(inTheWay.startDay, lastDayOf(inTheWay))}. Choose another place, or lay it into that block.`
          : null
  const first = own ?? made[0]
  return (
    <div className={classes.sheet}>
      <SelectField
        label="Where"
        value={into}
        onChange={setInto}
        options={[
          ...coming.map((one) => ({
            value: one.id,
            label: `Into ${blockWords(one)}, ${formatDayRange(one.startDay, lastDayOf(one))}`,
          })),
          { value: 'day', label: 'As new blocks, from a day' },
          ...races.map(({ id, name, day: on }) => ({
            value: id,
            label: `As new blocks, back from ${name}, ${formatDay(on)}`,
          })),
        ]}
      />
      {into === 'day' && <TextField label="First day" type="date" value={day} onChange={setDay} />}
      {made.length > 0 && !own && (
        <p role="status">
          {made.map((one) => `${PHASE_WORDS[one.phase]} ${formatCount(one.weeks, 'week')}`).join(', ')}:{' '}
          {formatDayRange(made[0]?.startDay ?? '', lastDayOf(made.at(-1) ?? (made[0] as Block)))}.
          {gone > 0 && ` ${formatCount(gone, 'week')} of it have gone by and are left out.`}
        </p>
      )}
      {refusal && <p role="alert">{refusal}</p>}
      {!refusal && first && (
        <LayForm
          key={first.id}
          template={template}
          day={first.startDay > today ? first.startDay : today}
          weeks={own?.weeks ?? null}
          prepare={(before) => ({
            program: own ? before : made.reduce((soFar, one) => putRecord(soFar, 'blocks', one), before),
            blockIds: own ? [own.id] : made.map(({ id }) => id),
          })}
          onDone={onDone}
        />
      )}
    </div>
  )
}
