import type { Tx } from '@strideloom/db/client.ts'
import { toDay } from '@strideloom/db/day-column.ts'
import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import type { FlagAnswer, Injury } from '@strideloom/domain/people/answer-schema.ts'
import type { DeskAnswer } from '@strideloom/domain/people/clearance-schema.ts'
import { CONSENT_STATEMENTS, type ConsentAnswer, type ConsentKind } from '@strideloom/domain/people/consent.ts'
import { countingAnswers, NOTE_FLAGS } from '@strideloom/domain/people/counting-answers.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { columnOrNull, dayOrNull } from './intake-store.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })
type RecordScope = RunnerScope & { memberId: string }

/** Injuries that stand, the newest first. */
export const listInjuries = async (tx: Tx, scope: RunnerScope): Promise<Injury[]> => {
  const rows = await tx.injury.findMany({
    where: { ...ofRunner(scope), retiredAt: null },
    orderBy: [{ occurredOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: 200,
    select: { id: true, kind: true, region: true, side: true, occurredOn: true, resolvedOn: true, note: true },
  })
  return rows.map(
    (row) => ({ ...row, occurredOn: dayOrNull(row.occurredOn), resolvedOn: dayOrNull(row.resolvedOn) }) as Injury,
  )
}

/** Writes one injury, new or edited. @throws not found when the id is another runner's. */
export const writeInjury = async (tx: Tx, scope: RecordScope, injury: Injury, at: Date): Promise<void> => {
  const { id, occurredOn, resolvedOn, ...rest } = injury
  const data = { ...rest, occurredOn: columnOrNull(occurredOn), resolvedOn: columnOrNull(resolvedOn) }
  const { count } = await tx.injury.createMany({
    data: [{ ...ofRunner(scope), id, ...data, recordedAt: at, recordedById: scope.memberId }],
    skipDuplicates: true,
  })
  if (count === 1) return
  const edited = await tx.injury.updateMany({ where: { ...ofRunner(scope), id }, data: { ...data, retiredAt: null } })
  if (edited.count === 0) throw notFound()
}

export const retireInjuries = async (tx: Tx, scope: RunnerScope, ids: string[], at: Date): Promise<void> => {
  await tx.injury.updateMany({
    where: { ...ofRunner(scope), id: { in: ids }, retiredAt: null },
    data: { retiredAt: at },
  })
}

export type StoredAnswer = FlagAnswer & { answeredAt: string; askedAt: 'intake' | 'check-in' | 'desk' }

/**
 * The newest answer to each flag that counts, wherever it was asked: what a runner cannot take back on a phone stands here as it stands
 * for the guard, so that it is asked on its own.
 */
export const newestAnswers = async (tx: Tx, scope: RunnerScope): Promise<StoredAnswer[]> => {
  const rows = await tx.$queryRaw<(Omit<StoredAnswer, 'answeredAt'> & { answeredAt: Date })[]>`
    SELECT DISTINCT ON (flag, "askedAt", reply, "followUp") flag, reply::text, since, region, side, "followUp"::text, note, "answeredAt", "askedAt"
    FROM "FlagAnswer" WHERE "practiceId" = ${scope.practiceId}::uuid AND "runnerId" = ${scope.runnerId}::uuid
    ORDER BY flag, "askedAt", reply, "followUp", "answeredAt" DESC, id DESC`
  const notes = await tx.clearance.findMany({
    where: { ...ofRunner(scope), retiredAt: null, flag: { in: [...NOTE_FLAGS] } },
    select: { flag: true, filedOn: true },
  })
  const counting = countingAnswers(
    rows.map((row) => ({ ...row, answeredAt: row.answeredAt.toISOString() })),
    notes.map(({ flag, filedOn }) => ({ flag: flag as RedFlagId, filedOn: toDay(filedOn) })),
    scope.timeZone,
  )
  const newest = new Map(counting.map((answer) => [answer.flag, answer]))
  return [...newest.values()].sort((a, b) => (a.flag < b.flag ? -1 : 1))
}

/** Appends answers; `newId` makes one id each. */
export const appendAnswers = async (
  tx: Tx,
  scope: RecordScope,
  answers: readonly FlagAnswer[],
  { at, newId }: { at: Date; newId: () => string },
): Promise<void> => {
  await tx.flagAnswer.createMany({
    data: answers.map(({ since, ...answer }) => ({
      ...ofRunner(scope),
      id: newId(),
      ...answer,
      since: columnOrNull(since),
      askedAt: 'intake',
      answeredAt: at,
      recordedById: scope.memberId,
    })),
  })
}

/**
 * Keeps answers given at the desk; returns those that were not kept before.
 * @throws not found for an id that is another runner's, so that nothing of the request is kept
 */
export const appendDeskAnswers = async (
  tx: Tx,
  scope: RecordScope,
  answers: readonly DeskAnswer[],
  at: Date,
): Promise<DeskAnswer[]> => {
  const ids = answers.map(({ id }) => id)
  const own = await tx.flagAnswer.findMany({ where: { ...ofRunner(scope), id: { in: ids } }, select: { id: true } })
  const known = new Set(own.map(({ id }) => id))
  const fresh = answers.filter(({ id }) => !known.has(id))
  const { count } = await tx.flagAnswer.createMany({
    data: fresh.map(({ since, ...answer }) => ({
      ...ofRunner(scope),
      ...answer,
      since: columnOrNull(since),
      askedAt: 'desk',
      answeredAt: at,
      recordedById: scope.memberId,
    })),
    skipDuplicates: true,
  })
  if (count < fresh.length) {
    const mine = await tx.flagAnswer.count({ where: { ...ofRunner(scope), id: { in: ids } } })
    if (mine < ids.length) throw notFound()
  }
  return fresh
}

export type StoredConsent = {
  kind: ConsentKind
  statement: string
  givenBy: string
  givenAt: string
  withdrawnAt: string | null
  /** Asked for, and the answer was no. */
  refused: boolean
}

/** The newest word on each consent. */
export const newestConsents = async (tx: Tx, scope: RunnerScope): Promise<StoredConsent[]> => {
  const rows = await tx.consent.findMany({
    where: ofRunner(scope),
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { givenAt: 'desc' }, { id: 'desc' }],
    select: { kind: true, statement: true, givenBy: true, givenAt: true, withdrawnAt: true },
  })
  return rows.map(({ kind, givenAt, withdrawnAt, ...row }) => ({
    ...row,
    kind: kind as ConsentKind,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    refused: withdrawnAt?.getTime() === givenAt.getTime(),
  }))
}

/** Keeps consents with their words; a refused one is given and taken back in the same moment. */
export const giveConsents = async (
  tx: Tx,
  scope: RunnerScope,
  answers: readonly ConsentAnswer[],
  { at, newId, runnerName, refused }: { at: Date; newId: () => string; runnerName: string; refused: boolean },
): Promise<void> => {
  await tx.consent.createMany({
    data: answers.map(({ kind, givenBy }) => ({
      ...ofRunner(scope),
      id: newId(),
      kind,
      statement: CONSENT_STATEMENTS[kind],
      givenBy: givenBy || runnerName,
      givenAt: at,
      withdrawnAt: refused ? at : null,
    })),
  })
}

export const withdrawConsents = async (tx: Tx, scope: RunnerScope, kinds: ConsentKind[], at: Date): Promise<void> => {
  await tx.consent.updateMany({
    where: { ...ofRunner(scope), kind: { in: kinds }, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
}
