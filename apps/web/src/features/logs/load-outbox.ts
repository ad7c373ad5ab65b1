import type { LoadAnswer } from '@strideloom/domain/logs/load-answer-schema.ts'
import { keptHere } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** How changes of load went, as it was told on this phone. */
export const loadAnswersKept = keptHere<LoadAnswer>({
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  name: 'load-answers',
  most: 1,
  send: (answers) => Promise.all(answers.map((one) => runMutation(trpc.logs.answerLoad.mutationOptions(), one))),
  onSaved: () => void queryClient.invalidateQueries({ queryKey: trpc.programs.plan.queryKey(), refetchType: 'none' }),
})
