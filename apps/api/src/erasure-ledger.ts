import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '@strideloom/db/client.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { type Erased, eraseRunner } from './features/record/erase-store.ts'
import { audit } from './trpc/audit.ts'

// The ledger of erasures beside the database: a line each, numbers alone. A copy of the data that is older than an erasure brings the
// person back; the ledger takes them out again.

const lineSchema = z.object({
  practiceId: idSchema,
  id: idSchema,
  runnerId: idSchema,
  keptAsId: idSchema,
  userId: z.string().nullable(),
  erasedAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
  by: z.enum(['runner', 'owner']),
})

export const ledgerFile = (dataDir: string): string => join(dataDir, 'erasures.jsonl')

/** A line of its own each, also behind one that was cut: an empty line is passed over. */
const write = (file: string, erased: readonly Erased[]): Promise<void> =>
  appendFile(file, erased.map((one) => `\n${JSON.stringify(one)}\n`).join(''), { mode: 0o600, flush: true })

/** Writes an erasure that has happened into the ledger. Where that fails it is in the database, and written at the next start. */
export const rememberErasure = async ({ config, log }: Pick<Deps, 'config' | 'log'>, erased: Erased): Promise<void> => {
  if (config.dataDir === '') return
  await write(ledgerFile(config.dataDir), [erased]).catch((error) =>
    log.error({ err: error }, 'the ledger of erasures was not written'),
  )
}

/** What a ledger says; none where there is no file. A line that was cut by the end of a process is passed over. */
export const readLedger = async (file: string): Promise<Erased[]> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap((line) => {
    try {
      return [lineSchema.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
}

/** Erases again whom the ledger names and the database still has. Answers how many that were. */
export const eraseAgain = async (db: Db, ledger: readonly Erased[], now: Date): Promise<number> => {
  let again = 0
  for (const told of ledger) {
    const { practiceId, runnerId } = told
    const done = await db.$transaction(
      async (tx) => {
        const known = await tx.erasure.findFirst({ where: { practiceId, runnerId } })
        if (known || (await tx.practice.count({ where: { id: practiceId } })) === 0) return null
        const outcome = await eraseRunner(tx, told, dayOf(now.toISOString(), 'UTC'))
        if (!outcome) return null
        await audit(tx, { practiceId, userId: 'strideloom' }, now, {
          action: 'runner erased again',
          runnerId,
          rowId: told.id,
          detail: { by: told.by, kept: outcome.kept },
        })
        return outcome
      },
      { timeout: 60_000 },
    )
    if (done) again += 1
  }
  return again
}

/** At the start: what the ledger knows is done in the database, and what the database knows stands in the ledger. */
export const settleErasures = async (db: Db, dataDir: string, now: Date): Promise<number> => {
  const file = ledgerFile(dataDir)
  const ledger = await readLedger(file)
  const again = await eraseAgain(db, ledger, now)
  const written = new Set(ledger.map(({ practiceId, runnerId }) => `${practiceId}/${runnerId}`))
  const stored = await db.erasure.findMany({ orderBy: { erasedAt: 'asc' } })
  const missing = stored.filter(({ practiceId, runnerId }) => !written.has(`${practiceId}/${runnerId}`))
  if (missing.length > 0) await write(file, missing as Erased[])
  return again
}
