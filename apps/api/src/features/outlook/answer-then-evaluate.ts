import type { Db } from '@strideloom/db/client.ts'
import type { Logger } from 'pino'
import type { RunnerScope } from '../../trpc/scope.ts'
import { keepEvaluation } from './evaluation-store.ts'

type Acting = { db: Db; log: Logger; runner: RunnerScope; now: () => Date }

/**
 * A runner's answer, and after it the week's look at the signs where one is due. The answer is kept by then: whatever goes
 * wrong with the look is logged, and it is done with the next answer.
 */
export const answerThenEvaluate = async <T>({ db, log, runner, now }: Acting, answer: () => Promise<T>): Promise<T> => {
  const answered = await answer()
  try {
    await keepEvaluation(db, runner, now())
  } catch (error) {
    log.error({ err: error }, 'the signs of a week were not evaluated')
  }
  return answered
}
