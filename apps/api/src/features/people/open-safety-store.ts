import type { Db } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { CLOSING_FLAGS, type StandingFlag, standingFlags } from '@strideloom/domain/outlook/standing-flags.ts'
import { at } from '../../trpc/json-sql.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { type SafetyRows, safetyRecord } from '../outlook/record-from-rows.ts'
import { mayView } from './roster-store.ts'

/**
 * A runner whose hands-on work is closed by an answer of their own. `flags`: those that close it, the gravest first.
 * `consentGoneOn`: the day on which the consent to it was taken back or refused, while a session is still planned.
 */
export type OpenSafety = { id: string; name: string; today: Day; flags: StandingFlag[]; consentGoneOn: Day | null }

type Row = Omit<OpenSafety, 'flags'> & SafetyRows

/** More than a practice should ever have open at once. */
const MOST = 200

const moment = (column: string) => Prisma.raw(at(column))
const ofRunner = (alias: string) => Prisma.raw(`${alias}."practiceId" = r."practiceId" AND ${alias}."runnerId" = r.id`)

/**
 * Runners in sight with a safety answer that closes hands-on work, medical help first. Who ever said yes to such a question is
 * found by an index over the practice; whether it still stands is concluded from answers and notes, as everywhere. A consent that
 * is gone closes it too: that is for somebody to see as long as hands-on work is still planned.
 */
export const listOpenSafety = async (db: Db, scope: PracticeScope, now: Date): Promise<OpenSafety[]> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id, r.name, (${now}::timestamptz AT TIME ZONE r."timeZone")::date AS today,
      gone.day AS "consentGoneOn",
      json_build_object('birthDate', r."birthDate", 'sex', r.sex, 'timeZone', r."timeZone", 'joinedOn', r."joinedOn") AS runner,
      (SELECT json_build_object('complete', i.complete, 'regularFirmMassage', i."regularFirmMassage", 'recordedAt', ${moment('i."recordedAt"')})
        FROM "Intake" i WHERE ${ofRunner('i')} ORDER BY i."recordedAt" DESC, i.id DESC LIMIT 1) AS intake,
      (SELECT coalesce(json_agg(json_build_object('flag', a.flag, 'reply', a.reply, 'askedAt', a."askedAt", 'since', a.since,
          'answeredAt', ${moment('a."answeredAt"')}, 'region', a.region, 'side', a.side, 'followUp', a."followUp")), '[]')
        FROM (
          (SELECT DISTINCT ON (n.flag) n.* FROM "FlagAnswer" n
            WHERE ${ofRunner('n')} AND n.flag = ANY(${CLOSING_FLAGS}) AND n."askedAt" = 'intake' AND n.reply <> 'unknown'
            ORDER BY n.flag, n."answeredAt" DESC, n.id DESC)
          UNION ALL
          (SELECT DISTINCT ON (n.flag, n."askedAt", n.reply, n.region, n.side, n."followUp") n.* FROM "FlagAnswer" n
            WHERE ${ofRunner('n')} AND n.flag = ANY(${CLOSING_FLAGS}) AND n."askedAt" <> 'intake' AND n.reply <> 'unknown'
            ORDER BY n.flag, n."askedAt", n.reply, n.region, n.side, n."followUp", n."answeredAt" DESC, n.id DESC)
        ) a) AS flags,
      '[]'::json AS consents,
      (SELECT coalesce(json_agg(json_build_object('flag', c.flag, 'filedOn', c."filedOn", 'expiresOn', c."expiresOn", 'regions', c.regions)
          ORDER BY c."filedOn", c.id), '[]')
        FROM "Clearance" c WHERE ${ofRunner('c')} AND c."retiredAt" IS NULL
          AND (c."expiresOn" IS NULL OR c."expiresOn" >= (${now}::timestamptz AT TIME ZONE r."timeZone")::date)) AS clearances
    FROM "Runner" r JOIN "Practice" p ON p.id = r."practiceId"
    LEFT JOIN LATERAL (
      SELECT (k."withdrawnAt" AT TIME ZONE r."timeZone")::date AS day FROM (
        SELECT c."withdrawnAt" FROM "Consent" c WHERE ${ofRunner('c')} AND c.kind = 'hands-on' ORDER BY c."givenAt" DESC, c.id DESC LIMIT 1
      ) k
      WHERE k."withdrawnAt" IS NOT NULL AND EXISTS (
        SELECT FROM "Session" s WHERE ${ofRunner('s')} AND s."retiredAt" IS NULL AND s.status IN ('planned', 'booked')
          AND s.day >= (${now}::timestamptz AT TIME ZONE r."timeZone")::date)
    ) gone ON true
    WHERE r."practiceId" = ${scope.practiceId}::uuid AND r."archivedAt" IS NULL ${mayView(scope)}
      AND (gone.day IS NOT NULL OR r.id IN (SELECT y."runnerId" FROM "FlagAnswer" y
        WHERE y."practiceId" = ${scope.practiceId}::uuid AND y.reply = 'yes' AND y.flag = ANY(${CLOSING_FLAGS})))
    ORDER BY r.name, r.id LIMIT ${MOST}`
  const open = rows.flatMap(({ id, name, today, consentGoneOn, ...safety }) => {
    const flags = standingFlags(safetyRecord(safety), now.toISOString()).filter(({ closes }) => closes)
    return flags.length === 0 && consentGoneOn === null ? [] : [{ id, name, today, flags, consentGoneOn }]
  })
  const isUrgent = ({ flags }: OpenSafety): boolean => flags.some(({ urgent }) => urgent)
  return open.sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)))
}
