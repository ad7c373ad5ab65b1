import type { DecisionOutcome, ToldDecision } from '@strideloom/domain/sessions/session-decision.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from './server-error.ts'
import { queryClient, trpc } from './trpc.ts'

const outcomeChanged = () =>
  Promise.all([trpc.sessions, trpc.briefs].map((part) => queryClient.invalidateQueries(part.pathFilter())))

/** Notes what came of a decision, or takes it back (null); a toast takes back what was done, on what stands by then. */
export const useNoteOutcome = (runnerId: string, { id, revision, outcome: before }: ToldDecision) => {
  const { mutateAsync, isPending } = useMutation(
    trpc.sessions.noteOutcome.mutationOptions({ networkMode: 'always', onSettled: outcomeChanged }),
  )
  const undo = (noted: number) => () => {
    const earlier = before && { result: before.result, note: before.note, day: before.day }
    mutateAsync({ runnerId, id, revision: noted, outcome: earlier }).catch((error: unknown) =>
      showToast({ sentence: sentenceOf(error) }),
    )
  }
  const note = async (outcome: DecisionOutcome | null): Promise<void> => {
    const noted = await mutateAsync({ runnerId, id, revision, outcome })
    showToast({
      sentence: outcome === null ? 'The outcome is taken back.' : 'The outcome is noted.',
      undo: undo(noted.revision),
    })
  }
  return { note, isPending }
}
