import type { Db, Tx } from '@strideloom/db/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { ReminderPage } from '@strideloom/domain/reminders/reminder.ts'
import { v7 as uuidv7 } from 'uuid'
import type { Reminded } from './person-store.ts'

/** Messages that are claimed by one process at once. */
const AT_ONCE = 10
/**
 * A claimed message that nobody has told the end of is another one's after so long: its process has gone. Longer than any try takes. What
 * was sent and not noted then goes out again under the same id, which a device shows once (push topic and tag) and a mailbox keeps once.
 */
const LEASE_MINUTES = 5
/** What became of a message is kept for so long. */
const KEPT_DAYS = 30

/** What a message opens, what it tells of, and until when. */
export type Told = { page: ReminderPage; keys: readonly string[]; until: Instant }
/** A way to somebody: one of their devices, or their mailbox. */
export type Way = { way: 'push'; deviceId: string } | { way: 'mail'; deviceId: null }

/** Writes one message for each way to somebody; they go out at once. */
export const writeMessages = async (
  tx: Tx,
  person: Reminded,
  { page, keys, until }: Told,
  ways: readonly Way[],
  now: Date,
): Promise<void> => {
  await tx.reminderMessage.createMany({
    data: ways.map((way) => ({
      ...way,
      practiceId: person.practiceId,
      id: uuidv7(),
      reminderId: person.id,
      runnerId: person.to === 'runner' ? person.runner.runnerId : null,
      page,
      keys: [...keys],
      until: new Date(until),
      createdAt: now,
      dueAt: now,
    })),
  })
}

export type Claimed = Way & {
  practiceId: string
  id: string
  reminderId: string
  page: ReminderPage
  keys: string[]
  until: Date
  /** This try counted. */
  tries: number
  createdAt: Date
}

/** Takes messages that are due, the oldest first; no other process takes them meanwhile. */
export const claimMessages = (db: Db, now: Date): Promise<Claimed[]> =>
  db.$queryRaw<Claimed[]>`
    UPDATE "ReminderMessage" m SET tries = m.tries + 1, "dueAt" = ${now}::timestamptz + make_interval(mins => ${LEASE_MINUTES}::int)
    FROM (SELECT "practiceId", id FROM "ReminderMessage" WHERE "dueAt" <= ${now}::timestamptz ORDER BY "dueAt" LIMIT ${AT_ONCE}
      FOR UPDATE SKIP LOCKED) due
    WHERE m."practiceId" = due."practiceId" AND m.id = due.id
    RETURNING m."practiceId", m.id, m."reminderId", m.way, m."deviceId", m.page, m.keys, m.until, m.tries, m."createdAt"`

type Which = Pick<Claimed, 'practiceId' | 'id'>

/** It was sent, or it is given up and why: nothing comes after. */
export const endMessage = async (tx: Tx, { practiceId, id }: Which, outcome: string, now: Date): Promise<void> => {
  await tx.reminderMessage.updateMany({
    where: { practiceId, id, endedAt: null },
    data: { dueAt: null, endedAt: now, outcome },
  })
}

/** It goes out later; where it was not tried at all, no try is counted. */
export const putOff = async (tx: Tx, { practiceId, id }: Which, until: Instant, wasTried: boolean): Promise<void> => {
  await tx.reminderMessage.updateMany({
    where: { practiceId, id, endedAt: null },
    data: { dueAt: new Date(until), ...(!wasTried && { tries: { decrement: 1 } }) },
  })
}

/** Forgets messages whose end is long ago. */
export const forgetMessages = async (db: Db, now: Date): Promise<void> => {
  await db.reminderMessage.deleteMany({ where: { endedAt: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } } })
}
