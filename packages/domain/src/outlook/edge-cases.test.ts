import { describe, expect, it, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addHours } from '../calendar/instant.ts'
import { adherenceAt } from '../progress/adherence-at.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { readRecord } from '../record/read-record.ts'
import { BERLIN, checkIn, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRace, RunnerRecord } from '../record/schema.ts'
import type { AskedSession } from './asked-session.ts'
import { conclude } from './conclude.ts'
import { factsFor } from './facts.ts'
import { judgePlanned, judgeSession, NEEDS_ANOTHER_LOOK } from './judge-session.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

/** The edge cases of reference 14 that whole records show; the others stand beside what they are about, under their number. */

const DAY = '2026-06-10'
const at = `${DAY}T08:00:00+02:00`
/** Noon to one on the same day. */
const asked = (more: Partial<AskedSession> = {}): AskedSession => ({
  start: `${DAY}T12:00:00+02:00`,
  minutes: 60,
  intent: 'maintenance',
  pressure: 5,
  regions: [{ region: 'soleus', side: 'left' }],
  ...more,
})
const runner: RunnerRecord['runner'] = {
  timeZone: BERLIN,
  birthDate: '1990-01-01',
  regularFirmMassage8w: true,
  intake: { complete: true, completedOn: '2026-01-05', flags: [] },
}
/** Somebody about whom nothing speaks against work: used to it, rested, in base. */
const record = (parts: Partial<RunnerRecord> = {}): RunnerRecord => ({
  ...recordWith({
    phases: [{ from: '2026-01-01', to: null, phase: 'base' }],
    checkIns: [checkIn(DAY)],
    sessions: ['2026-05-12', '2026-05-20'].map((day) => ({
      id: day,
      start: `${day}T12:00:00+02:00`,
      minutes: 60,
      status: 'done' as const,
      intent: 'maintenance' as const,
      treated: [{ region: 'quadriceps' as const, side: 'left' as const, pressure: 5 }],
    })),
  }),
  runner,
  ...parts,
})
const race = (more: Partial<RecordRace> = {}): RecordRace => ({
  id: 'r',
  date: '2026-06-12',
  startTime: '13:00',
  distanceKm: 10,
  priority: 'A',
  status: 'planned',
  ...more,
})
const judge = (parts: Partial<RunnerRecord> = {}, session = asked()) =>
  judgeSession(record(parts), session, at, SHIPPED_RULES)
const facts = (parts: Partial<RunnerRecord> = {}, session = asked(), now = at) =>
  factsFor(record(parts), session, now, SHIPPED_THRESHOLDS).facts

describe('reference 14.1: races on consecutive weekends', () => {
  it('what lies behind and what lies ahead both narrow; if nothing is left and no safety rule spoke, a light flush is', () => {
    const races = [
      race({
        id: 'mar',
        date: '2026-06-08',
        startTime: null,
        distanceKm: 42.2,
        status: 'done',
        finish: addHours(asked().start, -30),
      }),
      race({ id: 'ten', date: '2026-06-11', startTime: '09:00', distanceKm: 10 }),
    ]
    const { verdict, facts: known } = judge({ races })
    expect(known.racesAhead).toMatchObject([{ id: 'ten', hoursToRace: 20 }])
    expect(known.racesBehind).toMatchObject([{ id: 'mar', hoursSinceRace: 30 }])
    expect(verdict).toMatchObject({ allowedIntents: ['recovery-flush'], maxPressure: 2, maxMinutes: 20 })
    expect(verdict.firedRules).toEqual(expect.arrayContaining(['PRE-02', 'PST-06', 'FALLBACK']))
  })
})

