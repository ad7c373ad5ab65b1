import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
const id = (name: string) => makeId('finding', name)
const maya = () => ({ runnerId: world.runner.runnerId })
const call = () => world.therapist.call.assessments
const calf = (more: Record<string, unknown> = {}) => ({
  id: id('calf'),
  day: TODAY,
  region: 'calf' as const,
  side: 'left' as const,
  state: 'restricted' as const,
  source: { kind: 'report' as const },
  role: null as 'driver' | 'responder' | null,
  pattern: null as 'calf-recurrent' | null,
  note: 'Pulls after speed work.',
  ...more,
})
const save = (finding: Record<string, unknown>, revision: number | null = null) =>
  call().findings.save({ ...maya(), finding: calf(finding), revision })
const found = async () => (await call().page(maya())).findings
const auditOf = (rowId: string) =>
  world.db.auditEntry.findMany({ where: { rowId }, orderBy: { number: 'asc' }, select: { action: true, detail: true } })

beforeAll(async () => {
  world = await openWorld()
  await call().save({
    ...maya(),
    revision: null,
    assessment: {
      id: id('visit'),
      day: TODAY,
      tester: world.therapist.memberId,
      measurements: [{ id: id('ktw'), test: 'knee-to-wall', side: 'left', value: 7.5 }],
    },
  })
})
afterAll(() => world.close())

describe('findings', () => {
  test('P7 what a runner reports, with its place and state; sent twice it is one', async () => {
    expect(await save({})).toEqual({ id: id('calf'), revision: 1 })
    expect(await save({})).toEqual({ id: id('calf'), revision: 1 })
    expect(await found()).toMatchObject([
      { ...calf(), assessmentId: null, recordedBy: 'Ines Okafor', revision: 1, contributors: [] },
    ])
    expect(await auditOf(id('calf'))).toHaveLength(1)
  })

  test('S42 a pattern and a role are edits, told with what stood before', async () => {
    await save({ pattern: 'calf-recurrent', role: 'responder' }, 1)
    expect(await save({ pattern: 'calf-recurrent', role: 'responder' }, 1)).toEqual({ id: id('calf'), revision: 2 })
    expect((await auditOf(id('calf')))[1]).toEqual({
      action: 'finding changed',
      detail: { before: { pattern: null, role: null }, after: { pattern: 'calf-recurrent', role: 'responder' } },
    })
    await expect(save({ note: 'From an old page' }, 1)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('S33 a finding may rest on a value, and only on one of this runner and test', async () => {
    const source = { kind: 'test', measurementId: id('ktw'), test: 'knee-to-wall' }
    const ankle = { id: id('ankle'), region: 'ankle', source }
    await call().findings.save({ ...maya(), finding: calf(ankle), assessmentId: id('visit'), revision: null })
    expect((await found()).find((one) => one.id === id('ankle'))).toMatchObject({ source, assessmentId: id('visit') })
    const wrong = (changed: Record<string, unknown>) =>
      save({ ...ankle, id: id('wrong'), source: { ...source, ...changed } })
    await expect(wrong({ test: 'thomas-hip' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(wrong({ measurementId: id('nobody') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('S12 what may drive it is kept apart, with a region of its own', async () => {
    const contributor = {
      id: id('driver'),
      findingId: id('calf'),
      kind: 'region' as const,
      region: 'ankle' as const,
      side: 'left' as const,
      patternContributor: 'ankle-range-or-side',
      label: 'Limited ankle range',
      note: '',
    }
    await call().contributors.save({ ...maya(), contributor })
    await call().contributors.save({ ...maya(), contributor })
    const [drivers] = (await found()).filter((one) => one.id === id('calf')).map((one) => one.contributors)
    expect(drivers).toEqual([contributor])
    await call().contributors.save({ ...maya(), contributor: { ...contributor, note: 'Old sprain' } })
    await call().contributors.retire({ ...maya(), id: id('driver'), retired: true })
    expect((await found()).find((one) => one.id === id('calf'))?.contributors).toEqual([])
    await call().contributors.retire({ ...maya(), id: id('driver'), retired: false })
    expect((await auditOf(id('driver'))).map(({ action }) => action)).toEqual([
      'contributor suspected',
      'contributor changed',
      'contributor no longer suspected',
      'contributor suspected again',
    ])
    await expect(
      call().contributors.save({ ...maya(), contributor: { ...contributor, id: id('bad'), region: null, side: null } }),
    ).rejects.toThrow('Choose the region that may drive it.')
  })

  test('retired with its reason, it is out of what is known now and not deleted', async () => {
    await expect(call().findings.retire({ ...maya(), id: id('ankle'), reason: ' ' })).rejects.toThrow(
      'Enter why it is retired.',
    )
    await call().findings.retire({ ...maya(), id: id('ankle'), reason: 'Entered on the wrong side.' })
    expect((await found()).map((one) => one.id)).toEqual([id('calf')])
    const { findings, next } = await call().findings.list({ ...maya() })
    expect(findings.find((one) => one.id === id('ankle'))).toMatchObject({
      retired: true,
      retiredReason: 'Entered on the wrong side.',
    })
    expect(next).toBeNull()
    await call().findings.retire({ ...maya(), id: id('ankle'), reason: null })
    expect(await found()).toHaveLength(2)
  })

  test('bad input says what is wrong', async () => {
    await expect(save({ id: id('bad'), side: 'both' })).rejects.toThrow('Left and right are measured one at a time')
    await expect(save({ id: id('bad'), region: 'trunk' })).rejects.toThrow('Choose the part of it.')
    await expect(save({ id: id('bad'), day: '2026-11-24' })).rejects.toThrow('This day has not come yet.')
    await expect(save({ id: id('bad'), state: 'cured' })).rejects.toThrow(
      'Choose normal, restricted, changed or watch.',
    )
  })

  test('somebody else’s ids answer like none', async () => {
    const jonas = { runnerId: world.otherRunner.runnerId }
    const owner = world.owner.call.assessments
    for (const attempt of [
      () => owner.findings.save({ ...jonas, finding: calf(), revision: 2 }),
      () => owner.findings.save({ ...jonas, finding: calf(), revision: null }),
      () =>
        owner.findings.save({ ...jonas, finding: calf({ id: id('x') }), assessmentId: id('visit'), revision: null }),
      () => owner.findings.retire({ ...jonas, id: id('calf'), reason: 'No' }),
      () => owner.contributors.retire({ ...jonas, id: id('driver'), retired: true }),
      () =>
        owner.contributors.save({
          ...jonas,
          contributor: { id: id('y'), findingId: id('calf'), kind: 'other', label: 'Other' },
        }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.finding.count({ where: jonas })).toBe(0)
    expect((await owner.findings.list({ ...jonas })).findings).toEqual([])
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.assessments.findings.list(maya())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
