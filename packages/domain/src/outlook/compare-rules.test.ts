import { describe, expect, test } from 'vitest'
import { instantOf } from '../calendar/instant.ts'
import { BERLIN } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { withLowered, withNumber } from '../timing/override-list.ts'
import { compareRules } from './compare-rules.ts'
import type { SessionToGuard } from './guard-sessions.ts'
import { judgeSession, NEEDS_ANOTHER_LOOK, type RulesThenAndNow, watchSession } from './judge-session.ts'
import { judgedByOf } from './judged-by.ts'
import { type PracticeChange, practiceRules } from './practice-changes.ts'
import { SHIPPED_RULES } from './practice-rules.ts'
import { type RuleVersionMade, rulesSince } from './rules-since.ts'

const DAY = '2026-06-10'
const NOW = instantOf(DAY, '08:00', BERLIN)

/** A quiet week with a key run 40 h after the session of Wednesday noon ends. */
const record: RunnerRecord = {
  runner: {
    timeZone: BERLIN,
    birthDate: '1990-01-01',
    regularFirmMassage8w: true,
    intake: { complete: true, completedOn: '2026-01-05', flags: [] },
    clearances: [],
    consent: { handsOn: true, guardian: null },
  },
  phases: [{ from: '2026-01-01', to: null, phase: 'base' }],
  races: [],
  runs: [],
  keyRuns: [
    {
      id: 'key',
      start: instantOf('2026-06-12', '05:00', BERLIN),
      minutes: 60,
      kind: 'quality',
      effort: null,
      status: 'planned',
    },
  ],
  checkIns: [{ at: NOW, sleep: 4, fatigue: 4, soreness: 4, stress: 4, mood: 4 }],
  sessions: [
    {
      id: 'before',
      start: '2026-05-20T12:00:00+02:00',
      minutes: 60,
      status: 'done',
      intent: 'maintenance',
      treated: [{ region: 'soleus', side: 'left', pressure: 6 }],
      responses: [
        { question: 48, answeredAt: '2026-05-22T12:00:00+02:00', soreness: 1, stiffness: 2, legs: 'normal', worry: [] },
      ],
    },
  ],
}
const session = (more: Partial<SessionToGuard> = {}): SessionToGuard => ({
  id: 'asked',
  day: DAY,
  start: instantOf(DAY, '12:00', BERLIN),
  minutes: 60,
  intent: 'maintenance',
  works: [{ region: 'soleus', side: 'left', pressure: 5, technique: 'stripping' }],
  acknowledgement: null,
  ...more,
})

const sooner = practiceRules(withNumber([], { rule: 'KEY-03', condition: 1 }, 36))
const later = practiceRules(withNumber([], { rule: 'KEY-02', condition: 1 }, 44))
const lowered = practiceRules(withLowered([], 'KEY-03', true))

describe('a session under other rules', () => {
  const compare = (after: typeof sooner, more: Partial<SessionToGuard> = {}, before = SHIPPED_RULES) =>
    compareRules(record, session(more), NOW, { before, after })

  test('is looser where a rule stops earlier', () => {
    expect(compare(sooner, { intent: 'corrective' })).toMatchObject({
      difference: 'looser',
      before: { severity: 'block' },
      after: { severity: null, says: [] },
    })
  })

  test('is stricter where a rule reaches further, and says which', () => {
    const found = compare(later)
    expect(found).toMatchObject({ difference: 'stricter', before: { severity: null }, after: { severity: 'block' } })
    expect(found?.after.says).toEqual(['Asked 5, at most 4 here.', 'Asked 60 min, at most 45 min here.'])
    expect(found?.because).toEqual([
      'Key run starts 40 h after this session: no corrective work, at most 4 for up to 45 min.',
    ])
  })

  test('is looser where a block became a caution', () => {
    expect(compare(lowered, { intent: 'corrective' })).toMatchObject({
      difference: 'looser',
      before: { severity: 'block' },
      after: { severity: 'warn' },
    })
    expect(compare(lowered, { intent: 'corrective' }, lowered)).toBeNull()
  })

  test('has other limits where it keeps within both', () => {
    const found = compare(later, {
      works: [{ region: 'soleus', side: 'left', pressure: 3, technique: 'stripping' }],
      minutes: 45,
    })
    expect(found).toMatchObject({ difference: 'limits', before: { severity: null }, after: { severity: null } })
    expect(found?.after.limits).toContain('at most 4')
    expect(found?.before.limits).toContain('at most 5')
  })

  test('is the same where no rule that changed speaks', () => {
    const far = practiceRules(withNumber([], { rule: 'RSP-04', condition: 0 }, 49))
    expect(compare(far)).toBeNull()
    expect(compare(SHIPPED_RULES)).toBeNull()
  })

  test('that was done is not in its own way', () => {
    const done = {
      ...record,
      sessions: [
        ...(record.sessions ?? []),
        {
          id: 'asked',
          start: instantOf(DAY, '12:00', BERLIN),
          minutes: 60,
          status: 'done' as const,
          intent: 'corrective' as const,
          treated: [{ region: 'soleus' as const, side: 'left' as const, pressure: 5 }],
        },
      ],
    }
    const spacing = practiceRules(withNumber([], { rule: 'FRQ-01', condition: 1 }, 96))
    const at = instantOf('2026-06-20', '08:00', BERLIN)
    expect(
      compareRules(done, session({ intent: 'corrective' }), at, { before: SHIPPED_RULES, after: spacing }),
    ).toBeNull()
  })
})

