import { describe, expect, it } from 'vitest'
import { BERLIN, recordWith } from '../record/record.test.makers.ts'
import type { RecordRace, RunnerRecord } from '../record/schema.ts'
import { settableBounds } from '../timing/number-settings.ts'
import { withNumber } from '../timing/override-list.ts'
import { RULES } from '../timing/rules.ts'
import type { AskedSession } from './asked-session.ts'
import { newsIn } from './changed-facts.ts'
import { compareRules } from './compare-rules.ts'
import { judgeSession } from './judge-session.ts'
import { changeComplaints, practiceRules } from './practice-changes.ts'
import { SHIPPED_RULES } from './practice-rules.ts'
import { reachOf, SHIPPED_REACH } from './rules-reach.ts'

const AT = '2026-06-09T10:00:00Z'
const asked: AskedSession = {
  start: '2026-06-10T10:00:00Z',
  minutes: 60,
  intent: 'corrective',
  pressure: 7,
  regions: [{ region: 'soleus', side: 'left' }],
}
/** Starts 384 h after the end of the session. */
const marathon: RecordRace = {
  ...{ id: 'm', date: '2026-06-26', startTime: '13:00', distanceKm: 42.2, priority: 'A', status: 'planned' },
}
/** Ended 255 h before it. */
const ultra: RecordRace = {
  ...{ id: 'u', date: '2026-05-30', startTime: '11:00', distanceKm: 80, priority: 'A', status: 'done' },
  finish: '2026-05-30T19:00:00Z',
}
const record = (...races: RecordRace[]): RunnerRecord => ({
  ...recordWith({ races }),
  runner: {
    ...{ timeZone: BERLIN, birthDate: '1990-01-01', joinedOn: '2026-01-01' },
    intake: { complete: true, completedOn: '2026-01-01', flags: [] },
  },
})
/** The last hour of a rule is another one in this practice. */
const ending = (rule: string, fact: string, value: number) => {
  const of = RULES.find(({ id }) => id === rule)
  const bound = of && settableBounds(of).find((one) => one.fact === fact && one.end === 'to')
  if (!bound) throw new Error(`No ${fact} of ${rule}`)
  const changes = withNumber([], { rule, condition: bound.index }, value)
  expect(changeComplaints(changes)).toEqual([])
  return practiceRules(changes)
}

describe('decision 9: a number that a practice may set is one that speaks', () => {
  it('a race window of three weeks is seen for three weeks', () => {
    const careful = ending('PRE-11', 'hoursToRace', 504)
    const judged = judgeSession(record(marathon), asked, AT, careful)
    expect(judged.facts.racesAhead).toEqual([{ id: 'm', hoursToRace: 384, raceClass: 'marathon', racePriority: 'A' }])
    expect(judged.verdict.firedRules).toContain('PRE-11')
    expect(judged.assumptions).not.toContain('start of m assumed 09:00 local')
    const shipped = judgeSession(record(marathon), asked, AT, SHIPPED_RULES)
    expect(shipped.facts.racesAhead).toEqual([])
    expect(shipped.verdict.firedRules).not.toContain('PRE-11')
    const session = {
      ...{ id: 'p', day: '2026-06-10', start: asked.start, minutes: 60, intent: 'corrective' as const },
      works: [{ region: 'soleus' as const, side: 'left' as const, pressure: 7, technique: 'stripping' }],
      acknowledgement: null,
    }
    const before = ending('PRE-11', 'hoursToRace', 383)
    expect(compareRules(record(marathon), session, AT, { before, after: careful })).toMatchObject({
      difference: 'stricter',
      because: [expect.stringMatching(/^Marathon \(A\) starts 16 days after/)],
    })
  })

  it('days after a race as well', () => {
    const careful = ending('PST-08', 'hoursSinceRace', 336)
    const judged = judgeSession(record(ultra), asked, AT, careful)
    expect(judged.facts.racesBehind).toEqual([{ id: 'u', hoursSinceRace: 255, lastRaceClass: 'ultra' }])
    expect(judged.verdict.firedRules).toContain('PST-08')
    expect(judgeSession(record(ultra), asked, AT, SHIPPED_RULES).facts.racesBehind).toEqual([])
  })

  it('each only as far as its rules look: a race beyond is none', () => {
    const ahead = ending('PRE-11', 'hoursToRace', 383)
    expect(judgeSession(record(marathon), asked, AT, ahead).facts.racesAhead).toEqual([])
    expect(judgeSession(record(ultra), asked, AT, ahead).facts.racesBehind).toEqual([])
  })

  it('a practice that looks less far, or the same, has the facts of all others', () => {
    expect(reachOf(SHIPPED_RULES.thresholds)).toEqual(SHIPPED_REACH)
    expect(ending('PRE-11', 'hoursToRace', 300).thresholds).toBe(SHIPPED_RULES.thresholds)
    expect(reachOf(ending('PRE-11', 'hoursToRace', 504).thresholds)).toEqual({ ...SHIPPED_REACH, raceAhead: 504 })
    expect(reachOf(ending('PST-08', 'hoursSinceRace', 336).thresholds)).toEqual({ ...SHIPPED_REACH, raceBehind: 336 })
  })

  it('every bound that can be set is reached, however far it is moved', () => {
    for (const rule of RULES)
      for (const { fact, end, setting } of settableBounds(rule)) {
        if (end !== 'to' || (fact !== 'hoursToRace' && fact !== 'hoursSinceRace')) continue
        const bound = settableBounds(rule).find((one) => one.fact === fact && one.end === 'to')
        const moved = practiceRules(withNumber([], { rule: rule.id, condition: bound?.index ?? -1 }, setting.most))
        const { raceAhead, raceBehind } = reachOf(moved.thresholds)
        expect(fact === 'hoursToRace' ? raceAhead : raceBehind).toBe(setting.most)
      }
  })
})

describe('README 3: an hour that a practice’s rules read is news', () => {
  const news = (rules: typeof SHIPPED_RULES) =>
    Object.keys(newsIn({ hoursSinceKey: null } as never, { hoursSinceKey: 27 } as never, rules.thresholds))

  it('27 h after a key run where KEY-07 speaks until 36 h, not where it ends at 24 h', () => {
    expect(news(SHIPPED_RULES)).toEqual([])
    expect(news(ending('KEY-07', 'hoursSinceKey', 36))).toEqual(['hoursSinceKey'])
  })
})
