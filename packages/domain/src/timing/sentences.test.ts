import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facts, plan, QUIET } from './facts.test.makers.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'
import { hoursWords } from './number-words.ts'
import { placeKeyWords } from './place-words.ts'
import type { Plan } from './plan.ts'
import { breakSentence, causeSentence, reasonsOf, verdictSentence } from './sentences.ts'

const LUCIA = { id: 'lucia', name: 'Lucia 10 km', hoursToRace: 46, raceClass: 'short', racePriority: 'B' } as const
/** What a rule says, in a quiet week. */
const says = (rule: string, given: Facts) =>
  reasonsOf(judgeFacts({ ...QUIET, ...given }).causes)
    .filter((reason) => reason.rule === rule)
    .map(({ sentence }) => sentence)
const sums = (given: Facts) => verdictSentence(judgeFacts({ ...QUIET, ...given }))

describe('a fired rule in one sentence', () => {
  test.each([
    [
      'KEY-03',
      { hoursToKey: 36.2 },
      'Key run starts 36 h after this session: no corrective work, at most 5 for up to 60 min.',
    ],
    [
      'KEY-03',
      { hoursToKey: 36, hoursToKeyStart: 24 },
      'An easy long run starts 24 h after this session and counts as 36 h: no corrective work, at most 5 for up to 60 min.',
    ],
    [
      'KEY-05',
      { hoursSinceKey: 3 },
      'This session starts 3 h after a key run: no pre-event or corrective work, at most 3 for up to 30 min.',
    ],
    [
      'PRE-03',
      { racesAhead: [LUCIA] },
      'Lucia 10 km (B) starts 46 h after this session: pre-event or recovery flush only, at most 4 for up to 40 min.',
    ],
    [
      'PRE-09',
      { racesAhead: [{ id: 'm', hoursToRace: 48, raceClass: 'marathon', racePriority: 'A' }] },
      'Marathon (A) starts 48 h after this session: pre-event or recovery flush only, at most 4 for up to 45 min.',
    ],
    [
      'PRE-13',
      { racesAhead: [{ ...LUCIA, hoursToRace: 216 }], priorHandsOnSessions: 0 },
      'Lucia 10 km (B) starts 9 days after this session, with no hands-on session so far: no corrective work, at most 4.',
    ],
    [
      'PRE-13',
      { hoursToRace: 100, racePriority: 'A', priorHandsOnSessions: 1 },
      'Race starts 4 days 4 h after this session, with 1 hands-on session so far: no corrective work, at most 4.',
    ],
    [
      'PST-06',
      { racesBehind: [{ id: 'm', hoursSinceRace: 30.5, lastRaceClass: 'marathon' }] },
      'This session starts 30 h after the marathon: recovery flush or post-event only, at most 3 for up to 45 min.',
    ],
    [
      'PST-03',
      { racesBehind: [{ id: 'l', name: 'Lucia 10 km', hoursSinceRace: 24, lastRaceClass: 'short' }] },
      'This session starts 24 h after Lucia 10 km: no pre-event or corrective work, at most 5 for up to 60 min.',
    ],
    [
      'PST-01',
      { hoursSinceRace: 0.75 },
      'This session starts 45 min after the race: post-event only, at most 2 for up to 15 min.',
    ],
    ['FAT-02', { readiness: 59.96 }, 'Readiness is 59.9 of 100: no corrective work, at most 5 for up to 60 min.'],
    [
      'FAT-04',
      { readinessBelow50DaysOf5: 3 },
      'Readiness was below 50 on 3 of the last 5 days: talk with the coach about easing training; more pressure is not the answer.',
    ],
    ['RSP-01', {}, 'The runner’s own tolerance: at most 7.'],
    [
      'RSP-02',
      { lastResponse: 'too-much', daysSinceLastHandsOn: 1 },
      'The last session, 1 day ago, was too much for the runner: no corrective work, at most 4.',
    ],
    ['RSP-03', { lastResponse: 'unknown' }, 'No answer came after the last session at 6: at most 6.'],
    ['RSP-04', { daysSinceLastHandsOn: 56 }, 'The last session was 56 days ago: at most 5.'],
    ['RSP-05', { priorHandsOnSessions: 0 }, 'No hands-on session was held so far: at most 5 for up to 75 min.'],
    ['STR-02', { hoursToHeavyLower: 10 }, 'Heavy leg strength is planned 10 h after this session: at most 5.'],
    ['STR-01', { hoursSinceHeavyLower: 10 }, 'This session starts 10 h after heavy leg strength: at most 5.'],
    [
      'FRQ-01',
      { hoursSinceCorrectiveSameRegion: 71 },
      'A region of this session had corrective work 71 h before it: no corrective work, at most 4.',
    ],
    [
      'FRQ-02',
      { hoursSinceDeepSameRegion: 71 },
      'A region of this session had deep work, 7 or more, 71 h before it: at most 6.',
    ],
    [
      'FRQ-03',
      { handsOnLast7Days: 2 },
      '2 hands-on sessions held or planned in the 7 days before: no maintenance or corrective work, at most 4 for up to 30 min.',
    ],
    [
      'REC-02',
      { recurringRegionCount: 1, daysSinceReassessment: 28 },
      'A recurring area was last re-tested 28 days ago: re-test the recurring area first.',
    ],
    [
      'REC-03',
      { recurringRegionSessions28d: 3, recurringRegionImproved: false },
      '3 sessions in 28 days without change: at most 5, change the hypothesis or refer.',
    ],
    ['GEN-01', { plannedMinutes: 100 }, '100 min are planned: at most 90 min.'],
    ['GEN-02', {}, 'House limit: at most 8 for up to 90 min.'],
    [
      'POP-02',
      { ageYears: 16 },
      'The runner is 16: at most 5, without instrument-assisted strokes, gliding or static cupping and percussion device, guardian consent has to be on file.',
    ],
    [
      'POP-03',
      { ageYears: 16, guardianConsentOnFile: false },
      'Under 18 without guardian consent on file: no hands-on work.',
    ],
    [
      'SAF-05',
      { acuteInjuryRegionsUnder72h: ['soleus/left'] },
      'Fresh injury (under 72 h) in a region: leave that region alone. Hands off left soleus.',
    ],
    [
      'SAF-07',
      { sorenessHighRegions: ['calf', 'achilles/both'] },
      'Region soreness 5/10 or more: only light work there until it drops. At most 3 on calf and Achilles tendon on both sides.',
    ],
    [
      'PHA-01',
      { phase: 'build' },
      "Mileage is rising: plan a session every one to two weeks and put it after the week's long run or hard day.",
    ],
  ] as [string, Facts, string][])('%s', (rule, given, sentence) => {
    expect(says(rule, given)).toEqual([sentence])
  })

  test('two races that fire one rule are told one by one', () => {
    const racesAhead = [LUCIA, { ...LUCIA, id: 'other', name: 'Park run', hoursToRace: 30 }]
    expect(says('PRE-03', { racesAhead }).map((sentence) => sentence.split(' starts')[0])).toEqual([
      'Lucia 10 km (B)',
      'Park run (B)',
    ])
  })

  test('a red flag says its own reason and what it limits', () => {
    const flagLimits = [
      { id: 'implant-hardware', severity: 'block' as const, reason: 'A pin or plate.', regionCaps: { 'knee/left': 3 } },
      { id: 'allergy', severity: 'warn' as const, requires: ['product-check'] },
    ]
    expect(says('FLAG:implant-hardware', { flagLimits })).toEqual(['A pin or plate. At most 3 on left knee.'])
    expect(says('FLAG:allergy', { flagLimits })).toEqual([
      'A health answer limits hands-on work. Check oil, latex and tape first.',
    ])
  })
})