describe('a planned session after the rules changed', () => {
  const asked = { ...session(), regions: session().works }
  const approved = judgeSession(record, asked, NOW, SHIPPED_RULES)
  const by = judgedByOf(approved.plan, SHIPPED_RULES)
  const watch = (rules: typeof sooner, then: typeof by | null = by, facts = approved.facts) =>
    watchSession(record, asked, NOW, facts, { rules, by: then })

  test('needs another look where it goes past more now, and says that the rules changed', () => {
    expect(watch(later)).toMatchObject({
      mark: NEEDS_ANOTHER_LOOK,
      changedFacts: {},
      changedRules: { from: SHIPPED_RULES.version, to: later.version },
    })
  })

  test('stands where it goes past no more than it did', () => {
    for (const rules of [SHIPPED_RULES, sooner, lowered])
      expect(watch(rules)).toMatchObject({ mark: null, changedRules: null })
    expect(watch(later, judgedByOf(judgeSession(record, asked, NOW, later).plan, later))).toMatchObject({ mark: null })
  })

  test('that nobody had kept the rules of is judged by what it breaks', () => {
    expect(watch(later, null)).toMatchObject({ mark: null, changedRules: null })
  })

  test('names both where the facts changed too', () => {
    const before = { ...approved.facts, phase: 'build' as const }
    expect(watch(later, by, before)).toMatchObject({
      mark: NEEDS_ANOTHER_LOOK,
      changedFacts: { phase: { from: 'build', to: 'base' } },
      changedRules: { to: later.version },
    })
  })

  describe('is told what was changed, by whom and when', () => {
    const made = (rules: typeof sooner, changes: PracticeChange[], madeBy: string, day: string): RuleVersionMade => ({
      ruleSet: rules.version,
      changes,
      madeBy,
      madeAt: `${day}T09:00:00.000Z`,
    })
    const lower: PracticeChange[] = [
      { setting: 'tolerance.first', value: 4 },
      { setting: 'tolerance.usedToFirm', value: 4 },
    ]
    const short: PracticeChange[] = [...lower, { setting: 'stride.short', value: 3 }]
    const [rules, both] = [practiceRules(lower), practiceRules(short)]
    const versions = [made(rules, lower, 'Olga', '2026-06-01'), made(both, short, 'Ines', '2026-06-05')]
    const watched = (given: Partial<RulesThenAndNow>, facts = approved.facts) =>
      watchSession(record, asked, NOW, facts, { rules: both, by, versions, ...given })

    test('where a fact is another one only because a number is', () => {
      const { mark, changedFacts, changesMade } = watched({})
      expect([mark, Object.keys(changedFacts)]).toEqual([NEEDS_ANOTHER_LOOK, ['pressureCeiling']])
      expect(changesMade.map(({ madeBy }) => madeBy).sort()).toEqual(['Ines', 'Olga', 'Olga'])
      expect(changesMade).toContainEqual({
        rule: 'sign S1',
        what: 'A stride counts as short from here down:',
        from: '2',
        to: '3 of 5',
        madeBy: 'Ines',
        madeAt: '2026-06-05T09:00:00.000Z',
      })
      expect(changesMade).toContainEqual(expect.objectContaining({ from: '6', to: '4 of 8', madeBy: 'Olga' }))
    })

    test('not where the record itself says something else, nor where nobody knows the rules of then', () => {
      const phase = { ...approved.facts, phase: 'build' as const, pressureCeiling: 4 }
      const of = watched({ by: { ...by, ruleSet: both.version } }, phase)
      expect([of.mark, of.changesMade]).toEqual([NEEDS_ANOTHER_LOOK, []])
      expect(watched({ by: { ...by, ruleSet: '2020.1' } }).changesMade).toEqual([])
      expect(watched({ versions: [] }).changesMade).toEqual([])
    })

    test('only what came after the approval', () => {
      expect(rulesSince(versions, rules.version)?.changes.map(({ madeBy }) => madeBy)).toEqual(['Ines'])
      expect(rulesSince(versions, SHIPPED_RULES.version)?.changes).toHaveLength(3)
      expect(rulesSince(versions, 'gone')).toBeNull()
    })
  })
})
