import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Response } from '@strideloom/domain/sessions/response-schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** Keeps an answer. Returns false when its id is taken. */
export const insertResponse = async (
  tx: Tx,
  scope: RunnerScope,
  { worry, regions, ...answer }: Response,
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.sessionResponse.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...answer,
        answeredAt: new Date(answer.answeredAt),
        receivedAt,
        worry: worry ?? [],
        worryAnswered: worry !== null,
        regions: regions ?? Prisma.DbNull,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very id is an answer of this runner to this question of this session. */
export const isOwnResponse = async (
  tx: Tx,
  scope: RunnerScope,
  { id, sessionId, question }: Pick<Response, 'id' | 'sessionId' | 'question'>,
): Promise<boolean> =>
  (await tx.sessionResponse.count({ where: { ...ofRunner(scope), id, sessionId, question } })) === 1

/** What was done, as far as an answer needs it; null when this runner has no such session. */
export const findDone = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<{ doneAt: Date | null; handsOn: boolean; status: string } | null> =>
  tx.session.findFirst({ where: { ...ofRunner(scope), id }, select: { doneAt: true, handsOn: true, status: true } })
