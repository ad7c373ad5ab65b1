import { fromDay } from '@strideloom/db/day-column.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world?.close())

type Answered = {
  flag?: string
  reply?: 'yes' | 'no'
  at?: string
  runnerId?: string
  practiceId?: string
  askedAt?: string
}
const answer = ({
  flag = 'suspected-dvt',
  reply = 'yes',
  at = `${TODAY}T06:00:00.000Z`,
  askedAt = 'check-in',
  ...whose
}: Answered = {}) =>
  world.db.flagAnswer.create({
    data: {
      practiceId: world.practiceId,
      runnerId: world.runner.runnerId,
      id: uuidv7(),
      flag,
      reply,
      askedAt,
      answeredAt: new Date(at),
      ...whose,
    },
  })
const seen = async (who: { call: World['therapist']['call'] } = world.therapist) =>
  (await who.call.people.runners.safety()).map(({ name, flags }) => [name, flags.map(({ id }) => id)])

describe('whose hands-on work a safety answer closes', () => {
  test('nobody who answered nothing, no, or yes to what only limits', async () => {
    await answer({ reply: 'no' })
    await answer({ flag: 'doms-high' })
    expect(await seen()).toEqual([])
  })

  test('P2 medical help first, then by name, each with its question and its day', async () => {
    await answer({ flag: 'fever-illness', runnerId: world.otherRunner.runnerId })
    await answer()
    expect(await seen()).toEqual([
      ['Maya Lindqvist', ['suspected-dvt']],
      ['Jonas Weil', ['fever-illness']],
    ])
    const [first] = await world.therapist.call.people.runners.safety()
    expect(first).toMatchObject({ today: TODAY, flags: [{ answeredOn: TODAY, urgent: true, closes: true }] })
  })

  test('it stands until a therapist writes down a no, whatever order the answers came in; the runner’s own no does not end it', async () => {
    await answer({ reply: 'no', at: `${TODAY}T08:00:00.000Z`, askedAt: 'desk' })
    await answer({ at: `${TODAY}T07:00:00.000Z` })
    expect(await seen()).toEqual([])
    await answer({ at: `${TODAY}T09:00:00.000Z` })
    await answer({ reply: 'no', at: `${TODAY}T10:00:00.000Z` })
    expect(await seen()).toEqual([['Maya Lindqvist', ['suspected-dvt']]])
  })

  test('what a clinician’s note clears is not open, and is again once the note has run out', async () => {
    await answer({ flag: 'active-cancer', askedAt: 'intake', at: '2026-11-01T06:00:00.000Z' })
    await world.db.intake.create({
      data: {
        practiceId: world.practiceId,
        runnerId: world.runner.runnerId,
        id: uuidv7(),
        complete: true,
        recordedAt: new Date('2026-11-01T06:00:00.000Z'),
        recordedById: world.therapist.memberId,
      },
    })
    expect(await seen()).toEqual([['Maya Lindqvist', ['active-cancer']]])
    await world.therapist.call.people.clearances.file({
      runnerId: world.runner.runnerId,
      id: uuidv7(),
      flag: 'active-cancer',
      filedOn: '2026-11-20',
      expiresOn: null,
      regions: [],
      note: 'Dr Ek: fine',
    })
    expect(await seen()).toEqual([])
    await world.db.clearance.updateMany({ data: { expiresOn: fromDay('2026-11-22') } })
    expect(await seen()).toEqual([['Maya Lindqvist', ['active-cancer']]])
  })

  test('a consent that was taken back is seen while hands-on work is still planned, and not before or after', async () => {
    const { runnerId } = world.otherRunner
    const own = { practiceId: world.practiceId, runnerId }
    const consent = (givenAt: string, withdrawnAt: string | null) =>
      world.db.consent.create({
        data: {
          ...own,
          id: uuidv7(),
          kind: 'hands-on',
          statement: 'Yes.',
          givenBy: 'Jonas Weil',
          givenAt: new Date(givenAt),
          withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
        },
      })
    const planned = await world.db.session.create({
      data: {
        ...own,
        id: uuidv7(),
        therapistId: world.owner.memberId,
        day: fromDay(TODAY),
        minutes: 45,
        intent: 'maintenance',
        handsOn: true,
        status: 'planned',
      },
    })
    await consent('2026-11-01T09:00:00.000Z', null)
    expect(await seen()).toEqual([])
    await consent('2026-11-02T09:00:00.000Z', `${TODAY}T07:00:00.000Z`)
    expect(await world.therapist.call.people.runners.safety()).toMatchObject([
      { name: 'Jonas Weil', flags: [], consentGoneOn: TODAY },
    ])
    await world.db.session.update({
      where: { practiceId_id: { practiceId: world.practiceId, id: planned.id } },
      data: { status: 'cancelled' },
    })
    expect(await seen()).toEqual([])
  })

  test('the same as the record of that runner says', async () => {
    await answer()
    const { safety } = await world.therapist.call.progress.now({ runnerId: world.runner.runnerId })
    const [row] = await world.therapist.call.people.runners.safety()
    expect(row?.flags).toEqual(safety.flags)
  })
})

describe('R1 R2 who sees it', () => {
  test('never an assistant, a runner or nobody; never another practice’s runners', async () => {
    await answer()
    await answer({ practiceId: world.elsewhere, runnerId: world.strangerRunner.runnerId })
    for (const who of [world.assistant, world.runner])
      await expect(who.call.people.runners.safety()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.nobody.call.people.runners.safety()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await seen()).toEqual([['Maya Lindqvist', ['suspected-dvt']]])
    expect(await seen(world.stranger)).toEqual([['Nils Annan', ['suspected-dvt']]])
  })

  test('only their own where the practice keeps runners apart, and nobody who is archived', async () => {
    await answer({ runnerId: world.otherRunner.runnerId })
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: true } })
    expect(await seen()).toEqual([])
    expect(await seen(world.owner)).toEqual([['Jonas Weil', ['suspected-dvt']]])
    await world.owner.call.people.runners.archive({ runnerId: world.otherRunner.runnerId, archived: true })
    expect(await seen(world.owner)).toEqual([])
  })
})
