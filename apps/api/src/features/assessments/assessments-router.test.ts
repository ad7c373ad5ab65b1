import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const id = (name: string) => makeId('assessment', name)
const maya = () => ({ runnerId: world.runner.runnerId })
const call = () => world.therapist.call.assessments
const value = (name: string, test: string, side: string, number: number | boolean | null, more = {}) => ({
  id: id(name),
  test: test as 'knee-to-wall',
  side: side as 'left',
  value: number,
  ...more,
})
const VALUES = () => [
  value('ktw-l', 'knee-to-wall', 'left', 7.5),
  value('ktw-r', 'knee-to-wall', 'right', 10.5),
  value('raise-l', 'heel-raise-straight', 'left', null, { stoppedByPain: true, pain: 5.5, painRegion: 'achilles' }),
  value('bone-l', 'navicular-tender', 'left', false),
  value('pain-l', 'pain-nrs', 'left', 4, { region: 'soleus' }),
  value('pain-ll', 'pain-nrs', 'left', 2, { region: 'achilles' }),
]
const visit = (more: Record<string, unknown> = {}) => ({
  ...maya(),
  revision: null as number | null,
  assessment: {
    id: id('first'),
    day: TODAY,
    tester: world.therapist.memberId,
    note: 'Cold, in the morning.',
    measurements: VALUES(),
    palpations: [{ id: id('soleus'), region: 'soleus' as const, side: 'left' as const, grade: 3 }],
    ...more,
  },
})
const stored = () => world.db.measurement.findMany({ where: maya(), orderBy: [{ test: 'asc' }, { side: 'asc' }] })

