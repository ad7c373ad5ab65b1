import { Button } from '@strideloom/ui/control/button.tsx'
import { lazy, Suspense, useState } from 'react'
import { untilHere } from '../../../lib/page-code.ts'
import { type DeskDraft, NO_ANSWERS } from '../desk-answers.ts'

// Opened before a session, not with the page: its code and the questions come when they are asked for.
const DeskSheet = lazy(() =>
  untilHere(() => import('./desk-sheet.tsx'))().then((module) => ({ default: module.DeskSheet })),
)

/** Asks the safety questions again, just before hands-on work. What was answered and not kept yet outlives its sheet. */
export const DeskButton = ({ runnerId }: { runnerId: string }) => {
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState<DeskDraft>(NO_ANSWERS)
  const open = Object.keys(draft.flags).length
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {open === 0 ? 'Ask the safety questions' : `Safety questions: ${open} not kept yet`}
      </Button>
      {isOpen && (
        <Suspense>
          <DeskSheet runnerId={runnerId} draft={draft} onDraft={setDraft} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
