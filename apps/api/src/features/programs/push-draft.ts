import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { layingsOf, type Pushed, pushTemplate } from '@strideloom/domain/programs/push-template.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { findStoredPlan } from './published-store.ts'
import { seenOf, templateHere } from './template-here.ts'

/**
 * A draft as pushing its template would make it: looked at and done by the same.
 * @throws not found where the draft has no such laying, or the practice no such template
 */
export const draftAfterPush = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  program: { id: string; draft: Program },
  layingId: string,
  today: Day,
): Promise<{ pushed: Pushed; version: number; template: string; seen: string }> => {
  const laid = layingsOf(program.draft).find((one) => one.laid.id === layingId)?.laid
  if (!laid) throw notFound()
  const here = await templateHere(tx, by, laid.template)
  const { template, version, choose } = here
  const { workouts } = await findStoredPlan(tx, scope, program.id)
  const answered = new Set(
    workouts.flatMap(({ items }) => items.flatMap(({ itemId, logged }) => (logged ? itemId : []))),
  )
  const context = { today, newId: uuidv7 }
  return {
    pushed: pushTemplate(program.draft, layingId, { template, version, choose, answered }, context),
    version,
    template: laid.template,
    seen: seenOf(here, laid.swapped),
  }
}