describe('a visit of testing', () => {
  test('before anything is tested there is nothing, and nothing is zero', async () => {
    expect(await call().page(maya())).toEqual({
      today: TODAY,
      assessments: [],
      older: [],
      findings: [],
      about: { birthDate: null, sex: null, hoursSeatedPerDay: null, boneStressSign: null },
      overrides: [],
    })
    expect(await call().list(maya())).toEqual({ assessments: [], next: null })
  })

  test('P8 values and grades are kept together; sent twice it is one', async () => {
    expect(await call().save(visit())).toEqual({ id: id('first'), revision: 1 })
    expect(await call().save(visit())).toEqual({ id: id('first'), revision: 1 })
    expect(await stored()).toHaveLength(6)
    expect(await world.db.auditEntry.count({ where: { rowId: id('first') } })).toBe(1)
    const { assessments, findings } = await call().page(maya())
    expect(assessments).toMatchObject([{ id: id('first'), day: TODAY, testerName: 'Ines Okafor', revision: 1 }])
    expect(assessments[0]?.measurements.find(({ test }) => test === 'heel-raise-straight')).toEqual({
      id: id('raise-l'),
      test: 'heel-raise-straight',
      own: null,
      side: 'left',
      region: null,
      value: null,
      pelvisControlled: null,
      stoppedByPain: true,
      pain: 5.5,
      painRegion: 'achilles',
      neural: null,
      cramp: null,
      warmedUp: null,
      footwear: null,
      note: '',
    })
    expect(findings).toMatchObject([
      {
        id: id('soleus'),
        region: 'soleus',
        side: 'left',
        state: 'restricted',
        source: { kind: 'palpation', grade: 3 },
        assessmentId: id('first'),
        contributors: [],
      },
    ])
  })

  test('a test that was not done is not stored', async () => {
    expect((await stored()).some(({ side, test }) => test === 'heel-raise-straight' && side === 'right')).toBe(false)
  })

  test('a correction keeps what stood before in the audit, and deletes nothing', async () => {
    const corrected = {
      ...visit({
        measurements: [value('again', 'knee-to-wall', 'left', 8), ...VALUES().slice(1, 3)],
        palpations: [{ id: id('soleus'), region: 'soleus', side: 'left', grade: 2 }],
      }),
      revision: 1,
    }
    expect(await call().save(corrected)).toEqual({ id: id('first'), revision: 2 })
    expect(await call().save(corrected)).toEqual({ id: id('first'), revision: 2 })
    const rows = await stored()
    expect(rows).toHaveLength(6)
    expect(rows.filter(({ retiredAt }) => retiredAt !== null).map(({ test }) => test)).toEqual([
      'navicular-tender',
      'pain-nrs',
      'pain-nrs',
    ])
    const { assessments, findings } = await call().page(maya())
    expect(assessments[0]?.measurements).toHaveLength(3)
    expect(assessments[0]?.measurements.find(({ id: one }) => one === id('ktw-l'))?.value).toBe(8)
    expect(findings).toMatchObject([{ state: 'watch', source: { grade: 2 } }])
    const told = await world.db.auditEntry.findMany({ where: { rowId: id('first') }, orderBy: { number: 'asc' } })
    expect(told[1]).toMatchObject({
      action: 'assessment corrected',
      detail: {
        measurements: {
          changed: [{ id: id('ktw-l'), before: { value: 7.5 }, after: { value: 8 } }],
          retired: expect.arrayContaining([id('bone-l')]),
        },
        palpations: { changed: [{ before: { grade: 3 }, after: { grade: 2 } }] },
      },
    })
    await call().save({ ...visit(), revision: 2 })
    expect((await stored()).every(({ retiredAt }) => retiredAt === null)).toBe(true)
  })

  test('two people who correct one visit: the second is told', async () => {
    await expect(call().save({ ...visit({ note: 'From an old page' }), revision: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await expect(call().save(visit({ note: 'Another under the same id' }))).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('P8 the first and the last values before the visits shown come along, gaps stay gaps', async () => {
    const older = (name: string, day: string, number: number) =>
      call().save({
        ...visit({ id: id(name), day, note: '', palpations: [] }),
        assessment: {
          ...visit({ id: id(name), day, note: '', palpations: [] }).assessment,
          measurements: [value(`${name}-l`, 'adductor-squeeze', 'center', number)],
        },
      })
    for (let week = 1; week <= 9; week++) await older(`week ${week}`, `2026-09-${String(week + 10)}`, 150 + week)
    const { assessments, older: ends } = await call().page(maya())
    expect(assessments).toHaveLength(6)
    expect(ends.map(({ day, value: number, tester }) => [day, number, tester])).toEqual([
      ['2026-09-11', 151, world.therapist.memberId],
      ['2026-09-14', 154, world.therapist.memberId],
    ])
    const { assessments: lines } = await call().list(maya())
    expect(lines).toHaveLength(10)
    expect(lines[0]).toEqual({
      id: id('first'),
      day: TODAY,
      testerName: 'Ines Okafor',
      note: 'Cold, in the morning.',
      values: 6,
    })
    const [, second, third] = lines
    const after = second ?? { id: id('first'), day: TODAY }
    const page = await call().list({ ...maya(), cursor: { id: after.id, day: after.day } })
    expect(page.assessments[0]).toEqual(third)
    expect(page.assessments).toHaveLength(8)
  })

  test('bad input says what is wrong, at the field, and nothing is half-saved', async () => {
    const before = await world.db.measurement.count()
    const bad = (more: Record<string, unknown>) => call().save(visit({ id: id('bad'), ...more }))
    await expect(bad({ measurements: [value('x', 'knee-to-wall', 'left', 75)] })).rejects.toThrow(
      'Knee-to-wall (weight-bearing lunge): enter a number from 0 to 60 cm.',
    )
    await expect(bad({ measurements: [value('x', 'knee-to-wall', 'both', 7)] })).rejects.toThrow('choose left or right')
    await expect(bad({ measurements: [value('x', 'knee-to-wall', 'left', null)] })).rejects.toThrow(
      'enter the value, or say that pain stopped the test',
    )
    await expect(bad({ measurements: [value('x', 'pain-nrs', 'left', 4)] })).rejects.toThrow('choose the region')
    await expect(
      bad({ palpations: [{ id: id('x'), region: 'soleus', side: 'left', grade: 7 }], measurements: [] }),
    ).rejects.toThrow('Choose a grade from 0 to 4.')
    await expect(bad({ day: '2026-11-24' })).rejects.toThrow('This day has not come yet.')
    await expect(bad({ measurements: [...VALUES(), ...VALUES()] })).rejects.toThrow('stands here twice')
    expect(await world.db.measurement.count()).toBe(before)
    expect(await world.db.assessment.count({ where: { id: id('bad') } })).toBe(0)
  })

  test('somebody else’s ids answer like none, and nothing is half-saved', async () => {
    const jonas = { runnerId: world.otherRunner.runnerId }
    const foreign = (more: Record<string, unknown>) => () =>
      world.owner.call.assessments.save({ ...visit({ id: id('foreign'), ...more }), ...jonas })
    for (const attempt of [
      foreign({ id: id('first') }),
      foreign({ measurements: [value('ktw-l', 'knee-to-wall', 'left', 7)], palpations: [] }),
      foreign({ measurements: [] }),
      foreign({ measurements: [], palpations: [], tester: world.stranger.memberId }),
      foreign({ measurements: [], palpations: [], tester: world.assistant.memberId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.assessment.count({ where: jonas })).toBe(0)
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.assessments.page(maya())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
