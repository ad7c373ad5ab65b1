import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import classes from './verdict-dialog.module.css'

/** Between what the verdict is about and the verdict, and to the edge of the window. */
const GAP = 8
/** Where it comes from below, as sheets do: the same width as in the stylesheet. */
const NARROW = '(max-width: 43.6875em)'

const put = (dialog: HTMLDialogElement, anchor: Element | null) => {
  if (window.matchMedia(NARROW).matches || !anchor) {
    dialog.style.removeProperty('inset')
    return
  }
  const about = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = dialog
  const left = Math.min(Math.max(GAP, about.left + about.width / 2 - width / 2), window.innerWidth - width - GAP)
  const below = about.bottom + GAP
  const above = about.top - height - GAP
  const last = window.innerHeight - height - GAP
  const top = below <= last ? below : above >= GAP ? above : Math.max(GAP, last)
  dialog.style.inset = `${Math.round(top)}px auto auto ${Math.round(left)}px`
}

/**
 * A verdict beside what it is about, over everything: the grid stays in sight, Escape and a press beside it put back.
 * `anchor` is looked up whenever it is placed, so that it follows what it is about.
 */
export const VerdictDialog = ({
  anchor,
  titleId,
  onClose,
  onKey,
  children,
}: {
  anchor: () => Element | null
  titleId: string
  onClose: () => void
  onKey: (event: KeyboardEvent) => void
  children: ReactNode
}) => {
  const ref = useRef<HTMLDialogElement>(null)
  // a layout effect is undone while the dialog is still in the page: closing it there gives the focus back
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once; the anchor is looked up each time
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    dialog.showModal()
    put(dialog, anchor())
    dialog.querySelector<HTMLElement>('h2,h3')?.focus()
    const again = () => put(dialog, anchor())
    const watcher = new ResizeObserver(again)
    watcher.observe(dialog)
    window.addEventListener('resize', again)
    return () => {
      watcher.disconnect()
      window.removeEventListener('resize', again)
      dialog.close()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      role="alertdialog"
      aria-labelledby={titleId}
      className={classes.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        onKey(event)
      }}
    >
      {/* a press on the panel is not one beside it */}
      <div className={classes.inner}>{children}</div>
    </dialog>
  )
}
