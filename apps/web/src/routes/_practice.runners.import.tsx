import { createFileRoute, redirect } from '@tanstack/react-router'
import { ImportPage } from '../features/record/components/import-page.tsx'

export const Route = createFileRoute('/_practice/runners/import')({
  beforeLoad: ({ context: { membership } }) => {
    if (membership.role === 'assistant') throw redirect({ to: '/runners' })
  },
  component: ImportPage,
})
