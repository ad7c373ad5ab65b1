import { Button } from '@strideloom/ui/control/button.tsx'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import type { ItemView } from '../plan.ts'

type Props = { items: readonly ItemView[]; onNote: () => void; onKeep: () => void; onClose: () => void }

/** Leaving in the middle: what was done can be noted now, or is kept here for later. */
export const PlayerLeaveSheet = ({ items, onNote, onKeep, onClose }: Props) => (
  <Sheet
    open
    onClose={onClose}
    title="Leave this workout?"
    closeLabel="Stay"
    footer={
      <>
        <Button look="quiet" onClick={onKeep}>
          Leave, go on later
        </Button>
        <Button look="main" big onClick={onNote}>
          Note what was done
        </Button>
      </>
    }
  >
    <p>{`${joinWords(items.map(({ prescribed }) => prescribed.name))}: sets are done and not noted yet. Left as it is, it stays on this phone.`}</p>
  </Sheet>
)
