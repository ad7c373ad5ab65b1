import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun, RecordSession, RunnerRecord } from '../record/schema.ts'
import { scoreAbove, scoreBelow } from './sign.ts'
import { signsAt } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const ago = (days: number, more: Partial<RecordRun> = {}) => run(addDays(TODAY, -days), more)
const signs = (runs: RecordRun[], more: Partial<RunnerRecord> = {}) =>
  signsAt(recordWith({ runs, ...more }), AT, SHIPPED_THRESHOLDS)
/** Runs with one answer each, so many days ago. */
const with_ =
  <Name extends keyof RecordRun>(name: Name) =>
  (answers: Record<number, RecordRun[Name]>) =>
    Object.entries(answers).map(([days, answer]) => ago(Number(days), { [name]: answer }))

const hands = (days: number): RecordSession => ({
  id: `s${days}`,
  start: `${addDays(TODAY, -days)}T17:00:00+02:00`,
  minutes: 60,
  status: 'done',
})

describe('scores of signs (reference 7.3, README 12)', () => {
  it.each([
    [2, 2, 0.6],
    [3, 2, 0.8],
    [4, 2, 1],
    [9, 2, 1],
  ])('%s past the threshold %s is %s: linear to double, at most 1', (value, threshold, score) =>
    expect(scoreAbove(value, threshold)).toBeCloseTo(score, 9),
  )

  it.each([
    [3, 3, 1, 0.6],
    [2, 3, 1, 0.8],
    [1, 3, 1, 1],
    [1, 1, 1, 1],
  ])('%s under %s with %s as the worst is %s: a threshold that goes down', (value, threshold, worst, score) =>
    expect(scoreBelow(value, threshold, worst)).toBeCloseTo(score, 9),
  )
})

describe('sign S1: stride feels shortened', () => {
  const feel = with_('strideFeel')
  const S1 = (answers: Record<number, number | null>) => signs(feel(answers)).S1

  it('needs two answered runs in 7 days: without them unknown, never no', () => {
    expect(S1({ 0: 5, 7: 5, 8: 5 })).toMatchObject({ state: 'unknown', score: null })
    expect(S1({ 0: 5, 1: null, 2: null }).missing).toEqual(['stride feel of 2 runs in 7 days (1 answered)'])
    expect(S1({ 0: 5, 6: 5 }).state).toBe('no')
  })

  it('yes from two runs with 2 or less', () => {
    expect(S1({ 0: 2, 6: 1 })).toMatchObject({ state: 'yes', score: 0.6, since: addDays(TODAY, -6) })
    expect(S1({ 0: 2, 1: 3 }).state).toBe('no')
    expect(S1({ 0: 2, 7: 2, 1: 3 }).state).toBe('no')
  })

  it('yes where the mean is 1.0 under the own median, with three runs now and six before', () => {
    const before = { 7: 4, 10: 4, 13: 4, 16: 4, 20: 4, 34: 4 }
    expect(S1({ 0: 3, 1: 3, 2: 3, ...before })).toMatchObject({ state: 'yes', score: 0.6 })
    expect(S1({ 0: 3, 1: 3, 2: 4, ...before }).state).toBe('no')
    expect(S1({ 0: 3, 1: 3, ...before }).state).toBe('no')
    const { 34: _, ...five } = before
    expect(S1({ 0: 3, 1: 3, 2: 3, ...five, 35: 4 }).state).toBe('no')
  })

  it('the lower the mean, the higher the score', () => {
    const before = { 7: 5, 10: 5, 13: 5, 16: 5, 20: 5, 34: 5 }
    const scores = [4, 3, 1].map((now) => S1({ 0: now, 1: now, 2: now, ...before }).score ?? 0)
    expect(scores[0]).toBeCloseTo(0.6, 9)
    expect(scores[1]).toBeCloseTo(0.6 + 0.4 / 3, 9)
    expect(scores[2]).toBe(1)
  })
})

