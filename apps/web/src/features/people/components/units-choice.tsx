import type { DistanceUnit, Units, WeightUnit } from '@strideloom/domain/people/units.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { useUnits } from '../../../lib/me.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useSaveUnits } from '../own-hooks.ts'

/** What distances and loads are read and typed in, wherever they sign in. */
export const UnitsChoice = () => {
  const save = useSaveUnits()
  const known = useUnits()
  // in sight at once, until the account has it or has not
  const [chosen, setChosen] = useState<Units | null>(null)
  const units = chosen ?? known
  const choose = (part: Partial<Units>) => {
    const next = { ...units, ...part }
    setChosen(next)
    save.mutate(next, { onSettled: () => setChosen((now) => (now === next ? null : now)) })
  }
  return (
    <>
      <SegmentedControl<DistanceUnit>
        label="Distances"
        look="boxes"
        options={[
          { value: 'km', label: 'Kilometres' },
          { value: 'mi', label: 'Miles' },
        ]}
        value={units.distance}
        onChange={(distance) => choose({ distance })}
      />
      <SegmentedControl<WeightUnit>
        label="Loads"
        look="boxes"
        options={[
          { value: 'plan', label: 'As planned' },
          { value: 'kg', label: 'kg' },
          { value: 'lb', label: 'lb' },
        ]}
        value={units.weight}
        onChange={(weight) => choose({ weight })}
      />
      {save.isError && (
        <Notice kind="block" announce title="Not changed.">
          {sentenceOf(save.error)}
        </Notice>
      )}
    </>
  )
}