describe('reference 14.2: a race that was changed, cancelled or not started', () => {
  test.each([
    ['planned', ['r']],
    ['done', []],
    ['dnf', []],
    ['dns', []],
    ['cancelled', []],
  ] as const)('%s, two days ahead: %j count forward', (status, ahead) => {
    expect(facts({ races: [race({ status })] }).racesAhead?.map(({ id }) => id)).toEqual(ahead)
  })

  test.each([
    ['planned', ['r']],
    ['done', ['r']],
    ['dnf', ['r']],
    ['dns', []],
    ['cancelled', []],
  ] as const)('%s, yesterday: %j count back', (status, behind) => {
    const races = [race({ date: '2026-06-09', status })]
    expect(facts({ races }).racesBehind?.map(({ id }) => id)).toEqual(behind)
  })

  it('not finished has the class of the distance that was run, where it is known', () => {
    const behind = (more: Partial<RecordRace>) =>
      facts({ races: [race({ date: '2026-06-09', distanceKm: 42.2, status: 'dnf', ...more })] }).racesBehind?.[0]
        ?.lastRaceClass
    expect(behind({ distanceRunKm: 30 })).toBe('marathon')
    expect(behind({ distanceRunKm: 20 })).toBe('half')
    expect(behind({ distanceRunKm: 12 })).toBe('short')
    expect(behind({})).toBe('marathon')
    expect(behind({ status: 'done', distanceRunKm: 12 })).toBe('marathon')
  })

  it('a moved race marks every planned session it reaches, and moves none', () => {
    const planned = ['p1', 'p2'].map((id, index) => ({
      ...asked({ start: `${addDays(DAY, index)}T12:00:00+02:00`, regions: [{ region: 'soleus', side: 'left' }] }),
      id,
      approvedAt: '2026-06-01T08:00:00+02:00',
    }))
    const moved = record({
      plannedSessions: planned as RunnerRecord['plannedSessions'],
      races: [race()],
      changes: [
        {
          at: '2026-06-09T08:00:00+02:00',
          what: 'races/r',
          before: { date: '2026-07-20' },
          after: { date: '2026-06-12' },
        },
      ],
    })
    for (const { id, start } of planned) {
      const watched = judgePlanned(moved, id, at)
      expect(watched?.mark).toBe(NEEDS_ANOTHER_LOOK)
      expect(Object.keys(watched?.changedFacts ?? {})).toContain('racesAhead')
      expect(moved.plannedSessions?.find((one) => one.id === id)?.start).toBe(start)
    }
  })
})

describe('reference 14.3: a time that nobody knows is assumed, and said', () => {
  it('the start is 09:00 at the runner’s place', () => {
    const judged = judge({ races: [race({ startTime: null })] })
    expect(judged.facts.racesAhead?.[0]?.hoursToRace).toBe(44)
    expect(judged.assumptions).toContain('start of r assumed 09:00 local')
    expect(judge({ races: [race()] }).assumptions).toEqual([])
  })

  test.each([
    [5, 1],
    [21.1, 2],
    [42.2, 4],
    [50, 10],
  ])('the finish of %d km is %d h after the start', (distanceKm, hours) => {
    // 06:00 on the day before: thirty hours to noon.
    const judged = judge({ races: [race({ date: '2026-06-09', startTime: '06:00', distanceKm, status: 'done' })] })
    expect(judged.facts.racesBehind?.[0]?.hoursSinceRace).toBe(30 - hours)
    expect(judged.assumptions).toContain(`finish of r assumed ${hours} h after its start`)
  })

  it('README 1: a race still planned counts back from its expected finish for a session after it', () => {
    const judged = judge(
      { races: [race({ date: '2026-06-12', startTime: null, distanceKm: 42.2 })] },
      asked({ start: '2026-06-13T12:00:00+02:00' }),
    )
    expect(judged.facts.racesAhead).toEqual([])
    // 09:00 and four hours: 23 h until noon of the next day.
    expect(judged.facts.racesBehind).toEqual([{ id: 'r', hoursSinceRace: 23, lastRaceClass: 'marathon' }])
    expect(judged.assumptions).toContain('r is still planned: counted from its expected finish')
  })
})

