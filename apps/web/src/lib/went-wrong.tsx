import { Button } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { NotHere } from './not-here.tsx'
import { answersNo, sentenceOf } from './server-error.ts'

/** When a page could not be loaded: what happened, and the way on. */
export const WentWrong = ({ error }: ErrorComponentProps) => {
  const router = useRouter()
  if (answersNo(error)) return <NotHere />
  return (
    <main>
      <EmptyState
        sentence={sentenceOf(error)}
        action={<Button onClick={() => void router.invalidate()}>Try again</Button>}
      />
    </main>
  )
}
