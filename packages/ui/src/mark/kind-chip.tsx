import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { type Kind, KindGlyph } from '../glyph/kind-glyph.tsx'
import { LockIcon } from '../glyph/thing-icons.tsx'
import classes from './kind-chip.module.css'
import { PressureBox } from './pressure-box.tsx'
import { UnseenLine } from './unseen-line.tsx'

export interface KindChipProps {
  kind: Kind
  /** Short words: "Corrective", "7 tempo". Cut with … when there is no room. */
  children: ReactNode
  /** Dose or distance at the right: "3×8′". */
  detail?: ReactNode
  pressure?: number
  locked?: boolean
  /** A second line: "12:30, 50′". */
  line?: ReactNode
  /** Where something was before it moved, or would go. */
  ghost?: boolean
  /** In the hand. */
  lifted?: boolean
  /** The whole sentence for readers: "Hands-on, corrective, pressure 6, 50 minutes, 12:30"; null for a picture of a chip. */
  asRead: string | null
  className?: string
}

/** An item on a day. Hands-on is filled; key runs are grey and bold with a lock; the rest is tinted. */
export function KindChip(props: KindChipProps) {
  const { kind, children, detail, pressure, locked, line, ghost, lifted, asRead, className } = props
  return (
    <span
      className={classNames(
        classes.chip,
        classes[kind],
        line !== undefined && classes.tall,
        ghost && classes.ghost,
        lifted && classes.lifted,
        className,
      )}
    >
      {asRead !== null && <UnseenLine>{asRead}</UnseenLine>}
      <span className={classes.face} aria-hidden="true">
        <KindGlyph kind={kind} size={12} plain={kind === 'hands-on' || kind === 'race' || ghost} />
        <span className={classes.words}>
          {children}
          {line !== undefined && <span className={classes.line}>{line}</span>}
        </span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
        {pressure !== undefined && (
          <PressureBox value={pressure} look={ghost ? 'outline' : 'inverse'} size={line === undefined ? 14 : 20} />
        )}
        {locked && <LockIcon size={10} />}
      </span>
    </span>
  )
}