describe('reference 14.4: spans are [from, to); hours to count from a session’s end, hours since to its start', () => {
  const key = (start: string) => ({
    keyRuns: [{ id: 'k', start, minutes: 60, kind: 'quality' as const, status: 'planned' as const }],
  })

  test.each([
    [48, true, []],
    [47.99, false, ['KEY-03']],
  ] as const)('%d h to the key run: corrective is open: %s', (hours, isOpen, fired) => {
    const start = addHours('2026-06-10T13:00:00+02:00', hours)
    const { verdict, facts: known } = judge(key(start))
    expect(known.hoursToKey).toBeCloseTo(hours, 9)
    expect(verdict.allowedIntents.includes('corrective')).toBe(isOpen)
    expect(verdict.firedRules).toEqual(expect.arrayContaining([...fired]))
  })

  it('a longer session ends later and is nearer to the key run, and no further from what was', () => {
    const parts = {
      ...key('2026-06-12T13:00:00+02:00'),
      runs: [run('2026-06-09', { id: 'q', type: 'quality', start: '2026-06-09T18:00:00+02:00', minutes: 60 })],
    }
    expect(facts(parts)).toMatchObject({ hoursToKey: 48, hoursSinceKey: 17 })
    expect(facts(parts, asked({ minutes: 90 }))).toMatchObject({ hoursToKey: 47.5, hoursSinceKey: 17 })
  })
})

describe('reference 14.5: hours are counted by instants, days by dates at the runner’s place', () => {
  it('the night in which clocks go back has an hour more, and no day more', () => {
    const night = (more: Partial<RunnerRecord>) =>
      factsFor(
        record({
          checkIns: [],
          sessions: [
            {
              id: 's',
              start: '2026-10-24T20:00:00+02:00',
              minutes: 60,
              status: 'done',
              intent: 'corrective',
              treated: [{ region: 'soleus', side: 'left', pressure: 5 }],
            },
          ],
          ...more,
        }),
        asked({ start: '2026-10-25T20:00:00+01:00' }),
        '2026-10-25T08:00:00+01:00',
        SHIPPED_THRESHOLDS,
      ).facts
    // From 21:00 to 20:00 of the next evening: 23 h on the wall, 24 h passed.
    expect(night({})).toMatchObject({ hoursSinceCorrectiveSameRegion: 24, daysSinceLastHandsOn: 1 })
    const races = [race({ date: '2026-10-26', startTime: '09:00' })]
    expect(
      factsFor(
        record({ races }),
        asked({ start: '2026-10-24T12:00:00+02:00' }),
        '2026-10-20T08:00:00+02:00',
        SHIPPED_THRESHOLDS,
      ).facts.racesAhead?.[0]?.hoursToRace,
    ).toBe(45)
  })

  it('whatever offset an instant is written with, the same moment is the same fact', () => {
    const one = facts({ checkIns: [checkIn(DAY, { at: '2026-06-10T06:30:00+02:00' })] })
    const other = factsFor(
      record({ checkIns: [checkIn(DAY, { at: '2026-06-10T04:30:00Z' })] }),
      asked({ start: '2026-06-10T19:00:00+09:00' }),
      '2026-06-10T06:00:00Z',
      SHIPPED_THRESHOLDS,
    ).facts
    expect(other).toEqual(one)
  })

  it('the date is the runner’s: the same instant is another day elsewhere', () => {
    const session = (zone: string) =>
      factsFor(
        { ...record(), runner: { ...runner, timeZone: zone } },
        asked({ start: '2026-06-10T23:30:00Z' }),
        '2026-06-10T08:00:00Z',
        SHIPPED_THRESHOLDS,
      ).facts.daysSinceLastHandsOn
    expect([session('America/New_York'), session(BERLIN), session('Pacific/Auckland')]).toEqual([21, 22, 22])
  })
})

