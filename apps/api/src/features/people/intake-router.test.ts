import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'
import { makeId } from '@strideloom/fixtures/make-id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const id = (name: string) => makeId('intake', name)
const of = (who: 'runner' | 'otherRunner') => ({ runnerId: world[who].runnerId })
const intake = (who: 'runner' | 'otherRunner') => world.owner.call.people.intake.get(of(who))

describe('intake', () => {
  test('P3 before anything is asked, everything is missing and nothing is zero', async () => {
    expect(await intake('runner')).toEqual({ intake: null, injuries: [], flags: [], consents: [] })
  })

  test('S52 P3 what was said is kept with who wrote it; what was not said stays null', async () => {
    await world.therapist.call.people.intake.save({
      ...of('runner'),
      id: id('first'),
      basedOn: null,
      complete: false,
      goals: ' Sub 40 on 10 km ',
      weeklyKm: 42.26,
      hoursSeatedPerDay: 8,
      surfaces: ['road', 'track'],
      injuries: [{ id: id('sprain'), kind: 'sprain', region: 'ankle', side: 'left', occurredOn: '2026-05-01' }],
      flags: [{ flag: 'chest-pain', reply: 'no' }],
      consents: [{ kind: 'hands-on', given: true }],
    })
    const stored = await intake('runner')
    expect(stored.intake).toMatchObject({
      goals: 'Sub 40 on 10 km',
      weeklyKm: 42.3,
      strengthPerWeek: null,
      regularFirmMassage: null,
      recordedBy: 'Ines Okafor',
    })
    expect(stored.injuries).toMatchObject([{ kind: 'sprain', region: 'ankle', side: 'left', resolvedOn: null }])
    expect(stored.flags).toMatchObject([{ flag: 'chest-pain', reply: 'no', askedAt: 'intake' }])
    expect(stored.consents).toMatchObject([
      { kind: 'hands-on', givenBy: 'Maya Lindqvist', withdrawnAt: null, statement: expect.stringMatching(/^I agree/) },
    ])
  })

  test('a save that arrives twice is one; the older intake stays', async () => {
    const save = { ...of('runner'), id: id('second'), basedOn: id('first'), complete: false, goals: 'Sub 39' }
    await world.therapist.call.people.intake.save(save)
    await world.therapist.call.people.intake.save(save)
    expect(await world.db.intake.count({ where: of('runner') })).toBe(2)
    expect(await world.db.auditEntry.count({ where: { ...of('runner'), action: 'intake saved' } })).toBe(2)
  })

  test('two people who save one intake: the second is told', async () => {
    const save = { ...of('runner'), id: id('late'), basedOn: id('first'), complete: false, goals: 'From an old page' }
    await expect(world.owner.call.people.intake.save(save)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await intake('runner')).intake?.goals).toBe('Sub 39')
  })

  test('an injury that is left out is retired, not deleted; one that comes back is the same', async () => {
    expect((await intake('runner')).injuries).toEqual([])
    const row = await world.db.injury.findFirstOrThrow({ where: { id: id('sprain') } })
    expect(row.retiredAt).not.toBeNull()
    await world.therapist.call.people.intake.save({
      ...of('runner'),
      id: id('third'),
      basedOn: id('second'),
      complete: false,
      goals: 'Sub 39',
      injuries: [{ id: id('sprain'), kind: 'sprain', region: 'ankle', side: 'right' }],
    })
    expect((await intake('runner')).injuries).toMatchObject([{ id: id('sprain'), side: 'right' }])
  })

  test('an answer is appended only when it says something new; the newest counts', async () => {
    const flags = [
      { flag: 'chest-pain' as const, reply: 'no' as const },
      { flag: 'pregnancy' as const, reply: 'yes' as const, followUp: 'no' as const },
    ]
    const save = { ...of('runner'), complete: false, goals: 'Sub 39' }
    await world.therapist.call.people.intake.save({ ...save, id: id('4'), basedOn: id('third'), flags })
    expect(await world.db.flagAnswer.count({ where: of('runner') })).toBe(2)
    const changed = [{ flag: 'chest-pain' as const, reply: 'yes' as const, since: '2026-11-20' }]
    await world.therapist.call.people.intake.save({ ...save, id: id('5'), basedOn: id('4'), flags: changed })
    const { flags: newest } = await intake('runner')
    expect(newest.find(({ flag }) => flag === 'chest-pain')).toMatchObject({ reply: 'yes', since: '2026-11-20' })
    expect(newest.find(({ flag }) => flag === 'pregnancy')).toMatchObject({ reply: 'yes', followUp: 'no' })
    expect(await world.db.flagAnswer.count({ where: { ...of('runner'), flag: 'chest-pain' } })).toBe(2)
  })

  test('a consent is withdrawn with its words kept, and a refusal is an answer', async () => {
    await world.therapist.call.people.intake.save({
      ...of('runner'),
      id: id('6'),
      basedOn: id('5'),
      complete: false,
      goals: 'Sub 39',
      consents: [
        { kind: 'hands-on', given: false },
        { kind: 'health-record', given: false },
      ],
    })
    const { consents } = await intake('runner')
    expect(consents.find(({ kind }) => kind === 'hands-on')).toMatchObject({
      withdrawnAt: expect.any(String),
      statement: expect.stringMatching(/say stop/),
    })
    expect(consents.find(({ kind }) => kind === 'health-record')).toMatchObject({ refused: true })
  })

  test('complete means complete: unanswered safety questions are not read as no', async () => {
    const save = { ...of('otherRunner'), id: id('whole'), basedOn: null, complete: true, goals: 'Finish' }
    await expect(world.owner.call.people.intake.save(save)).rejects.toThrow(/safety questions have no answer/)
    expect((await intake('otherRunner')).intake).toBeNull()
    const flags = INTAKE_FLAGS.map((flag) => ({ flag, reply: 'unknown' as const }))
    const consents = [
      { kind: 'hands-on' as const, given: true },
      { kind: 'health-record' as const, given: true },
    ]
    await world.owner.call.people.intake.save({ ...save, flags, consents })
    expect((await intake('otherRunner')).intake?.complete).toBe(true)
  })

  test('somebody else’s injury id answers like none and nothing is half-saved', async () => {
    const before = await world.db.intake.count()
    await expect(
      world.owner.call.people.intake.save({
        ...of('otherRunner'),
        id: id('foreign'),
        basedOn: id('whole'),
        complete: false,
        injuries: [{ id: id('sprain'), kind: 'fall' }],
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.intake.count()).toBe(before)
    await expect(
      world.owner.call.people.intake.save({ ...of('otherRunner'), id: id('first'), basedOn: null, complete: false }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('bad input says what is wrong, at the field', async () => {
    const save = (wrong: Record<string, unknown>) =>
      world.owner.call.people.intake.save({
        ...of('otherRunner'),
        id: id('bad'),
        basedOn: id('whole'),
        complete: false,
        ...wrong,
      })
    await expect(save({ weeklyKm: 4000 })).rejects.toThrow(/Weekly volume is a number from 0 to 400 km/)
    await expect(save({ weeklyKm: Number.NaN })).rejects.toThrow(/Weekly volume/)
    await expect(save({ runsPerWeek: 2.5 })).rejects.toThrow(/whole number/)
    await expect(save({ flags: [{ flag: 'nonsense', reply: 'yes' }] })).rejects.toThrow(/not known here/)
    await expect(save({ injuries: [{ id: id('x'), kind: 'fall', occurredOn: '2027-01-01' }] })).rejects.toThrow(
      /has not come yet/,
    )
    await expect(save({ injuries: [{ id: id('x'), kind: 'fall', region: 'lumbar', side: 'left' }] })).rejects.toThrow(
      /does not have that side/,
    )
    await expect(save({ consents: [{ kind: 'guardian', given: true }] })).rejects.toThrow(/parent or guardian/)
    expect(await world.db.intake.count({ where: of('otherRunner') })).toBe(1)
  })

  test('only therapists of the practice read or write it', async () => {
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.people.intake.get(of('runner'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
