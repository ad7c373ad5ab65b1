import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { BRIEF_SQL } from '@strideloom/api/features/briefs/brief-sql.ts'
import { RECORD_SQL, WORKOUTS_SQL } from '@strideloom/api/features/outlook/record-sql.ts'
import { clientOn, createPool, type Pool } from '@strideloom/db/client.ts'
import { migrate } from '@strideloom/db/migrate.ts'
import { openDatabase } from '@strideloom/db/open-database.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { RED_FLAG_IDS } from '@strideloom/domain/library/ids.ts'
import { fillDemo } from '@strideloom/fixtures/demo.ts'
import { TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import { removeDataDir, temporaryDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { cloneRunner } from '@strideloom/fixtures/scale/clone-runner.ts'
import { v7 as uuidv7 } from 'uuid'
import { type Figure, type Measured, median } from '../figure.ts'

const SECRET = 'a secret for the bench, thirty-two characters'
const CLONES = 300
const ROUNDS = 9
const BRIEFS = 40

const agent = new Agent({ keepAlive: true })
const get = (url: string, cookie: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { cookie } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    sent.on('error', reject)
    sent.end()
  })

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

type Statement = { name: string; text: string; values: unknown[] }

/** What a brief reads, and the audit of the look: without who asks and whether they may. */
const statements = (own: { practiceId: string; runnerId: string }, today: string): Statement[] => {
  const from = addDays(today, -84)
  const ids = [own.practiceId, own.runnerId]
  return [
    {
      name: 'bench-record',
      text: RECORD_SQL,
      values: [...ids, from, instantOf(from, '00:00', TIME_ZONE), today, RED_FLAG_IDS, addDays(today, -182)],
    },
    { name: 'bench-workouts', text: WORKOUTS_SQL, values: [...ids, addDays(today, -42), addDays(today, 28)] },
    { name: 'bench-brief', text: BRIEF_SQL, values: [...ids, today, addDays(today, -28)] },
  ]
}

/** The plan of a statement, and a line of it for whoever reads the report. */
const planOf = async (pool: Pool, { name, text, values }: Statement): Promise<{ line: string; plan: string[] }> => {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values)
  const plan = rows.map((row) => row['QUERY PLAN'])
  const whole = plan.filter((line) => line.includes('Seq Scan on')).map((line) => line.trim().split(' ')[5] ?? '')
  const time = plan.find((line) => line.startsWith('Execution Time'))?.replace('Execution Time: ', '') ?? '?'
  const scans = whole.length === 0 ? 'no table read whole' : `tables read whole: ${[...new Set(whole)].join(', ')}`
  return { line: `${name.replace('bench-', '')}: ${time}, ${scans}`, plan }
}

/** B1: the page before a session over HTTP, against the SQL it needs sent by a bare driver to the same database. */
export const brief: Figure = {
  id: 'B1',
  title: 'brief over HTTP ÷ the raw SQL it needs, sent by a bare driver to the same database',
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
    await db.$transaction((tx) => fillDemo(tx, new Date()), { timeout: 60_000 })
    const template = await db.runner.findFirstOrThrow({ where: { name: { startsWith: 'Maya' } } })
    const { practiceId } = template
    await db.$transaction((tx) => cloneRunner(tx, { practiceId, runnerId: template.id }, { from: 1, to: CLONES }), {
      timeout: 600_000,
    })
    await pool.query('ANALYZE')
    const runners = await db.runner.findMany({
      where: { practiceId, name: { startsWith: template.name } },
      select: { id: true },
    })
    const { userId } = await db.member.findFirstOrThrow({ where: { practiceId, role: 'owner' } })
    if (userId === null) throw new Error('the owner has an account')
    const token = uuidv7()
    await db.authSession.create({
      data: { id: token, token, userId, expiresAt: new Date(Date.now() + 3_600_000) },
    })
    const signature = createHmac('sha256', SECRET).update(token).digest('base64')
    const cookie = `strideloom.session_token=${encodeURIComponent(`${token}.${signature}`)}`
    const product = await startProduct({ DATABASE_URL: database.url, STRIDELOOM_SECRET: SECRET })
    try {
      let turn = 0
      const nextRunner = (): string => runners[turn++ % runners.length]?.id ?? ''
      const ours = async (): Promise<void> => {
        const input = encodeURIComponent(JSON.stringify({ runnerId: nextRunner() }))
        const { status, text } = await get(`${product.origin}/api/trpc/briefs.get?input=${input}`, cookie)
        if (status !== 200) throw new Error(`the brief was refused: ${text.slice(0, 300)}`)
      }
      const bare = async (): Promise<void> => {
        const runnerId = nextRunner()
        await pool.query({
          name: 'bench-audit',
          text: `SELECT audit_append($1, now(), $2, 'read briefs.get', $3, NULL, '{}')`,
          values: [practiceId, userId, runnerId],
        })
        await Promise.all(statements({ practiceId, runnerId }, today).map((statement) => pool.query(statement)))
      }
      const each = async (act: () => Promise<void>): Promise<number[]> => {
        const times: number[] = []
        for (let count = 0; count < BRIEFS; count++) {
          const startedAt = performance.now()
          await act()
          times.push(performance.now() - startedAt)
        }
        return times
      }
      await each(ours)
      await each(bare)
      const rounds: { ours: number[]; bare: number[] }[] = []
      for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await each(ours), bare: await each(bare) })
      const ratios = rounds.map((round) => median(round.ours) / median(round.bare))
      const [all, allBare] = [rounds.flatMap((round) => round.ours), rounds.flatMap((round) => round.bare)]
      const plans = await Promise.all(
        statements({ practiceId, runnerId: nextRunner() }, today).map((statement) => planOf(pool, statement)),
      )
      return [
        {
          value: median(ratios),
          unit: '×',
          sides: `${median(all).toFixed(2)} ms ÷ ${median(allBare).toFixed(2)} ms (p50); p95 ${(percentile(all, 0.95) / percentile(allBare, 0.95)).toFixed(2)} ×`,
          spread: [Math.min(...ratios), Math.max(...ratios)],
          pass: 3,
          aim: 2,
          notes: plans.map(({ line }) => line),
          plans: Object.fromEntries(plans.map(({ line, plan }) => [line.split(':')[0] ?? '', plan])),
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
