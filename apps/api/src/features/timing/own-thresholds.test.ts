import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { type PracticeChange, practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import { withNumber } from '@strideloom/domain/timing/override-list.ts'
import { RULE_SET_VERSION } from '@strideloom/domain/timing/rules.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from '../../permissions/fingerprint.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world?.close())

const REASON = 'Our runners call a usual stride short.'
const SHORT = { setting: 'stride.short', value: 3 }
/** As it travels. */
const sent = (changes: readonly PracticeChange[]) =>
  changes.map((change) => ('setting' in change ? change : { ...change, thresholds: [...(change.thresholds ?? [])] }))
const save = (changes: readonly PracticeChange[], basedOn = 0) =>
  world.owner.call.timing.rules.save({ id: uuidv7(), basedOn, overrides: sent(changes), reason: REASON })
const preview = (changes: readonly PracticeChange[]) =>
  world.owner.call.timing.rules.preview({ overrides: sent(changes) })
const refusal = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => null,
    (thrown: { code: string; message: string; cause?: { code?: string; details?: unknown } }) => thrown,
  )
  if (error === null) throw new Error('it was let through')
  return { code: error.code, domain: error.cause?.code, message: error.message, details: error.cause?.details }
}
const mine = () => ({ runnerId: world.runner.runnerId })
const runOn = (day: Day) =>
  world.db.run.create({
    data: {
      practiceId: world.practiceId,
      runnerId: world.runner.runnerId,
      id: uuidv7(),
      startAt: new Date(`${day}T06:00:00.000Z`),
      type: 'easy',
      minutes: 50,
      km: 10,
      rpe: 4,
      strideFeel: 3,
      warmup: 'none-stiff',
      asked: [],
    },
  })
const runsOfAWeek = async () => {
  for (const days of [1, 2, 4]) await runOn(addDays(TODAY, -days))
}

describe('a practice’s own thresholds, in the list of its rules', () => {
  test('are one version with the rules: who, when, why, and what changed in words', async () => {
    const changes = [...withNumber([], { rule: 'KEY-02', condition: 1 }, 44), SHORT]
    const { ruleSet } = await save(changes)
    expect(ruleSet).toBe(practiceRules(changes).version)
    expect(await world.therapist.call.timing.rules.get()).toMatchObject({ number: 1, ruleSet, overrides: changes })
    const { versions } = await world.therapist.call.timing.rules.history({})
    expect(versions[0]?.changes.at(-1)).toEqual({
      rule: 'sign S1',
      what: 'A stride counts as short from here down:',
      from: '2',
      to: '3 of 5',
    })
    const entry = await world.db.auditEntry.findFirst({ where: { action: 'rules changed' } })
    expect(JSON.stringify(entry?.detail)).toContain('A stride counts as short from here down:')
    // Back is a new version, and everything is as shipped.
    await save([], 1)
    expect(await world.therapist.call.timing.rules.get()).toMatchObject({
      number: 2,
      ruleSet: RULE_SET_VERSION,
      overrides: [],
    })
  })

  test.each<[string, unknown, string]>([
    ['too much', { setting: 'stride.short', value: 5 }, 'takes 1 to 3 of 5, in whole numbers, not 5.'],
    ['between two steps', { setting: 'load.spikeSmall', value: 1.11 }, 'in steps of 0.05, not 1.11.'],
    ['what protects, made less careful', { setting: 'tolerance.harmfulDrop', value: 1 }, 'takes 3 to 6'],
    ['pain in work, made less careful', { setting: 'workPain.unclear', value: 4 }, 'takes 0 to 3 of 10'],
    ['a cut-off that means nothing', { setting: 'cutOffs.knee-to-wall/value', value: 30 }, 'not 30.'],
    ['a choice that is none', { setting: 'choices.sameRegion', value: 2 }, 'is the whole session or the region.'],
    ['the wrong way round', { setting: 'adherence.fair', value: 90 }, 'has to be less than the 80'],
    ['one that there is not', { setting: 'stride.length', value: 2 }, 'There is no number “stride.length” to change.'],
    ['one of the language', { setting: '__proto__.toString', value: 2 }, 'There is no number'],
  ])('%s is refused with a sentence, and nothing is kept', async (_, change, sentence) => {
    const before = await fingerprint(world.db)
    for (const doing of [save([change as PracticeChange]), preview([change as PracticeChange])])
      expect((await refusal(doing)).message).toContain(sentence)
    expect(await fingerprint(world.db)).toEqual(before)
  })

  test('no number, and more than a number, are none of ours', async () => {
    for (const change of [{ setting: 'stride.short' }, { ...SHORT, more: 1 }, { ...SHORT, value: '3' }])
      expect(await refusal(save([change as never]))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await world.db.ruleVersion.count()).toBe(0)
  })
})

