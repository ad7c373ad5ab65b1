import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useRef } from 'react'
import { newId } from '../../lib/new-id.ts'
import { answersNo, sentenceOf } from '../../lib/server-error.ts'
import { refreshBrief, seenOf, type Take, useTake, useTakeBack } from './take-hooks.ts'

/** What is sent keeps its id until the server has answered: a press after a lost connection is the same step. */
const useSteps = () => {
  const ids = useRef(new Map<string, string>())
  return {
    idOf: (step: string): string => {
      const id = ids.current.get(step) ?? newId()
      ids.current.set(step, id)
      return id
    },
    done: (step: string) => ids.current.delete(step),
  }
}

/** Takes suggestions into the planned session, and takes back what was taken. `busy`: the ids of what is on its way. */
export const useTaking = (runnerId: string, sessionId: string | null) => {
  const { mutate: take, isPending: isTaking, variables } = useTake()
  const { mutate: back, isPending: isGoingBack, variables: going } = useTakeBack()
  const steps = useSteps()

  const failed = (step: string, error: unknown) => {
    if (answersNo(error)) {
      steps.done(step)
      void refreshBrief()
    }
    showToast({ sentence: sentenceOf(error) })
  }

  const takeBack = (takenId: string) => {
    const step = `back ${takenId}`
    back(
      { runnerId, id: steps.idOf(step), takenId },
      {
        onSuccess: () => {
          steps.done(step)
          showToast({ sentence: 'Taken back: the plan is as it was.' })
        },
        onError: (error) => failed(step, error),
      },
    )
  }

  const takeThem = (takes: readonly Take[]) => {
    if (sessionId === null || takes.length === 0) return
    const seen = takes.map(seenOf)
    const step = JSON.stringify(seen)
    const id = steps.idOf(step)
    take(
      { runnerId, id, sessionId, seen },
      {
        onSuccess: () => {
          steps.done(step)
          showToast({
            sentence: takes.length === 1 ? 'It is in the plan.' : `${takes.length} are in the plan.`,
            undo: () => takeBack(id),
          })
        },
        onError: (error) => failed(step, error),
      },
    )
  }

  const sent = isTaking ? JSON.stringify(variables?.seen) : null
  return {
    takeThem,
    takeBack,
    isBusy: isTaking || isGoingBack,
    isTaking: (takes: readonly Take[]) => sent === JSON.stringify(takes.map(seenOf)),
    goingBack: isGoingBack ? (going?.takenId ?? null) : null,
  }
}
