import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useBlocker } from '@tanstack/react-router'

/** Asks before typed text is left behind: by a link, by going back, by closing the tab. */
export const LeaveGuard = ({ when, what }: { when: boolean; what: string }) => {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  })
  return (
    <Sheet
      open={status === 'blocked'}
      onClose={() => reset?.()}
      title={`Leave ${what} without saving?`}
      footer={
        <>
          <Button look="danger" onClick={() => proceed?.()}>
            Leave without saving
          </Button>
          <Button look="main" onClick={() => reset?.()}>
            Stay here
          </Button>
        </>
      }
    >
      <p>What you changed since the last save is lost when you leave.</p>
    </Sheet>
  )
}
