import { easedSets, painNow } from '@strideloom/domain/logs/pain-now.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import type { ItemView } from '../plan.ts'
import type { Felt } from '../player-answer.ts'
import { PainAnswer } from './pain-answer.tsx'
import { PainVerdict } from './pain-verdict.tsx'

type Props = {
  item: ItemView
  felt: Felt
  /** The set that is on, or was just done. */
  ordinal: number
  onFeel: (part: Partial<Felt>) => void
  onGoOn: () => void
  /** Only so many sets of it today. */
  onEase: (upTo: number) => void
  onStop: () => void
  onClose: () => void
}

/** It hurts in the middle of an exercise: how much decides at once whether it goes on. */
export const PlayerPainSheet = ({ item, felt, ordinal, onFeel, onGoOn, onEase, onStop, onClose }: Props) => {
  const { act } = painNow(felt.pain)
  const { sets } = item.prescribed.dose
  const upTo = easedSets(sets, ordinal)
  const way =
    act === 'stop'
      ? { words: 'Stop this exercise', go: onStop }
      : act === 'ease' && upTo < sets
        ? { words: `Go on, ${upTo} of ${sets} sets`, go: () => onEase(upTo) }
        : { words: 'Go on', go: onGoOn }
  return (
    <Sheet
      open
      onClose={onClose}
      title={item.prescribed.name}
      footer={
        <Button look="main" big onClick={way.go}>
          {way.words}
        </Button>
      }
    >
      <PainAnswer draft={felt} regions={item.prescribed.regions} onChange={onFeel} />
      <PainVerdict pain={felt.pain} />
    </Sheet>
  )
}
