import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import classes from './outbox-line.module.css'

const KEY = 'strideloom.online-only-said'

/** On plain http the browser allows no install and no work without a network: said once. */
export const OnlineOnly = () => {
  const [isSaid, setSaid] = useState(() => window.isSecureContext || localStorage.getItem(KEY) !== null)
  if (isSaid) return null
  return (
    <div className={classes.lines}>
      <Notice
        kind="info"
        action={
          <Button
            look="quiet"
            onClick={() => {
              localStorage.setItem(KEY, 'yes')
              setSaid(true)
            }}
          >
            Understood
          </Button>
        }
      >
        This address is not encrypted (http), so the app cannot be installed here and works with a network only.
      </Notice>
    </div>
  )
}
