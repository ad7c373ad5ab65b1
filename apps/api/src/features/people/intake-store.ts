import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { IntakeInput } from '@strideloom/domain/people/schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

export type IntakeAnswers = Omit<IntakeInput, 'injuries' | 'flags' | 'consents'>
export type IntakeRow = IntakeAnswers & { recordedAt: string; recordedBy: string }

/** The newest intake, null when none was saved. */
export const newestIntake = async (tx: Tx, scope: RunnerScope): Promise<IntakeRow | null> => {
  const row = await tx.intake.findFirst({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    omit: { practiceId: true, runnerId: true, recordedById: true },
    include: { recordedBy: { select: { name: true } } },
  })
  if (!row) return null
  const { weeklyKm, hoursSeatedPerDay, surfaces, recordedAt, recordedBy, ...rest } = row
  return {
    ...rest,
    surfaces: surfaces as IntakeInput['surfaces'],
    weeklyKm: weeklyKm?.toNumber() ?? null,
    hoursSeatedPerDay: hoursSeatedPerDay?.toNumber() ?? null,
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy.name,
  }
}

/** Holds the runner's record until the transaction ends, so that of two who save an intake the second sees the first's. */
export const holdRecord = async (tx: Tx, scope: RunnerScope): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM "Runner" WHERE "practiceId" = ${scope.practiceId}::uuid AND id = ${scope.runnerId}::uuid FOR UPDATE`
}

/** True when this save arrived before. @throws DomainError not-the-same-write when the id is another runner's. */
export const wasSaved = async (tx: Tx, scope: RunnerScope, id: string): Promise<boolean> => {
  const row = await tx.intake.findUnique({
    where: { practiceId_id: { practiceId: scope.practiceId, id } },
    select: { runnerId: true },
  })
  if (row && row.runnerId !== scope.runnerId)
    throw new DomainError('not-the-same-write', 'This intake was not saved. Reload the page and try again.')
  return row !== null
}

/** One more intake; the older ones stay. */
export const appendIntake = async (
  tx: Tx,
  scope: RunnerScope & { memberId: string },
  answers: IntakeAnswers,
  at: Date,
): Promise<void> => {
  const { practiceId, runnerId, memberId } = scope
  await tx.intake.create({ data: { practiceId, runnerId, recordedById: memberId, recordedAt: at, ...answers } })
}

export const dayOrNull = (column: Date | null): Day | null => (column ? toDay(column) : null)
export const columnOrNull = (day: Day | null): Date | null => (day ? fromDay(day) : null)
