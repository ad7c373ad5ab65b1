import { createFileRoute } from '@tanstack/react-router'
import { EntryFrame } from '../features/people/components/entry-frame.tsx'
import { ForgotForm } from '../features/people/components/forgot-form.tsx'
import { ForgotWithoutMail } from '../features/people/components/forgot-without-mail.tsx'
import { queryClient, trpc } from '../lib/trpc.ts'

export const Route = createFileRoute('/forgot')({
  loader: () => queryClient.ensureQueryData(trpc.people.demo.status.queryOptions()),
  component: Forgot,
})

function Forgot() {
  const { mailEnabled } = Route.useLoaderData()
  return mailEnabled ? (
    <EntryFrame title="A link by mail lets you choose a new password">
      <ForgotForm />
    </EntryFrame>
  ) : (
    <EntryFrame
      title="Somebody you know makes you a link"
      lead="This Strideloom sends no mail. A new password comes by a link that works once."
    >
      <ForgotWithoutMail />
    </EntryFrame>
  )
}
