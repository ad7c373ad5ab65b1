import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { type ButtonLook, buttonClass } from './button.tsx'
import classes from './icon-button.module.css'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does: spoken, and shown when the pointer rests on it. */
  label: string
  icon: ReactNode
  look?: ButtonLook
  big?: boolean
  /** Makes it a toggle. */
  pressed?: boolean
}

/** A square button with a glyph only. */
export function IconButton({ label, icon, look = 'quiet', big, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classNames(buttonClass({ look, big }), classes.square, className)}
    >
      {icon}
    </button>
  )
}
