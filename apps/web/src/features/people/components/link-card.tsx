import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { CheckIcon, CopyIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { copyText } from '../link-text.ts'
import classes from './link-card.module.css'
import { QrCode } from './qr-code.tsx'

/** How long "Copied" stands. */
const COPIED_MS = 3000

/** A link that is shown this once: to copy, to scan. */
export const LinkCard = ({ link, label, children }: { link: string; label: string; children: ReactNode }) => {
  const line = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  useEffect(() => {
    if (copied === null) return
    const timer = setTimeout(() => setCopied(null), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    const done = await copyText(link, line.current?.querySelector('input') ?? null)
    setCopied(done)
    announce(done ? 'Copied' : 'Not copied. Select the link and copy it.')
  }
  return (
    <div className={classes.card}>
      <div className={classes.words}>
        <div className={classes.line} ref={line}>
          <TextField
            label={label}
            readOnly
            value={link}
            onChange={() => {}}
            onFocus={(event) => event.currentTarget.select()}
            className={classes.field}
          />
          <Button icon={copied ? <CheckIcon /> : <CopyIcon />} onClick={() => void copy()}>
            {copied === null ? 'Copy' : copied ? 'Copied' : 'Select and copy it'}
          </Button>
        </div>
        {children}
      </div>
      <QrCode text={link} label="The same link as a code to scan with a phone" className={classes.qr} />
    </div>
  )
}
