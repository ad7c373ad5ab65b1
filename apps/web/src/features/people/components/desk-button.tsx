import { Button } from '@strideloom/ui/control/button.tsx'
import { lazy, Suspense, useState } from 'react'

// Opened before a session, not with the page: its code and the questions come when they are asked for.
const DeskSheet = lazy(() => import('./desk-sheet.tsx').then((module) => ({ default: module.DeskSheet })))

/** Asks the safety questions again, just before hands-on work. */
export const DeskButton = ({ runnerId }: { runnerId: string }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask the safety questions</Button>
      {isOpen && (
        <Suspense>
          <DeskSheet runnerId={runnerId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
