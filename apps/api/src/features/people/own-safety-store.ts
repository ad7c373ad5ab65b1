import type { Db, Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { activeFlags } from '@strideloom/domain/outlook/active-flags.ts'
import type { CheckInAnswer } from '@strideloom/domain/people/check-in-answers-schema.ts'
import { CHECK_IN_FLAGS } from '@strideloom/domain/people/check-in-questions.ts'
import { needsNote } from '@strideloom/domain/people/runner-advice.ts'
import { notFound } from '../../trpc/errors.ts'
import { at } from '../../trpc/json-sql.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { flagAnswersSql } from '../outlook/flag-answers-sql.ts'
import { type SafetyRows, safetyRecord } from '../outlook/record-from-rows.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/**
 * Keeps what a runner answered at a check-in, under the moment at which it was said. Returns those that were not kept before.
 * @throws not found for an id that is another runner's, and a conflict for one of their own that says something else: then nothing of
 * the request is kept
 */
export const appendOwnAnswers = async (
  tx: Tx,
  scope: RunnerScope,
  answers: readonly CheckInAnswer[],
  answeredAt: Date,
): Promise<readonly CheckInAnswer[]> => {
  const { count } = await tx.flagAnswer.createMany({
    data: answers.map(({ since, ...answer }) => ({
      ...ofRunner(scope),
      ...answer,
      since: since && fromDay(since),
      askedAt: 'check-in',
      answeredAt,
    })),
    skipDuplicates: true,
  })
  if (count === answers.length) return answers
  const kept = await tx.flagAnswer.findMany({
    where: { ...ofRunner(scope), id: { in: answers.map(({ id }) => id) } },
    select: { id: true, flag: true, reply: true, region: true, side: true, followUp: true, askedAt: true },
  })
  const own = new Map(kept.map((row) => [row.id, row]))
  for (const answer of answers) {
    const row = own.get(answer.id)
    if (!row) throw notFound()
    const isSame =
      row.askedAt === 'check-in' &&
      (['flag', 'reply', 'region', 'side', 'followUp'] as const).every((field) => row[field] === answer[field])
    if (!isSame)
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and answer again.',
      )
  }
  return count === 0 ? [] : answers
}

/** `waits`: only a clinician's note, or a therapist in writing, ends it. */
type Stands = Pick<CheckInAnswer, 'flag' | 'region' | 'side'> & { answeredOn: Day; waits: boolean }
type Said = Pick<CheckInAnswer, 'id' | 'flag' | 'reply' | 'region' | 'side' | 'followUp'> & { answeredAt: Instant }

/** What a runner is asked about again: answers of theirs that stand, wherever they were asked; not what follows from them. */
export const findStanding = async (
  db: Db,
  scope: RunnerScope,
  now: Date,
): Promise<{ sex: SafetyRows['runner']['sex']; stands: Stands[] }> => {
  const { practiceId, runnerId } = scope
  const [row] = await db.$queryRawUnsafe<[Omit<SafetyRows, 'consents'>]>(
    `SELECT
      json_build_object('birthDate', r."birthDate", 'sex', r.sex, 'timeZone', r."timeZone", 'joinedOn', r."joinedOn") AS runner,
      (SELECT json_build_object('complete', i.complete, 'regularFirmMassage', i."regularFirmMassage", 'recordedAt', ${at('i."recordedAt"')})
        FROM "Intake" i WHERE i."practiceId" = r."practiceId" AND i."runnerId" = r.id ORDER BY i."recordedAt" DESC, i.id DESC LIMIT 1) AS intake,
      (SELECT coalesce(json_agg(x), '[]') FROM (${flagAnswersSql('$3')}) x) AS flags,
      (SELECT coalesce(json_agg(json_build_object('flag', c.flag, 'filedOn', c."filedOn", 'expiresOn', c."expiresOn", 'regions', c.regions)
          ORDER BY c."filedOn", c.id), '[]')
        FROM "Clearance" c WHERE c."practiceId" = r."practiceId" AND c."runnerId" = r.id AND c."retiredAt" IS NULL
          AND (c."expiresOn" IS NULL OR c."expiresOn" >= ($4::timestamptz AT TIME ZONE r."timeZone")::date)) AS clearances
    FROM "Runner" r WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid`,
    ...[practiceId, runnerId, CHECK_IN_FLAGS, now],
  )
  const moment = now.toISOString()
  return {
    sex: row.runner.sex,
    stands: activeFlags(safetyRecord({ ...row, consents: [] }), { start: moment }, moment).flatMap(
      ({ flag, place, followUp, answeredOn }) =>
        CHECK_IN_FLAGS.includes(flag.id)
          ? [
              {
                flag: flag.id,
                region: place?.region ?? null,
                side: place?.side ?? null,
                answeredOn,
                waits: followUp || needsNote(flag),
              },
            ]
          : [],
    ),
  }
}

/** More than anybody says in the days that are looked at. */
const MOST = 300

/** What a runner said on the phone since a moment, the newest first. */
export const findSaid = async (db: Db, scope: RunnerScope, since: Date): Promise<Said[]> => {
  const rows = await db.flagAnswer.findMany({
    where: { ...ofRunner(scope), askedAt: 'check-in', answeredAt: { gte: since } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, flag: true, reply: true, region: true, side: true, followUp: true, answeredAt: true },
  })
  return rows.map((row) => ({ ...row, answeredAt: row.answeredAt.toISOString() }) as Said)
}
