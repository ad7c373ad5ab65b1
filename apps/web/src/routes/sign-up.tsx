import { createFileRoute, redirect } from '@tanstack/react-router'
import { EntryFrame } from '../features/people/components/entry-frame.tsx'
import { SignUpForm } from '../features/people/components/sign-up-form.tsx'
import { loadMe } from '../lib/me.ts'

export const Route = createFileRoute('/sign-up')({
  beforeLoad: async () => {
    if (await loadMe()) throw redirect({ to: '/open-practice' })
  },
  component: () => (
    <EntryFrame
      title="Open a practice, then add your first runner"
      lead="You become its owner. Therapists, assistants and runners join by links that you make."
    >
      <SignUpForm />
    </EntryFrame>
  ),
})