describe('reference 14.6: a runner of whom nothing is known', () => {
  const nobody: RunnerRecord = { runner: { timeZone: BERLIN } }
  const out = conclude(nobody, at)

  it('has no readiness, a ceiling of 5, and not enough data to book', () => {
    expect(out.ceiling.ceiling).toBe(5)
    expect(out.booking).toMatchObject({ recommendation: 'not-enough-data', counts: { yes: 0, known: 0 }, slot: null })
    expect(out.load).toMatchObject({ ewmaRatio: null, acwrCoupled: null, acwrUncoupled: null })
    expect(out.adherence).toMatchObject({ adherence4w: null, weeks: {}, streak: 0, atRisk: false })
  })

  it('missing is not zero and not no: the facts are null, and FAT-03 holds at 5', () => {
    const known = {
      ...nobody,
      runner: {
        ...nobody.runner,
        intake: { complete: true, completedOn: '2026-01-05', flags: [] },
        birthDate: '1990-01-01',
      },
    }
    const { facts: found, verdict, missing } = judgeSession(known, asked(), at, SHIPPED_RULES)
    expect(found).toMatchObject({
      readiness: null,
      phase: null,
      hoursToKey: null,
      hoursSinceKey: null,
      lastResponse: null,
      lastPressure: null,
    })
    expect(found.readinessNotYetKnowable).toBeUndefined()
    expect(verdict.firedRules).toContain('FAT-03')
    expect(verdict.maxPressure).toBe(5)
    expect(missing).toContain('no check-in in the 48 h before the session')
    const unasked = factsFor(nobody, asked(), at, SHIPPED_THRESHOLDS).facts
    for (const fact of [
      'redFlagAbsolute',
      'clearanceRequired',
      'feverOrSystemicIllness48h',
      'pressureLimitingCondition',
      'pregnant',
    ] as const)
      expect(unasked[fact], fact).toBeNull()
  })
})

describe('reference 14.7: a cancelled session', () => {
  it('leaves counters and history as they were, whoever cancelled it', () => {
    const before = facts()
    for (const cancelledBy of ['runner', 'therapist'] as const)
      expect(
        facts({
          sessions: [
            ...(record().sessions ?? []),
            {
              id: 'c',
              start: '2026-06-08T12:00:00+02:00',
              minutes: 60,
              status: 'cancelled',
              cancelledBy,
              intent: 'corrective',
              treated: [{ region: 'soleus', side: 'left', pressure: 8 }],
            },
          ],
        }),
      ).toEqual(before)
  })

  it('a late arrival shortens and never deepens: a shorter session is allowed no more pressure', () => {
    const races = [race()]
    const whole = judge({ races })
    const short = judge({ races }, asked({ minutes: 30 }))
    expect(short.verdict.maxPressure).toBe(whole.verdict.maxPressure)
    expect(short.plan.breaks).toEqual([])
  })
})

describe('reference 14.8: pain on the day', () => {
  const soleus = (value: number) => [{ region: 'soleus' as const, side: 'left' as const, value }]

  it('the answer at the desk beats that of the morning, both ways', () => {
    const day = (morning: number, desk: number) =>
      judge({
        checkIns: [checkIn(DAY, { pain: soleus(morning) })],
        deskAnswers: [{ at, flag: 'allergy', answer: false, pain: soleus(desk) }],
      })
    expect(day(2, 7).facts.highPainRegions).toEqual(['soleus/left'])
    expect(day(2, 7).plan).toMatchObject({ severity: 'safety', override: 'never' })
    expect(day(7, 2).facts.highPainRegions).toEqual([])
  })

  it('pain that was measured closes the place as pain that was answered does, until it is said to be less on a later day', () => {
    const measured = (value: number | boolean | null, days = 0, more = {}) => ({
      assessments: [{ date: addDays(DAY, days), test: 'pain-nrs' as const, region: 'soleus' as const, value, ...more }],
    })
    const closed = (parts: Partial<RunnerRecord>) => facts({ checkIns: [], ...parts }).highPainRegions
    expect(closed(measured(7, 0, { side: 'left' }))).toEqual(['soleus/left'])
    expect(closed(measured(7))).toEqual(['soleus/left', 'soleus/right'])
    expect(closed(measured(8, 0, { region: 'lumbar' }))).toEqual(['lumbar/center'])
    expect(closed(measured(6.9))).toEqual([])
    expect(closed(measured(null))).toEqual([])
    expect(closed(measured(9, 1))).toEqual([])
    // It stands until it is answered otherwise, for seven days: at noon the end of the seventh day before is inside, of the eighth not.
    expect(closed(measured(9, -3))).toEqual(['soleus/left', 'soleus/right'])
    expect(closed(measured(9, -7))).toEqual(['soleus/left', 'soleus/right'])
    expect(closed(measured(9, -8))).toEqual([])
    // What was answered in the morning of its day does not take it back, what is answered the day after does.
    const free = { checkIns: [checkIn(DAY, { pain: [] })] }
    expect(closed({ ...free, ...measured(8, 0, { side: 'left' }) })).toEqual(['soleus/left'])
    expect(closed({ ...free, ...measured(8, -1, { side: 'left' }) })).toEqual([])
    const high = { checkIns: [checkIn(DAY, { pain: [{ region: 'soleus', side: 'left', value: 8 }] })] }
    expect(closed({ ...high, ...measured(1, 0, { side: 'left' }) })).toEqual(['soleus/left'])
    const eased = [...(measured(8, -1).assessments ?? []), ...(measured(2).assessments ?? [])]
    expect(closed({ assessments: eased })).toEqual([])
    // A session that has begun is not closed by it: it may have been measured after.
    const begun = (now: string) => facts({ checkIns: [], ...measured(8) }, asked(), now).highPainRegions
    expect(begun(addHours(asked().start, -0.5))).toHaveLength(2)
    expect(begun(asked().start)).toEqual([])
    expect(begun(addHours(asked().start, 0.5))).toEqual([])
  })

  it('an approved session is judged again by it, and marked', () => {
    const plannedSessions = [
      { ...asked(), id: 'p', approvedAt: '2026-06-09T20:00:00+02:00' },
    ] as RunnerRecord['plannedSessions']
    const spiked = judgePlanned(
      record({ plannedSessions, deskAnswers: [{ at, flag: 'allergy', answer: false, pain: soleus(8) }] }),
      'p',
      at,
    )
    expect(spiked?.mark).toBe(NEEDS_ANOTHER_LOOK)
    expect(spiked?.changedFacts.highPainRegions).toEqual({ from: [], to: ['soleus/left'] })
    expect(judgePlanned(record({ plannedSessions }), 'p', at)?.mark).toBeNull()
  })
})

