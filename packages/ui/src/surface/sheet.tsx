import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classNames } from '../class-names.ts'
import { IconButton } from '../control/icon-button.tsx'
import { CloseIcon } from '../glyph/action-icons.tsx'
import classes from './sheet.module.css'

export interface SheetProps {
  open: boolean
  /** Asked to close: Escape, a press beside it, the close button. */
  onClose: () => void
  title: string
  /** An element with `data-autofocus` gets the focus, else the title. */
  children: ReactNode
  /** Buttons, kept in sight under the scrolling part. */
  footer?: ReactNode
  /** Why the last try failed: above the buttons, in sight wherever the part above has been scrolled to. */
  trouble?: ReactNode
  hideTitle?: boolean
  closeLabel?: string
  wide?: boolean
  /** What it is about, where that changes while it is open: something else is read from its start again. */
  subject?: string
  /** From 700 px on: a drawer at the end of the screen instead of a dialog in the middle. */
  side?: 'end'
}

/** A sheet from below on the phone, a dialog on wide screens. The browser's own modal keeps the focus and gives it back. */
export function Sheet({ open, ...props }: SheetProps) {
  return open ? <OpenSheet {...props} /> : null
}

function OpenSheet(props: Omit<SheetProps, 'open'>) {
  const { onClose, title, children, footer, trouble, hideTitle, closeLabel = 'Close', wide, side, subject } = props
  const ref = useRef<HTMLDialogElement>(null)
  const bodyRef = useRef<HTMLDivElement>(null)
  const titleId = useId()
  // a layout effect is undone while the dialog is still in the page: closing it there gives the focus back
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    dialog.showModal()
    // the title, so that a reader starts there, or what the content asks for
    const start = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector('h2')
    start?.focus()
    return () => dialog.close()
  }, [])
  const shown = useRef(subject)
  useLayoutEffect(() => {
    if (shown.current === subject) return
    shown.current = subject
    // what had the focus has gone with what was shown before
    ref.current?.querySelector('h2')?.focus()
    bodyRef.current?.scrollTo({ top: 0 })
  }, [subject])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the sheet; Escape and the close button do the same by keyboard
    <dialog
      ref={ref}
      className={classNames(classes.sheet, wide && classes.wide, side === 'end' && classes.end)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={classes.panel}>
        <header className={classes.head}>
          <h2 id={titleId} tabIndex={-1} className={hideTitle ? classes.hidden : classes.title}>
            {title}
          </h2>
          <IconButton label={closeLabel} icon={<CloseIcon size={18} />} onClick={onClose} className={classes.close} />
        </header>
        <div ref={bodyRef} className={classes.body}>
          {children}
        </div>
        {trouble && <div className={classes.trouble}>{trouble}</div>}
        {footer && <footer className={classes.foot}>{footer}</footer>}
      </div>
    </dialog>
  )
}
