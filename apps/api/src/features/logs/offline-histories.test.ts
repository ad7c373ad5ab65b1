import { addDays } from '@strideloom/domain/calendar/day.ts'
import { settleComments } from '@strideloom/domain/logs/comments.ts'
import { placeOf, workedSince } from '@strideloom/domain/logs/moves.ts'
import { settleItem } from '@strideloom/domain/logs/settle.ts'
import { TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import { IN_FULL } from '@strideloom/fixtures/prove/sampled.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { recordWindow } from '../progress/record-window.ts'
import {
  entryOf,
  type History,
  HOME,
  histories,
  type Plan,
  REPUBLISHED,
  tell,
  type Write,
} from './offline-history.test.makers.ts'
import { stage } from './offline-stage.test.makers.ts'
import { phasesOf, type Request, straight, wild } from './offline-way.test.makers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

/** What each write was answered, every time: kept, or a sentence. */
type Answers = Map<string, string[]>
const KEPT = 'kept'

let count = 0
/** Ids that sort the same whoever's history it is: what is said later has the greater one. */
const idsFor = (): ((n: number) => string) => {
  const mine = (++count).toString(16).padStart(12, '0')
  return (n) => `019a${n.toString(16).padStart(4, '0')}-0000-7000-8000-${mine}`
}

/** Lives a history and delivers it the one way or the other; gives all that can be asked of it afterwards. */
const live = async (history: History, way: (all: Write[], before: Write[], seed: number) => Request[]) => {
  const { call, runnerId, plan, publishAgain } = await stage(world, history)
  const idOf = idsFor()
  const all = history.writes.map((write, n): Write => ({ ...write, id: idOf(n) }))
  const [early, late] = phasesOf(history, all)
  const old = await plan()
  const answers: Answers = new Map(all.map(({ id }) => [id, []]))
  const planFor = new Map<string, Plan>()

  /** The run that a write is about: one that this phone told before, or that it saw. One that nobody told answers as not here. */
  const runIdFor = ({ act, device, id }: Write): string => {
    const known = all.filter(
      (one) =>
        one.act.kind === 'run' &&
        one.id < id &&
        (one.device === device || (early.includes(one) && late.some((write) => write.id === id))),
    )
    return known['of' in act ? act.of % Math.max(1, known.length) : 0]?.id ?? idOf(900)
  }
  const send = async (writes: Write[]): Promise<void> => {
    const note = (answer: string) => {
      for (const { id } of writes) answers.get(id)?.push(answer)
    }
    const [first] = writes
    if (!first) return
    const entries = writes.flatMap((write) => entryOf(write, history, planFor.get(write.id) ?? old) ?? [])
    const spanId = (n: number) => idOf(800 + n)
    try {
      if (entries.length > 0) await call.logs.record({ entries })
      else await tell(call, first, history, { ...(planFor.get(first.id) ?? old), runId: runIdFor(first), spanId })
      note(KEPT)
    } catch (error) {
      const { code, message } = error as { code: string; message: string }
      // as the app does it: a bad entry does not hold up the good ones
      if (writes.length > 1) for (const write of writes) await send([write])
      else note(`${code}: ${message}`)
    }
  }
  const deliver = async (requests: Request[]) => {
    for (const { writes, isTwice } of requests)
      await Promise.all(isTwice ? [send(writes), send(writes)] : [send(writes)])
  }

  world.clock.now = new Date(Date.parse(REPUBLISHED) - 3_600_000)
  await deliver(way(early, [], history.seed))
  await publishAgain()
  const seen = await plan()
  for (const write of late)
    if (write.seesNew && write.minute > 3 * 1440 + 300) planFor.set(write.id, { ...seen, sessionId: old.sessionId })
  world.clock.now = new Date(HOME)
  // what was refused for good is not sent again
  const arrived = early.filter(({ id }) => answers.get(id)?.includes(KEPT))
  await deliver(way(late, arrived, history.seed + 1))
  const names = new Map<string, string>(all.map(({ id }, n) => [id, `write ${n}`]))
  return { all, answers, call, runnerId, names, planOf: (id: string) => planFor.get(id) ?? old }
}
type Lived = Awaited<ReturnType<typeof live>>

/** All that was kept of what is written on phones, one list a table. */
const rowsOf = async ({ runnerId }: Lived) => {
  const { db, practiceId } = world
  const where = { practiceId, runnerId }
  const orderBy = { id: 'asc' as const }
  const omit = { practiceId: true, runnerId: true } as const
  const omitReceived = { ...omit, receivedAt: true } as const
  return {
    logs: await db.log.findMany({
      where,
      orderBy,
      omit: omitReceived,
      include: { sets: { omit: { practiceId: true }, orderBy: [{ ordinal: 'asc' }, { side: 'asc' }] } },
    }),
    checkIns: await db.checkIn.findMany({
      where,
      orderBy,
      omit: omitReceived,
      include: { regions: { omit, orderBy: { region: 'asc' } } },
    }),
    safety: await db.flagAnswer.findMany({ where, orderBy, omit }),
    runs: await db.run.findMany({
      where,
      orderBy,
      omit: { ...omit, createdAt: true },
      include: { regions: { omit: { practiceId: true }, orderBy: [{ kind: 'asc' }, { region: 'asc' }] } },
    }),
    soreness: await db.runSoreness.findMany({ where, orderBy, omit: omitReceived }),
    days: await db.runningDay.findMany({ where, orderBy, omit: omitReceived }),
    away: await db.availability.findMany({ where, orderBy, omit: omitReceived }),
    beside: await db.unplannedWork.findMany({ where, orderBy, omit: omitReceived }),
    moves: await db.workoutMove.findMany({ where, orderBy, omit: omitReceived }),
    wishes: await db.sessionWish.findMany({ where, orderBy, omit: omitReceived }),
    comments: await db.planComment.findMany({ where, orderBy, omit: omitReceived }),
    responses: await db.sessionResponse.findMany({ where, orderBy, omit: omitReceived }),
    told: await db.auditEntry.groupBy({
      by: ['action'],
      where: { ...where, action: { notIn: ['work logged', 'signs evaluated'] } },
      _count: true,
      orderBy: { action: 'asc' },
    }),
  }
}

const planned = ({ call }: Lived) => call.programs.plan({ from: addDays(TODAY, -7), to: addDays(TODAY, 27) })

/** What the phone and the record answer. */
const answered = async (lived: Lived) => {
  const { call, runnerId } = lived
  return {
    plan: await planned(lived),
    lately: await call.training.lately(),
    checkIns: await call.logs.checkIns.recent({}),
    mine: await call.progress.mine({}),
    safety: await call.people.safety.mine(),
    due: await call.sessions.due(),
    wishes: await call.sessions.wishes.mine(),
    asked: await world.therapist.call.sessions.wishes.forRunner({ runnerId }),
    comments: settleComments((await call.logs.comments.mine()).steps),
    commented: await world.therapist.call.logs.comments.forRunner({ runnerId }),
    overview: await world.therapist.call.progress.overview({ runnerId }),
    beside: await world.therapist.call.logs.unplannedFor({ runnerId }),
    moved: await world.therapist.call.logs.movedFor({ runnerId }),
    away: await world.therapist.call.training.availability.listFor({ runnerId }),
  }
}

/** Where the workouts lie: as the phone settles it, and as the record of the therapist does for the plan as it stands. */
const lying = async (lived: Lived) => {
  const { workouts } = await planned(lived)
  const { record } = await world.therapist.call.outlook.record({ runnerId: lived.runnerId })
  const live = new Map(record.livePlan?.sessions?.map(({ id, due }) => [id, due]))
  return workouts.flatMap(({ id, day, laidAgainAt, entries, moves }) => {
    const place = placeOf({ day, laidAgainAt, workedAt: workedSince(entries) }, moves)
    return live.has(id) ? [{ phone: place.day, record: live.get(id) }] : []
  })
}

/** The same words for the same thing, whatever its id. */
const inWords = (state: unknown, { names }: Lived): string => {
  const known = new Map(names)
  return JSON.stringify(state, null, 1).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    const name = known.get(id) ?? `thing ${known.size}`
    known.set(id, name)
    return name
  })
}