describe('reference 14.9: both sides', () => {
  it('both is left and right in facts, checks and limits', () => {
    const judged = judge(
      { injuries: [{ at: '2026-06-09T12:00:00+02:00', kind: 'strain', region: 'soleus', side: 'both' }] },
      asked({ regions: [{ region: 'calf', side: 'both' }] }),
    )
    expect(judged.facts.acuteInjuryRegionsUnder72h).toEqual(['soleus/left', 'soleus/right'])
    expect(judged.plan.regionChecks).toEqual({ 'calf/left': 'avoid', 'calf/right': 'avoid' })
  })

  it('README 7: one side that is closed leaves the other open', () => {
    const injuries = [
      { at: '2026-06-09T12:00:00+02:00', kind: 'strain' as const, region: 'soleus' as const, side: 'left' as const },
    ]
    expect(judge({ injuries }, asked({ regions: [{ region: 'soleus', side: 'both' }] })).plan.regionChecks).toEqual({
      'soleus/left': 'avoid',
      'soleus/right': 'open',
    })
  })
})

describe('reference 14.13: minors', () => {
  const young = (consent?: { guardian: boolean }) =>
    judge({ runner: { ...runner, birthDate: '2009-06-11', ...(consent && { consent }) } })

  it('under 18 no hands-on work without a guardian’s consent, and at most 5 without tools with it', () => {
    expect(young().verdict).toMatchObject({ allowedIntents: [], maxPressure: 0, action: 'ask-guardian-consent' })
    expect(young().plan.override).toBe('never')
    expect(young({ guardian: false }).verdict.firedRules).toContain('POP-03')
    const { verdict } = young({ guardian: true })
    expect(verdict.maxPressure).toBe(5)
    expect(verdict.avoidTechniques).toEqual(expect.arrayContaining(['cupping-glide', 'iastm']))
    expect(verdict.requires).toContain('guardian-consent')
  })

  it('from the eighteenth birthday on, counted by the runner’s date of the session', () => {
    const birthday = (birthDate: string) => facts({ runner: { ...runner, birthDate } })
    expect(birthday('2008-06-10').ageYears).toBe(18)
    expect(birthday('2008-06-11').ageYears).toBe(17)
  })
})

