import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '../control/button.tsx'
import { IconButton } from '../control/icon-button.tsx'
import { CloseIcon } from '../glyph/action-icons.tsx'
import classes from './toast.module.css'
import { currentToast, hideToast, watchToast } from './toast-store.ts'

/** The place where one sentence appears after an act, with its undo. Put it once near the root. */
export function ToastHost({ closeLabel = 'Close' }: { closeLabel?: string }) {
  const toast = useSyncExternalStore(watchToast, currentToast, () => null)
  const [held, setHeld] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!toast || held) return
    const timer = setTimeout(hideToast, toast.seconds * 1000)
    return () => clearTimeout(timer)
  }, [toast, held])

  // the top layer keeps it above an open sheet
  useEffect(() => {
    const element = box.current
    if (!toast || !element?.showPopover) return
    element.showPopover()
    return () => element.hidePopover()
  }, [toast])

  return (
    <div role="status" className={classes.host}>
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: looking at it or resting on it stops its clock
        <div
          ref={box}
          popover="manual"
          className={classes.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span className={classes.sentence}>{toast.sentence}</span>
          {toast.undo && (
            <Button
              look="quiet"
              className={classes.undo}
              onClick={() => {
                hideToast()
                toast.undo?.()
              }}
            >
              {toast.undoLabel}
            </Button>
          )}
          <IconButton label={closeLabel} icon={<CloseIcon />} className={classes.close} onClick={hideToast} />
        </div>
      )}
    </div>
  )
}
