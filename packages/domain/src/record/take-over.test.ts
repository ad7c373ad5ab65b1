import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBeside } from './kept.ts'
import { keptWords } from './kept-words.ts'
import { leftOutOf } from './left-out.ts'
import { readRecord } from './read-record.ts'
import { anyRecord } from './record.test.arbitrary.ts'
import { example } from './record.test.makers.ts'
import { idsTwice, takenOver } from './take-over.ts'

const idHere = (kind: string, id: string) => `${kind}-${id}`

describe('a document with the ids of here', () => {
  it('names each thing by its kind, wherever it is spoken of, and says every moment in UTC', () => {
    const { record } = readRecord({
      runner: { timeZone: 'Europe/Berlin' },
      races: [{ id: 'a', date: '2026-06-14', distanceKm: 10, priority: 'A', status: 'planned' }],
      keyRuns: [{ id: 'a', start: '2026-06-10T23:30:00-02:00', minutes: 50, kind: 'long', status: 'planned' }],
      sessions: [{ id: 'a', start: '2026-06-01T17:00:00+02:00', minutes: 40, status: 'done' }],
      logs: [{ session: 'a', loggedAt: '2026-06-01T17:00:00+02:00', items: [] }],
      changes: [
        { at: '2026-06-01T17:00:00+02:00', what: 'races/a' },
        { at: '2026-06-01T17:00:00+02:00', what: 'keyRuns/a' },
        { at: '2026-06-01T17:00:00+02:00', what: 'phases/2026-01-01' },
      ],
    })
    if (!record) throw new Error('it is a record')
    const here = takenOver(record, idHere)
    expect(here.races?.[0]?.id).toBe('race-a')
    expect(here.keyRuns?.[0]).toMatchObject({ id: 'keyRun-a/2026-06-11', start: '2026-06-11T01:30:00.000Z' })
    expect(here.sessions?.[0]).toMatchObject({ id: 'session-a', start: '2026-06-01T15:00:00.000Z' })
    expect(here.logs?.[0]?.session).toBe('workout-a')
    expect(here.changes?.map(({ what }) => what)).toEqual([
      'races/race-a',
      'keyRuns/keyRun-a/2026-06-11',
      'phases/2026-01-01',
    ])
  })

  it('is a record again, whatever it was', () => {
    fc.assert(
      fc.property(anyRecord, (json) => {
        const { record } = readRecord(JSON.parse(JSON.stringify(json)))
        if (record) expect(readRecord(takenOver(record, idHere)).complaints).toBeNull()
      }),
      { numRuns: 100 },
    )
  })

  it('has no id twice in a part', () => {
    const run = { id: 'a', start: '2026-06-01T17:00:00Z', type: 'easy' as const }
    const record = { runner: { timeZone: 'UTC' }, runs: [run, { ...run, id: 'b' }, run] }
    expect(idsTwice(record)).toEqual(['runs[2].id: “a” is another one’s id already.'])
  })
})

describe('what a document does not bring, in words', () => {
  it('is said of what it has to do with only', () => {
    expect(leftOutOf({ runner: { timeZone: 'UTC', joinedOn: '2026-01-01' } })).toEqual([
      'Name, mail and phone are not in the file, nor are findings, pairings, notes and goals.',
    ])
    expect(leftOutOf(example('A01').record).join(' ')).toContain('The file names no phases')
    expect(leftOutOf(example('T02').record).join(' ')).not.toContain('The file names no phases')
  })

  it('counts what has no place on the screens, and passes over what says nothing', () => {
    const run = { id: 'r', minutes: 40 }
    const kept = keptBeside(
      {
        runs: [{ ...run, heartRate: 150, rpe: null }],
        sessions: [{ id: 's', responses: [{ soreness: 1 }] }],
        phases: [{ from: '2026-01-01' }],
      },
      {
        schema: 1,
        runs: [run],
        sessions: [{ id: 's', responses: [{ soreness: 1, note: null, worry: [] }] }],
        phases: [],
      },
    )
    expect(keptWords(kept)).toEqual([
      'Kept for what is concluded and for the next export, in the words of the file, and shown on no screen: heart rate of runs (1), phases (1).',
    ])
    expect(keptWords([])).toEqual([])
  })
})
