import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import type { RegionId } from '../library/ids.ts'
import { settingComplaints, settingDifferences } from '../progress/setting-changes.ts'
import { anyRecord } from '../record/record.test.arbitrary.ts'
import { BERLIN, checkIn, evening, recordWith } from '../record/record.test.makers.ts'
import type { RecordCheckIn, RecordSession, RunnerRecord } from '../record/schema.ts'
import { session } from '../sessions/sessions.test.makers.ts'
import { judgeFacts } from '../timing/judge.ts'
import type { PlannedPlace } from '../timing/plan.ts'
import { compareRules } from './compare-rules.ts'
import { factsFor } from './facts.ts'
import type { SessionToGuard } from './guard-sessions.ts'
import { judgeSession } from './judge-session.ts'
import { type PracticeChange, practiceRules } from './practice-changes.ts'
import { type PracticeRules, SHIPPED_RULES } from './practice-rules.ts'
import { rulebook } from './rulebook.ts'

/** Somebody who may be treated firmly. */
const runner: RunnerRecord['runner'] = {
  timeZone: BERLIN,
  birthDate: '1990-01-01',
  regularFirmMassage8w: true,
  intake: { complete: true, completedOn: '2026-01-05', flags: [] },
  clearances: [],
  consent: { handsOn: true, guardian: null },
}
/** Answered as about right long before, so that a tolerance of 6 stands. */
const earlier: RecordSession = {
  ...session('2026-04-29', { intent: 'maintenance', handsOn: true }),
  treated: [{ region: 'hamstrings', side: 'right', pressure: 6 }],
  responses: [
    { question: 48, answeredAt: '2026-05-01T12:00:00+02:00', soreness: 1, stiffness: 2, legs: 'normal', worry: [] },
  ],
}
const toGuard = (works: PlannedPlace[], intent: 'maintenance' | 'corrective'): SessionToGuard => ({
  id: 'p1',
  day: TODAY,
  start: `${TODAY}T22:00:00+02:00`,
  minutes: 45,
  intent,
  works: works.map(({ region, side, pressure }) => ({ region, side, pressure: pressure ?? 5, technique: 'stripping' })),
  acknowledgement: null,
})

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const BY_REGION: PracticeChange = { setting: 'choices.sameRegion', value: 1 }
const BY_WORD: PracticeChange = { setting: 'choices.readinessWord', value: 1 }
const region = practiceRules([BY_REGION])
const word = practiceRules([BY_WORD])
const place = (id: RegionId, side: PlannedPlace['side'], pressure: number): PlannedPlace => ({
  region: id,
  side,
  pressure,
})

