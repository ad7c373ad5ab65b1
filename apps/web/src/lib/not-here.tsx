import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Link } from '@tanstack/react-router'

/** For an address that leads nowhere, and for somebody else's id alike. */
export const NotHere = () => (
  <main>
    <EmptyState
      sentence="This is not here. It may have been removed, or the link is wrong."
      action={
        <Link to="/" className={buttonClass({})}>
          Go to the start
        </Link>
      }
    />
  </main>
)