describe('sign S2: the warm-up no longer clears stiffness', () => {
  const warm = with_('warmup')
  const S2 = (answers: Record<number, RecordRun['warmup']>) => signs(warm(answers)).S2
  const [late, not, fine] = ['cleared-later', 'not-cleared', 'cleared-10'] as const

  it('needs two answered runs', () => {
    expect(S2({ 0: not, 7: not }).state).toBe('unknown')
    expect(S2({ 0: not, 1: null }).state).toBe('unknown')
    expect(S2({ 0: fine, 1: 'none-stiff' }).state).toBe('no')
  })

  it('yes in half of the runs and at least two', () => {
    expect(S2({ 0: not, 1: late, 2: fine, 3: fine }).state).toBe('yes')
    expect(S2({ 0: not, 1: late, 2: fine, 3: fine, 4: fine }).state).toBe('no')
    expect(S2({ 0: not, 1: fine }).state).toBe('no')
  })

  it('says how often, and how it was before; since the first of them', () => {
    expect(S2({ 0: not, 3: late, 5: fine })).toMatchObject({
      since: addDays(TODAY, -3),
      evidence: ['warm-up cleared stiffness late or not at all in 2 of 3 runs in 7 days'],
    })
    expect(S2({ 0: fine, 1: fine, 9: late })).toEqual({
      state: 'no',
      score: 0,
      since: null,
      missing: [],
      evidence: [
        'warm-up cleared stiffness late or not at all in 0 of 2 runs in 7 days',
        'before that in 1 of 1 runs in 21 days',
      ],
    })
  })

  it('33 % exactly is not over it', () => {
    const before = Array.from({ length: 100 }, (_, index) =>
      ago(7 + (index % 20), { id: `b${index}`, warmup: index < 33 ? not : fine }),
    )
    const now = warm({ 0: not, 1: late })
    expect(signs([...now, ...before]).S2.state).toBe('yes')
    expect(signs([...now, ...before, ago(9, { id: 'one more', warmup: not })]).S2.state).toBe('no')
  })

  it('without four answers before, the first half is enough and says 0.7', () => {
    expect(S2({ 0: not, 1: late })).toMatchObject({ state: 'yes', score: 0.7 })
    expect(S2({ 0: not, 1: late, 7: not, 8: not, 9: not })).toMatchObject({ state: 'yes', score: 0.7 })
    expect(S2({ 0: not, 1: late, 7: fine, 8: fine, 9: fine, 28: fine }).score).toBe(0.7)
  })

  it('“no longer”: before it was at most 33 %', () => {
    const now = { 0: not, 1: late, 2: fine, 3: fine } as const
    expect(S2({ ...now, 7: not, 8: fine, 9: fine, 27: fine })).toMatchObject({ state: 'yes', score: 0.6 })
    expect(S2({ ...now, 7: not, 8: not, 9: fine, 10: fine, 11: fine, 12: fine }).state).toBe('no')
    expect(S2({ 0: not, 1: late, 7: fine, 8: fine, 9: fine, 10: fine }).score).toBe(1)
  })
})

