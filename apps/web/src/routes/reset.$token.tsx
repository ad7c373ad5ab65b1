import { createFileRoute } from '@tanstack/react-router'
import { EntryFrame } from '../features/people/components/entry-frame.tsx'
import { ResetForm } from '../features/people/components/reset-form.tsx'

export const Route = createFileRoute('/reset/$token')({ component: Reset })

function Reset() {
  const { token } = Route.useParams()
  return (
    <EntryFrame
      title="Choose a new password"
      lead="It counts from then on. Every device that is signed in now is signed out."
    >
      <ResetForm token={token} />
    </EntryFrame>
  )
}
