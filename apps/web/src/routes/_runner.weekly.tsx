import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { createFileRoute } from '@tanstack/react-router'
import { WeeklyPage } from '../features/logs/components/weekly-page.tsx'

/** The week's four questions. */
export const Route = createFileRoute('/_runner/weekly')({
  // The last word of Today would lie over the button at the lower end of this screen.
  onEnter: hideToast,
  component: WeeklyPage,
})
