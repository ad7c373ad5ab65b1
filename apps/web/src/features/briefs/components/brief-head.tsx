import { Button } from '@strideloom/ui/control/button.tsx'
import { PrintIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { SafetyIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import type { ReactNode } from 'react'
import { rulesWords, sessionLine } from '../brief-words.ts'
import type { Brief } from '../hooks.ts'
import classes from './brief-head.module.css'

/** The one sentence, what qualifies it, and the session it is read for. */
export const BriefHead = ({ brief, start }: { brief: Brief; start: ReactNode }) => {
  const { headline, session } = brief
  const isSafety = headline.kind === 'safety'
  return (
    <header className={classes.head} data-kind={headline.kind}>
      <div className={classes.words}>
        <p className={classes.over}>
          {sessionLine(brief) ?? 'No session is planned. This is what today would take.'}
          {session?.mark && (
            <span className={classes.mark}>
              <WarnIcon size={13} />
              Needs another look
            </span>
          )}
        </p>
        <h1>
          {isSafety && (
            <span className={classes.shape}>
              <SafetyIcon size={24} />
            </span>
          )}
          {headline.sentence}
        </h1>
        {(headline.more || headline.rules.length > 0) && (
          <p className="sl-support">
            {headline.more}
            {headline.rules.length > 0 && <span className={classes.rules}> {rulesWords(headline.rules)}</span>}
          </p>
        )}
        {session && session.changed.length > 0 && (
          <p className="sl-support">
            Changed since it was published: {session.changed.map(({ says }) => says).join(' ')}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Button icon={<PrintIcon />} onClick={() => window.print()}>
          Print
        </Button>
        {start}
      </div>
    </header>
  )
}