describe('reference 14.14: pregnancy and the twelve weeks after birth', () => {
  const intake = (id: 'pregnancy' | 'postpartum-12w', more: object = {}) => ({
    runner: {
      ...runner,
      intake: { complete: true, completedOn: '2026-01-05', flags: [{ id, since: '2026-04-01', ...more }] },
    },
  })

  test.each(['pregnancy', 'postpartum-12w'] as const)(
    '%s: no corrective work, at most 4, not the trunk, calf and inner thigh at 2',
    (id) => {
      const { verdict } = judge(intake(id))
      expect(verdict.allowedIntents).not.toContain('corrective')
      expect(verdict.maxPressure).toBe(4)
      expect(verdict.avoidRegions).toEqual(['trunk-core'])
      expect(verdict.regionCaps).toMatchObject({ adductors: 2, calf: 2, gastrocnemius: 2, soleus: 2 })
    },
  )

  it('any bleeding, severe headache, sudden swelling or contractions close it, and nobody overrides that', () => {
    const { verdict, plan } = judge(intake('pregnancy', { followUp: true }))
    expect(verdict).toMatchObject({ allowedIntents: [], maxPressure: 0 })
    expect(plan.override).toBe('never')
  })

  it('twelve weeks after birth it is over', () => {
    const born = (since: string) =>
      judge({
        runner: {
          ...runner,
          intake: { complete: true, completedOn: '2026-01-05', flags: [{ id: 'postpartum-12w', since }] },
        },
      })
    expect(born('2026-03-19').verdict.avoidRegions).toEqual(['trunk-core'])
    expect(born('2026-03-18').verdict.avoidRegions).toEqual([])
  })
})

describe('reference 14.15: an ultra runner with three races a month', () => {
  it('a C race is a key run and brings the post-race rules of its class', () => {
    const training = race({ id: 'c', date: '2026-06-11', startTime: '12:00', distanceKm: 15, priority: 'C' })
    expect(facts({ races: [training] })).toMatchObject({ hoursToKey: 23, racesAhead: [{ id: 'c', racePriority: 'C' }] })
    const done = {
      ...training,
      date: '2026-06-09',
      startTime: '08:00',
      status: 'done' as const,
      finish: '2026-06-09T10:00:00+02:00',
    }
    const { facts: known, verdict } = judge({ races: [done] })
    expect(known).toMatchObject({
      hoursSinceKey: 26,
      racesBehind: [{ id: 'c', hoursSinceRace: 26, lastRaceClass: 'short' }],
    })
    expect(verdict.firedRules).toContain('PST-03')
  })

  it('over a marathon or more no race is a training race: B, said, and no key run', () => {
    const long = race({ id: 'c', date: '2026-06-11', startTime: '12:00', distanceKm: 50, priority: 'C' })
    const { facts: known, assumptions } = judge({ races: [long] })
    expect(known).toMatchObject({ hoursToKey: null, racesAhead: [{ racePriority: 'B', raceClass: 'ultra' }] })
    expect(assumptions).toContain('c is a C race over 50 km: treated as B')
  })

  it('README 4: a done A or B race is not a key run backwards', () => {
    const races = (['A', 'B'] as const).map((priority) =>
      race({ id: priority, date: '2026-06-09', priority, status: 'done' }),
    )
    expect(facts({ races }).hoursSinceKey).toBeNull()
    // whatever the watch called the run
    const raced = race({ id: 'm', date: '2026-06-09', startTime: '08:00', distanceKm: 42.2, status: 'done' })
    const long = run('2026-06-09', {
      id: 'watch',
      start: '2026-06-09T08:00:00+02:00',
      type: 'long',
      minutes: 235,
      km: 42.4,
    })
    expect(facts({ races: [raced], runs: [long] }).hoursSinceKey).toBeNull()
    expect(facts({ races: [{ ...raced, status: 'dns' }], runs: [long] }).hoursSinceKey).not.toBeNull()
    expect(
      facts({ races: [raced], runs: [{ ...long, start: '2026-06-09T18:00:00+02:00' }] }).hoursSinceKey,
    ).not.toBeNull()
  })

  it('a near C race does not hide an A race behind it, and three in a row all speak', () => {
    const { facts: known, verdict } = judge({
      races: [
        race({ id: 'c', date: '2026-06-13', startTime: '12:00', priority: 'C' }),
        race({ id: 'a', date: '2026-06-14', startTime: '09:00', distanceKm: 80 }),
        race({ id: 'past', date: '2026-06-06', startTime: '09:00', distanceKm: 50, priority: 'B', status: 'done' }),
      ],
    })
    expect(known.racesAhead).toHaveLength(2)
    expect(verdict.firedRules).toEqual(expect.arrayContaining(['PRE-09', 'PST-08']))
  })
})

