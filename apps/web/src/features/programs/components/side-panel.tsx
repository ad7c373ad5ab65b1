import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { memo, Suspense, useState } from 'react'
import { ExerciseShelf, TemplateShelf } from '../later-code.ts'
import { PairingsPanel } from './pairings-panel.tsx'
import classes from './side-panel.module.css'

const SHELVES = [
  { value: 'pairings', label: 'Pairings' },
  { value: 'exercises', label: 'Exercises' },
  { value: 'templates', label: 'Templates' },
] as const
type Shelf = (typeof SHELVES)[number]['value']

/** What a program is made from: pairings by finding, and beside them the library and its templates, which come when they are opened. */
export const SidePanel = memo(({ onChoose }: { onChoose?: () => void }) => {
  const chosen = onChoose && { onChoose }
  const [shelf, setShelf] = useState<Shelf>('pairings')
  return (
    <>
      <SegmentedControl
        className={classes.shelves}
        label="At the side"
        options={SHELVES}
        value={shelf}
        onChange={setShelf}
      />
      {shelf === 'pairings' ? (
        <PairingsPanel {...chosen} />
      ) : (
        <Suspense>{shelf === 'exercises' ? <ExerciseShelf {...chosen} /> : <TemplateShelf {...chosen} />}</Suspense>
      )}
    </>
  )
})
