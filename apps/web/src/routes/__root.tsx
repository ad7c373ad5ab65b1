import { ToastHost } from '@strideloom/ui/surface/toast.tsx'
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { NotHere } from '../lib/not-here.tsx'
import { WentWrong } from '../lib/went-wrong.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <ToastHost />
    </>
  ),
  notFoundComponent: () => (
    <main>
      <NotHere />
    </main>
  ),
  errorComponent: (props) => (
    <main>
      <WentWrong {...props} />
    </main>
  ),
})