describe('a verdict in words', () => {
  test.each([
    [{}, 'Recovery flush, maintenance or corrective, at most 7 for up to 90 min.'],
    [
      { hoursSinceRace: 30, lastRaceClass: 'marathon', highPainRegions: ['soleus/left', 'achilles/left'] },
      'Recovery flush or post-event, at most 3 for up to 45 min. Hands off left Achilles tendon and left soleus.',
    ],
    [
      { phase: 'speed', sorenessHighRegions: ['quadriceps/right'] },
      'Recovery flush, maintenance or corrective, at most 7 for up to 90 min. At most 3 on right quadriceps. At most 6 on gastrocnemius, soleus, Achilles tendon and hamstrings.',
    ],
    [
      { phase: 'taper', recurringRegionCount: 1, pairedWorkForRecurring: false },
      'Recovery flush, maintenance or corrective, at most 6 for up to 90 min. Without gliding or static cupping and instrument-assisted strokes. The plan has to train it too.',
    ],
    [
      { feverOrSystemicIllness48h: true },
      'No hands-on work. Fever or whole-body illness in the last 48 h: rest, not massage.',
    ],
    [
      { phase: 'build', intakeComplete: false },
      'No hands-on work. Health intake is not complete: finish it before any hands-on work.',
    ],
    [
      { redFlagAbsolute: true, urineDarkOrWeakAfterEffort: true, hoursSinceRace: 30 },
      'No hands-on work. Dark urine, marked weakness or swelling after a hard effort can mean muscle breakdown: medical help now.',
    ],
  ] as [Facts, string][])('%o', (given, sentence) => {
    expect(sums(given)).toBe(sentence)
  })
})

