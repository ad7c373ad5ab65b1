import type { EditContext } from './edit-context.ts'
import { putRecord } from './put-record.ts'
import type { Dose, PlannedSession, Prescription, Program } from './schema.ts'
import { setSession } from './set-session.ts'

/** Writes when and how long for several coming sessions at once; what is not named stays as it is on each. */
export const changeSessions = (
  program: Program,
  sessionIds: readonly string[],
  to: Partial<Pick<PlannedSession, 'startTime' | 'minutes'>>,
  context: Pick<EditContext, 'today'>,
): Program => sessionIds.reduce((soFar, id) => setSession(soFar, id, to, context), program)

/** What of several prescriptions can be written at once: what means the same for each of them. */
export type ManyDoses = Partial<Pick<Dose, 'sets' | 'rir' | 'restSeconds'>> & Partial<Pick<Prescription, 'role'>>

/** Writes the same sets, reserve, rest or role for several prescriptions, for all coming days; what is not named stays. */
export const changeDoses = (
  program: Program,
  prescriptionIds: readonly string[],
  { role, ...dose }: ManyDoses,
): Program =>
  prescriptionIds.reduce((soFar, id) => {
    const one = soFar.prescriptions[id]
    return one
      ? putRecord(soFar, 'prescriptions', { ...one, role: role ?? one.role, dose: { ...one.dose, ...dose } })
      : soFar
  }, program)
