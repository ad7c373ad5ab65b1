import { findRunnerScope } from '../features/people/runner-scope.ts'
import type { Context } from './context.ts'
import type { Person } from './person.ts'
import { grantPractice, grantRunner, type RunnerScope } from './scope.ts'

/**
 * The record of one runner for whoever asks, over addresses that are no procedures (a link carries no header that names a practice): the
 * runner themself, or a therapist who may see them. Null for everybody else, and for a runner that is not there.
 */
export const scopeOfRecord = async (
  { db, practiceId: named }: Pick<Context, 'db' | 'practiceId'>,
  { userId, memberships }: Person,
  runnerId: string,
): Promise<RunnerScope | null> => {
  for (const one of memberships) {
    if (named !== null && one.practiceId !== named) continue
    const { practiceId } = one
    if (one.kind === 'runner') {
      if (one.runnerId !== runnerId) continue
      return grantRunner({ practiceId, runnerId, userId, memberId: null, timeZone: one.timeZone })
    }
    if (one.role === 'assistant') continue
    const scope = grantPractice({ practiceId, memberId: one.memberId, role: one.role, userId })
    const runner = await findRunnerScope(db, scope, runnerId)
    if (runner) return runner
  }
  return null
}
