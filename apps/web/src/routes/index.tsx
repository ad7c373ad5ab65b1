import { createFileRoute, redirect } from '@tanstack/react-router'
import { homeOf, loadMe } from '../lib/me.ts'

export const Route = createFileRoute('/')({
  beforeLoad: async () => {
    throw redirect({ to: homeOf(await loadMe()), replace: true })
  },
})