describe('domain README 6: a practice lets rules about the same region limit the region', () => {
  // Corrective work on the left calf two days before.
  const done = { ...session('2026-05-15'), intent: 'corrective' as const }
  const treated = [{ region: 'calf' as const, side: 'left' as const, pressure: 6 }]
  const record: RunnerRecord = {
    ...recordWith({ sessions: [earlier, { ...done, treated }], checkIns: [checkIn(TODAY)] }),
    runner,
  }
  const asked = (regions: PlannedPlace[], more = {}) => ({
    start: `${TODAY}T22:00:00+02:00`,
    minutes: 45,
    intent: 'maintenance' as const,
    regions,
    ...more,
  })
  const judge = (regions: PlannedPlace[], rules: PracticeRules) => {
    const { facts } = factsFor(record, asked(regions), AT, rules.thresholds)
    return { facts, verdict: judgeFacts(facts, rules) }
  }

  test('FRQ-01: as shipped all of the session is held at 4, by region the place alone, on its side', () => {
    const regions = [place('calf', 'both', 4), place('thoracic', 'center', 5)]
    const shipped = judge(regions, SHIPPED_RULES).verdict
    expect(shipped.firedRules).toContain('FRQ-01')
    expect([shipped.maxPressure, shipped.regionCaps]).toEqual([4, {}])
    const own = judge(regions, region).verdict
    expect(own.firedRules).toContain('FRQ-01')
    expect(own.maxPressure).toBeGreaterThan(4)
    expect(own.regionCaps).toEqual({ 'calf/left': 4 })
    // What the session is for is one for all of it.
    expect(own.allowedIntents).not.toContain('corrective')
    expect(own.causes.find(({ rule, limit }) => rule === 'FRQ-01' && limit === 'regionCap')).toMatchObject({ value: 4 })
  })

  test('both sides of the cap: 5 on the calf goes past it, 5 elsewhere does not', () => {
    const severity = (regions: PlannedPlace[], rules: PracticeRules) =>
      judgeSession(record, asked(regions), AT, rules).plan?.severity ?? null
    expect(severity([place('calf', 'left', 4), place('thoracic', 'center', 5)], SHIPPED_RULES)).toBe('block')
    expect(severity([place('calf', 'left', 4), place('thoracic', 'center', 5)], region)).toBeNull()
    expect(severity([place('calf', 'left', 5), place('thoracic', 'center', 5)], region)).toBe('block')
    expect(severity([place('calf', 'right', 5)], region)).toBeNull()
  })

  test('KEY and STR: a session that leaves the legs alone is not limited, one without named regions is as a whole', () => {
    const key = { hoursToKey: 20, intakeComplete: true, readiness: 80 }
    const fired = (sameRegion: object | undefined, rules = region) =>
      judgeFacts(
        { ...key, ...(sameRegion && { sameRegion: { legs: [], corrective: {}, deep: {}, ...sameRegion } }) },
        rules,
      )
    expect(fired(undefined).maxPressure).toBe(4)
    expect(fired({}).firedRules).not.toContain('KEY-02')
    const legs = fired({ legs: ['soleus/left'] })
    expect([legs.firedRules.includes('KEY-02'), legs.regionCaps, legs.maxMinutes]).toEqual([
      true,
      { 'soleus/left': 4 },
      45,
    ])
    // The rules as shipped never read it.
    expect(fired({}, SHIPPED_RULES).maxPressure).toBe(4)
  })

  test('each place by its own hours: what was treated 80 h ago is free, what was 40 h ago is not', () => {
    const rules = judgeFacts(
      {
        hoursSinceCorrectiveSameRegion: 40,
        sameRegion: { legs: [], corrective: { 'calf/left': 40, 'lumbar/center': 80, 'soleus/left': 71.9 }, deep: {} },
      },
      region,
    )
    expect(rules.regionCaps).toEqual({ 'calf/left': 4, 'soleus/left': 4 })
  })

  test('only the facts of such a practice have it; the document and what is shipped stay as they are', () => {
    const regions = [place('calf', 'left', 4)]
    expect('sameRegion' in judge(regions, SHIPPED_RULES).facts).toBe(false)
    expect(judge(regions, region).facts.sameRegion).toMatchObject({ legs: ['calf/left'], deep: {} })
    expect(judge([], region).facts.sameRegion).toBeNull()
  })

  test('the look ahead tells what it would change for a planned session', () => {
    const planned = toGuard([place('calf', 'left', 4), place('thoracic', 'center', 5)], 'maintenance')
    const found = compareRules(record, planned, AT, { before: SHIPPED_RULES, after: region })
    expect(found).toMatchObject({ difference: 'looser', before: { severity: 'block' }, after: { severity: null } })
  })
})

