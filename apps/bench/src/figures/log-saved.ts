import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { clientOn, createPool } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import { migrate } from '@strideloom/db/migrate.ts'
import { openDatabase } from '@strideloom/db/open-database.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { makeMember, makePractice, makeRunner, TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import { removeDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { uuidv7 } from 'uuidv7'
import { type Figure, type Measured, median } from '../figure.ts'

/** A kept connection and no more than a request needs: what is measured is the product, not its caller. */
const agent = new Agent({ keepAlive: true })
const post = (url: string, cookie: string, body: unknown): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), cookie }
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    sent.on('error', reject)
    sent.end(text)
  })

const ROUNDS = 9
const SAVES = 40
const EXERCISES = 6
const SETS = 4
const SECRET = 'a secret for the bench, thirty-two characters'

const dose = {
  sets: SETS,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'kg', value: 20 },
  rir: 2,
  rpe: null,
  tempo: null,
  restSeconds: 60,
}
const prescribed = {
  name: 'Split squat',
  category: 'strength',
  area: 'strength',
  regions: [],
  cues: [],
  role: 'key',
  dose,
  why: '',
}

/** B4: a workout of 6 exercises × 4 sets saved over HTTP, against the same rows and the same audit entry sent by a bare driver. */
export const logSaved: Figure = {
  id: 'B4',
  title: 'one log saved (6 exercises × 4 sets, idempotent, audited) ÷ raw transaction of the same rows',
  measure: async (): Promise<Measured[]> => {
    const dataDir = temporaryDataDir()
    const database = await openDatabase({ dataDir })
    await migrate({
      url: database.url,
      folder: fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url)),
    })
    const pool = createPool(database.url)
    const db = clientOn(pool)
    const today = dayOf(new Date().toISOString(), TIME_ZONE)

    const practiceId = await makePractice(db, 'Bench')
    const { memberId } = await makeMember(db, practiceId, 'Bench Therapist', 'owner')
    const { runnerId, userId } = await makeRunner(db, practiceId, {
      name: 'Bench Runner',
      responsibleId: memberId,
      joinedOn: today,
    })
    const [programId, versionId, workoutId] = [uuidv7(), uuidv7(), uuidv7()]
    const items = Array.from({ length: EXERCISES }, () => uuidv7())
    const day = fromDay(today)
    await db.program.create({
      data: {
        practiceId,
        id: programId,
        runnerId,
        createdById: memberId,
        title: 'Bench',
        startDay: day,
        endDay: day,
        draft: {},
      },
    })
    await db.programVersion.create({
      data: { practiceId, id: versionId, programId, number: 1, document: {}, revision: 1, publishedById: memberId },
    })
    await db.workout.create({
      data: { practiceId, id: workoutId, runnerId, programId, versionId, day, area: 'strength', title: 'Strength' },
    })
    await db.workoutItem.createMany({
      data: items.map((id, index) => ({
        practiceId,
        id,
        workoutId,
        runnerId,
        itemId: id,
        prescriptionId: id,
        ordinal: index + 1,
        exercise: 'split-squat',
        prescribed,
      })),
    })
    const token = uuidv7()
    await db.authSession.create({
      data: { id: token, token, userId: userId ?? '', expiresAt: new Date(Date.now() + 3_600_000) },
    })
    const signature = createHmac('sha256', SECRET).update(token).digest('base64')
    const cookie = `strideloom.session_token=${encodeURIComponent(`${token}.${signature}`)}`

    const product = await startProduct({ DATABASE_URL: database.url, STRIDELOOM_SECRET: SECRET })
    try {
      const entries = (): LogEntry[] =>
        items.map((workoutItemId) => ({
          id: uuidv7(),
          workoutId,
          workoutItemId,
          performedOn: today,
          loggedAt: new Date().toISOString(),
          outcome: 'done',
          reason: null,
          effort: 7,
          pain: 0,
          painRegion: null,
          painSide: null,
          note: '',
          sets: Array.from({ length: SETS }, (_, index) => ({
            ordinal: index + 1,
            side: 'both' as const,
            reps: 10,
            seconds: null,
            loadKg: 20,
            rir: 2,
          })),
        }))

      const save = async (): Promise<void> => {
        const { status, text } = await post(`${product.origin}/api/trpc/logs.record`, cookie, { entries: entries() })
        if (status !== 200) throw new Error(`the log was refused: ${text}`)
      }

      // The bare side: one row a statement would flatter us, so it sends as few statements as the rows allow.
      const raw = async (): Promise<void> => {
        const client = await pool.connect()
        try {
          const all = entries()
          await client.query('BEGIN')
          await client.query({
            name: 'bench-logs',
            text: `INSERT INTO "Log" ("practiceId", id, "runnerId", "workoutId", "workoutItemId", "performedOn", "loggedAt", outcome, effort, pain, exercise, target)
              SELECT $1, id, $2, $3, item, $4, now(), 'done', 7, 0, 'split-squat', $5 FROM unnest($6::uuid[], $7::uuid[]) AS t(id, item)`,
            values: [practiceId, runnerId, workoutId, today, prescribed, all.map(({ id }) => id), items],
          })
          await client.query({
            name: 'bench-sets',
            text: `INSERT INTO "LoggedSet" ("practiceId", "logId", ordinal, side, reps, "loadKg", rir, "targetReps", "targetLoadKg")
              SELECT $1, id, ordinal, 'both', 10, 20, 2, 10, 20 FROM unnest($2::uuid[]) AS l(id), generate_series(1, ${SETS}) AS ordinal`,
            values: [practiceId, all.map(({ id }) => id)],
          })
          await client.query({
            name: 'bench-audit',
            text: `SELECT audit_append($1, now(), $2, 'logs recorded', $3, NULL, '{}')`,
            values: [practiceId, userId, runnerId],
          })
          await client.query('COMMIT')
        } finally {
          client.release()
        }
      }

      const each = async (act: () => Promise<void>): Promise<number> => {
        const times: number[] = []
        for (let count = 0; count < SAVES; count++) {
          const startedAt = performance.now()
          await act()
          times.push(performance.now() - startedAt)
        }
        return median(times)
      }
      await each(save)
      await each(raw)
      // What autovacuum does within a minute of such a start: plans made on empty tables are made anew.
      await pool.query('ANALYZE')
      await each(save)
      await each(raw)
      const pairs: [number, number][] = []
      for (let round = 0; round < ROUNDS; round++) pairs.push([await each(save), await each(raw)])
      const kept = await db.loggedSet.count()
      const expected = (ROUNDS + 2) * SAVES * 2 * EXERCISES * SETS
      if (kept !== expected) throw new Error(`${kept} sets are stored, ${expected} were sent`)
      const ratios = pairs.map(([ours, bare]) => ours / bare)
      return [
        {
          value: median(ratios),
          unit: '×',
          sides: `${median(pairs.map(([ours]) => ours)).toFixed(2)} ms ÷ ${median(pairs.map(([, bare]) => bare)).toFixed(2)} ms (p50)`,
          spread: [Math.min(...ratios), Math.max(...ratios)],
          pass: 4,
          aim: 2.5,
        },
      ]
    } finally {
      agent.destroy()
      await product.stop()
      await db.$disconnect()
      await database.close()
      await removeDataDir(dataDir)
    }
  },
}
