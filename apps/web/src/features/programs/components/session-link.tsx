import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useBuilder } from '../builder-context.ts'
import { outlookOptions } from '../guard-hooks.ts'

/** From the plan to what became of it; only a session that was published has a page of its own. */
export const SessionLink = ({ sessionId }: { sessionId: string }) => {
  const { runnerId } = useBuilder()
  const { data } = useQuery({ ...outlookOptions(runnerId), refetchOnMount: false })
  const isThere =
    data !== undefined &&
    (sessionId in data.judged || data.record.sessions?.some(({ id }) => id === sessionId) === true)
  return isThere ? (
    <Link to="/runners/$runnerId/sessions/$sessionId" params={{ runnerId, sessionId }} className={buttonClass()}>
      Open the session
    </Link>
  ) : null
}