type Log = Awaited<ReturnType<typeof rowsOf>>['logs'][number]
type Shown = Awaited<ReturnType<typeof planned>>['workouts'][number]
/** Skipped as a whole, and each of its exercises opened again since: nothing of that entry is left to be seen. */
const isOpenAgain = (whole: Log, shown: Shown | undefined, isLater: (one: Log) => boolean, logs: readonly Log[]) =>
  whole.workoutItemId === null &&
  shown?.items.every(({ id }) =>
    logs.some((one) => one.workoutItemId === id && one.outcome === 'withdrawn' && isLater(one)),
  )

/** What was said last of each workout and not taken back, whatever became of the plan: that much must be seen. */
const lastWords = (logs: readonly Log[], workouts: readonly Shown[]): string[] => {
  const byMoment = [...logs].sort((a, b) => a.loggedAt.getTime() - b.loggedAt.getTime() || (a.id < b.id ? -1 : 1))
  const ofRows = new Map(byMoment.map((log) => [`${log.workoutId} ${log.workoutItemId}`, log]))
  const last = [...ofRows.values()]
  const standing = byMoment.filter((log, at) => {
    const shown = workouts.find(({ id }) => id === log.workoutId)
    const isLater = (one: Log) => byMoment.indexOf(one) > at
    return log.outcome !== 'withdrawn' && last.includes(log) && !isOpenAgain(log, shown, isLater, last)
  })
  return [...new Map(standing.map((log) => [log.workoutId, log.id])).values()]
}

