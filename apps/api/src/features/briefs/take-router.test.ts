import type { SeenTake } from '@strideloom/domain/briefs/taken-schema.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { setSession } from '@strideloom/domain/programs/set-session.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
let program: Awaited<ReturnType<typeof beginProgram>>
let sessionId: string
const runnerId = () => world.runner.runnerId
const inDays = (count: number) => addDays(TODAY, count)
let raceId = ''

beforeAll(async () => {
  world = await openWorld()
  await readyForHands(world, runnerId())
})
afterAll(() => world?.close())

const placed = async (day: Day): Promise<string> => {
  const { draft } = await program.get()
  await program.edit((document, context) =>
    placeSession(
      document,
      { day, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: Object.keys(document.pairings) },
      context,
    ),
  )
  const after = (await program.get()).draft
  return Object.keys(after.sessions).find((id) => !(id in draft.sessions)) ?? ''
}
const race = (retired: boolean) =>
  retired
    ? world.therapist.call.training.races.retire({ runnerId: runnerId(), id: raceId, retired })
    : world.therapist.call.training.races.save({
        runnerId: runnerId(),
        revision: null,
        id: raceId,
        name: 'Lucia',
        day: inDays(11),
        startTime: '11:00',
        distanceKm: 10,
        priority: 'A',
        status: 'planned',
      })

beforeEach(async () => {
  program = await beginProgram(world.therapist.call, runnerId(), { weeks: 3 })
  await program.edit(pairCalf(null))
  sessionId = await placed(inDays(8))
  await program.publish()
})
afterEach(async () => {
  await world.db.session.updateMany({ where: { runnerId: runnerId() }, data: { retiredAt: new Date() } })
})

const brief = (call = world.therapist.call) => call.briefs.get({ runnerId: runnerId(), sessionId })
type Brief = Awaited<ReturnType<typeof brief>>
const seenOf = ({ doToday }: Brief): SeenTake[] =>
  doToday.flatMap(({ takes }): SeenTake[] => {
    if (takes === null) return []
    if (takes.kind === 'head') return [takes]
    const { kind, workId, region, side, technique, pressure } = takes
    return [{ kind, workId, region, side, technique, pressure }]
  })
const take = (seen: SeenTake[], id = uuidv7(), call = world.therapist.call) =>
  call.briefs.take({ runnerId: runnerId(), id, sessionId, seen })
const takeBack = (takenId: string, id = uuidv7(), call = world.therapist.call) =>
  call.briefs.takeBack({ runnerId: runnerId(), id, takenId })
const refusal = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown as { code: string; message: string; cause?: { code?: string } },
  )
  return { code: error?.cause?.code ?? error?.code, message: error?.message }
}
const planned = async () => {
  const row = await world.db.session.findFirstOrThrow({
    where: { id: sessionId },
    select: {
      intent: true,
      minutes: true,
      judgedHash: true,
      works: { select: { id: true, technique: true, pressure: true, whyTissue: true, whyPressure: true } },
    },
  })
  return row
}

