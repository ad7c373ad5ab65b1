import { lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import type { ProgramRow } from '../hooks.ts'
import type { Source } from '../use-source.ts'
import { blockWords } from '../words.ts'
import forms from './forms.module.css'

/** Which program, and which block of it, a block is filled from. */
export const SourceFields = ({
  programs,
  programId,
  source,
  onProgram,
  onBlock,
}: {
  programs: readonly Pick<ProgramRow, 'id' | 'title' | 'startDay' | 'endDay'>[]
  programId: string | null
  source: Source | null
  onProgram: (id: string) => void
  onBlock: (id: string) => void
}) => (
  <div className={forms.pair}>
    <SelectField
      label="Program"
      value={programId ?? ''}
      onChange={onProgram}
      options={programs.map(({ id, title, startDay, endDay }) => ({
        value: id,
        label: `${title}, ${formatDayRange(startDay, endDay)}`,
      }))}
    />
    {source && source.blocks.length > 1 && (
      <SelectField
        label="Block of it"
        value={source.block.id}
        onChange={onBlock}
        options={source.blocks.map((one) => ({
          value: one.id,
          label: `${blockWords(one)}, ${formatDayRange(one.startDay, lastDayOf(one))}`,
        }))}
      />
    )}
  </div>
)
