import { createPool, type Pool } from '@strideloom/db/client.ts'
import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPersonIn } from './person.ts'

let pool: Pool
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  pool = createPool(database.url, { poolSize: 4 })
  for (const name of ['ada', 'ben', 'cleo']) {
    await pool.query(
      `INSERT INTO "User" (id, name, email, "emailVerified", "updatedAt") VALUES ($1, $1, $2, true, now())`,
      [name, `${name}@strideloom.example`],
    )
    await pool.query(
      `INSERT INTO "AuthSession" (id, token, "userId", "expiresAt", "updatedAt") VALUES ($1, $1, $2, now() + interval '1 h', now())`,
      [`token-${name}`, name],
    )
  }
})

afterAll(async () => {
  await pool.end()
  await drop()
})

/** The pool, counting its statements. */
const counted = () => {
  const sent: string[][] = []
  const query = (statement: { text: string; values: [string[]] }) => {
    sent.push(statement.values[0])
    return pool.query(statement)
  }
  return { sent, find: findPersonIn({ query } as unknown as Pool) }
}

describe('who sends a request', () => {
  test('each of many at once is answered with their own person, in few statements', async () => {
    const { sent, find } = counted()
    const names = Array.from({ length: 40 }, (_, index) => ['ada', 'ben', 'cleo', 'nobody'][index % 4])
    const people = await Promise.all(names.map((name) => find(`token-${name}`)))
    expect(people.map((person) => person?.userId ?? 'nobody')).toEqual(names)
    expect(sent.length).toBeLessThan(10)
  })

  test('who asks after a sign-in ended gets nothing, even while an earlier answer is under way', async () => {
    const { find } = counted()
    const before = Promise.all([find('token-ben'), find('token-ben'), find('token-ben')])
    await pool.query(`UPDATE "AuthSession" SET "expiresAt" = now() WHERE token = 'token-ben'`)
    const after = find('token-ben')
    await before
    expect(await after).toBeNull()
  })

  test('a statement that fails fails those who asked in it, and nobody later', async () => {
    let failing = true
    const query = (statement: object) => (failing ? Promise.reject(new Error('gone')) : pool.query(statement as never))
    const find = findPersonIn({ query } as unknown as Pool)
    const asked = await Promise.allSettled(Array.from({ length: 6 }, () => find('token-ada')))
    expect(asked.every((one) => one.status === 'rejected')).toBe(true)
    failing = false
    expect((await find('token-ada'))?.userId).toBe('ada')
  })
})