describe('with a race that has come near since it was published', () => {
  beforeEach(async () => {
    raceId = uuidv7()
    await race(false)
  })
  afterEach(async () => {
    await race(true)
  })

  test('all that is suggested is taken in one step: the plan keeps the limits then, says why, and counts as looked at', async () => {
    const before = await brief()
    const [work] = before.session?.works ?? []
    expect(before.session?.mark).toBe('needs another look')
    expect(seenOf(before).map(({ kind }) => kind)).toEqual(['head', 'hands'])
    await take(seenOf(before))
    const after = await brief()
    expect(after.session).toMatchObject({ mark: null, lighter: null, plan: { breaks: [] } })
    const row = await planned()
    expect(row).toMatchObject({ intent: after.session?.intent, minutes: after.session?.minutes })
    expect(row.works).toEqual([
      expect.objectContaining({ id: work?.id, whyTissue: 'The left soleus works near its limit.' }),
    ])
    expect(row.works[0]?.pressure).toBeLessThan(5)
    expect(row.works[0]?.whyPressure).toContain('Planned 5, at most')
    const hands = after.doToday.filter(({ kind }) => kind === 'hands')
    expect(hands).toMatchObject([{ takes: null, inPlan: true }])
    expect(after.taken).toMatchObject([
      { takenBy: expect.any(String), lines: [expect.any(String), expect.any(String)] },
    ])
    // The builder has it too, and nothing waits to be published.
    const { draft, revision, published } = await program.get()
    expect(draft.sessions[sessionId]?.works[0]?.pressure).toBe(row.works[0]?.pressure)
    expect(published?.revision).toBe(revision)
  })

  test('is taken back whole: the works, the intent, and that it needs another look', async () => {
    const [before, was] = [await brief(), await planned()]
    await take(seenOf(before))
    const [taken] = (await brief()).taken
    const id = uuidv7()
    await takeBack(taken?.id ?? '', id)
    await takeBack(taken?.id ?? '', id)
    await takeBack(taken?.id ?? '')
    expect(await planned()).toEqual(was)
    const after = await brief()
    expect(after.session?.mark).toBe('needs another look')
    expect(after.taken).toEqual([])
    expect(seenOf(after)).toEqual(seenOf(before))
    expect((await program.get()).draft.sessions[sessionId]?.works[0]?.pressure).toBe(5)
  })

  test('taking one leaves the others as they are, and the session to be looked at', async () => {
    const [head] = seenOf(await brief())
    await take(head ? [head] : [])
    const after = await brief()
    expect(after.session?.works[0]?.pressure).toBe(5)
    expect(after.session?.mark).toBe('needs another look')
    expect(seenOf(after).map(({ kind }) => kind)).toEqual(['hands'])
  })

  test('what else waits in the draft is not published by it', async () => {
    const other = await placed(inDays(3))
    await take(seenOf(await brief()))
    expect(await world.db.session.count({ where: { id: other } })).toBe(0)
    const { draft, revision, published } = await program.get()
    expect(draft.sessions[other]).toBeDefined()
    expect(published?.revision).toBeLessThan(revision)
    await program.edit((document, { today }) => ({
      ...document,
      sessions: Object.fromEntries(Object.entries(document.sessions).filter(([id]) => id !== other && today <= TODAY)),
    }))
  })

  test('the same id twice, and ten clicks at once, make one version', async () => {
    const seen = seenOf(await brief())
    const id = uuidv7()
    const versions = () => world.db.programVersion.count({ where: { programId: program.programId } })
    const [before] = [await versions()]
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => take(seen, id)))
    expect(results.map(({ status }) => status)).toEqual(Array(10).fill('fulfilled'))
    expect(await versions()).toBe(before + 1)
    expect((await refusal(take(seen))).code).toBe('suggestion-moved-on')
    expect(await versions()).toBe(before + 1)
  })

  test('what is not suggested is not taken: another pressure, another work, a plan that was changed since', async () => {
    const seen = seenOf(await brief())
    const was = await planned()
    const harder = seen.map((one) => (one.kind === 'hands' ? { ...one, pressure: 8 } : one))
    const foreign = seen.map((one) => (one.kind === 'hands' ? { ...one, workId: uuidv7() } : one))
    expect((await refusal(take(harder))).code).toBe('suggestion-moved-on')
    expect((await refusal(take(foreign))).code).toBe('suggestion-moved-on')
    expect(await planned()).toEqual(was)
    await take(seen)
    const [taken] = (await brief()).taken
    await program.edit((document, { today }) => setSession(document, sessionId, { minutes: 20 }, { today }))
    await program.publish()
    expect((await brief()).taken).toEqual([])
    expect(await refusal(takeBack(taken?.id ?? ''))).toMatchObject({
      code: 'suggestion-moved-on',
      message: 'This session was changed meanwhile. Look at it again, then decide.',
    })
  })

  test('a session that has begun is changed in the room, not here', async () => {
    const seen = seenOf(await brief())
    await world.db.session.update({
      where: { practiceId_id: { practiceId: world.practiceId, id: sessionId } },
      data: { status: 'in-progress' },
    })
    expect((await refusal(take(seen))).code).toBe('session-not-open')
  })

  test('R1 somebody else’s session and version are not there, and the runner has no such door', async () => {
    const seen = seenOf(await brief())
    await take(seen)
    const [taken] = (await brief()).taken
    const elsewhere = { runnerId: world.otherRunner.runnerId, id: uuidv7() }
    expect((await refusal(world.therapist.call.briefs.take({ ...elsewhere, sessionId, seen }))).code).toBe('NOT_FOUND')
    expect((await refusal(world.therapist.call.briefs.takeBack({ ...elsewhere, takenId: taken?.id ?? '' }))).code).toBe(
      'NOT_FOUND',
    )
    expect((await refusal(take(seen, uuidv7(), world.stranger.call))).code).toBe('NOT_FOUND')
    expect((await refusal(take(seen, uuidv7(), world.runner.call))).code).toBe('NOT_FOUND')
  })

  test('R23 both steps are in the audit', async () => {
    await take(seenOf(await brief()))
    const [taken] = (await brief()).taken
    await takeBack(taken?.id ?? '')
    const actions = await world.db.auditEntry.findMany({ where: { rowId: sessionId }, select: { action: true } })
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['suggestions taken', 'suggestions taken back']),
    )
  })
})
