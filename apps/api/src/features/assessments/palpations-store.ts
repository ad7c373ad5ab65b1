import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Correction } from '@strideloom/domain/assessments/correction.ts'
import { stateOfGrade } from '@strideloom/domain/assessments/finding-from-reading.ts'
import type { Palpation } from '@strideloom/domain/assessments/schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Carries out what a correction says of the grades of an assessment. @throws not found when a new id is taken */
export const writePalpations = async (
  tx: Tx,
  scope: RunnerScope & { memberId: string },
  { id: assessmentId, day }: { id: string; day: Day },
  { insert, update, retire }: Correction<Palpation>,
  at: Date,
): Promise<void> => {
  const own = { practiceId: scope.practiceId, runnerId: scope.runnerId, assessmentId }
  const { count } = await tx.finding.createMany({
    data: insert.map(({ grade, ...place }) => ({
      ...own,
      ...place,
      day: fromDay(day),
      source: 'palpation' as const,
      palpationGrade: grade,
      state: stateOfGrade(grade),
      recordedById: scope.memberId,
      recordedAt: at,
    })),
    skipDuplicates: true,
  })
  if (count !== insert.length) throw notFound()
  for (const { before, after } of update)
    await tx.finding.updateMany({
      where: { ...own, id: after.id },
      data: {
        palpationGrade: after.grade,
        // A state that the therapist chose stays while the grade does.
        ...(before.grade === after.grade ? {} : { state: stateOfGrade(after.grade) }),
        retiredAt: null,
        retiredReason: null,
        revision: { increment: 1 },
      },
    })
  if (retire.length > 0)
    await tx.finding.updateMany({
      where: { ...own, id: { in: retire.map(({ id }) => id) } },
      data: { retiredAt: at, retiredReason: 'Taken out when the assessment was corrected.' },
    })
  await tx.finding.updateMany({
    where: { ...own, day: { not: fromDay(day) } },
    data: { day: fromDay(day) },
  })
}
