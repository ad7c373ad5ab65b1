import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Correction } from '@strideloom/domain/assessments/correction.ts'
import type { Measurement } from '@strideloom/domain/assessments/schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** What a measurement is read with. */
export const measurementColumns = {
  id: true,
  test: true,
  own: true,
  side: true,
  region: true,
  value: true,
  pelvisControlled: true,
  stoppedByPain: true,
  pain: true,
  painRegion: true,
  neural: true,
  cramp: true,
  warmedUp: true,
  footwear: true,
  note: true,
} as const

type Decimal = { toNumber: () => number }
type Columns = Omit<Measurement, 'own' | 'side' | 'region' | 'value' | 'pain' | 'painRegion' | 'footwear'> & {
  own: unknown
  side: string
  region: string
  value: Decimal | null
  pain: Decimal | null
  painRegion: string | null
  footwear: string | null
}

export const toMeasurement = (row: Columns): Measurement => ({
  ...row,
  own: row.own as Measurement['own'],
  side: row.side as Side,
  region: row.region === '' ? null : (row.region as RegionId),
  value: row.value?.toNumber() ?? null,
  pain: row.pain?.toNumber() ?? null,
  painRegion: row.painRegion as RegionId | null,
  footwear: row.footwear as Measurement['footwear'],
})

/** Carries out what a correction says. @throws not found when a new id is taken by another record */
export const writeMeasurements = async (
  tx: Tx,
  scope: RunnerScope,
  { id: assessmentId, day }: { id: string; day: Day },
  { insert, update, retire }: Correction<Measurement>,
  at: Date,
): Promise<void> => {
  const own = { practiceId: scope.practiceId, runnerId: scope.runnerId, assessmentId }
  const { count } = await tx.measurement.createMany({
    data: insert.map(({ region, own: version, ...one }) => ({
      ...own,
      ...one,
      own: version ?? Prisma.DbNull,
      region: region ?? '',
      day: fromDay(day),
    })),
    skipDuplicates: true,
  })
  if (count !== insert.length) throw notFound()
  for (const { after } of update) {
    const { id, region: _, own: version, ...values } = after
    const data = { ...values, own: version ?? Prisma.DbNull, retiredAt: null }
    await tx.measurement.updateMany({ where: { ...own, id }, data })
  }
  if (retire.length > 0)
    await tx.measurement.updateMany({
      where: { ...own, id: { in: retire.map(({ id }) => id) } },
      data: { retiredAt: at },
    })
  await tx.measurement.updateMany({
    where: { ...own, day: { not: fromDay(day) } },
    data: { day: fromDay(day) },
  })
}

/** A value of an older visit, with what is needed to compare with it. */
export type OlderReading = Measurement & { day: Day; tester: string }

/**
 * Of each test, side and place: the first value there ever was and the newest before the visits shown, so that "against
 * the first" and "against the last" can be said without reading a whole history.
 */
export const listOlderReadings = async (
  tx: Tx,
  scope: RunnerScope,
  shown: readonly string[],
): Promise<OlderReading[]> => {
  const rows = await tx.$queryRaw<
    (Omit<OlderReading, 'value' | 'pain'> & { value: number | null; pain: number | null })[]
  >`
    WITH older AS (
      SELECT m.*, a."testerId" FROM "Measurement" m
      JOIN "Assessment" a ON a."practiceId" = m."practiceId" AND a.id = m."assessmentId"
      WHERE m."practiceId" = ${scope.practiceId}::uuid AND m."runnerId" = ${scope.runnerId}::uuid
        AND m."retiredAt" IS NULL AND a."retiredAt" IS NULL AND m.value IS NOT NULL
        AND m."assessmentId" <> ALL(${[...shown]}::uuid[])
    ), ends AS (
      (SELECT DISTINCT ON (test, side, region) * FROM older ORDER BY test, side, region, day, id)
      UNION
      (SELECT DISTINCT ON (test, side, region) * FROM older ORDER BY test, side, region, day DESC, id DESC)
    )
    SELECT id, test, own, side, nullif(region, '') AS region, value::float8 AS value, "pelvisControlled", "stoppedByPain",
      pain::float8 AS pain, "painRegion", neural, cramp, "warmedUp", footwear, note, day, "testerId" AS tester
    FROM ends ORDER BY day, id`
  return rows
}
