import { fromDay } from '@strideloom/db/day-column.ts'
import { withLowered, withNumber } from '@strideloom/domain/timing/override-list.ts'
import { practiceRuleSet, type RuleOverride } from '@strideloom/domain/timing/practice-rules.ts'
import { RULE_SET_VERSION } from '@strideloom/domain/timing/rules.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from '../../permissions/fingerprint.ts'
import { type Staged, stageRunner } from '../../permissions/stage.ts'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
const open = async () => {
  world = await openWorld()
}
const close = () => world?.close()

/** Nothing that leaves the legs heavy up to 44 h before a key run. */
const LONGER = withNumber([], { rule: 'KEY-02', condition: 1 }, 44)
/** A wake-up only, up to 42 h before a key run: less than the staged session asks for. */
const STRICTER = withNumber(withNumber([], { rule: 'KEY-02', condition: 1 }, 44), { rule: 'KEY-01', condition: 1 }, 42)
const LOWERED = withLowered([], 'PRE-03', true)
const REASON = 'Our runners need longer than a day.'

/** As it travels. */
const sent = (overrides: readonly RuleOverride[]) =>
  overrides.map(({ thresholds, ...one }) => ({ ...one, ...(thresholds && { thresholds: [...thresholds] }) }))
const save = (overrides: readonly RuleOverride[], basedOn = 0, more: Record<string, unknown> = {}) =>
  world.owner.call.timing.rules.save({ id: uuidv7(), basedOn, overrides: sent(overrides), reason: REASON, ...more })
const refusal = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => null,
    (thrown: { code: string; message: string; cause?: { code?: string; details?: unknown } }) => thrown,
  )
  if (error === null) throw new Error('it was let through')
  return { code: error.code, domain: error.cause?.code, message: error.message, details: error.cause?.details }
}
const now = () => world.therapist.call.timing.rules.get()

describe('a practice’s rules', () => {
  beforeEach(open)
  afterEach(close)

  test('are as shipped until the owner changes them; then the version, who, when and why are told', async () => {
    expect(await now()).toEqual({
      number: 0,
      ruleSet: RULE_SET_VERSION,
      overrides: [],
      setAside: [],
      madeBy: null,
      madeAt: null,
      reason: null,
    })
    const { number, ruleSet } = await save(LONGER)
    expect({ number, ruleSet }).toEqual({ number: 1, ruleSet: practiceRuleSet(LONGER).version })
    expect(await now()).toMatchObject({ number: 1, ruleSet, overrides: LONGER, madeBy: 'Olga Berg', reason: REASON })
    const entry = await world.db.auditEntry.findFirst({ where: { action: 'rules changed' } })
    expect(entry).toMatchObject({
      practiceId: world.practiceId,
      actorUserId: world.owner.userId,
      detail: {
        number: 1,
        ruleSet,
        reason: REASON,
        changes: [
          { rule: 'KEY-02', what: 'up to', from: '24 h', to: '44 h before the key run' },
          { rule: 'KEY-03', what: 'from', from: '24 h', to: '44 h before the key run' },
        ],
      },
    })
  })

  test('belong to one practice', async () => {
    await save(LONGER)
    expect(await world.stranger.call.timing.rules.get()).toMatchObject({ number: 0, overrides: [] })
    expect((await world.stranger.call.timing.rules.history({})).versions).toEqual([])
  })

  test('a therapist and an assistant change nothing', async () => {
    const before = await fingerprint(world.db)
    const input = { id: uuidv7(), basedOn: 0, overrides: sent(LONGER), reason: REASON }
    for (const who of [world.therapist, world.assistant, world.runner]) {
      expect(await refusal(who.call.timing.rules.save(input))).toMatchObject({ code: 'NOT_FOUND' })
      expect(await refusal(who.call.timing.rules.preview({ overrides: sent(LONGER) }))).toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    expect(await fingerprint(world.db)).toEqual(before)
  })

  test('go back as a new version, and the history keeps every state', async () => {
    await save(LONGER)
    await save([...LONGER, ...LOWERED], 1, { reason: 'Short races are run easily here.' })
    await save([], 2, { reason: 'Back to what is shipped.' })
    expect(await now()).toMatchObject({ number: 3, ruleSet: RULE_SET_VERSION, overrides: [] })
    const { versions, more } = await world.therapist.call.timing.rules.history({})
    expect(more).toBe(false)
    expect(versions.map(({ number, reason, changes }) => ({ number, reason, changes: changes.length }))).toEqual([
      { number: 3, reason: 'Back to what is shipped.', changes: 3 },
      { number: 2, reason: 'Short races are run easily here.', changes: 1 },
      { number: 1, reason: REASON, changes: 2 },
    ])
    expect(versions[1]).toMatchObject({
      madeBy: 'Olga Berg',
      overrides: [...LOWERED, ...LONGER],
      changes: [{ rule: 'PRE-03', what: 'as', from: 'a block', to: 'a caution' }],
    })
    expect((await world.therapist.call.timing.rules.history({ before: 2 })).versions).toHaveLength(1)
  })

  test('are never rewritten, past the product neither', async () => {
    await save(LONGER)
    await expect(world.db.ruleVersion.updateMany({ data: { reason: 'Another' } })).rejects.toThrow(/append-only/)
    await expect(world.db.ruleVersion.deleteMany({})).rejects.toThrow(/append-only/)
  })
})

describe('R11 two people, one click twice', () => {
  beforeEach(open)
  afterEach(close)

  test('the same id is one version; with something else in it it is refused', async () => {
    const input = { id: uuidv7(), basedOn: 0, overrides: sent(LONGER), reason: REASON }
    const [one, again] = [
      await world.owner.call.timing.rules.save(input),
      await world.owner.call.timing.rules.save(input),
    ]
    expect(again).toEqual(one)
    expect(await world.db.ruleVersion.count()).toBe(1)
    expect(await refusal(world.owner.call.timing.rules.save({ ...input, overrides: sent(LOWERED) }))).toMatchObject({
      code: 'CONFLICT',
      domain: 'not-the-same-write',
    })
  })

  test('who saves on rules that somebody else has changed is told by whom and why', async () => {
    await save(LONGER)
    expect(await refusal(save(LOWERED, 0))).toMatchObject({
      code: 'CONFLICT',
      domain: 'record-moved-on',
      message: `Olga Berg has changed the rules meanwhile: “${REASON}”. Look at them as they are now, then change them.`,
    })
    expect((await now()).overrides).toEqual(LONGER)
  })

  test('of ten at once one is kept', async () => {
    const told = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => save(withNumber([], { rule: 'RSP-04', condition: 0 }, 20 + index))),
    )
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await world.db.ruleVersion.count()).toBe(1)
    expect(await world.db.auditEntry.count({ where: { action: 'rules changed' } })).toBe(1)
  })
})

