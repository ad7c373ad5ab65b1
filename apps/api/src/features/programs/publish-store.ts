import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Taken } from '@strideloom/domain/briefs/taken-schema.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Publication } from '@strideloom/domain/programs/publish.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

type Version = {
  id: string
  number: number
  programId: string
  revision: number
  document: Program
  at: Date
  /** Suggestions that it took into a session, or the version whose ones it takes back; absent where a draft was published. */
  taken?: Taken
  takesBackId?: string
}

/** True when one of these new ids is a row of the practice already: an id means one thing for ever. */
const areTaken = async (tx: Tx, { practiceId }: RunnerScope, version: Version, plan: Publication): Promise<boolean> => {
  const among = (all: readonly { id: string }[]) => ({ practiceId, id: { in: all.map(({ id }) => id) } })
  const counts = [
    await tx.programVersion.count({ where: among([version]) }),
    await tx.workout.count({ where: among(plan.insertWorkouts) }),
    await tx.session.count({ where: among(plan.insertSessions) }),
    await tx.sessionWork.count({
      where: {
        ...among([...plan.insertSessions, ...plan.updateSessions].flatMap(({ works }) => works)),
        sessionId: { notIn: plan.updateSessions.map(({ id }) => id) },
      },
    }),
  ]
  return counts.some((count) => count > 0)
}

const sessionHead = (session: PlannedSession) => ({
  day: fromDay(session.day),
  startTime: session.startTime,
  minutes: session.minutes,
  intent: session.intent,
  pressure: session.works.length > 0 ? Math.max(...session.works.map(({ pressure }) => pressure)) : null,
  acknowledgement: session.acknowledgement ?? Prisma.DbNull,
})

/** Writes the version and everything that publishing does to the plan. @throws DomainError not-the-same-write */
export const savePublication = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  version: Version,
  plan: Publication,
  therapistId: string,
): Promise<void> => {
  if (await areTaken(tx, scope, version, plan))
    throw new DomainError('not-the-same-write', 'Parts of this program belong to another one. Add them here anew.')
  await tx.programVersion.create({
    data: {
      practiceId: scope.practiceId,
      id: version.id,
      programId: version.programId,
      number: version.number,
      revision: version.revision,
      document: version.document as unknown as Prisma.InputJsonObject,
      publishedById: by.memberId,
      publishedAt: version.at,
      timeZone: scope.timeZone,
      ...(version.taken && { taken: version.taken as unknown as Prisma.InputJsonObject }),
      takesBackId: version.takesBackId ?? null,
    },
  })
  await saveWorkouts(tx, scope, version, plan)
  await saveSessions(tx, scope, version, plan, therapistId)
}

const saveWorkouts = async (tx: Tx, scope: RunnerScope, version: Version, plan: Publication): Promise<void> => {
  const { practiceId, runnerId } = scope
  const own = { practiceId, runnerId }
  const retired = { retiredAt: version.at }
  // Hundreds of rows travel as one value each: as parameters they take ten times as long.
  await tx.$executeRaw`
    INSERT INTO "Workout" ("practiceId", "runnerId", "programId", "versionId", id, day, area, title)
    SELECT ${practiceId}::uuid, ${runnerId}::uuid, ${version.programId}::uuid, ${version.id}::uuid, w.*
    FROM jsonb_to_recordset(${JSON.stringify(plan.insertWorkouts)}::jsonb) AS w(id uuid, day date, area text, title text)`
  if (plan.updateWorkouts.length > 0)
    await tx.$executeRaw`
      UPDATE "Workout" w SET "laidAgainAt" = CASE WHEN w.day <> u.day OR w."retiredAt" IS NOT NULL THEN ${version.at} ELSE w."laidAgainAt" END,
        day = u.day, area = u.area, title = u.title, "versionId" = ${version.id}::uuid, "retiredAt" = NULL
      FROM jsonb_to_recordset(${JSON.stringify(plan.updateWorkouts)}::jsonb) AS u(id uuid, day date, area text, title text)
      WHERE w."practiceId" = ${practiceId}::uuid AND w."runnerId" = ${runnerId}::uuid AND w.id = u.id`
  await tx.workoutItem.updateMany({ where: { ...own, id: { in: plan.retireItems } }, data: retired })
  await tx.workout.updateMany({ where: { ...own, id: { in: plan.retireWorkouts } }, data: retired })
  if (plan.reorderItems.length > 0)
    await tx.$executeRaw`
      UPDATE "WorkoutItem" i SET ordinal = u.ordinal
      FROM jsonb_to_recordset(${JSON.stringify(plan.reorderItems)}::jsonb) AS u(id uuid, ordinal int)
      WHERE i."practiceId" = ${practiceId}::uuid AND i."runnerId" = ${runnerId}::uuid AND i.id = u.id`
  await tx.$executeRaw`
    INSERT INTO "WorkoutItem" ("practiceId", "runnerId", id, "workoutId", "itemId", "prescriptionId", "findingId", ordinal, exercise, prescribed)
    SELECT ${practiceId}::uuid, ${runnerId}::uuid, i.*
    FROM jsonb_to_recordset(${JSON.stringify(plan.insertItems)}::jsonb) AS i(id uuid, "workoutId" uuid, "itemId" uuid,
      "prescriptionId" uuid, "findingId" uuid, ordinal int, exercise text, prescribed jsonb)`
}

const saveSessions = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  version: Version,
  plan: Publication,
  therapistId: string,
): Promise<void> => {
  const own = { practiceId, runnerId }
  const place = { programId: version.programId, versionId: version.id }
  await tx.session.createMany({
    data: plan.insertSessions.map((session) => ({
      ...own,
      ...place,
      id: session.id,
      therapistId,
      ...sessionHead(session),
    })),
  })
  for (const session of plan.updateSessions)
    await tx.session.updateMany({
      where: { ...own, id: session.id },
      data: { ...place, ...sessionHead(session), retiredAt: null },
    })
  await tx.session.updateMany({ where: { ...own, id: { in: plan.retireSessions } }, data: { retiredAt: version.at } })
  // Works of a session that is still to come are part of the plan; the version keeps what they were.
  await tx.sessionWork.deleteMany({ where: { practiceId, sessionId: { in: plan.updateSessions.map(({ id }) => id) } } })
  await tx.sessionWork.createMany({
    data: [...plan.insertSessions, ...plan.updateSessions].flatMap(({ id: sessionId, works }) =>
      works.map((work, index) => ({
        practiceId,
        sessionId,
        ...work,
        own: work.own ?? Prisma.DbNull,
        findingId: work.pairingId === null ? null : (version.document.pairings[work.pairingId]?.findingId ?? null),
        ordinal: index + 1,
      })),
    ),
  })
}
