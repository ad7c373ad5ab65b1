import { buttonClass } from '@strideloom/ui/control/button.tsx'
import type { ReactNode } from 'react'
import classes from './calendar-section.module.css'

/** An address that is shown this once, and how each calendar takes it. */
export const CalendarAddress = ({
  address,
  showAddress,
}: {
  address: string
  showAddress: (address: string, children: ReactNode) => ReactNode
}) => (
  <>
    {showAddress(address, <p>It is shown only now. Add it to your calendar before you leave this page.</p>)}
    <a className={buttonClass({ look: 'main', big: true })} href={address.replace(/^https?:/, 'webcal:')}>
      Add to calendar
    </a>
    <ul className={classes.ways}>
      <li>
        <b>Apple:</b> “Add to calendar” opens it. Turn “Remove Alarms” off to have the reminders.
      </li>
      <li>
        <b>Google:</b> on a computer, “Other calendars”, “From URL”, paste the address. Google fetches about once a day
        and uses its own reminders.
      </li>
      <li>
        <b>Outlook:</b> “Add calendar”, “Subscribe from web”, paste the address. It fetches every few hours.
      </li>
    </ul>
  </>
)