describe('reference 14.19: a note of a clinician ends', () => {
  const note = (filedOn: string, expires: string | null = null) =>
    facts({
      runner: {
        ...runner,
        intake: { complete: true, completedOn: '2026-01-05', flags: [{ id: 'active-cancer' }] },
        clearances: [{ flag: 'active-cancer', filedOn, expires }],
      },
    }).clearanceOnFile

  it('after 90 days where it says nothing else: the last of them counts', () => {
    expect(note('2026-03-12')).toBe(true)
    expect(note('2026-03-11')).toBe(false)
    expect(note('2026-05-01', '2026-06-10')).toBe(true)
    expect(note('2026-05-01', '2026-06-09')).toBe(false)
  })

  it('a note that is filed after the moment is not known yet', () => {
    expect(note('2026-06-11')).toBe(false)
  })
})

describe('reference 14.20: what a run counts as', () => {
  const long = (effort: 'easy' | 'race-pace') =>
    facts({
      keyRuns: [{ id: 'k', start: '2026-06-11T13:00:00+02:00', minutes: 120, kind: 'long', effort, status: 'planned' }],
    })

  it('a long run that contains race pace is quality: it has no credit; an easy one counts 12 h later', () => {
    expect(long('race-pace').hoursToKey).toBe(24)
    expect(long('easy')).toMatchObject({ hoursToKey: 36, hoursToKeyStart: 24 })
  })

  it('README 4: the credit counts forward only', () => {
    const keyRuns = [
      {
        id: 'k',
        start: '2026-06-09T10:00:00+02:00',
        minutes: 120,
        kind: 'long' as const,
        effort: 'easy' as const,
        status: 'done' as const,
      },
    ]
    expect(facts({ keyRuns }).hoursSinceKey).toBe(24)
  })

  it('a parkrun raced hard is quality, unless it is entered as a race', () => {
    const runs = [run('2026-06-09', { type: 'race', start: '2026-06-09T09:00:00+02:00', minutes: 60, km: 5 })]
    expect(facts({ runs }).hoursSinceKey).toBe(26)
    const entered = race({ date: '2026-06-09', startTime: '09:00', priority: 'B', status: 'done' })
    expect(facts({ runs, races: [entered] }).hoursSinceKey).toBeNull()
  })

  it('a race that was cancelled or not started is none that the run could be', () => {
    const runs = [run('2026-06-09', { type: 'race', start: '2026-06-09T09:00:00+02:00', minutes: 60, km: 5 })]
    for (const status of ['cancelled', 'dns'] as const)
      expect(facts({ runs, races: [race({ date: '2026-06-09', status })] }).hoursSinceKey).toBe(26)
  })

  it('README 3: a run that a record tells of later was not known at the moment', () => {
    const runs = [run(DAY, { type: 'quality', start: `${DAY}T09:00:00+02:00`, minutes: 60 })]
    expect(facts({ runs }).hoursSinceKey).toBeNull()
    expect(facts({ runs }, asked(), asked().start).hoursSinceKey).toBe(2)
  })
})

describe('reference 14.21: what is not known to the lists is refused, never read as something else', () => {
  it('a word that no list has is a complaint with its path', () => {
    const read = readRecord({ runner: { timeZone: BERLIN }, races: [{ ...race(), priority: 'D' }] })
    expect(read.record).toBeNull()
    expect(JSON.stringify(read)).toContain('priority')
  })
})

