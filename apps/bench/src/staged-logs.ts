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
import { v7 as uuidv7 } from 'uuid'

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

export const EXERCISES = 6
export const SETS = 4
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
export const prescribed = {
  name: 'Split squat',
  category: 'strength',
  area: 'strength',
  regions: [],
  cues: [],
  role: 'key',
  dose,
  why: '',
}

/** The built product on a database of its own, with a runner whose workout of today has 6 exercises × 4 sets, signed in. */
export const stageLogs = async () => {
  const dataDir = temporaryDataDir()
  const database = await openDatabase({ dataDir })
  await migrate({
    url: database.url,
    folder: fileURLToPath(new URL('../../../prisma/migrations', import.meta.url)),
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

  /** All exercises of the workout, done as planned, under new ids. */
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

  /** @throws when the server refuses them */
  const record = async (some: readonly LogEntry[]): Promise<void> => {
    const { status, text } = await post(`${product.origin}/api/trpc/logs.record`, cookie, { entries: some })
    if (status !== 200) throw new Error(`the log was refused: ${text}`)
  }

  const close = async (): Promise<void> => {
    agent.destroy()
    await product.stop()
    await db.$disconnect()
    await database.close()
    await removeDataDir(dataDir)
  }
  return { db, pool, ids: { practiceId, runnerId, userId, workoutId, items }, today, entries, record, close }
}
