import type { LoadAnswer } from '@strideloom/domain/logs/load-answer-schema.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import type { Unplanned } from '@strideloom/domain/logs/unplanned.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import type { RunSoreness } from '@strideloom/domain/training/run-soreness-schema.ts'
import type { RunningDay } from '@strideloom/domain/training/running-day-schema.ts'
import { keptHere } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** Marked, not asked for: what is on the screen is right already, the next visit looks again. */
const common = {
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  onSaved: () => void queryClient.invalidateQueries({ queryKey: trpc.training.lately.queryKey(), refetchType: 'none' }),
}

/**
 * A run that was told, taken back again, or asked about later. In one list, so that they are sent in the order in which
 * they were said: soreness after a run that the server does not know yet would be refused.
 */
export type RunWrite = { id: string } & ({ run: Run } | { retires: string } | { soreness: RunSoreness })

const sendRun = (write: RunWrite) => {
  if ('run' in write) return runMutation(trpc.training.runs.save.mutationOptions(), { ...write.run, revision: null })
  if ('soreness' in write) return runMutation(trpc.training.runs.soreness.mutationOptions(), write.soreness)
  return runMutation(trpc.training.runs.retire.mutationOptions(), { id: write.retires, retired: true })
}

export const runsKept = keptHere<RunWrite>({
  ...common,
  name: 'runs',
  most: 1,
  send: (writes) => Promise.all(writes.map(sendRun)),
})

/** What is told of days: of running, of days away, of a change of load, of work laid on another one, of work beside the plan. One list, in the order in which it was said: a statement that changes another one goes after it. */
export type DayWrite = RunningDay | AvailabilityTold | LoadAnswer | Move | Unplanned

const sendDay = (told: DayWrite): Promise<unknown> =>
  'spanId' in told
    ? runMutation(trpc.training.availability.tell.mutationOptions(), told)
    : 'changeId' in told
      ? runMutation(trpc.logs.answerLoad.mutationOptions(), told)
      : 'movedAt' in told
        ? runMutation(trpc.logs.move.mutationOptions(), told)
        : 'workId' in told
          ? runMutation(trpc.logs.tellUnplanned.mutationOptions(), told)
          : runMutation(trpc.training.tellDay.mutationOptions(), told)

export const daysKept = keptHere<DayWrite>({
  ...common,
  onSaved: () => {
    common.onSaved()
    // where work lies, and what that makes of the week
    for (const queryKey of [trpc.programs.plan.queryKey(), trpc.progress.mine.queryKey()])
      void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  },
  name: 'running-days',
  most: 1,
  send: (days) => Promise.all(days.map(sendDay)),
})
