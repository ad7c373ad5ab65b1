import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { DemoDoors } from '../features/people/components/demo-doors.tsx'
import { EntryFrame } from '../features/people/components/entry-frame.tsx'
import { SignInForm } from '../features/people/components/sign-in-form.tsx'
import { ownPath } from '../features/people/enter.ts'
import { homeOf, loadMe } from '../lib/me.ts'

type Search = { next?: string; changed?: true }

/** `next`: the page that asked for it. `changed`: the password was just chosen anew. */
export const Route = createFileRoute('/sign-in')({
  validateSearch: (search): Search => {
    const next = ownPath(search.next)
    return { ...(next !== undefined && { next }), ...(search.changed === true && { changed: true }) }
  },
  beforeLoad: async ({ search }) => {
    const me = await loadMe()
    if (me) throw search.next === undefined ? redirect({ to: homeOf(me) }) : redirect({ href: search.next })
  },
  component: SignIn,
})

function SignIn() {
  const { next, changed } = Route.useSearch()
  return (
    <EntryFrame
      title="Sign in to your practice or your plan"
      foot="Runners join by the link that their therapist gives them."
    >
      {changed && (
        <Notice kind="done" announce title="The new password counts from now on.">
          Every device was signed out. Sign in with it.
        </Notice>
      )}
      <SignInForm next={next} />
      <DemoDoors />
    </EntryFrame>
  )
}
