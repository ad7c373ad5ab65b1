import type { Db } from '@strideloom/db/client.ts'
import { keptWords } from '@strideloom/domain/record/kept-words.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { audit } from '../../trpc/audit.ts'
import { grantRunner, type PracticeScope } from '../../trpc/scope.ts'
import { checkImported } from './check-import.ts'
import { keepChanges, keepDocument, refuseWhoIsHere } from './document-store.ts'
import { insertRecord } from './import-store.ts'
import type { Translated } from './translate/document-rows.ts'

/** A whole record may be read and written for this long. */
const TIMEOUT_MS = 60_000

type Context = { db: Db; now: () => Date; today: (timeZone: string) => string; scope: PracticeScope }

/** What comes in: rows with the record that they make, or a document of another program that was made into rows. */
type Coming = { transfer: Transfer; record: RunnerRecord; document: Translated | null; leftOut: string[] }

/** Writes a record in one transaction, reads it as every screen will, and holds it against the guard. */
export const bringIn = ({ db, scope, ...ctx }: Context, { transfer, record, document, leftOut }: Coming) =>
  db.$transaction(
    async (tx) => {
      const now = ctx.now()
      const { practiceId, memberId, userId } = scope
      if (document) await refuseWhoIsHere(tx, practiceId, transfer)
      const runnerId = await insertRecord(tx, scope, transfer, now)
      const { timeZone, name } = await tx.runner.findUniqueOrThrow({
        where: { practiceId_id: { practiceId, id: runnerId } },
        select: { timeZone: true, name: true },
      })
      const runner = grantRunner({ practiceId, runnerId, memberId, userId, timeZone })
      const today = ctx.today(timeZone)
      const kept = document ? await keepDocument(tx, runner, document, { now, today }) : []
      if (!document) await keepChanges(tx, runner, record, { now, today })
      const notPlanned = await checkImported(tx, runner, transfer, { now, today })
      await audit(tx, scope, now, {
        action: 'record imported',
        runnerId,
        detail: {
          from: transfer.practice,
          exportedAt: transfer.exportedAt,
          notPlanned: notPlanned.map(({ id }) => id),
        },
      })
      return { runnerId, name, notPlanned, leftOut: [...leftOut, ...keptWords(kept)] }
    },
    { timeout: TIMEOUT_MS },
  )
