import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { BodyIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Link } from '@tanstack/react-router'
import classes from './check-in-invitation.module.css'

/** Asked until it is answered, never twice. */
export const CheckInInvitation = () => (
  <Link to="/check-in" className={classes.invitation}>
    <BodyIcon size={20} />
    <span>
      <b>How is the body today?</b>
      <small>Not answered yet, about 20 seconds</small>
    </span>
    <ChevronRight size={16} />
  </Link>
)
