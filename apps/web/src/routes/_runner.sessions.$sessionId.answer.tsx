import { hideToast } from '@strideloom/ui/surface/toast-store.ts'
import { createFileRoute } from '@tanstack/react-router'
import { AnswerPage } from '../features/sessions/components/answer-page.tsx'

const isQuestion = (value: unknown): value is 24 | 48 | 72 => value === 24 || value === 48 || value === 72

/** `question`: the hours after which it is asked; without one, what is open now. */
export const Route = createFileRoute('/_runner/sessions/$sessionId/answer')({
  validateSearch: ({ question }: Record<string, unknown>): { question?: 24 | 48 | 72 } =>
    isQuestion(question) ? { question } : {},
  // The last word of Today would lie over the button at the lower end of this screen.
  onEnter: hideToast,
  component: function Answer() {
    const { sessionId } = Route.useParams()
    const { question } = Route.useSearch()
    return <AnswerPage key={`${sessionId} ${question}`} sessionId={sessionId} asked={question ?? null} />
  },
})
