import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { checkProgram } from '@strideloom/domain/programs/check-program.ts'
import { type Program, programSchema } from '@strideloom/domain/programs/schema.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { foreignFindings, isOwnRace } from './programs-store.ts'

/**
 * The one gate that every program passes before it is kept, whichever way it came: new, changed, published. What the
 * guard refuses will be refused here too.
 * @returns first and last day of the program
 * @throws NOT_FOUND for somebody else's finding or race; DomainError change-breaks-program with the places that are wrong
 */
export const decideProgram = async (tx: Tx, scope: RunnerScope, program: Program): Promise<{ from: Day; to: Day }> => {
  const parsed = programSchema.safeParse(program)
  const shape = parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
  const refusals = parsed.success ? checkProgram(program) : []
  const days = daysOf(program)
  const [first] = [
    ...shape,
    ...refusals.map(({ message }) => message),
    ...(days ? [] : ['A program needs at least one block.']),
  ]
  if (first !== undefined || !days)
    throw new DomainError('change-breaks-program', first ?? 'This program cannot be kept.', {
      refusals: refusals.slice(0, 20),
    })
  const findingIds = [...new Set(Object.values(program.pairings).flatMap(({ findingId }) => findingId ?? []))]
  if ((await foreignFindings(tx, scope, findingIds)).length > 0) throw notFound()
  if (program.raceId !== null && !(await isOwnRace(tx, scope, program.raceId))) throw notFound()
  return days
}