describe('what does not fit is refused in a sentence, and nothing is kept', () => {
  beforeAll(open)
  afterAll(close)

  const only = (rule: string, condition: number, value: number): RuleOverride => ({
    rule,
    thresholds: [{ condition, value }],
  })
  test.each([
    [
      'a hole',
      [only('KEY-03', 1, 36)],
      'rules-do-not-fit',
      /no rule would speak: KEY-03 ends at 36 h and KEY-04 begins at 48 h/,
    ],
    ['an overlap', [only('KEY-03', 1, 60)], 'rules-do-not-fit', /KEY-03 and KEY-04 would both speak/],
    [
      'a slip of the finger',
      [only('FRQ-02', 1, 1200)],
      'rules-do-not-fit',
      /FRQ-02 takes hours after deep work from 0 to 336 h/,
    ],
    ['R24 a safety rule', [{ rule: 'SAF-05', severity: 'warn' }], 'rule-not-changeable', /SAF-05 keeps runners safe/],
    ['R24 the number of a safety rule', [only('PST-09', 1, 24)], 'rule-not-changeable', /PST-09 keeps runners safe/],
    ['a caution lowered', [{ rule: 'KEY-04', severity: 'warn' }], 'rule-not-changeable', /Only a block can be lowered/],
    ['an unknown rule', [{ rule: 'KEY-99' }], 'rule-not-changeable', /There is no timing rule KEY-99/],
    ['nothing', [], 'rules-do-not-fit', /Nothing is changed/],
    ['what is shipped anyway', [only('KEY-03', 1, 48)], 'rules-do-not-fit', /Nothing is changed/],
  ] as [string, RuleOverride[], string, RegExp][])('%s', async (_name, overrides, domain, message) => {
    expect(await refusal(save(overrides))).toMatchObject({ domain, message: expect.stringMatching(message) })
    expect(await world.db.ruleVersion.count()).toBe(0)
  })

  test('a hole is told at its field', async () => {
    const { details } = await refusal(save([only('KEY-03', 1, 60)]))
    expect(details).toMatchObject({ complaints: [{ rule: 'KEY-03', condition: 1 }] })
  })

  test('a block that would be made an advice, a field that nobody asked for, and no reason', async () => {
    const rule = 'KEY-03'
    for (const overrides of [[{ rule, severity: 'info' }], [{ rule, effect: { maxPressure: 8 } }], 'all'])
      expect(await refusal(save([], 0, { overrides }))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await refusal(save(LONGER, 0, { reason: '  ' }))).toMatchObject({
      message: expect.stringContaining('Enter why the rules are changed.'),
    })
    expect(await refusal(save(LONGER, 0, { reason: 'because' }))).toMatchObject({
      message: expect.stringContaining('Say a little more: colleagues read this months later.'),
    })
    expect(await world.db.ruleVersion.count()).toBe(0)
  })
})