/** Which entry counts for each row of the plan: as the phone settles it, and as the record of the therapist does. */
const standing = async (lived: Lived) => {
  const { workouts } = await planned(lived)
  const phone = workouts.flatMap(({ id: workoutId, items, entries }) =>
    items.flatMap(({ id }) => {
      const counts = settleItem({ workoutId, workoutItemId: id }, entries)
      return counts ? [`${id} ${counts.id}`] : []
    }),
  )
  const { practiceId } = world
  const { runnerId } = lived
  const scope = grantRunner({ practiceId, runnerId, userId: '', memberId: null, timeZone: TIME_ZONE })
  const record = (await recordWindow(world.db, scope, addDays(TODAY, 27), 12)).workouts.flatMap(({ items }) =>
    items.flatMap(({ id, entry }) => (entry ? [`${id} ${entry.id}`] : [])),
  )
  return { phone: phone.sort(), record: record.sort() }
}

/** Found by chance: one phone skips a whole workout, the other takes back its only exercise a minute later. */
const OPENED_AGAIN: History = {
  writes: (
    [
      { act: { kind: 'take-back', item: 9 }, device: 0, minute: 0, seesNew: false },
      { act: { kind: 'whole', item: 27, isTakenBack: false }, device: 1, minute: 0, seesNew: false },
    ] as const
  ).map((write) => ({ ...write, id: '' })),
  skews: [0, -1],
  isEarly: [false, false],
  edit: 'none',
  seed: 0,
}

describe('R10 what two phones of one runner write without a network', () => {
  test('R10 ends the same in whatever order, twice or late it arrives: each thing once, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const [calm, rough] = [await live(history, straight), await live(history, wild)]
        for (const lived of [calm, rough]) {
          const rows = await rowsOf(lived)
          const { told: _, ...kept } = rows
          const stored = Object.values(kept).flatMap((table) => table.map(({ id }: { id: string }) => id))
          expect(new Set(stored).size).toBe(stored.length)
          const isKept = (id: string) => lived.answers.get(id)?.includes(KEPT)
          for (const write of lived.all) {
            const said = new Set(lived.answers.get(write.id))
            // kept once it is kept: a repeat is never refused, so that nobody is told of a loss that is none
            expect([...said], JSON.stringify(write)).toHaveLength(1)
            for (const one of said) expect(one).toMatch(/^kept$|^(BAD_REQUEST|CONFLICT|NOT_FOUND)\b.*: \S.* \S/s)
          }
          const told = lived.all.filter(({ act, id }) => act.kind !== 'no-run' && isKept(id)).map(({ id }) => id)
          expect(stored.sort()).toEqual(told.sort())

          for (const log of rows.logs.filter(({ workoutItemId }) => workoutItemId !== null)) {
            const row = lived.planOf(log.id).rows.find(({ id }) => id === log.workoutItemId)
            expect((log.target as { dose: unknown }).dose).toEqual(row?.dose)
          }
          const { phone, record } = await standing(lived)
          expect(record).toEqual(phone)
          const shown = new Set(phone.map((line) => line.split(' ')[1]))
          for (const { phone: here, record: there } of await lying(lived)) expect(there).toBe(here)
          const { workouts } = await planned(lived)
          for (const id of lastWords(rows.logs, workouts)) expect(shown).toContain(id)
        }
        expect(inWords([await rowsOf(rough), await answered(rough)], rough)).toBe(
          inWords([await rowsOf(calm), await answered(calm)], calm),
        )
      }),
      {
        numRuns: IN_FULL ? 1000 : 10,
        // once an exercise was opened again that another phone had skipped with all of its workout
        examples: [[OPENED_AGAIN]],
      },
    )
  }, 3_600_000)
})
