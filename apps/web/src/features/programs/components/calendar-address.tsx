import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useRef } from 'react'
import classes from './calendar-section.module.css'

/** An address that is shown this once, to copy, and how each calendar takes it. */
export const CalendarAddress = ({ address }: { address: string }) => {
  const line = useRef<HTMLDivElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      showToast({ sentence: 'Copied.' })
    } catch {
      // On plain http the clipboard is closed to pages: what is selected can be copied by hand.
      line.current?.querySelector('input')?.select()
      showToast({ sentence: 'Not copied. The address is selected: copy it.' })
    }
  }
  return (
    <>
      <div className={classes.line} ref={line}>
        <TextField
          label="Private address"
          readOnly
          value={address}
          onChange={() => {}}
          onFocus={(event) => event.currentTarget.select()}
          className={classes.field}
        />
        <Button onClick={() => void copy()}>Copy</Button>
      </div>
      <p>It is shown only now. Add it to your calendar before you leave this page.</p>
      <a className={buttonClass({ look: 'main', big: true })} href={address.replace(/^https?:/, 'webcal:')}>
        Add to calendar
      </a>
      <ul className={classes.ways}>
        <li>
          <b>Apple:</b> “Add to calendar” opens it. Turn “Remove Alarms” off to have the reminders.
        </li>
        <li>
          <b>Google:</b> on a computer, “Other calendars”, “From URL”, paste the address. Google fetches about once a
          day and uses its own reminders.
        </li>
        <li>
          <b>Outlook:</b> “Add calendar”, “Subscribe from web”, paste the address. It fetches every few hours.
        </li>
      </ul>
    </>
  )
}