describe('every judgement is by the practice’s rules', () => {
  let staged: Staged
  const input = () => ({ runnerId: staged.ids.runnerId })
  const planned = async () => {
    const { sessions } = await world.therapist.call.outlook.sessions(input())
    const found = sessions.find(({ id }) => id === staged.ids.sessionId)
    if (!found) throw new Error('the staged session is planned')
    return found
  }
  beforeEach(async () => {
    await open()
    staged = await stageRunner(world, world.practiceId, world.therapist)
  })

  afterEach(close)

  test('in the record for the browser, in the outlook and in the brief', async () => {
    const { ruleSet } = await save(LONGER)
    expect(await world.therapist.call.outlook.record(input())).toMatchObject({ ruleSet, overrides: LONGER })
    expect((await world.therapist.call.outlook.sessions(input())).ruleSet).toBe(ruleSet)
    expect((await planned()).verdict).toMatchObject({ ruleSet, firedRules: expect.arrayContaining(['KEY-02']) })
    const brief = await world.therapist.call.briefs.get({ ...input(), sessionId: staged.ids.sessionId })
    expect(brief.limits).toMatchObject({ ruleSet, firedRules: expect.arrayContaining(['KEY-02']) })
  })

  test('a planned session that goes past more now needs another look, and says that the rules changed', async () => {
    expect(await planned()).toMatchObject({ mark: null, changedRules: null, plan: { breaks: [] } })
    const { ruleSet } = await save(STRICTER)
    expect(await planned()).toMatchObject({
      mark: 'needs another look',
      changedFacts: {},
      changedRules: { from: RULE_SET_VERSION, to: ruleSet },
      plan: { severity: 'block' },
    })
    const brief = await world.therapist.call.briefs.get({ ...input(), sessionId: staged.ids.sessionId })
    expect(brief.session).toMatchObject({
      mark: 'needs another look',
      changed: expect.arrayContaining([
        {
          fact: 'rules',
          says: `The practice’s rules: ${RULE_SET_VERSION}, now ${ruleSet}. This session goes past more of them.`,
        },
        {
          fact: 'rules KEY-01 up to',
          says: 'The practice changed KEY-01, up to: 12 h, now 42 h before the key run (Olga Berg, Mon 23 Nov).',
        },
      ]),
    })
    // Looked at, with the reason that a block asks for, it is approved by the rules of now.
    const look = { ...input(), id: uuidv7(), sessionId: staged.ids.sessionId }
    expect(await refusal(world.therapist.call.outlook.lookAgain({ ...look, reason: '' }))).toMatchObject({
      domain: 'guard-block',
    })
    await world.therapist.call.outlook.lookAgain({ ...look, reason: 'Agreed with the runner, before we knew.' })
    expect(await planned()).toMatchObject({ mark: null, changedRules: null })
    // Rules that ask for less mark nothing.
    await save([], 1)
    expect(await planned()).toMatchObject({ mark: null, changedRules: null })
  })

  test('a number beside the rules that makes another fact of the same record is named: what, from what, by whom and when', async () => {
    await save([], 0, { overrides: [{ setting: 'tolerance.first', value: 3 }] })
    const { mark, changedFacts, changesMade } = await planned()
    expect([mark, Object.keys(changedFacts)]).toEqual(['needs another look', ['pressureCeiling']])
    const owner = await world.db.member.findFirstOrThrow({ where: { id: world.owner.memberId } })
    expect(changesMade).toMatchObject([{ from: '5', to: '3 of 8', madeBy: owner.name }])
    const brief = await world.therapist.call.briefs.get({ ...input(), sessionId: staged.ids.sessionId })
    expect(brief.session?.changed.map(({ says }) => says)).toEqual([
      expect.stringMatching(/^The practice changed .+, before the first session: 5, now 3 of 8 \(.+, .+\)\.$/),
      'The tolerance: 5, now 3.',
    ])
  })

  test('a change that the shipped rules have outgrown is set aside, and everything is judged all the same', async () => {
    await world.db.ruleVersion.create({
      data: {
        practiceId: world.practiceId,
        id: uuidv7(),
        number: 1,
        overrides: [{ rule: 'OLD-01', severity: 'warn' }, { rule: 'SAF-01', severity: 'warn' }, ...LONGER] as never,
        ruleSet: '2020.1+00000000',
        reason: REASON,
        madeById: world.owner.memberId,
        madeAt: world.clock.now,
      },
    })
    expect(await now()).toMatchObject({
      setAside: ['OLD-01', 'SAF-01'],
      overrides: LONGER,
      ruleSet: practiceRuleSet(LONGER).version,
    })
    expect((await planned()).verdict.ruleSet).toBe(practiceRuleSet(LONGER).version)
    expect((await world.therapist.call.timing.rules.history({})).versions[0]?.changes).toHaveLength(2)
  })

  test('the look ahead tells which sessions would be judged differently, before and after, and keeps nothing', async () => {
    const ask = (overrides: RuleOverride[]) => world.owner.call.timing.rules.preview({ overrides: sent(overrides) })
    const before = await fingerprint(world.db, { exceptAudit: true })
    expect(await ask([])).toMatchObject({ changed: [], sessions: 1, runners: { looked: 1, of: 1 }, next: null })
    expect(await world.db.auditEntry.count({ where: { action: 'read timing.rules.preview' } })).toBe(0)
    const { changed } = await ask(STRICTER)
    expect(changed).toMatchObject([
      {
        id: staged.ids.sessionId,
        runnerId: staged.ids.runnerId,
        isDone: false,
        day: '2026-12-01',
        difference: 'stricter',
        before: { severity: null, says: [] },
        after: { severity: 'block' },
        because: [
          expect.stringMatching(/^Key run starts 41 h after this session: pre-event or recovery flush only, at most 3/),
        ],
      },
    ])
    expect(changed[0]?.after.says).toContain('Asked 4, at most 3 here.')
    expect(await fingerprint(world.db, { exceptAudit: true })).toEqual(before)
    // Whoever was shown was looked at.
    expect(
      await world.db.auditEntry.count({
        where: { action: 'read timing.rules.preview', runnerId: staged.ids.runnerId },
      }),
    ).toBe(1)
    // What was saved is what is looked ahead from.
    await save(STRICTER)
    expect((await ask(STRICTER)).changed).toEqual([])
    expect((await ask([])).changed).toMatchObject([{ difference: 'looser' }])
  })

  test('the look ahead takes done sessions of four weeks, at the facts of their own moment', async () => {
    const runnerId = world.runner.runnerId
    await readyForHands(world, runnerId)
    const done = async (day: string) => {
      const [practiceId, id] = [world.practiceId, uuidv7()]
      await world.db.session.create({
        data: {
          practiceId,
          runnerId,
          id,
          therapistId: world.therapist.memberId,
          day: fromDay(day),
          startTime: '12:00',
          minutes: 60,
          doneAt: new Date(`${day}T11:00:00Z`),
          doneMinutes: 50,
          intent: 'corrective',
          status: 'done',
          pressure: 5,
        },
      })
      const work = {
        technique: 'stripping',
        region: 'soleus',
        side: 'left',
        pressure: 5,
        minutes: 12,
        objective: 'tone',
      }
      await world.db.sessionDoneWork.create({
        data: { practiceId, runnerId, id: uuidv7(), sessionId: id, ordinal: 1, ...work },
      })
      return id
    }
    await done('2026-10-20')
    await done('2026-11-05')
    const recent = await done('2026-11-10')
    // 119 h after the corrective work of the session before it, which a spacing of five days would not have had.
    const wider = withNumber([], { rule: 'FRQ-01', condition: 1 }, 168)
    const { sessions, changed } = await world.owner.call.timing.rules.preview({ overrides: sent(wider) })
    expect(sessions).toBe(3)
    expect(changed).toMatchObject([
      {
        id: recent,
        isDone: true,
        day: '2026-11-10',
        intent: 'corrective',
        pressure: 5,
        minutes: 50,
        difference: 'stricter',
        because: [expect.stringMatching(/^A region of this session had corrective work 4 days 23 h before it/)],
      },
    ])
  })

  test('the look ahead goes on where it stopped', async () => {
    for (let index = 0; index < 26; index += 1) {
      await world.db.session.create({ data: await stageQuickly(index) })
    }
    const first = await world.owner.call.timing.rules.preview({ overrides: sent(LONGER) })
    expect(first.runners.of).toBe(27)
    expect(first.next).not.toBeNull()
    let [looked, after] = [first.runners.looked, first.next]
    while (after !== null) {
      const page = await world.owner.call.timing.rules.preview({ overrides: sent(LONGER), after })
      looked += page.runners.looked
      after = page.next
    }
    expect(looked).toBe(27)
  })
})

/** A runner with one planned session, past the product. */
const stageQuickly = async (index: number) => {
  const { runnerId } = await makeRunner(world.db, world.practiceId, {
    name: `Quick ${'abcdefghijklmnopqrstuvwxyz'[index]}`,
    responsibleId: world.therapist.memberId,
    joinedOn: '2026-09-01',
  })
  return {
    practiceId: world.practiceId,
    runnerId,
    id: uuidv7(),
    therapistId: world.therapist.memberId,
    day: fromDay('2026-12-01'),
    startTime: '12:00',
    minutes: 50,
    intent: 'maintenance',
    pressure: 5,
  }
}
