import { createHmac } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { lookAtNextRunner } from '@strideloom/api/features/needs/look-store.ts'
import { clientOn, createPool, type Db } from '@strideloom/db/client.ts'
import { migrate } from '@strideloom/db/migrate.ts'
import { openDatabase } from '@strideloom/db/open-database.ts'
import { fillDemo } from '@strideloom/fixtures/demo.ts'
import { makeMember, makePractice } from '@strideloom/fixtures/make-people.ts'
import { removeDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { v7 as uuidv7 } from 'uuid'
import { type Figure, inTurn, type Measured, median } from '../figure.ts'

const SECRET = 'a secret for the bench, thirty-two characters'
const [FEW, MANY] = [100, 10_000]
/** As in data set L: twenty answer for 500 each. A practice of a hundred has one. */
const THERAPISTS = { many: 20, few: 1 }
const ROUNDS = 9
const ASKED = 40

/**
 * A practice with this many runners, each with what one of the demo's eight needs: the spans as a look left them, so that the same is
 * read in both. Shared out among its therapists; six sessions of the owner today.
 */
const openPracticeOf = async (
  db: Db,
  demo: string,
  label: keyof typeof THERAPISTS,
  count: number,
): Promise<{ userId: string }> =>
  db.$transaction(
    async (tx) => {
      const practiceId = await makePractice(tx, `Practice of ${count}`)
      const owner = await makeMember(tx, practiceId, `Owner of ${label}`, 'owner')
      for (let number = 1; number < THERAPISTS[label]; number++)
        await makeMember(tx, practiceId, `Therapist ${'abcdefghijklmnopqrst'[number]} of ${label}`, 'therapist')
      // Nobody is to be looked at: their spans are here.
      await tx.$executeRawUnsafe('SET LOCAL session_replication_role = replica')
      const values = [practiceId, demo, count]
      await tx.$executeRawUnsafe(
        `WITH staff AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM "Member" WHERE "practiceId" = $1::uuid),
         cast_of AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM "Runner" WHERE "practiceId" = $2::uuid),
         made AS (SELECT number, gen_random_uuid() AS id, (SELECT id FROM staff WHERE place = number % ${THERAPISTS[label]}) AS "responsibleId",
           (SELECT id FROM cast_of WHERE place = number % (SELECT count(*) FROM cast_of)) AS "likeId" FROM generate_series(1, $3::int) AS number),
         runners AS (INSERT INTO "Runner" ("practiceId", id, "responsibleId", name, "timeZone", "joinedOn")
           SELECT $1::uuid, m.id, m."responsibleId", 'Runner ' || m.number, 'Europe/Stockholm', '2026-01-01'::date FROM made m),
         spans AS (INSERT INTO "NeedSpan" ("practiceId", id, "runnerId", "fromAt", "untilAt", rank, kinds, grave, needs, weeks, answers, headlines)
           SELECT $1::uuid, gen_random_uuid(), m.id, s."fromAt", s."untilAt", s.rank, s.kinds, s.grave, s.needs, s.weeks, s.answers, s.headlines
           FROM made m JOIN "NeedSpan" s ON s."practiceId" = $2::uuid AND s."runnerId" = m."likeId")
         INSERT INTO "Session" ("practiceId", id, "runnerId", "therapistId", day, "startTime", minutes, intent)
         SELECT $1::uuid, gen_random_uuid(), m.id, '${owner.memberId}'::uuid, (now() AT TIME ZONE 'Europe/Stockholm')::date, (8 + m.number) || ':00', 50, 'maintenance'
         FROM made m WHERE m.number <= 6`,
        ...values,
      )
      return owner
    },
    { timeout: 120_000 },
  )

/** B3, the part of the start page: 10,000 runners against 100, in one database over HTTP. */
export const whoNeedsMe: Figure = {
  id: 'B3',
  title: `who needs me with ${MANY} runners ÷ with ${FEW}`,
  measure: async (): Promise<Measured[]> => {
    const dataDir = temporaryDataDir()
    const database = await openDatabase({ dataDir })
    await migrate({
      url: database.url,
      folder: fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url)),
    })
    const pool = createPool(database.url)
    const db = clientOn(pool)
    const demo = await db.$transaction((tx) => fillDemo(tx, new Date()), { timeout: 60_000 })
    const looks: number[] = []
    for (let more = true; more; ) {
      const startedAt = performance.now()
      more = await lookAtNextRunner(db, new Date(), (error) => {
        throw error
      })
      if (more) looks.push(performance.now() - startedAt)
    }
    const owners = [
      await openPracticeOf(db, demo.practiceId, 'many', MANY),
      await openPracticeOf(db, demo.practiceId, 'few', FEW),
    ]
    await pool.query('ANALYZE')
    const cookies = await Promise.all(
      owners.map(async ({ userId }) => {
        const token = uuidv7()
        await db.authSession.create({ data: { id: token, token, userId, expiresAt: new Date(Date.now() + 3_600_000) } })
        const signature = createHmac('sha256', SECRET).update(token).digest('base64')
        return `strideloom.session_token=${encodeURIComponent(`${token}.${signature}`)}`
      }),
    )
    const product = await startProduct({ DATABASE_URL: database.url, STRIDELOOM_SECRET: SECRET })
    try {
      const ask = (cookie: string | undefined, input: object) => async (): Promise<number> => {
        const times: number[] = []
        for (let count = 0; count < ASKED; count++) {
          const startedAt = performance.now()
          const answer = await fetch(
            `${product.origin}/api/trpc/needs.today?input=${encodeURIComponent(JSON.stringify(input))}`,
            { headers: { cookie: cookie ?? '' } },
          )
          if (!answer.ok) throw new Error(`the page was refused: ${await answer.text()}`)
          const { result } = (await answer.json()) as {
            result: { data: { runners: unknown[]; appointments: unknown[] } }
          }
          if (result.data.runners.length === 0 || result.data.appointments.length !== 6)
            throw new Error('an empty page')
          times.push(performance.now() - startedAt)
        }
        return median(times)
      }
      const measured = async (what: string, input: object): Promise<Measured> => {
        const [many, few] = cookies.map((cookie) => ask(cookie, input))
        if (!many || !few) throw new Error('two practices')
        await many()
        await few()
        const { a, b, ratio, spread } = await inTurn(ROUNDS, many, few)
        return {
          value: ratio,
          unit: '×',
          sides: `${what}: ${a.toFixed(2)} ms ÷ ${b.toFixed(2)} ms (p50)`,
          spread,
          pass: 1.5,
          aim: 1.2,
        }
      }
      return [
        {
          ...(await measured('everybody’s', { owner: 'all' })),
          notes: [`one runner looked at after a write: ${median(looks).toFixed(0)} ms (p50 of ${looks.length})`],
        },
        await measured('one therapist’s own', { owner: 'mine' }),
        await measured('one kind of need', { owner: 'all', kind: 'reassess' }),
      ]
    } finally {
      await product.stop()
      await db.$disconnect()
      await database.close()
      await removeDataDir(dataDir)
    }
  },
}
