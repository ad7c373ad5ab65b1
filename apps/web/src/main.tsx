import '@strideloom/ui/styles/runner.css'
import { loadFontAfterPaint } from '@strideloom/ui/styles/font-after-paint.ts'
import { hashKey, QueryClientProvider } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { deviceOwner } from './lib/device-owner.ts'
import { NotHere } from './lib/not-here.tsx'
import { stayWhenCodeIsMissing } from './lib/page-code.ts'
import { applyTextSize } from './lib/text-size.ts'
import { applyTheme } from './lib/theme.ts'
import { queryClient, trpc } from './lib/trpc.ts'
import { WentWrong } from './lib/went-wrong.tsx'
import { routeTree } from './routeTree.gen.ts'

const WHO = hashKey(trpc.people.me.queryKey())

const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  // The runner's pages scroll inside their frame, above the tabs.
  scrollToTopSelectors: ['#main'],
  // Inside the frame of the page that failed; the root has its own for what has no frame.
  defaultErrorComponent: WentWrong,
  defaultNotFoundComponent: NotHere,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Without the practice's head and at the phone's sizes: a tablet beside the table, read and pressed at arm's length. */
    isInTheRoom?: boolean
  }
}

// Who somebody is is asked again beside their pages: where it has changed, it is decided anew where they belong.
let known: unknown
queryClient.getQueryCache().subscribe(({ type, query: { queryHash, state } }) => {
  if (type !== 'updated' || queryHash !== WHO || state.data === undefined || state.data === known) return
  if (known !== undefined) void router.invalidate()
  known = state.data
})

applyTheme()
applyTextSize()
stayWhenCodeIsMissing()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const draw = () =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
// Where somebody's things are kept they come first: the first screen stands on them, with a network or without.
const owner = deviceOwner()
if (owner === null) draw()
else
  void import('./lib/device/open-device.ts')
    .then(({ restoreDevice }) => restoreDevice(owner))
    .catch(() => undefined)
    .then(draw)
loadFontAfterPaint()
setTimeout(() => void import('./lib/auth.ts').then(({ renewSignIn }) => renewSignIn()).catch(() => undefined), 5000)
