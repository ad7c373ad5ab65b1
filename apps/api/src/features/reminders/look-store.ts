import type { Db, Tx } from '@strideloom/db/client.ts'
import { lookAt, pageOf } from '@strideloom/domain/reminders/look.ts'
import { deviceIds } from './devices-store.ts'
import { type Way, writeMessages } from './messages-store.ts'
import { findReminded, type Reminded } from './person-store.ts'
import { whatWaits } from './what-waits.ts'

/** Minutes between two messages to one person; a therapist is interrupted sooner. */
const SPACING = { runner: 60, therapist: 10 } as const
/** Minutes after which a therapist is looked at again, as what interrupts may come at any time. */
const THERAPIST_EVERY = 2
/** Whose record is held at this moment, by an erasure for example, is looked at again after so long. */
const AFTER_HELD_MS = 20_000
/** Somebody who could not be looked at is looked at again after so long, and others before. */
const AFTER_TROUBLE_MS = 10 * 60_000

/** Hundreds of runners of one therapist take their time. */
const LONG = { timeout: 20_000 }

type Row = { practiceId: string; id: string }
type Held = Row & { runnerId: string | null }

/** Whether anything is due at all: two looks into indexes that hold nothing else. */
export const isAnythingDue = async (db: Db, now: Date): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Reminder" WHERE "lookAt" <= ${now}::timestamptz)
      OR EXISTS (SELECT 1 FROM "ReminderMessage" WHERE "dueAt" <= ${now}::timestamptz) AS due`
  return row?.due ?? false
}

/**
 * Holds the runner whose reminders these are, as a message to them will; true for a member's. Never waits: everybody else who needs both
 * takes the runner first and then the reminders, so a look that waited here would end one of the two.
 */
const holdsRunner = async (tx: Tx, { practiceId, runnerId }: Held): Promise<boolean> => {
  if (runnerId === null) return true
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND id = ${runnerId}::uuid FOR KEY SHARE SKIP LOCKED`
  return held.length > 0
}

const waysTo = async (tx: Tx, person: Reminded, mailEnabled: boolean): Promise<Way[]> => [
  ...(await deviceIds(tx, person.userId)).map((deviceId): Way => ({ way: 'push', deviceId })),
  ...(person.mail && mailEnabled ? [{ way: 'mail', deviceId: null } as const] : []),
]

const look = async (tx: Tx, row: Row, mailEnabled: boolean, now: Date): Promise<void> => {
  const at = now.toISOString()
  const where = { practiceId_id: row }
  const person = await findReminded(tx, row)
  const ways = person ? await waysTo(tx, person, mailEnabled) : []
  if (!person || ways.length === 0 || Object.keys(person.choice.since).length === 0) {
    // Looked at again once there is somewhere to send it, or something is on.
    await tx.reminder.update({ where, data: { lookAt: null } })
    return
  }
  const interrupts = person.choice.since.alarms !== undefined || person.choice.since.wishes !== undefined
  const { tell, told, next } = lookAt(await whatWaits(tx, person, at), {
    choice: person.choice,
    told: person.told,
    lastAt: person.lastAt,
    timeZone: person.timeZone,
    at,
    spacing: SPACING[person.to],
    every: person.to === 'therapist' && interrupts ? THERAPIST_EVERY : null,
  })
  if (tell.length > 0)
    await writeMessages(
      tx,
      person,
      {
        page: pageOf(tell, person.to === 'runner' ? '/today' : '/runners'),
        keys: tell.map(({ key }) => key),
        until: tell.map(({ until }) => until).reduce((a, b) => (a < b ? b : a)),
      },
      ways,
      now,
    )
  await tx.reminder.update({
    where,
    data: { told, lookAt: new Date(next), ...(tell.length > 0 && { lastAt: now }) },
  })
}

/**
 * Looks at the person who has waited longest, if anybody is due: what they are told of, that it was told, and when to look again are
 * written together. No other process looks at them meanwhile. Answers whether somebody was due.
 * @param trouble told of what went wrong with one person; they come again later
 */
export const lookAtNext = async (
  db: Db,
  { mailEnabled, now, trouble }: { mailEnabled: boolean; now: Date; trouble: (error: unknown) => void },
): Promise<boolean> => {
  let held: Row | undefined
  try {
    return await db.$transaction(async (tx) => {
      const [found] = await tx.$queryRaw<Held[]>`
        SELECT "practiceId", id, "runnerId" FROM "Reminder" WHERE "lookAt" <= ${now}::timestamptz ORDER BY "lookAt" LIMIT 1 FOR UPDATE SKIP LOCKED`
      if (!found) return false
      held = { practiceId: found.practiceId, id: found.id }
      if (await holdsRunner(tx, found)) await look(tx, held, mailEnabled, now)
      else
        await tx.reminder.update({
          where: { practiceId_id: held },
          data: { lookAt: new Date(now.getTime() + AFTER_HELD_MS) },
        })
      return true
    }, LONG)
  } catch (error) {
    if (!held) throw error
    trouble(error)
    await db.reminder.updateMany({ where: held, data: { lookAt: new Date(now.getTime() + AFTER_TROUBLE_MS) } })
    return true
  }
}