describe('a break in words', () => {
  const told = (given: Facts, asked: Partial<Plan>) =>
    judgePlan(judgeFacts({ ...QUIET, ...given }), { intent: 'corrective', minutes: 60, ...asked }).breaks.map(
      breakSentence,
    )

  test('says what was asked and what is allowed', () => {
    expect(told({ racesAhead: [LUCIA] }, { pressure: 6 })).toEqual([
      'Not corrective here: pre-event or recovery flush is open.',
      'Asked 6, at most 4 here.',
      'Asked 60 min, at most 40 min here.',
    ])
    expect(told({ redFlagAbsolute: true }, { intent: 'recovery-flush' })[0]).toBe('No hands-on work here.')
    expect(told({ hoursSinceRace: 5 }, { intent: 'recovery-flush', minutes: 10 })).toEqual([
      'Not recovery flush here: post-event is open.',
    ])
  })

  test('says where', () => {
    const works = [{ region: 'soleus', side: 'left', pressure: 5, technique: 'iastm' }] as const
    expect(told({ highPainRegions: ['calf/left'] }, { works })).toEqual(['Hands off left soleus here.'])
    expect(told({ sorenessHighRegions: ['calf'] }, { works })).toEqual(['Left soleus: asked 5, at most 3 here.'])
    expect(told({ phase: 'taper' }, { works })).toEqual(['Instrument-assisted strokes is left out here.'])
  })
})

describe('numbers in words', () => {
  test('are cut and never rounded over a boundary', () => {
    expect([0, 0.5, 1, 3.56, 9.99, 10.5, 47.99, 95.9, 96, 119.9, 120, 216.5].map(hoursWords)).toEqual([
      '0 min',
      '30 min',
      '1 h',
      '3.5 h',
      '9.9 h',
      '10 h',
      '47 h',
      '95 h',
      '4 days',
      '4 days 23 h',
      '5 days',
      '9 days',
    ])
  })

  test('a place is named with its side', () => {
    expect(['calf', 'calf/left', 'calf/both', 'lumbar/center', 'lumbar', 'nowhere'].map(placeKeyWords)).toEqual([
      'calf',
      'left calf',
      'calf on both sides',
      'low back',
      'low back',
      'nowhere',
    ])
  })
})

test('whatever is judged is told in whole sentences, without a gap', () => {
  const isWhole = (sentence: string) => {
    expect(sentence).toMatch(/^[\dA-Z].*\.$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|Infinity| {2}| ,|, ?\.|: ?\.|client/)
  }
  fc.assert(
    fc.property(facts, plan, (given, asked) => {
      const verdict = judgeFacts(given)
      isWhole(verdictSentence(verdict))
      for (const { sentence } of reasonsOf(verdict.causes)) isWhole(sentence)
      for (const cause of verdict.causes) isWhole(causeSentence(cause))
      for (const broken of judgePlan(verdict, asked).breaks) isWhole(breakSentence(broken))
    }),
    { numRuns: 300 },
  )
})
