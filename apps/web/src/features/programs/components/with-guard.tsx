import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { ReactNode } from 'react'
import { useBuilder } from '../builder-context.ts'
import type { Guard } from '../guard.ts'

/** What cannot be thought without the guard: waits for it, and says why it is not there. `failed`: what cannot be done then. */
export const WithGuard = ({ failed, children }: { failed: string; children: (guard: Guard) => ReactNode }) => {
  const { guard, guardState } = useBuilder()
  if (guard) return children(guard)
  return guardState.kind === 'failed' ? (
    <Notice kind="warn" title={failed} action={<Button onClick={guardState.retry}>Try again</Button>}>
      {guardState.sentence}
    </Notice>
  ) : (
    <p role="status">Reading the record…</p>
  )
}
