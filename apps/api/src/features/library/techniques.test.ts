import {
  practiceTechniques,
  SHIPPED_TECHNIQUES,
  techniqueVersion,
} from '@strideloom/domain/library/practice-techniques.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { startingWork } from '@strideloom/domain/programs/propose-pairing.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, exerciseOn } from '../../testing/edit-program.ts'
import { ownTechnique } from '../../testing/own-technique.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { inDays, momentOn, refusal, sessionRecord, THREE_PARTS, treatable } from '../sessions/sessions.test.makers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
})
afterAll(() => world?.close())

const library = () => world.therapist.call.library

/** A published session of today with the practice's own technique on the left soleus. */
const planned = async (own: ReturnType<typeof ownTechnique>) => {
  const runner = await treatable(world)
  const { runnerId } = runner
  const work = startingWork({ item: own, own }, { region: 'soleus', side: 'left' })
  if (!work) throw new Error('it suits the soleus')
  const why = { whyTissue: 'It works near its limit.', whyPressure: 'Enough to feel.', whyNow: 'Volume is rising.' }
  const { edit, publish, get } = await beginProgram(world.therapist.call, runnerId, { weeks: 3 })
  await edit((program, context) =>
    addPairing(
      program,
      {
        findingId: null,
        pattern: null,
        title: 'Left calf',
        intent: 'maintenance',
        works: [{ ...work, ...why }],
        exercises: [exerciseOn('soleus-raise-single', [2, 5])],
      },
      context,
    ),
  )
  await edit((program, context) =>
    placeSession(
      program,
      {
        day: inDays(0),
        startTime: '12:30',
        minutes: 30,
        intent: 'maintenance',
        pairingIds: Object.keys(program.pairings),
      },
      context,
    ),
  )
  await publish()
  const [session] = Object.values((await get()).draft.sessions)
  const [placed] = session?.works ?? []
  if (!session || !placed) throw new Error('one is placed')
  return { ...runner, session, work: placed }
}

describe('P26 the practice’s own techniques', () => {
  test('a bar may be added and never taken away, of an own one and of a shipped one', async () => {
    const before = await library().edits()
    const own = ownTechnique(uuidv7())
    const looser = (from: typeof own) => ({
      ...from,
      avoidWhen: from.avoidWhen.filter((bar) => bar !== 'anticoagulant'),
    })
    const stripping = SHIPPED_TECHNIQUES.find(({ item }) => item.id === 'stripping')
    if (!stripping) throw new Error('it is shipped')
    for (const item of [looser(own), looser(techniqueVersion(stripping))]) {
      const refused = await refusal(library().save({ kind: 'technique', item, revision: null }))
      expect(refused.fields).toEqual([
        { path: 'item.avoidWhen', message: expect.stringMatching(/^A safety bar may be added, not taken away: “/) },
      ])
    }
    const { fields } = await refusal(
      library().save({ kind: 'technique', item: ownTechnique('made-up'), revision: null }),
    )
    expect(fields).toEqual([
      { path: 'item.id', message: 'This technique is not in the shipped library. Make a new one of it.' },
    ])
    expect(await library().edits()).toEqual(before)

    const tighter = { ...techniqueVersion(stripping), avoidWhen: [...stripping.item.avoidWhen, 'pregnancy' as const] }
    await library().save({ kind: 'technique', item: tighter, revision: null })
    const { technique } = await library().edits()
    expect(practiceTechniques(technique).find(({ item }) => item.id === 'stripping')).toMatchObject({
      origin: 'changed',
      own: tighter,
    })
    expect(technique[0]).toMatchObject({ libraryVersion: expect.stringMatching(/^\d{4}\.\d+$/), revision: 1 })
    expect(await library().reset({ kind: 'technique', id: 'stripping' })).toEqual({ was: tighter })
  })

  test('an item of one list is none of another, though they had the same id', async () => {
    const id = uuidv7()
    await library().save({ kind: 'technique', item: ownTechnique(id), revision: null })
    await expect(library().retire({ kind: 'exercise', id, isRetired: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await library().edits()).exercise.find((one) => one.id === id)).toBeUndefined()
  })

  test('planned and done it keeps its version: in the room, in the brief and for its runner, also once it is retired', async () => {
    const own = ownTechnique(uuidv7())
    await library().save({ kind: 'technique', item: own, revision: null })
    const { runnerId, call, session, work } = await planned(own)
    await library().save({ kind: 'technique', item: { ...own, name: 'Another name' }, revision: 1 })
    await library().retire({ kind: 'technique', id: own.id, isRetired: true })

    const { doToday } = await world.therapist.call.briefs.get({ runnerId, sessionId: session.id })
    expect(doToday.map(({ title }) => title)).toContain('Left soleus, slow lane with balm')

    const stored = await world.therapist.call.sessions.get({ runnerId, id: session.id })
    expect(stored.session?.works).toMatchObject([{ technique: own.id, own }])
    const { pairingId: _, ...dose } = work
    const done = { ...dose, plannedWorkId: work.id, findingId: null, guarded: null, id: uuidv7() }
    const what = sessionRecord({ id: session.id, works: [done], ...THREE_PARTS })
    const { revision } = stored.session ?? {}
    const saved = await world.therapist.call.sessions.record({ runnerId, record: what, revision: revision ?? null })
    expect(await world.therapist.call.sessions.record({ runnerId, record: what, revision: revision ?? null })).toEqual(
      saved,
    )
    await world.therapist.call.sessions.review({ runnerId, id: session.id, revision: saved.revision })
    await world.therapist.call.sessions.send({ runnerId, id: session.id })
    const { sessions } = await call.sessions.sent({})
    expect(sessions[0]?.works).toEqual([
      expect.objectContaining({ technique: own.id, own: { name: 'Slow lane with balm' } }),
    ])
  })

  test('R24 the guard judges it like what it is based on, and by what the practice added', async () => {
    for (const [flag, rule] of [
      ['anticoagulant', 'FLAG:anticoagulant'],
      ['pregnancy', 'FLAG:pregnancy'],
    ] as const) {
      // A version that claims to have no bars has those of what it is like; what was added counts beside them.
      const own = ownTechnique(uuidv7(), { avoidWhen: flag === 'anticoagulant' ? [] : ['pregnancy'] })
      const { runnerId } = await treatable(world)
      await world.db.clearance.create({
        data: {
          practiceId: world.practiceId,
          runnerId,
          id: uuidv7(),
          flag,
          filedOn: new Date(`${TODAY}T00:00:00Z`),
          filedById: world.therapist.memberId,
          note: 'Light work is fine.',
        },
      })
      await world.therapist.call.people.desk.answer({ runnerId, answers: [{ id: uuidv7(), flag, reply: 'yes' }] })
      const works = [
        {
          ...sessionRecord().works[0],
          id: uuidv7(),
          technique: own.id,
          own,
          pressure: 3,
          minutes: 5,
        } as ReturnType<typeof sessionRecord>['works'][number],
      ]
      const refused = await refusal(
        world.therapist.call.sessions.record({
          runnerId,
          record: sessionRecord({ works, doneAt: momentOn(0, '11:00') }),
          revision: null,
        }),
      )
      expect(refused.rules, flag).toContain(rule)
      expect(refused.details?.sessions?.[0]?.sentences, flag).toContain('Slow lane with balm is left out here.')
    }
  })
})
