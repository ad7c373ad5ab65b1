import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Kbd } from '../mark/kbd.tsx'
import classes from './button.module.css'

export type ButtonLook = 'main' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook
  /** 56 px and as wide as its place on the phone; the size at the head of a page in the practice. */
  big?: boolean
  /** Work is going on: keeps its words and its width, cannot be pressed twice. */
  busy?: boolean
  icon?: ReactNode
  /** A key that does the same, printed beside the words. */
  shortcut?: string
}

/** The class of a button, for a link that looks like one. */
export function buttonClass({ look = 'secondary', big = false }: { look?: ButtonLook; big?: boolean } = {}): string {
  return classNames(classes.button, classes[look], big && classes.big)
}

/** One main button a screen. `busy` keeps the focus where it is: it is announced, not disabled. */
export function Button({ look, big, busy, icon, shortcut, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(buttonClass({ look, big }), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span className={classes.words}>{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}
