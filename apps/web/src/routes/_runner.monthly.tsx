import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { createFileRoute } from '@tanstack/react-router'
import { MonthlyPage } from '../features/logs/components/monthly-page.tsx'

/** The six questions on what an injury takes from running. */
export const Route = createFileRoute('/_runner/monthly')({
  // The last word of Today would lie over the button at the lower end of this screen.
  onEnter: hideToast,
  component: MonthlyPage,
})
