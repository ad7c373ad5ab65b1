import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { createFileRoute } from '@tanstack/react-router'
import { CheckInPage } from '../features/logs/components/check-in-page.tsx'

export const Route = createFileRoute('/_runner/check-in')({
  // The last word of Today would lie over the scale at the lower end of this screen.
  onEnter: hideToast,
  component: CheckInPage,
})