describe('domain README 15: a practice lets the rules of fatigue look at the word that is shown', () => {
  const day = (date: string, good: 1 | 2 | 3 | 4 | 5): RecordCheckIn =>
    checkIn(date, { sleep: good, fatigue: good, soreness: good, stress: good, mood: good })
  /** 28 days of 100, and today 75: normal by number, low for this runner. */
  const record: RunnerRecord = {
    runner,
    sessions: [earlier],
    checkIns: [...Array.from({ length: 28 }, (_, ago) => day(addDays(TODAY, -ago - 1), 5)), day(TODAY, 4)],
  }
  const asked = { start: `${TODAY}T22:00:00+02:00`, minutes: 45, intent: 'corrective' as const }
  const judge = (rules: PracticeRules) => {
    const { facts } = factsFor(record, asked, AT, rules.thresholds)
    return { facts, verdict: judgeFacts(facts, rules) }
  }

  test('75 is no reason as shipped; where the word counts FAT-02 speaks, and says why', () => {
    expect(judge(SHIPPED_RULES).verdict.firedRules).not.toContain('FAT-02')
    expect('readinessShown' in judge(SHIPPED_RULES).facts).toBe(false)
    const { facts, verdict } = judge(word)
    expect([facts.readiness, facts.readinessShown]).toEqual([75, 'low'])
    expect(verdict.firedRules.filter((rule) => rule === 'FAT-02')).toHaveLength(1)
    expect(verdict.causes.find(({ rule }) => rule === 'FAT-02')).toMatchObject({
      numbers: { readiness: 75 },
      confidence: '-',
      reason: expect.stringContaining('Unusually low for this runner'),
    })
  })

  test.each([
    [45, 'low', ['FAT-02']],
    [45, 'very low', ['FAT-01']],
    [65, 'low', ['FAT-02']],
    [65, 'normal', []],
    [35, 'very low', ['FAT-01']],
    [85, 'normal', []],
  ] as const)('readiness %s shown as %s: %j, each once', (readiness, readinessShown, wanted) => {
    const { firedRules } = judgeFacts({ readiness, readinessShown }, word)
    expect(firedRules.filter((rule) => rule.startsWith('FAT'))).toEqual(wanted)
  })

  test('the look ahead tells it', () => {
    const found = compareRules(record, toGuard([place('calf', 'left', 5)], 'corrective'), AT, {
      before: SHIPPED_RULES,
      after: word,
    })
    expect(found?.difference).toBe('stricter')
  })
})

describe('both are changes like others', () => {
  test('a version of their own, told in words, refused where they are neither', () => {
    expect(
      new Set([SHIPPED_RULES, region, word, practiceRules([BY_REGION, BY_WORD])].map(({ version }) => version)).size,
    ).toBe(4)
    expect(settingDifferences([], [{ setting: 'choices.sameRegion', value: 1 }])).toEqual([
      {
        rule: 'choices',
        what: 'What rules about the same region limit:',
        from: 'the whole session',
        to: 'the region',
      },
    ])
    expect(settingComplaints([{ setting: 'choices.sameRegion', value: 2 }])).toEqual([
      {
        setting: 'choices.sameRegion',
        message: 'Choices, “What rules about the same region limit” is the whole session or the region.',
      },
    ])
  })

  test('the document of rules explains both', () => {
    const text = rulebook()
    expect(text).toContain(
      'What rules about the same region limit: the whole session (the whole session or the region)',
    )
    expect(text).toContain('What FAT-01 and FAT-02 look at: the number alone (')
  })

  test('where neither is chosen, no set of facts is judged in another way than by the shipped rules', () => {
    expect(practiceRules([{ setting: 'stride.short', value: 3 }]).rules).toEqual(SHIPPED_RULES.rules)
  })

  test('no choice loosens what keeps runners safe, whatever the record', () => {
    const both = practiceRules([BY_REGION, BY_WORD])
    fc.assert(
      fc.property(anyRecord, (some) => {
        const record = some as RunnerRecord
        const asked = { start: AT, minutes: 45, regions: [place('calf', 'left', 5), place('lumbar', 'center', 5)] }
        const judge = (rules: PracticeRules) => judgeFacts(factsFor(record, asked, AT, rules.thresholds).facts, rules)
        const [was, is] = [judge(SHIPPED_RULES), judge(both)]
        const safe = (fired: readonly string[]) => fired.filter((rule) => /^(SAF|PST|POP|RSP|FLAG)/.test(rule))
        expect(safe(is.firedRules)).toEqual(safe(was.firedRules))
      }),
      { numRuns: 20 },
    )
  }, 60_000)
})
