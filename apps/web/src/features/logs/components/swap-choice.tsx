import { swapDose } from '@strideloom/domain/programs/swap-dose.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SwapIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useUnits } from '../../../lib/me.ts'
import { trpc } from '../../../lib/trpc.ts'
import type { ItemView, WorkoutView } from '../plan.ts'
import { type Swap, swapItem } from '../swapped.ts'
import { doseWords } from '../words.ts'
import classes from './swap-choice.module.css'

const WHY: Record<Swap['why'], string> = {
  easier: 'The easier form. It counts in full.',
  'at home': 'Without equipment, for the same place. It counts for three quarters.',
  alike: 'Of the same kind, for the same place. It counts for three quarters.',
}

const NONE = {
  own: 'This is your therapist’s own exercise, so nothing is known that stands in for it. Ask them, or skip it.',
  none: 'The library has nothing easier, without equipment or of the same kind that fits here. Skip it, or do part of it.',
} as const

/** Another exercise instead of one that is still to be done: what fits, and how far it counts; where nothing does, why. */
export const SwapChoice = ({
  workout,
  item,
  onChosen,
}: {
  workout: WorkoutView
  item: ItemView
  onChosen: () => void
}) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const { instead } = item
  const back = () => {
    swapItem(item.id, null)
    onChosen()
  }
  return instead ? (
    <div className={classes.instead}>
      <p>{`Instead of ${instead.asked}.`}</p>
      <Button look="secondary" onClick={back}>
        {`Back to ${instead.asked}`}
      </Button>
    </div>
  ) : (
    <div>
      <Button
        look="secondary"
        icon={<SwapIcon size={16} />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        Do another one instead
      </Button>
      {isOpen && (
        <div id={id}>
          <Choices workout={workout} item={item} onChosen={onChosen} />
        </div>
      )}
    </div>
  )
}

const Choices = ({ workout, item, onChosen }: Parameters<typeof SwapChoice>[0]) => {
  const units = useUnits()
  const { data, isLoading } = useQuery(trpc.logs.swaps.queryOptions())
  if (isLoading) return <Skeleton lines={3} label="Loading what fits" />
  const offer = data?.find(({ exercise }) => exercise === item.exercise)
  if (!offer)
    return (
      <Notice kind="offline" compact announce>
        What fits is not on this phone yet. It comes with the network.
      </Notice>
    )
  const there = new Set(workout.items.map(({ exercise }) => exercise))
  const swaps = offer.swaps.filter(({ exercise }) => !there.has(exercise))
  if (swaps.length === 0)
    return (
      <p className={classes.none} role="status">
        {NONE[offer.none ?? 'none']}
      </p>
    )
  const doseFor = (swap: Swap) => swapDose(item.prescribed.dose, swap.starting)
  const choose = (swap: Swap) => {
    const { exercise, name, category, regions, cues } = swap
    swapItem(item.id, { exercise, name, category, regions, cues, dose: doseFor(swap) })
    showToast({ sentence: `${swap.name} instead of ${item.prescribed.name}`, undo: () => swapItem(item.id, null) })
    onChosen()
  }
  return (
    <ul className={classes.list}>
      {swaps.map((swap) => (
        <li key={swap.exercise}>
          <button type="button" className={classes.swap} onClick={() => choose(swap)}>
            <b>{swap.name}</b>
            <span>{doseWords(doseFor(swap), units)}</span>
            <small>{WHY[swap.why]}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
