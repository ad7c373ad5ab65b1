import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

const makeHost = (): HTMLElement => {
  const host = document.createElement('div')
  host.style.display = 'contents'
  return host
}

/**
 * A panel that stands beside the grid on wide screens and slides over it on narrow ones: one and the same, wherever it stands. What is typed,
 * chosen and opened in it goes along when a tablet is turned.
 * @param isBeside whether it stands beside the grid
 * @param width what the screen is by now: whatever is open over the panel comes over all again when that changes
 * @param onHeld it stands there no longer while somebody is at something in it, so it has to slide over
 */
export const useMovedPanel = (isBeside: boolean, width: string, onHeld: () => void) => {
  const [host] = useState(makeHost)
  const [was, setWas] = useState({ isBeside, width })
  const at = useRef<HTMLElement | null>(null)
  if (was.width !== width) {
    // Looked at before it is moved: out of the page nothing keeps the focus.
    const focused = document.activeElement
    at.current = focused instanceof HTMLElement && host.contains(focused) ? focused : null
    setWas({ isBeside, width })
    if (was.isBeside && !isBeside && (at.current || host.querySelector('dialog[open]'))) onHeld()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once after each move, when whatever slides over the grid is there
  useLayoutEffect(() => {
    // What was open over the panel lies over all again, and comes there by itself no more.
    for (const dialog of host.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
      dialog.close()
      dialog.showModal()
    }
    at.current?.focus({ preventScroll: true })
    at.current = null
  }, [width, host])
  return {
    /** Where it stands: in one place at a time. */
    slot: (
      <div
        style={{ display: 'contents' }}
        ref={(place) => {
          if (place && host.parentNode !== place) place.append(host)
        }}
      />
    ),
    /** What stands there; nothing where it is not in sight. */
    put: (panel: ReactNode) => createPortal(panel, host),
  }
}
