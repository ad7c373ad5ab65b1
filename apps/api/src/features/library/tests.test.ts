import { MAKE_A_COPY } from '@strideloom/domain/library/own-test.ts'
import { SHIPPED_TESTS, testVersion } from '@strideloom/domain/library/practice-tests.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownTest } from '../../testing/own-test.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { inDays, refusal, sessionRecord, treatable } from '../sessions/sessions.test.makers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
})
afterAll(() => world?.close())

const library = () => world.therapist.call.library
const save = (item: ReturnType<typeof ownTest>, revision: number | null = null) =>
  library().save({ kind: 'test', item, revision })

const measure = (runnerId: string, own: ReturnType<typeof ownTest>, value: number, day: string) => ({
  runnerId,
  revision: null,
  assessment: {
    id: uuidv7(),
    day,
    tester: world.therapist.memberId,
    measurements: [{ id: uuidv7(), test: own.id, own, side: 'left' as const, value }],
  },
})

describe('P25 the practice’s own tests', () => {
  test('bad input is told at its field; what changes the meaning of numbers asks for a copy', async () => {
    const before = await library().edits()
    const kneeToWall = SHIPPED_TESTS.find(({ item }) => item.id === 'knee-to-wall')
    if (!kneeToWall) throw new Error('it is shipped')
    const version = testVersion(kneeToWall)
    for (const [item, path, message] of [
      [ownTest(uuidv7(), { protocol: '' }), 'item.protocol', 'Enter how it is done.'],
      [
        ownTest(uuidv7(), { mdc: { kind: 'absolute', value: 2 } }),
        'item.mdcSource',
        'Say where the smallest real change comes from, or leave it as not known.',
      ],
      [{ ...version, unit: 'deg' as const }, 'item.unit', MAKE_A_COPY],
      [{ ...version, protocol: 'Another way.' }, 'item.protocol', MAKE_A_COPY],
      [ownTest('made-up'), 'item.id', 'This test is not in the shipped library. Make a new one of it.'],
    ] as const)
      expect((await refusal(save(item))).fields).toEqual([{ path, message }])
    expect(await library().edits()).toEqual(before)
  })

  test('a value keeps the version it was measured with; once measured its unit stays, its name and error may change', async () => {
    const { runnerId } = await treatable(world)
    const own = ownTest(uuidv7())
    await save(own)
    // Nobody has measured with it yet.
    const inDegrees = { ...own, unit: 'deg' as const }
    await save(inDegrees, 1)
    await save(own, 2)

    const first = measure(runnerId, own, 7, inDays(-10))
    const { revision } = await world.therapist.call.assessments.save(first)
    expect(await world.therapist.call.assessments.save(first)).toMatchObject({ revision })
    expect((await refusal(save(inDegrees, 3))).fields).toEqual([{ path: 'item.unit', message: MAKE_A_COPY }])
    const known = {
      ...own,
      name: 'Stair lunge, new',
      mdc: { kind: 'absolute' as const, value: 2 },
      mdcSource: 'Our 30',
    }
    await save(known, 3)
    await world.therapist.call.assessments.save(measure(runnerId, known, 10, inDays(-1)))
    await library().retire({ kind: 'test', id: own.id, isRetired: true })

    const { assessments } = await world.therapist.call.assessments.page({ runnerId })
    expect(assessments.map(({ measurements }) => measurements[0]?.own?.name)).toEqual([
      'Stair lunge, new',
      'Stair lunge',
    ])
    // A finding tells which version it rests on.
    const finding = {
      id: uuidv7(),
      day: inDays(-10),
      region: 'soleus' as const,
      side: 'left' as const,
      state: 'restricted' as const,
      source: { kind: 'test' as const, measurementId: first.assessment.measurements[0]?.id ?? '', test: own.id },
      role: null,
      pattern: null,
      note: '',
    }
    const kept = { runnerId, finding, assessmentId: first.assessment.id, revision: null }
    await world.therapist.call.assessments.findings.save(kept)
    await world.therapist.call.assessments.findings.save(kept)
    const { findings } = await world.therapist.call.assessments.page({ runnerId })
    expect(findings[0]?.source).toMatchObject({ test: own.id, own: { name: 'Stair lunge' } })

    // The record knows both versions, leaves with them, and is read as it stands.
    const { record } = await world.therapist.call.outlook.record({ runnerId })
    expect(record.assessments?.map(({ own: version }) => version?.mdc ?? null)).toEqual([null, known.mdc])
    const file = JSON.parse(JSON.stringify(await world.therapist.call.record.export({ runnerId })))
    expect(file.strideloom.tests[own.id]).toHaveLength(2)
    const read = readRecord(file)
    expect(read.complaints).toBeNull()
    expect(read.record?.assessments).toEqual(record.assessments)
  })

  test('before and after in a session it claims no real change without an error, and an unknown test is refused', async () => {
    const { runnerId } = await treatable(world)
    const own = ownTest(uuidv7())
    await save(own)
    const retest = { id: uuidv7(), test: own.id, own, side: 'left' as const, region: null, before: 7, after: 10 }
    const what = sessionRecord({ retests: [retest] })
    const sent = { runnerId, record: what, revision: null }
    const saved = await world.therapist.call.sessions.record(sent)
    expect(await world.therapist.call.sessions.record(sent)).toEqual(saved)
    const { session, tests } = await world.therapist.call.sessions.get({ runnerId, id: what.id })
    expect(session?.retests).toMatchObject([{ test: own.id, own: { name: 'Stair lunge' } }])
    expect(tests).toMatchObject([{ name: 'Stair lunge', smallest: null, says: '+3.0 cm, its error is not known' }])

    const { own: _, ...unknown } = retest
    const refused = await refusal(
      world.therapist.call.sessions.record({
        runnerId,
        record: sessionRecord({ retests: [{ ...unknown, id: uuidv7() }] }),
        revision: null,
      }),
    )
    expect(refused.fields).toEqual([
      { path: 'record.retests.0.test', message: 'This test is not in the library. Choose another one.' },
    ])
  })
})
