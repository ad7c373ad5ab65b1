import { clientOn, createPool, type Db } from '@strideloom/db/client.ts'
import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { makeMember, makePractice, makeRunner } from '@strideloom/fixtures/make-people.ts'
import { pino } from 'pino'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { createAuth } from '../http/auth.ts'
import { createMailer } from '../http/mail.ts'
import { pushKeysOf } from '../http/push-keys.ts'
import { appRouter } from '../router.ts'
import { contextOf } from '../trpc/context.ts'
import { findPersonIn } from '../trpc/person.ts'
import { createCallerFactory } from '../trpc/procedures.ts'
import { cookieOf } from './sign-in.ts'

const callerOf = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof callerOf>

const testKeys = pushKeysOf(Buffer.alloc(32, 7).toString('base64url'))
if (!testKeys) throw new Error('any such number is a key')

/** What tests run on: no port, no data folder, one secret. */
export const testConfig: Config = {
  port: 0,
  host: '127.0.0.1',
  origin: 'http://localhost:3000',
  trustedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
  dataDir: '',
  databaseUrl: null,
  demo: 'never',
  mail: null,
  authSecret: 'a secret for tests, thirty-two characters long',
  push: testKeys,
}

/** Noon in Stockholm on the day of the design's story; `world.clock.now` may be set by a test. */
export const TODAY = '2026-11-23'

/** Everything that the server is made of, on a database of the tests; `clock.now` may be set by a test. */
export const depsOn = (url: string, now: Date) => {
  const pool = createPool(url, { poolSize: 4 })
  const db: Db = clientOn(pool)
  const clock = { now }
  const log = pino({ level: 'silent' })
  const mailer = createMailer(testConfig)
  const auth = createAuth(db, testConfig, mailer, log)
  const deps: Deps = {
    db,
    pool,
    findPerson: findPersonIn(pool),
    auth,
    config: testConfig,
    log,
    now: () => clock.now,
    mailEnabled: mailer.enabled,
  }

  const callerWith = (headers: Record<string, string>): Caller => callerOf(() => contextOf(deps, headers))
  const as = async <T extends { userId: string }>(person: T) => {
    const cookie = await cookieOf(db, person.userId, testConfig.authSecret)
    return { ...person, cookie, call: callerWith({ cookie }) }
  }
  return { db, deps, clock, callerWith, as }
}

/**
 * Two practices on a fresh copy of the migrated database, and everybody in them as a caller. The first has an owner, a
 * therapist, an assistant and two runners with accounts (`runner` belongs to the therapist, `otherRunner` to the
 * owner); the second has the stranger and a runner of theirs.
 */
export const openWorld = async () => {
  const { url, drop } = await createTestDatabase()
  const { db, deps, clock, callerWith, as } = depsOn(url, new Date(`${TODAY}T11:00:00.000Z`))

  const practiceId = await makePractice(db, 'Vasa Running Care')
  const ownerRow = await makeMember(db, practiceId, 'Olga Berg', 'owner')
  const therapistRow = await makeMember(db, practiceId, 'Ines Okafor', 'therapist')
  const assistantRow = await makeMember(db, practiceId, 'Anna Holm', 'assistant')
  const runnerOf = async (name: string, practice: string, responsibleId: string) => {
    const { runnerId, userId } = await makeRunner(db, practice, { name, responsibleId, joinedOn: '2026-09-01' })
    if (userId === null) throw new Error('the cast of the tests has accounts')
    return { runnerId, userId }
  }
  const runnerRow = await runnerOf('Maya Lindqvist', practiceId, therapistRow.memberId)
  const otherRunnerRow = await runnerOf('Jonas Weil', practiceId, ownerRow.memberId)
  const elsewhere = await makePractice(db, 'Elsewhere')
  const strangerRow = await makeMember(db, elsewhere, 'Sten Främling', 'owner')
  const strangerRunnerRow = await runnerOf('Nils Annan', elsewhere, strangerRow.memberId)

  return {
    db,
    deps,
    clock,
    practiceId,
    elsewhere,
    owner: await as(ownerRow),
    therapist: await as(therapistRow),
    assistant: await as(assistantRow),
    runner: await as(runnerRow),
    otherRunner: await as(otherRunnerRow),
    stranger: await as(strangerRow),
    strangerRunner: await as(strangerRunnerRow),
    nobody: { call: callerWith({}) },
    /** A caller with these headers, for what the cast does not cover. */
    callerWith,
    close: async () => {
      await db.$disconnect()
      await drop()
    },
  }
}

export type World = Awaited<ReturnType<typeof openWorld>>