describe('sign S3: the same area pulls attention', () => {
  const left = { region: 'calf', side: 'left' } as const
  const pulls = with_('attention')
  const S3 = (answers: Record<number, RecordRun['attention']>) => signs(pulls(answers)).S3

  it('needs three answered runs in 14 days; nothing named is an answer', () => {
    expect(S3({ 0: [left], 1: [left], 14: [left] }).state).toBe('unknown')
    expect(S3({ 0: [left], 1: [left], 2: null }).state).toBe('unknown')
    expect(S3({ 0: [], 1: [], 13: [] })).toMatchObject({
      state: 'no',
      evidence: ['no area named in 3 runs in 14 days'],
    })
  })

  it('yes in three runs and 40 % of those answered', () => {
    expect(S3({ 0: [left], 2: [left], 4: [left], 6: [], 8: [] })).toMatchObject({
      state: 'yes',
      since: addDays(TODAY, -4),
      evidence: ['left calf named in 3 of 5 runs in 14 days'],
    })
    expect(S3({ 0: [left], 2: [left], 4: [], 6: [], 8: [] }).state).toBe('no')
    const many = Object.fromEntries([3, 5, 7, 8, 9].map((day) => [day, []]))
    expect(S3({ 0: [left], 2: [left], 4: [left], ...many }).state).toBe('no')
    const { 9: _, 8: __, ...seven } = { ...many }
    expect(S3({ 0: [left], 2: [left], 4: [left], ...seven, 10: [] }).state).toBe('yes')
  })

  it('keeps the sides apart, and both counts for each', () => {
    const right = { region: 'calf', side: 'right' } as const
    expect(S3({ 0: [left], 1: [right], 2: [left] }).state).toBe('no')
    expect(S3({ 0: [left], 1: [{ region: 'calf', side: 'both' }], 2: [left] }).state).toBe('yes')
  })

  it('a parent stands for its parts, a part never for its sibling', () => {
    const part = (region: 'soleus' | 'gastrocnemius') => ({ region, side: 'left' }) as const
    expect(S3({ 0: [part('soleus')], 1: [left], 2: [part('soleus')] }).state).toBe('yes')
    expect(S3({ 0: [part('soleus')], 1: [part('gastrocnemius')], 2: [part('soleus')] }).state).toBe('no')
  })

  it('names every such area, most often named first, since the earliest of them', () => {
    const right = { region: 'quadriceps', side: 'right' } as const
    const named = { 0: [left, right], 2: [left, right], 4: [left, right], 9: [right], 11: [] }
    expect(S3(named)).toMatchObject({
      since: addDays(TODAY, -9),
      evidence: ['right quadriceps named in 4 of 5 runs in 14 days', 'left calf named in 3 of 5 runs in 14 days'],
    })
    const { 9: _, ...even } = named
    expect(S3(even).evidence).toEqual([
      'left calf named in 3 of 4 runs in 14 days',
      'right quadriceps named in 3 of 4 runs in 14 days',
    ])
    expect(S3({ 0: [right, left], 2: [right, left], 4: [right, left], 5: [right], 6: [] }).evidence[0]).toContain(
      'right',
    )
  })

  it('where none is, the area named most often is told', () => {
    expect(S3({ 0: [left], 2: [left], 4: [{ region: 'itb', side: 'left' }], 6: [] }).evidence).toEqual([
      'left calf named in 2 of 4 runs in 14 days',
    ])
  })

  it('many runs of more still: the share decides the score', () => {
    const runs = Array.from({ length: 15 }, (_, index) =>
      ago(index % 14, { id: `r${index}`, attention: index < 6 ? [left] : [] }),
    )
    expect(signs(runs).S3.score).toBeCloseTo(0.6, 9)
  })

  it('its score is that of the weaker of its thresholds', () => {
    expect(S3({ 0: [left], 1: [left], 2: [left] }).score).toBeCloseTo(0.6, 9)
    const six = Object.fromEntries([0, 1, 2, 3, 4, 5].map((day) => [day, [left]]))
    expect(S3(six).score).toBe(1)
  })
})

