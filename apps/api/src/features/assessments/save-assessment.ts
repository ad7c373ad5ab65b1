import type { Tx } from '@strideloom/db/client.ts'
import {
  type Correction,
  correctMeasurements,
  correctPalpations,
  isSameAssessment,
} from '@strideloom/domain/assessments/correction.ts'
import type { Assessment } from '@strideloom/domain/assessments/schema.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { changedFields } from '../../trpc/changed-fields.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { isTherapist } from '../people/runners-store.ts'
import { findAssessment, insertAssessment, reviseAssessment } from './assessments-store.ts'
import { writeMeasurements } from './measurements-store.ts'
import { writePalpations } from './palpations-store.ts'

const headOf = ({ day, tester, note }: Pick<Assessment, 'day' | 'tester' | 'note'>) => ({ day, tester, note })

const told = <T extends { id: string }>({ insert, update, retire }: Correction<T>) => ({
  added: insert.map(({ id }) => id),
  changed: update.map(({ before, after }) => ({ id: after.id, ...changedFields(before, { ...after }) })),
  retired: retire.map(({ id }) => id),
})

/** Who tested must be a therapist of the practice; whoever tested an older visit may have left since. @throws not found */
const checkTester = async (tx: Tx, scope: PracticeScope, tester: string): Promise<void> => {
  if (!(await isTherapist(tx, scope, tester))) throw notFound()
}

/**
 * Keeps a visit as it is sent: a value that is left out of a correction is retired. The same save sent twice is one:
 * then `detail`, which tells what was done, is null.
 * @throws DomainError record-moved-on when another version is stored; not found when an id is somebody else's
 */
export const saveAssessment = async (
  tx: Tx,
  by: { scope: PracticeScope; runner: RunnerScope; now: () => Date },
  assessment: Assessment,
  revision: number | null,
): Promise<{ revision: number; detail: Record<string, unknown> | null }> => {
  const scope = { ...by.runner, memberId: by.scope.memberId }
  if (revision === null) await checkTester(tx, by.scope, assessment.tester)
  const isNew = revision === null && (await insertAssessment(tx, scope, assessment))
  const stored = await findAssessment(tx, scope, assessment.id)
  if (revision !== null && stored.tester !== assessment.tester) await checkTester(tx, by.scope, assessment.tester)
  if (!isNew && (revision === null || !(await reviseAssessment(tx, scope, assessment, revision)))) {
    if (isSameAssessment(stored, assessment)) return { revision: stored.revision, detail: null }
    throw new DomainError(
      'record-moved-on',
      'Somebody else saved this assessment meanwhile. Look at their version, then save again.',
    )
  }
  const measurements = correctMeasurements(stored.measurements, assessment.measurements)
  const palpations = correctPalpations(stored.palpations, assessment.palpations)
  await writeMeasurements(tx, scope, assessment, measurements, by.now())
  await writePalpations(tx, scope, assessment, palpations, by.now())
  const head = isNew ? { after: headOf(assessment) } : changedFields(headOf(stored), headOf(assessment))
  return {
    revision: (revision ?? 0) + 1,
    detail: { ...head, measurements: told(measurements), palpations: told(palpations) },
  }
}
