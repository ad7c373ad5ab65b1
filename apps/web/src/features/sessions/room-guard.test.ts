import { practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import { SHIPPED_RULES } from '@strideloom/domain/outlook/practice-rules.ts'
import { SHIPPED_THRESHOLDS } from '@strideloom/domain/progress/thresholds.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { describe, expect, it } from 'vitest'
import { contextFacts } from './context-facts.ts'
import { judgeRoom, lighterRoom, withoutSession } from './room-guard.ts'
import { recordingOf, work } from './sessions.test.makers.ts'

const NOW = '2026-06-10T12:40:00+02:00'
const NAMES = new Map([['lucia', 'Lucia 10 km']])
const record: RunnerRecord = {
  runner: {
    timeZone: 'Europe/Berlin',
    birthDate: '1990-01-01',
    regularFirmMassage8w: true,
    intake: { complete: true, completedOn: '2026-05-01', flags: [] },
    consent: { handsOn: true, guardian: null },
  },
  phases: [{ from: '2026-05-18', to: '2026-07-12', phase: 'build' }],
  races: [{ id: 'lucia', date: '2026-06-30', startTime: '10:00', distanceKm: 10, priority: 'B', status: 'planned' }],
  keyRuns: [
    { id: 'a', start: '2026-06-09T18:00:00+02:00', minutes: 60, kind: 'quality', effort: null, status: 'done' },
    { id: 'b', start: '2026-06-11T07:30:00+02:00', minutes: 60, kind: 'quality', effort: null, status: 'planned' },
  ],
  checkIns: [{ at: '2026-06-10T07:00:00+02:00', sleep: 4, fatigue: 3, soreness: 3, stress: 4, mood: 4 }],
  sessions: [
    {
      id: 'earlier',
      start: '2026-05-25T12:30:00+02:00',
      minutes: 50,
      status: 'done',
      treated: [{ region: 'soleus', side: 'left', pressure: 6 }],
      guarded: false,
      stiffnessBefore: 5,
      responses: [
        { question: 24, answeredAt: '2026-05-26T13:00:00+02:00', soreness: 3 },
        { question: 48, answeredAt: '2026-05-27T13:00:00+02:00', soreness: 1, stiffness: 3 },
      ],
    },
  ],
}
const room = (over: Parameters<typeof recordingOf>[0] = {}) =>
  recordingOf({ sessionId: 'now', intent: 'corrective', works: [work('w', { pressure: 6 })], ...over })
const ground = { record, rules: SHIPPED_RULES, now: NOW, raceNames: NAMES, approved: null }

describe('S44 S51 the guard in the room', () => {
  it('is judged by the practice’s own rules', () => {
    const asked = room()
    const rules = practiceRules([{ rule: 'KEY-02', severity: 'warn' }])
    expect(judgeRoom(asked, asked.works, ground).asks).toBe('block')
    const own = judgeRoom(asked, asked.works, { ...ground, rules })
    expect(own.asks).toBe('warn')
    expect(own.verdict.ruleSet).toBe(rules.version)
  })

  it('a key run tomorrow morning limits what is asked, and says what it takes to go on', () => {
    const asked = room()
    const verdict = judgeRoom(asked, asked.works, ground)
    expect(verdict.verdict.maxPressure).toBeLessThan(6)
    expect(verdict.asks).not.toBeNull()
    expect(verdict.rules.length).toBeGreaterThan(0)
    const kept = room({ acknowledgement: { rules: verdict.rules, reason: 'Decided with the runner, who skips it.' } })
    expect(judgeRoom(kept, kept.works, ground).asks).toBeNull()
  })

  it('a lighter version fits, and its techniques keep an objective that they serve', () => {
    const asked = room()
    const verdict = judgeRoom(asked, asked.works, ground)
    const lighter = lighterRoom(asked, asked.works, verdict)
    expect(lighter).not.toBeNull()
    const after = room({ intent: lighter?.intent ?? 'corrective', doneMinutes: lighter?.minutes ?? 0 })
    expect(judgeRoom(after, lighter?.works ?? [], ground).asks).toBeNull()
  })

  it('a reason that was written for the plan holds while hands do what was planned, or less', () => {
    const asked = room()
    const { rules } = judgeRoom(asked, asked.works, ground)
    const acknowledgement = { rules, reason: 'Decided with the runner, who skips it.' }
    const works = [{ ...work('w', { pressure: 6 }), pairingId: null }]
    const approved = { intent: 'corrective' as const, minutes: 50, works, acknowledgement }
    expect(judgeRoom(asked, asked.works, { ...ground, approved }).asks).toBeNull()
    const harder = room({ works: [work('w', { pressure: 7 })] })
    expect(judgeRoom(harder, harder.works, { ...ground, approved }).asks).not.toBeNull()
  })

  it('a correction does not stand in its own way', () => {
    expect(withoutSession(record, 'earlier').sessions).toEqual([])
  })

  it('without hands nothing is refused', () => {
    const talk = room({ handsOn: false })
    expect(judgeRoom(talk, talk.works, ground)).toMatchObject({ asks: null, rules: [] })
  })

  it('S30 the strip says what the session stands in; what is not known is null', () => {
    const { facts } = judgeRoom(room(), room().works, ground)
    const strip = contextFacts(record, facts, {
      at: room().doneAt,
      sessionId: 'now',
      raceNames: NAMES,
      thresholds: SHIPPED_THRESHOLDS,
    })
    expect(strip).toMatchObject([
      { id: 'phase', value: 'Build', more: 'week 4 of 8' },
      { id: 'key-run', value: expect.stringMatching(/^in 18\sh$/), more: expect.stringMatching(/^last 17\sh ago$/) },
      { id: 'race', word: 'Lucia 10 km, B', value: 'in 20 days' },
      { id: 'readiness', value: expect.stringMatching(/^\d+$/) },
      { id: 'response', word: 'Last answer, to 6', value: 'About right', more: 'soreness 3, 1' },
    ])
    const bare = contextFacts(
      { runner: record.runner },
      {},
      { at: NOW, sessionId: 'now', raceNames: NAMES, thresholds: SHIPPED_THRESHOLDS },
    )
    expect(bare.every(({ value }) => value === null)).toBe(true)
  })
})
