import { classNames } from '../class-names.ts'
import { initials } from '../format/initials.ts'
import classes from './avatar.module.css'

/** Initials on a tint. Decoration: the name stands beside it. */
export function Avatar({ name, size = 28, className }: { name: string; size?: number; className?: string }) {
  return (
    <span
      className={classNames(classes.avatar, className)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4) }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}
