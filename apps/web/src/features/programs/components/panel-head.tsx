import type { Kind } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import type { ReactNode } from 'react'
import classes from './panel.module.css'

/** Title of a panel with what it is, and at its right what can be done with the whole of it. */
export const PanelHead = ({
  kind,
  title,
  about,
  children,
}: {
  kind?: Kind
  title: string
  about?: ReactNode
  children?: ReactNode
}) => (
  <header className={classes.head}>
    <div className={classes.titles}>
      <h2 className={classes.title}>{title}</h2>
      {about !== undefined && (
        <p className={classes.about}>
          {kind && <KindGlyph kind={kind} size={13} />}
          <span>{about}</span>
        </p>
      )}
    </div>
    {children}
  </header>
)
