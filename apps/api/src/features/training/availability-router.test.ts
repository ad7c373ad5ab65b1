import { exercise } from '@strideloom/domain/library/exercises.ts'
import { changeBetween } from '@strideloom/domain/programs/change.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const own = () => world.runner.call.training
const standing = async () => {
  const { runnerId } = world.runner
  return (await world.therapist.call.training.availability.listFor({ runnerId })).spans
}
const told = (over = {}) => ({
  id: uuidv7(),
  spanId: uuidv7(),
  fromDay: '2026-12-12',
  toDay: '2026-12-16',
  kind: 'away' as const,
  note: 'at her mother’s',
  toldAt: `${TODAY}T08:00:00.000Z`,
  ...over,
})

describe('P5 days away', () => {
  test('P32 told twice, also at once, it is one statement and one line of the audit; the therapist reads it', async () => {
    const away = told()
    await Promise.all([own().availability.tell(away), own().availability.tell(away)])
    await own().availability.tell(away)
    expect(await world.db.availability.count({ where: { id: away.id } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { action: 'days away told', rowId: away.id } })).toBe(1)
    expect(await standing()).toEqual([{ ...away, withdrawn: false }])
    expect((await own().lately()).availability).toMatchObject([{ id: away.id, kind: 'away' }])
  })

  test('what was told last counts, whatever order it arrives in, from the phone or from the desk', async () => {
    const { runnerId } = world.runner
    const first = told({ fromDay: '2026-12-20', toDay: '2026-12-21', note: '' })
    const later = { ...first, id: uuidv7(), kind: 'limited' as const, toldAt: `${TODAY}T09:00:00.000Z` }
    await world.therapist.call.training.availability.tellFor({ runnerId, ...later })
    await own().availability.tell(first)
    const of = async () => (await standing()).filter(({ spanId }) => spanId === first.spanId)
    expect(await of()).toMatchObject([{ kind: 'limited' }])
    const back = { ...later, id: uuidv7(), withdrawn: true, toldAt: `${TODAY}T09:30:00.000Z` }
    await own().availability.tell(back)
    expect(await of()).toEqual([])
    // a phone that keeps the older statement needs to hear that it was taken back
    expect((await own().lately()).availability).toMatchObject([{}, { id: back.id, withdrawn: true }])
  })

  test('R21 the last day before the first, a kind that is none, a long note and a time to come are refused in words', async () => {
    const tell = (over: object) => own().availability.tell(told(over) as never)
    await expect(tell({ toDay: '2026-12-11' })).rejects.toThrow(/before the first/)
    await expect(tell({ kind: 'busy' })).rejects.toThrow(/away, limited or no gym/)
    await expect(tell({ note: 'x'.repeat(121) })).rejects.toThrow(/120 characters/)
    await expect(tell({ toldAt: `${TODAY}T23:00:00.000Z` })).rejects.toThrow(/in the future/)
  })

  test('R1 another runner’s statement is no way in, and the same id cannot mean something else', async () => {
    const away = told({ fromDay: '2027-02-01', toDay: '2027-02-02' })
    await own().availability.tell(away)
    await expect(world.otherRunner.call.training.availability.tell(away)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(own().availability.tell({ ...away, kind: 'limited' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(
      world.stranger.call.training.availability.listFor({ runnerId: world.runner.runnerId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('reference 8 workouts of days that were told before they were over are excused as travel, and only those', async () => {
    const { practiceId } = world
    const { runnerId, userId } = world.runner
    const days = ['2026-11-20', '2026-11-21', '2026-11-22']
    await publishSquats(runnerId, '2026-11-20', [5, 6, 7])
    await own().availability.tell(
      told({ fromDay: days[0], toDay: days[1], toldAt: '2026-11-20T23:30:00.000Z', note: '' }),
    )
    const scope = grantRunner({ practiceId, runnerId, userId, memberId: null, timeZone: 'Europe/Stockholm' })
    const { record } = await loadRecord(world.deps.pool, scope, { today: TODAY })
    const due = new Map(
      record.prescriptions?.flatMap(({ snapshot }) => snapshot.sessions.map(({ id, due }) => [id, due] as const)),
    )
    // told half an hour into the second day: the first was over
    expect(record.excuses?.map(({ session, reason }) => [due.get(session), reason])).toEqual([[days[1], 'travel']])
    const mine = await world.runner.call.progress.mine({ weeks: 2 })
    expect(mine.weeks.at(-2)).toMatchObject({ due: 2, total: 0 })
  })

  test('P36 the brief names days away that are near, and no others', async () => {
    const { runnerId } = world.runner
    const near = told({ fromDay: '2026-11-28', toDay: '2026-11-29', kind: 'no-gym', note: '' })
    await own().availability.tell(near)
    const { coming } = await world.therapist.call.briefs.get({ runnerId })
    expect(coming.availability.map(({ id, kind }) => [id, kind])).toEqual([[near.id, 'no-gym']])
  })
})

/** A published block of squats on some weekdays, from a day gone by on. */
const publishSquats = async (runnerId: string, startDay: string, weekdays: number[]): Promise<void> => {
  world.clock.now = new Date(`${startDay}T06:00:00.000Z`)
  const { programs } = world.therapist.call
  const block = { id: uuidv7(), startDay, weeks: 1, phase: 'base' as const, purpose: '' }
  const squat = exercise('back-squat')
  if (!squat) throw new Error('the library has it')
  const programId = uuidv7()
  await programs.create({ runnerId, id: programId, title: 'Legs', block, raceId: null })
  const { draft, revision } = await programs.get({ runnerId, programId })
  const prescribed = prescribe(
    draft,
    {
      id: uuidv7(),
      pairingId: null,
      exercise: squat.id,
      role: 'key',
      dose: startingDose(squat),
      weekdays,
      why: 'So that the legs carry you home.',
    },
    { newId: uuidv7, today: startDay },
  )
  const change = changeBetween(draft, prescribed)
  const saved = await programs.change({ runnerId, programId, changeId: uuidv7(), baseRevision: revision, change })
  await programs.publish({ runnerId, programId, publishId: uuidv7(), revision: saved.revision })
  world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
}
