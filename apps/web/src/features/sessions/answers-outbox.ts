import type { Response } from '@strideloom/domain/sessions/response-schema.ts'
import { keptHere } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** Answers count at once and are sent until the server has them, with the ids that this phone made. */
export const answersKept = keptHere<Response>({
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  name: 'answers',
  most: 1,
  send: (answers) => Promise.all(answers.map((answer) => runMutation(trpc.sessions.respond.mutationOptions(), answer))),
  // Marked, not asked for: what is on the screen is right already.
  onSaved: () => void queryClient.invalidateQueries({ queryKey: trpc.sessions.due.queryKey(), refetchType: 'none' }),
})
