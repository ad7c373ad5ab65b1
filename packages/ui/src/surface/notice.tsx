import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { CheckIcon } from '../glyph/action-icons.tsx'
import { CloudIcon } from '../glyph/thing-icons.tsx'
import { BlockIcon, InfoIcon, SafetyIcon, WarnIcon } from '../glyph/verdict-icons.tsx'
import classes from './notice.module.css'

export type NoticeKind = 'info' | 'warn' | 'block' | 'safety' | 'done' | 'offline'

export interface NoticeProps {
  kind: NoticeKind
  /** The finding in bold; the rest follows in the same paragraph. */
  title?: ReactNode
  children?: ReactNode
  /** One quiet button or link at the end. */
  action?: ReactNode
  /** Read out when it appears: at once for safety and block, politely for the rest. */
  announce?: boolean
  compact?: boolean
  className?: string
}

const shapes = {
  info: InfoIcon,
  warn: WarnIcon,
  block: BlockIcon,
  safety: SafetyIcon,
  done: CheckIcon,
  offline: CloudIcon,
} satisfies Record<NoticeKind, unknown>

/** One sentence with a shape. Offline is a quiet line without a ground. */
export function Notice({ kind, title, children, action, announce, compact, className }: NoticeProps) {
  const Shape = shapes[kind]
  const role = announce ? (kind === 'safety' || kind === 'block' ? 'alert' : 'status') : undefined
  return (
    <div className={classNames(classes.notice, classes[kind], compact && classes.compact, className)} role={role}>
      <span className={classes.shape}>
        <Shape size={compact ? 14 : 18} />
      </span>
      <div className={classes.words}>
        {title && <b>{title}</b>} {children}
      </div>
      {action && <span className={classes.action}>{action}</span>}
    </div>
  )
}
