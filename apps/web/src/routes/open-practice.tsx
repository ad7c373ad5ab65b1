import { createFileRoute, redirect } from '@tanstack/react-router'
import { EntryFrame } from '../features/people/components/entry-frame.tsx'
import { SignOutLink } from '../features/people/components/sign-out-link.tsx'
import { SignUpForm } from '../features/people/components/sign-up-form.tsx'
import { loadMe } from '../lib/me.ts'

/** For somebody who is signed in: the first practice, or one more. */
export const Route = createFileRoute('/open-practice')({
  beforeLoad: async () => {
    const me = await loadMe()
    if (!me) throw redirect({ to: '/sign-up' })
    return { me }
  },
  component: OpenPractice,
})

function OpenPractice() {
  const { me } = Route.useRouteContext()
  const lost = me.memberships.length === 0
  return (
    <EntryFrame
      title={lost ? 'You belong to no practice yet' : 'Open another practice'}
      lead={
        lost
          ? 'Were you invited? Then open the link once more. Otherwise open a practice of your own here.'
          : 'You become its owner; what you have elsewhere stays as it is.'
      }
      foot={<SignOutLink name={me.name} />}
    >
      <SignUpForm signedIn />
    </EntryFrame>
  )
}
