import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { Acknowledgement } from '@strideloom/domain/programs/schema.ts'
import type { SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** When a session stands where it was done: its day and hour in the runner's zone. */
const whenDone = ({ doneAt }: SessionRecord, { timeZone }: RunnerScope) => ({
  day: fromDay(dayOf(doneAt, timeZone)),
  startTime: timeOf(doneAt, timeZone),
})

/** Opens a session that nobody planned; the record itself is saved into it. Returns false when the id is taken. */
export const insertUnplanned = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  record: SessionRecord,
): Promise<boolean> => {
  const { id, doneMinutes: minutes, intent } = record
  const { count } = await tx.session.createMany({
    data: [
      {
        ...ofRunner(scope),
        id,
        ...whenDone(record, scope),
        minutes,
        intent,
        therapistId: by.memberId,
        status: 'in-progress',
        // The first saving makes it 1.
        revision: 0,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/**
 * The session's own fields as it was done. It stands on the day on which it was done from now on: what was planned for which
 * day stays in the version of the program. One that a later version took out of the plan is back.
 */
export const saveDone = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  record: SessionRecord,
  { acknowledgement, at }: { acknowledgement: Acknowledgement | null; at: Date },
): Promise<void> => {
  const { id, doneAt, works, retests: _, homework: __, decisions: ___, ...fields } = record
  await tx.session.updateMany({
    where: { ...ofRunner(scope), id },
    data: {
      ...fields,
      ...whenDone(record, scope),
      doneAt: new Date(doneAt),
      pressure: works.length > 0 ? Math.max(...works.map(({ pressure }) => pressure)) : null,
      status: 'done',
      retiredAt: null,
      acknowledgement: acknowledgement ?? Prisma.DbNull,
      recordedById: by.memberId,
      recordedAt: at,
      revision: { increment: 1 },
    },
  })
}