describe('what is concluded with them', () => {
  test('the overview’s signs, their Why, and those of no other practice', async () => {
    await runsOfAWeek()
    expect((await world.therapist.call.progress.now(mine())).signs.signs[0]?.state).toBe('no')
    await save([SHORT])
    const { signs } = await world.therapist.call.progress.now(mine())
    expect(signs.signs[0]).toMatchObject({
      state: 'yes',
      evidence: ['stride short (3 or less) in 3 of 3 runs in 7 days'],
      why: { confidence: '-', setting: 'Practice, Rules', says: expect.stringContaining('this practice’s own number') },
    })
    expect(signs.recommendation).toBe('plan-one')
    expect(await world.stranger.call.timing.rules.get()).toMatchObject({ number: 0, overrides: [] })
  })

  test('contributors, the gate and the steps of the work: the assessment page judges by them', async () => {
    const changes = [
      { setting: 'cutOffs.knee-to-wall/value', value: 11 },
      { setting: 'workPain.unclear', value: 2 },
      { setting: 'gate.singleRaises', value: 20 },
    ]
    expect((await world.therapist.call.assessments.page(mine())).overrides).toEqual([])
    await save(changes)
    const { overrides } = await world.therapist.call.assessments.page(mine())
    expect(overrides).toEqual(changes)
    expect(practiceRules(overrides).thresholds).toMatchObject({ gate: { singleRaises: 20 }, workPain: { unclear: 2 } })
  })

  test('readings of the rules: one version with the rest, in words, given along with the record, and looked ahead of', async () => {
    const changes = [
      { setting: 'choices.sameRegion', value: 1 },
      { setting: 'choices.readinessWord', value: 1 },
    ]
    await expect(preview(changes)).resolves.toMatchObject({ runners: { looked: 2, of: 2 }, told: [] })
    const { ruleSet } = await save(changes)
    const { versions } = await world.therapist.call.timing.rules.history({})
    expect(versions[0]?.changes).toEqual([
      { rule: 'choices', what: 'What rules about the same region limit:', from: 'the whole session', to: 'the region' },
      {
        rule: 'choices',
        what: 'What FAT-01 and FAT-02 look at:',
        from: 'the number alone',
        to: 'the word that is shown as well',
      },
    ])
    const known = await world.therapist.call.outlook.record(mine())
    expect([known.ruleSet, known.overrides]).toEqual([ruleSet, changes])
    const brief = await world.therapist.call.briefs.get({ ...mine(), sessionId: null })
    expect(brief.limits.ruleSet).toBe(ruleSet)
  })

  test('the brief and what is planned are judged with them', async () => {
    const { ruleSet } = await save([{ setting: 'tolerance.first', value: 3 }])
    const brief = await world.therapist.call.briefs.get({ ...mine(), sessionId: null })
    expect(brief.limits.ruleSet).toBe(ruleSet)
    expect(brief.tolerance).toMatchObject({ ceiling: 3, start: 3 })
    expect((await world.therapist.call.outlook.record(mine())).overrides).toEqual([
      { setting: 'tolerance.first', value: 3 },
    ])
  })

  test('a number that an update has outgrown is set aside by name, and the rest holds', async () => {
    await runsOfAWeek()
    await world.db.ruleVersion.create({
      data: {
        practiceId: world.practiceId,
        id: uuidv7(),
        number: 1,
        overrides: [{ setting: 'stride.gone', value: 1 }, { setting: 'stride.drop', value: 9 }, SHORT] as never,
        ruleSet: '2020.1+00000000',
        reason: REASON,
        madeById: world.owner.memberId,
        madeAt: world.clock.now,
      },
    })
    expect(await world.therapist.call.timing.rules.get()).toMatchObject({
      overrides: [SHORT],
      setAside: ['sign S1, “stride.gone”', 'sign S1, “Or the mean under the usual by”'],
    })
    expect((await world.therapist.call.progress.now(mine())).signs.signs[0]?.state).toBe('yes')
  })
})

test('the look ahead tells of every runner what would have been told, keeps nothing, and names whom it looked at', async () => {
  await runsOfAWeek()
  const before = await fingerprint(world.db, { exceptAudit: true })
  const { told, runners, changed, next } = await preview([SHORT])
  expect(runners.looked).toBe(runners.of)
  expect([changed, next]).toEqual([[], null])
  expect(told).toMatchObject([
    {
      runnerId: world.runner.runnerId,
      differences: [
        { what: 'sign S1: stride feels shortened', of: 'day', from: 'no', to: 'yes', times: 3 },
        { what: 'advice', of: 'day', from: 'not enough answers', to: 'plan one', times: 3 },
      ],
    },
  ])
  expect(await fingerprint(world.db, { exceptAudit: true })).toEqual(before)
  const looks = await world.db.auditEntry.findMany({ where: { action: 'read timing.rules.preview' } })
  expect(looks.map(({ runnerId }) => runnerId)).toEqual([world.runner.runnerId])
  // What was saved is what is looked ahead from; a change of rules alone looks at sessions alone.
  await save([SHORT])
  expect((await preview([SHORT])).told).toEqual([])
  expect((await preview([])).told).toMatchObject([{ differences: [{ from: 'yes', to: 'no' }, {}] }])
})
