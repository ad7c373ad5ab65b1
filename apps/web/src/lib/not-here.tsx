import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Link } from '@tanstack/react-router'
import { DeadEnd } from './dead-end.tsx'

/** For an address that leads nowhere, and for somebody else's id alike. */
export const NotHere = () => (
  <DeadEnd
    sentence="This is not here. It may have been removed, or the link is wrong."
    action={
      <Link to="/" className={buttonClass()}>
        Go to the start
      </Link>
    }
  />
)