describe('sign S4: soreness lingers', () => {
  const sore = with_('soreness48')
  const S4 = (answers: Record<number, number | null>, more: Partial<RunnerRecord> = {}) => signs(sore(answers), more).S4

  it('needs two answers at 48 h in 14 days', () => {
    expect(S4({ 2: 5, 14: 5 }).state).toBe('unknown')
    expect(S4({ 2: 5, 3: null }).state).toBe('unknown')
    expect(S4({ 2: 2, 13: 2 }).state).toBe('no')
  })

  it('yes after two runs with 3 or more', () => {
    expect(S4({ 2: 3, 5: 3 })).toMatchObject({ state: 'yes', score: 0.6, since: addDays(TODAY, -5) })
    expect(S4({ 2: 3, 5: 2 }).state).toBe('no')
    expect(S4({ 2: 3, 5: 3, 7: 4, 9: 3 }).score).toBe(1)
  })

  const race = (days: number, status: 'done' | 'dnf' | 'dns' | 'cancelled' | 'planned') => ({
    races: [{ id: 'r', date: addDays(TODAY, -days), distanceKm: 21.1, priority: 'B' as const, status }],
  })

  it('leaves out the day of a race and five days after it', () => {
    const runs = { 3: 4, 4: 4, 8: 0, 9: 1 }
    expect(S4(runs).state).toBe('yes')
    expect(S4(runs, race(9, 'done')).state).toBe('unknown')
    expect(S4({ 4: 4, 3: 4 }, race(9, 'done')).state).toBe('unknown')
    expect(S4({ 3: 4, 2: 4 }, race(9, 'done')).state).toBe('yes')
    expect(S4({ 3: 4, 2: 4 }, race(8, 'dnf')).state).toBe('unknown')
    expect(S4({ 3: 4, 2: 4 }, race(8, 'dns')).state).toBe('yes')
    expect(S4({ 3: 4, 2: 4 }, race(8, 'cancelled')).state).toBe('yes')
    expect(S4({ 3: 4, 2: 4 }, race(-1, 'planned')).state).toBe('yes')
    expect(S4({ 0: 4, 2: 4 }, race(0, 'planned')).state).toBe('unknown')
  })

  it('a run of that type is a race, also where no race was entered', () => {
    const runs = [...sore({ 3: 4, 2: 4 }), ago(8, { id: 'race', type: 'race' })]
    expect(signs(runs).S4.state).toBe('unknown')
  })
})

describe('cool-down: after a session the first four look at what came after it (reference 7.3)', () => {
  const answered = (days: readonly number[]) =>
    days.map((day) =>
      ago(day, { strideFeel: 2, warmup: 'not-cleared', attention: [{ region: 'calf', side: 'left' }], soreness48: 4 }),
    )
  const states = (days: readonly number[], sessions: RecordSession[]) => {
    const { S1, S2, S3, S4 } = signs(answered(days), { sessions })
    return [S1, S2, S3, S4].map(({ state }) => state)
  }

  it('wants three runs after it', () => {
    expect(states([0, 1, 2, 5, 6], [])).toEqual(['yes', 'yes', 'yes', 'yes'])
    expect(states([0, 1, 5, 6], [hands(3)])).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    expect(states([0, 1, 2, 5, 6], [hands(3)])).toEqual(['yes', 'yes', 'yes', 'yes'])
    const { S1 } = signs(answered([0, 1, 5]), { sessions: [hands(3)] })
    expect(S1.missing).toEqual(['stride feel of 3 runs in 7 days since the last session (2 answered)'])
  })

  it('a cancelled session, and one without hands, start nothing', () => {
    expect(states([0, 1, 5, 6], [{ ...hands(3), status: 'cancelled' }])).not.toContain('unknown')
    expect(states([0, 1, 5, 6], [{ ...hands(3), handsOn: false }])).not.toContain('unknown')
  })

  it('a session before the block leaves the usual number of runs', () => {
    expect(states([0, 1], [hands(8)]).slice(0, 2)).toEqual(['yes', 'yes'])
    expect(states([0, 1], [hands(8)])[2]).toBe('unknown')
  })

  it('a run of the same day counts from the end of the session on', () => {
    const runs = [0, 1].flatMap((day) => answered([day]))
    const morning = { ...ago(3, { id: 'm', strideFeel: 2 }), start: `${addDays(TODAY, -3)}T07:00:00+02:00` }
    const evening_ = { ...ago(3, { id: 'e', strideFeel: 2 }), start: `${addDays(TODAY, -3)}T19:00:00+02:00` }
    expect(signs([...runs, morning], { sessions: [hands(3)] }).S1.state).toBe('unknown')
    expect(signs([...runs, evening_], { sessions: [hands(3)] }).S1.state).toBe('yes')
  })
})
