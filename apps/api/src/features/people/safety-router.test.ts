import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const own = () => ({ runnerId: world.runner.runnerId })
const people = () => world.therapist.call.people
const note = (over = {}) => ({
  id: uuidv7(),
  flag: 'anticoagulant' as const,
  filedOn: '2026-11-20',
  expiresOn: null,
  regions: [],
  note: 'Dr Ek: light work is fine',
  ...over,
})

describe('clinicians’ notes', () => {
  test('a note is on file once, with who filed it, and stands in the audit', async () => {
    const filed = note()
    await Promise.all([
      people().clearances.file({ ...own(), ...filed }),
      people().clearances.file({ ...own(), ...filed }),
    ])
    const { clearances, today } = await people().clearances.list(own())
    expect(clearances).toEqual([{ ...filed, filedBy: 'Ines Okafor' }])
    expect(today).toBe('2026-11-23')
    expect(await world.db.auditEntry.count({ where: { action: 'clearance filed', rowId: filed.id } })).toBe(1)
  })

  test('the same id for another note is refused, and a note by mistake is taken off', async () => {
    const filed = note({ flag: 'active-cancer' as const })
    await people().clearances.file({ ...own(), ...filed })
    await expect(people().clearances.file({ ...own(), ...filed, filedOn: '2026-11-19' })).rejects.toThrow(
      /filed differently/,
    )
    await people().clearances.retire({ ...own(), id: filed.id, retired: true })
    expect((await people().clearances.list(own())).clearances.map(({ id }) => id)).not.toContain(filed.id)
    expect(await world.db.clearance.count({ where: { id: filed.id } })).toBe(1)
  })

  test('bad input is answered at its field', async () => {
    await expect(people().clearances.file({ ...own(), ...note({ filedOn: '2026-11-24' }) })).rejects.toThrow(
      /still to come/,
    )
    await expect(people().clearances.file({ ...own(), ...note({ expiresOn: '2026-11-01' }) })).rejects.toThrow(
      'The note ends before it was written.',
    )
  })
})

describe('questions at the desk', () => {
  test('each answer is kept with its moment and who asked; sent twice it is one', async () => {
    const answers = [
      { id: uuidv7(), flag: 'fever-illness' as const, reply: 'no' as const },
      {
        id: uuidv7(),
        flag: 'skin-lesion-local' as const,
        reply: 'yes' as const,
        region: 'calf' as const,
        side: 'left' as const,
      },
    ]
    await people().desk.answer({ ...own(), answers })
    await people().desk.answer({ ...own(), answers })
    const rows = await world.db.flagAnswer.findMany({ where: { askedAt: 'desk', ...own() }, orderBy: { flag: 'asc' } })
    expect(rows).toMatchObject([
      { flag: 'fever-illness', reply: 'no', recordedById: world.therapist.memberId, answeredAt: world.clock.now },
      { flag: 'skin-lesion-local', reply: 'yes', region: 'calf', side: 'left' },
    ])
    expect(await world.db.auditEntry.count({ where: { action: 'desk questions answered' } })).toBe(1)
  })

  test('R2 one foreign id among our own, and nothing of the request is kept', async () => {
    const [theirs, ours] = [uuidv7(), uuidv7()]
    const answer = (id: string) => ({ id, flag: 'alcohol' as const, reply: 'no' as const })
    await people().desk.answer({ runnerId: world.otherRunner.runnerId, answers: [answer(theirs)] })
    await expect(people().desk.answer({ ...own(), answers: [answer(ours), answer(theirs)] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await world.db.flagAnswer.count({ where: { id: ours } })).toBe(0)
  })

  test('a yes since a day that is still to come is refused at its field, and nothing is kept', async () => {
    const answer = {
      id: uuidv7(),
      flag: 'fever-illness' as const,
      reply: 'yes' as const,
    }
    const before = await world.db.flagAnswer.count()
    await expect(
      people().desk.answer({ ...own(), answers: [{ ...answer, since: '2026-11-24' }] }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('not come yet'),
    })
    expect(await world.db.flagAnswer.count()).toBe(before)
    await people().desk.answer({ ...own(), answers: [{ ...answer, since: '2026-11-23' }] })
    expect(await world.db.flagAnswer.count()).toBe(before + 1)
  })

  test('a side that the region does not have is refused', async () => {
    const answer = {
      id: uuidv7(),
      flag: 'skin-lesion-local' as const,
      reply: 'yes' as const,
      region: 'calf' as const,
      side: 'center' as const,
    }
    await expect(people().desk.answer({ ...own(), answers: [answer] })).rejects.toThrow(/does not have that side/)
  })
})