describe('reference 14.22: a week with only excused workouts, and somebody who joins in the middle of one', () => {
  const workout = (id: string, due: string) => ({
    id,
    area: 'strength' as const,
    due,
    items: [{ exercise: 'goblet-squat', role: 'key' as const, sets: 3, reps: 10, unilateral: false }],
  })
  const weeks = (parts: Partial<RunnerRecord>) =>
    adherenceAt(record({ checkIns: undefined, ...parts }), '2026-06-07T23:00:00+02:00', SHIPPED_THRESHOLDS)

  it('the week is null, and the row of weeks is frozen, not broken', () => {
    const prescriptions = ['2026-05-18', '2026-05-25', '2026-06-01'].map((weekOf) => ({
      id: weekOf,
      weekOf,
      snapshot: { sessions: [workout(weekOf, weekOf)] },
    }))
    const logs = ['2026-05-18', '2026-06-01'].map((session) => ({
      session,
      performedOn: session,
      loggedAt: `${session}T19:00:00+02:00`,
      items: [{ exercise: 'goblet-squat', check: 'done' as const }],
    }))
    const excuses = [{ session: '2026-05-25', reason: 'illness' as const, at: '2026-05-25T08:00:00+02:00' }]
    const found = weeks({ prescriptions, logs, excuses })
    expect(found.weeks['2026-05-25']).toMatchObject({ value: null, total: null, band: null })
    expect(found.streak).toBe(2)
  })

  it('only what is due from the day of joining on was due', () => {
    const prescriptions = [
      {
        id: 'w',
        weekOf: '2026-06-01',
        snapshot: { sessions: [workout('before', '2026-06-02'), workout('on', '2026-06-03')] },
      },
    ]
    const found = weeks({ prescriptions, runner: { ...runner, joinedOn: '2026-06-03' } })
    expect(Object.keys(found.sessions)).toEqual(['on'])
  })
})

describe('reference 14.23: consent is withdrawn', () => {
  const withdrawn = { runner: { ...runner, consent: { handsOn: false } } }

  it('no hands-on work, and nobody overrides that; talk and tests stay possible', () => {
    const { verdict, plan } = judge(withdrawn)
    expect(verdict).toMatchObject({ allowedIntents: [], maxPressure: 0, maxMinutes: 0 })
    expect(plan.override).toBe('never')
    expect(judge({ deskAnswers: [{ at, flag: 'consent-withdrawn' }] }).plan.override).toBe('never')
  })

  it('an approved session is marked; the exercise plan stays as it was', () => {
    const plannedSessions = [
      { ...asked(), id: 'p', approvedAt: '2026-06-09T20:00:00+02:00' },
    ] as RunnerRecord['plannedSessions']
    const watched = judgePlanned(record({ plannedSessions, deskAnswers: [{ at, flag: 'consent-withdrawn' }] }), 'p', at)
    expect(watched?.mark).toBe(NEEDS_ANOTHER_LOOK)
    expect(watched?.changedFacts.redFlagAbsolute).toEqual({ from: false, to: true })
    const agreed = {
      prescriptions: [
        {
          id: 'w',
          weekOf: '2026-06-08',
          snapshot: {
            sessions: [
              {
                id: 'a',
                area: 'strength' as const,
                due: '2026-06-09',
                items: [{ exercise: 'goblet-squat', role: 'key' as const, sets: 3, reps: 10, unilateral: false }],
              },
            ],
          },
        },
      ],
    }
    expect(adherenceAt(record({ ...agreed, ...withdrawn }), at, SHIPPED_THRESHOLDS)).toEqual(
      adherenceAt(record(agreed), at, SHIPPED_THRESHOLDS),
    )
  })

  it('it is no matter for a clinician', () => {
    expect(conclude(record({ deskAnswers: [{ at, flag: 'consent-withdrawn' }] }), at).booking.recommendation).not.toBe(
      'see-clinician',
    )
  })
})

describe('reference 14.24: what it takes to go past a limit', () => {
  it('safety: nothing; another block: a written reason; a caution: a word', () => {
    const override = (parts: Partial<RunnerRecord>, session?: AskedSession) => judge(parts, session).plan.override
    expect(override({ deskAnswers: [{ at, flag: 'suspected-dvt' }] })).toBe('never')
    expect(override({ races: [race()] }, asked({ intent: 'corrective' }))).toBe('written-reason')
    expect(
      override({ phases: [{ from: '2026-01-01', to: null, phase: 'recovery' }] }, asked({ intent: 'corrective' })),
    ).toBe('acknowledge')
    expect(override({})).toBeNull()
  })
})
