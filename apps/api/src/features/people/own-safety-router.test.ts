import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
const NOON = new Date(`${TODAY}T11:00:00.000Z`)
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => {
  world.clock.now = NOON
})
afterAll(() => world?.close())

const own = () => world.runner.call.people.safety
const his = () => world.otherRunner.call.people.safety
const runner = () => ({ runnerId: world.runner.runnerId })
type Told = Parameters<ReturnType<typeof own>['answer']>[0]['answers'][number]
const told = (over: Partial<Told> = {}): Told => ({ id: uuidv7(), flag: 'fever-illness', reply: 'no', ...over })
const at = (answeredAt: string, ...answers: Told[]) => ({ answeredAt, answers })
const stands = async (call = own()) =>
  (await call.mine()).stands.map(({ flag, side }) => (side ? `${flag} ${side}` : flag))
const seeFirst = async () => {
  const open = await world.therapist.call.people.runners.safety()
  return open.flatMap(({ id, flags }) => (id === world.runner.runnerId ? flags.map((one) => one.id) : []))
}
const desk = (flag: Told['flag'], reply: 'yes' | 'no') =>
  world.therapist.call.people.desk.answer({ ...runner(), answers: [{ id: uuidv7(), flag, reply }] })

describe('flags: what a runner answers at a check-in', () => {
  test('P32 is kept once however often it arrives, under the moment at which it was said, and stands in the audit', async () => {
    const write = at(`${TODAY}T06:10:00.000Z`, told(), told({ flag: 'rhabdo' }))
    await Promise.all([own().answer(write), own().answer(write)])
    await own().answer(write)
    const rows = await world.db.flagAnswer.findMany({ where: { id: { in: write.answers.map(({ id }) => id) } } })
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toMatchObject({ askedAt: 'check-in', recordedById: null, answeredAt: new Date(write.answeredAt) })
    const entries = await world.db.auditEntry.findMany({ where: { action: 'check-in questions answered' } })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ actorUserId: world.runner.userId, runnerId: world.runner.runnerId })
    expect((await own().mine()).said.map(({ flag, reply }) => [flag, reply])).toEqual(
      expect.arrayContaining([
        ['fever-illness', 'no'],
        ['rhabdo', 'no'],
      ]),
    )
  })

  test('R1 R2 belongs to its runner: an id of somebody else’s is not found, another answer under an own id is refused', async () => {
    const mine = told({ flag: 'skin-lesion-local', reply: 'yes', region: 'calf', side: 'left' })
    await own().answer(at(`${TODAY}T07:00:00.000Z`, mine))
    const beside = told()
    await expect(his().answer(at(`${TODAY}T07:00:00.000Z`, beside, mine))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.flagAnswer.count({ where: { id: beside.id } })).toBe(0)
    await expect(own().answer(at(`${TODAY}T07:00:00.000Z`, { ...mine, reply: 'no' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await his().mine()).toMatchObject({ stands: [], said: [] })
  })

  test('R21 what is not asked there, a time to come, one long gone, a wrong side and nothing at all are refused in words', async () => {
    const now = NOON.toISOString()
    await expect(own().answer(at(now, told({ flag: 'alcohol' })))).rejects.toThrow(/not asked at a check-in/)
    await expect(own().answer(at('2026-11-24T11:00:00.000Z', told()))).rejects.toThrow(/future/)
    await expect(own().answer(at('2026-10-01T11:00:00.000Z', told()))).rejects.toThrow(/more than a month/)
    const wrong = told({ flag: 'skin-lesion-local', reply: 'yes', region: 'calf', side: 'center' })
    await expect(own().answer(at(now, wrong))).rejects.toThrow(/does not have that side/)
    await expect(own().answer(at(now))).rejects.toThrow('Answer at least one question.')
    await expect(own().answer(at(now, told({ since: '2026-11-20' })))).rejects.toThrow(/not asked here/)
    const twice = told()
    await expect(own().answer(at(now, twice, twice))).rejects.toThrow(/stands here twice/)
    await expect(own().answer(at(now, told({ reply: 'maybe' as never })))).rejects.toThrow(/yes, no/)
    await expect(own().answer(at('now', told()))).rejects.toThrow(/Give a moment/)
  })

  test('a phone half an hour ahead said it now', async () => {
    const fever = told({ reply: 'yes' })
    await his().answer(at(`${TODAY}T11:30:00.000Z`, fever))
    expect(await stands(his())).toContain('fever-illness')
    await his().answer(at(`${TODAY}T11:30:00.000Z`, fever))
    const row = await world.db.flagAnswer.findFirstOrThrow({ where: { id: fever.id } })
    expect(row.answeredAt).toEqual(NOON)
    world.clock.now = new Date(NOON.getTime() + 60_000)
    await his().answer(at(world.clock.now.toISOString(), told()))
    expect(await stands(his())).not.toContain('fever-illness')
  })

  test('a late answer is not misread as today’s, and a later no that came first is not undone by it', async () => {
    await own().answer(at('2026-11-18T07:00:00.000Z', told({ flag: 'painkiller-today', reply: 'yes' })))
    expect(await stands()).not.toContain('painkiller-today')
    const tell = (flag: Told['flag'], reply: Told['reply'], day: string) =>
      own().answer(at(`${day}T07:00:00.000Z`, told({ flag, reply })))
    await tell('red-s-screen', 'no', '2026-11-21')
    await tell('red-s-screen', 'yes', '2026-11-20')
    expect(await stands()).not.toContain('red-s-screen')
  })

  test('an urgent yes reaches the therapist at once, and no run of noes on the phone ends it; a therapist’s does', async () => {
    const calf = told({ flag: 'suspected-dvt', reply: 'yes' })
    await own().answer(at(`${TODAY}T10:00:00.000Z`, calf))
    expect(await seeFirst()).toEqual(['suspected-dvt'])
    const brief = () => world.therapist.call.briefs.get(runner())
    expect((await brief()).headline).toMatchObject({
      kind: 'safety',
      sentence: 'No hands-on until cleared. Call, then refer.',
      more: expect.stringContaining('One calf or thigh swollen'),
    })
    // Ten days of "no", more than are looked back upon one by one.
    for (let day = 0; day < 10; day++) {
      world.clock.now = new Date(NOON.getTime() + day * 86_400_000)
      await own().answer(
        at(world.clock.now.toISOString(), told({ flag: 'suspected-dvt', reply: day % 2 ? 'no' : 'unknown' })),
      )
    }
    expect(await stands()).toContain('suspected-dvt')
    expect(await seeFirst()).toEqual(['suspected-dvt'])
    const { flags } = await world.therapist.call.people.intake.get(runner())
    expect(flags.find(({ flag }) => flag === 'suspected-dvt')).toMatchObject({ reply: 'yes', askedAt: 'check-in' })
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    await desk('suspected-dvt', 'no')
    expect(await stands()).not.toContain('suspected-dvt')
    expect(await seeFirst()).toEqual([])
    // What closes it then is that nobody asked the intake's questions.
    expect((await brief()).headline.sentence).toBe('No hands-on before the health intake is complete.')
  })

  test('what lasts while it is true ends with the runner’s own no, one side at a time', async () => {
    const tingling = (reply: Told['reply'], side: 'left' | 'right', id = uuidv7()) =>
      own().answer(at(world.clock.now.toISOString(), { id, flag: 'neuro-symptoms-local', reply, region: 'calf', side }))
    await tingling('yes', 'left')
    await tingling('yes', 'right')
    expect(await stands()).toEqual(expect.arrayContaining(['neuro-symptoms-local left', 'neuro-symptoms-local right']))
    world.clock.now = new Date(NOON.getTime() + 60_000)
    await tingling('no', 'left')
    expect(await stands()).not.toContain('neuro-symptoms-local left')
    expect(await stands()).toContain('neuro-symptoms-local right')
  })

  test('a clinician’s note ends what waits for one', async () => {
    await own().answer(at(`${TODAY}T10:30:00.000Z`, told({ flag: 'chest-pain', reply: 'yes' })))
    expect(await stands()).toContain('chest-pain')
    const note = { id: uuidv7(), flag: 'chest-pain' as const, filedOn: TODAY, expiresOn: null, regions: [], note: '' }
    await world.therapist.call.people.clearances.file({ ...runner(), ...note })
    expect(await stands()).not.toContain('chest-pain')
  })

  test('the runner is told their own answers and nothing that follows from them', async () => {
    const mine = await own().mine()
    expect(Object.keys(mine).sort()).toEqual(['said', 'sex', 'stands'])
    for (const one of mine.stands)
      expect(Object.keys(one).sort()).toEqual(['answeredOn', 'flag', 'region', 'side', 'waits'])
    for (const one of mine.said)
      expect(Object.keys(one).sort()).toEqual(['answeredAt', 'flag', 'followUp', 'id', 'region', 'reply', 'side'])
  })
})
