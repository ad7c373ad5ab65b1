import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { createFileRoute, Link } from '@tanstack/react-router'
import { BriefPage } from '../features/briefs/components/brief-page.tsx'
import { loadBrief, useBrief } from '../features/briefs/hooks.ts'
import { CommentsPart } from '../features/logs/components/comments-part.tsx'
import { DeskButton } from '../features/people/components/desk-button.tsx'
import { WishPart } from '../features/sessions/components/wish-part.tsx'

/** `session`: one that is still to come; without it the next. */
type Search = { session?: string }

export const Route = createFileRoute('/_practice/runners/$runnerId/brief')({
  validateSearch: (search: Record<string, unknown>): Search =>
    typeof search.session === 'string' && search.session !== '' ? { session: search.session } : {},
  loaderDeps: ({ search: { session } }) => ({ session }),
  loader: ({ params: { runnerId }, deps: { session } }) => loadBrief(runnerId, session ?? null),
  component: BriefOfRunner,
})

function BriefOfRunner() {
  const { runnerId } = Route.useParams()
  const { session } = Route.useSearch()
  const brief = useBrief(runnerId, session ?? null)
  return (
    <BriefPage
      key={`${runnerId} ${session ?? ''}`}
      runnerId={runnerId}
      brief={brief}
      asked={
        <>
          <CommentsPart runnerId={runnerId} name={brief.runner.name} />
          <WishPart runnerId={runnerId} name={brief.runner.name} />
        </>
      }
      start={
        <>
          <DeskButton key={runnerId} runnerId={runnerId} />
          <Link
            to="/runners/$runnerId/program"
            params={{ runnerId }}
            className={buttonClass({ look: brief.session ? 'secondary' : 'main' })}
          >
            Open the program
          </Link>
          {brief.session && (
            <Link
              to="/runners/$runnerId/sessions/$sessionId/record"
              params={{ runnerId, sessionId: brief.session.id }}
              // Where hands may not work, the session is not what is asked for first.
              className={buttonClass({ look: brief.headline.kind === 'safety' ? 'secondary' : 'main' })}
            >
              Begin the session
            </Link>
          )}
        </>
      }
    />
  )
}
