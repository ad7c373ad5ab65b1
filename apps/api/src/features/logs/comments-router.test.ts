import { addDays } from '@strideloom/domain/calendar/day.ts'
import { addMinutes } from '@strideloom/domain/calendar/instant.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { stopPrescribing } from '@strideloom/domain/programs/stop-prescribing.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commentInput } from '../../permissions/stage.ts'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'

let world: World
const BEGINS = `${TODAY}T10:50:00.000Z`
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

let count = 0
/** A runner of their own with heel raises on Tuesday; today is Monday. */
const stage = async (responsibleId = world.therapist.memberId) => {
  world.clock.now = new Date(BEGINS)
  const { therapist, practiceId } = world
  const { runnerId, userId } = await makeRunner(world.db, practiceId, {
    name: `Writer ${'abcdefghijklmnopq'[count++]}`,
    responsibleId,
    joinedOn: '2026-09-01',
  })
  if (userId === null) throw new Error('this runner has an account')
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  const call = world.callerWith({ cookie, 'strideloom-practice': practiceId })
  const program = await beginProgram(world.owner.call, runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
  await program.publish()
  const day = addDays(TODAY, 1)
  const itemsOn = async () => (await call.programs.plan({ from: day, to: day })).workouts.flatMap(({ items }) => items)
  const [item] = await itemsOn()
  if (!item) throw new Error('Tuesday has work')
  const said = () => ({ ...commentInput(item.id), day })
  const desk = therapist.call.logs.comments
  const look = () => desk.forRunner({ runnerId })
  const waiting = async (at = desk) => (await at.waiting()).filter((one) => one.runnerId === runnerId)
  const back = (commentId: string, minute: number) => ({
    ...{ id: uuidv7(), commentId, toldAt: addMinutes(`${TODAY}T10:46:00.000Z`, minute) },
  })
  const later = (minutes: number) => {
    world.clock.now = new Date(addMinutes(BEGINS, minutes))
  }
  return {
    runnerId,
    call,
    comments: call.logs.comments,
    program,
    day,
    item,
    itemsOn,
    said,
    desk,
    look,
    waiting,
    back,
    later,
  }
}

describe('P39 comments on an item or a day', () => {
  test('P39 twice it is one; another under its id is refused; what is missing, too long or far off gets a sentence', async () => {
    const { comments, said, runnerId } = await stage()
    const one = said()
    await Promise.all([comments.say(one), comments.say(one)])
    await comments.say(one)
    const stored = () => world.db.planComment.count({ where: { runnerId } })
    expect(await stored()).toBe(1)
    expect(await world.db.auditEntry.count({ where: { rowId: one.id, action: 'comment written' } })).toBe(1)
    await expect(comments.say({ ...one, words: 'another' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(comments.say({ ...said(), words: ' ' })).rejects.toThrow('Enter your comment.')
    await expect(comments.say({ ...said(), words: '😀'.repeat(2001) })).rejects.toThrow('Shorten your comment')
    await expect(comments.say({ ...said(), day: '2031-01-01' })).rejects.toThrow(/more than a year away/)
    await expect(comments.say({ ...said(), toldAt: `${addDays(TODAY, 2)}T08:00:00.000Z` })).rejects.toThrow(/future/)
    expect(await stored()).toBe(1)
  })

  test('P39 the therapist is told over the list and reads the item and the day; answered, the runner reads it there, and it waits no more', async () => {
    const { comments, said, desk, look, waiting, runnerId, item, day } = await stage()
    const one = said()
    await comments.say(one)
    expect(await waiting()).toMatchObject([{ count: 1, day, about: item.prescribed.name }])
    const { open } = await look()
    expect(open).toMatchObject([
      { commentId: one.commentId, about: item.prescribed.name, day, words: one.words, reply: null },
    ])
    expect(open[0]?.prescriptionId).toBe(
      (await world.db.workoutItem.findFirst({ where: { id: item.id } }))?.prescriptionId,
    )
    const reply = { runnerId, id: uuidv7(), commentId: one.commentId, words: 'Go on, without the load.' }
    await Promise.all([desk.reply(reply), desk.reply(reply)])
    expect(await waiting()).toEqual([])
    expect(await look()).toMatchObject({
      open: [],
      answered: [{ state: 'replied', reply: { words: reply.words, by: 'Ines Okafor' } }],
    })
    const { steps, therapist } = await comments.mine()
    expect(therapist).toBe('Ines Okafor')
    expect(steps).toMatchObject([{ state: 'replied', words: reply.words, by: 'Ines Okafor' }, { rows: [item.id] }])
    await expect(desk.reply({ ...reply, id: uuidv7(), words: 'Another.' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Ines Okafor answered this comment already/),
    })
    // undone it waits again, and the runner reads nothing of it any more
    await desk.reopen({ runnerId, id: uuidv7(), commentId: one.commentId })
    expect(await waiting()).toHaveLength(1)
    const actions = await world.db.auditEntry.findMany({ where: { runnerId, action: { contains: 'comment' } } })
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['comment written', 'comment answered', 'answer to a comment taken back']),
    )
    // what was written is the runner's own: the audit says that it was, not what
    expect(JSON.stringify(actions.map(({ detail }) => detail))).not.toContain('knee')
  })

  test('P39 R10 under an answer the words stay what was answered: said again otherwise is refused, said again the same changes nothing', async () => {
    const { comments, said, desk, look, waiting, runnerId, back } = await stage()
    const one = said()
    await comments.say(one)
    await desk.reply({ runnerId, id: uuidv7(), commentId: one.commentId, words: 'Yes, go.' })
    const earlier = { ...one, id: uuidv7(), toldAt: addMinutes(one.toldAt, -1) }
    const others = [
      { ...earlier, words: 'May I run the marathon with this pain?' },
      { ...earlier, day: addDays(one.day, 1) },
      { ...earlier, workoutItemId: null },
    ]
    for (const other of others)
      await expect(comments.say(other)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/as a new one\.$/),
      })
    expect(await world.db.planComment.count({ where: { runnerId, state: 'said' } })).toBe(1)
    expect((await look()).answered).toMatchObject([{ words: one.words, day: one.day, reply: { words: 'Yes, go.' } }])
    // taken back and said again as it was, in whatever order it arrives
    await comments.say({ ...earlier, toldAt: back(one.commentId, 3).toldAt })
    await comments.takeBack(back(one.commentId, 2))
    await comments.say(one)
    expect((await look()).answered).toMatchObject([{ words: one.words, reply: { words: 'Yes, go.' } }])
    expect(await waiting()).toEqual([])
  })

  test('P39 characters that nobody can see wait at no desk', async () => {
    const { comments, said, waiting, runnerId } = await stage()
    await expect(comments.say({ ...said(), words: '\u200b\u2060' })).rejects.toThrow('Enter your comment.')
    expect(await waiting()).toEqual([])
    expect(await world.db.planComment.count({ where: { runnerId } })).toBe(0)
  })

  test('P39 read in one press it waits no more, twice or by two people it is one; undone it waits again', async () => {
    const { comments, said, desk, look, waiting, runnerId } = await stage()
    const one = said()
    await comments.say(one)
    const press = { runnerId, id: uuidv7(), commentId: one.commentId }
    await Promise.all([desk.read(press), desk.read(press)])
    await world.owner.call.logs.comments.read({ ...press, id: uuidv7() })
    expect(await world.db.planComment.count({ where: { runnerId, state: 'read' } })).toBe(1)
    expect(await waiting()).toEqual([])
    expect((await look()).answered).toMatchObject([{ state: 'read', reply: null }])
    await desk.reopen({ runnerId, id: uuidv7(), commentId: one.commentId })
    expect(await waiting()).toHaveLength(1)
    await desk.read({ ...press, id: uuidv7() })
    // read first, it can still be answered
    await desk.reply({ ...press, id: uuidv7(), words: 'Seen.' })
    expect((await look()).answered).toMatchObject([{ state: 'replied' }])
  })

  test('P39 P32 taken back it is shown to nobody, also where that arrives first; said again it stands', async () => {
    const { comments, said, desk, look, waiting, back, runnerId } = await stage()
    const one = said()
    await comments.takeBack(back(one.commentId, 2))
    await comments.say(one)
    expect(await waiting()).toEqual([])
    expect(await look()).toMatchObject({ open: [], answered: [] })
    await expect(desk.reply({ runnerId, id: uuidv7(), commentId: one.commentId, words: 'Yes.' })).rejects.toMatchObject(
      { code: 'CONFLICT', message: expect.stringMatching(/took this comment back/) },
    )
    await comments.say({ ...one, id: uuidv7(), toldAt: back(one.commentId, 3).toldAt })
    expect((await look()).open).toMatchObject([{ commentId: one.commentId, words: one.words }])
  })

  test('P39 published anew it still says what it was about, and stands at the item where that is still there', async () => {
    const { comments, said, look, program, item, itemsOn, later } = await stage()
    await comments.say(said())
    const name = item.prescribed.name
    const prescribed = async () => {
      const found = Object.values((await program.get()).draft.prescriptions).find(
        (one) => one.exercise === item.exercise,
      )
      if (!found) throw new Error('it is prescribed')
      return found
    }
    later(5)
    const { id, dose } = await prescribed()
    await program.edit((draft) => setDose(draft, id, { dose: { ...dose, sets: dose.sets + 1 } }))
    await program.publish()
    const [now] = (await itemsOn()).filter(({ exercise }) => exercise === item.exercise)
    expect(now?.id).not.toBe(item.id)
    const rows = async () => (await comments.mine()).steps.flatMap((step) => step.rows)
    // in the order in which they were made, wherever the database has laid them since
    await world.db.workoutItem.updateMany({ where: { id: item.id }, data: { ordinal: 7 } })
    expect(await rows()).toEqual([item.id, now?.id])
    later(10)
    await program.edit((draft, context) => stopPrescribing(draft, id, context))
    await program.publish()
    expect((await itemsOn()).filter(({ exercise }) => exercise === item.exercise)).toEqual([])
    expect((await look()).open).toMatchObject([{ about: name }])
    expect((await comments.mine()).steps).toMatchObject([{ about: name }])
  })

  test('P39 on a day it needs no item; somebody else’s item is not there, and nobody else’s comment can be answered', async () => {
    const own = await stage()
    const other = await stage(world.owner.memberId)
    const { comments, said, look, runnerId, day } = own
    await comments.say({ ...commentInput(null), day })
    expect((await look()).open).toMatchObject([{ about: '', day, prescriptionId: null }])
    await expect(comments.say({ ...said(), workoutItemId: other.item.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(comments.say({ ...said(), workoutItemId: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const theirs = other.said()
    await other.comments.say(theirs)
    const wrong = { runnerId, id: uuidv7(), commentId: theirs.commentId }
    const presses = [
      () => own.desk.read(wrong),
      () => own.desk.reply({ ...wrong, words: 'Yes.' }),
      () => own.desk.reopen(wrong),
    ]
    for (const press of presses) await expect(press()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // the same comment's id, said by another runner, is a comment of theirs and changes nothing here
    await comments.say({ ...said(), commentId: theirs.commentId, words: 'Mine.' })
    const theirsNow = await world.owner.call.logs.comments.forRunner({ runnerId: other.runnerId })
    expect(theirsNow.open).toMatchObject([{ words: theirs.words }])
    const { call } = world.stranger
    await expect(call.logs.comments.forRunner({ runnerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await call.logs.comments.waiting()).filter((one) => one.runnerId === runnerId)).toEqual([])
  })

  test('P48 where therapists see their own runners alone, nobody else is told of comments', async () => {
    const { comments, said, waiting } = await stage(world.owner.memberId)
    await comments.say(said())
    const only = (ownRunnersOnly: boolean) =>
      world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly } })
    const { ownRunnersOnly } = await world.db.practice.findUniqueOrThrow({ where: { id: world.practiceId } })
    await only(true)
    expect(await waiting()).toEqual([])
    expect(await waiting(world.owner.call.logs.comments)).toHaveLength(1)
    await only(false)
    expect(await waiting()).toHaveLength(1)
    await only(ownRunnersOnly)
  })

  test('P45 it goes along with what the runner takes, and is gone once they are erased', async () => {
    const { call, comments, said, desk, runnerId } = await stage()
    const one = { ...said(), words: 'Mein Knie 🦵 knackt, אני' }
    await comments.say(one)
    await desk.reply({ runnerId, id: uuidv7(), commentId: one.commentId, words: 'Weiter ohne Last.' })
    const { tables } = await call.record.mine()
    expect(tables.comments).toMatchObject([
      { state: 'said', words: one.words },
      { state: 'replied', words: 'Weiter ohne Last.' },
    ])
    const { owner } = world
    await owner.call.people.runners.archive({ runnerId, archived: true })
    const { name } = await owner.call.people.runners.get({ runnerId })
    await owner.call.record.erasure.erase({ runnerId, name })
    expect(await world.db.planComment.count({ where: { runnerId } })).toBe(0)
  })

  test('P39 what was written once is never rewritten in the database', async () => {
    const { comments, said, runnerId } = await stage()
    await comments.say(said())
    await expect(world.db.planComment.updateMany({ where: { runnerId }, data: { words: '' } })).rejects.toThrow()
  })
})
