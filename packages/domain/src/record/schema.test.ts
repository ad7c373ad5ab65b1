import { describe, expect, it } from 'vitest'
import examples from './data/examples.json' with { type: 'json' }
import { readRecord } from './read-record.ts'
import type { RunnerRecord } from './schema.ts'

const minimal: RunnerRecord = { runner: { timeZone: 'Europe/Berlin' } }
const complaintsAbout = (record: unknown) => readRecord(record).complaints?.join('\n') ?? null

describe('a record as a document', () => {
  it.each(examples.cases.map(({ id, record }) => [id, record] as const))(
    'reads worked example %s as it is',
    (_, record) => {
      expect(readRecord(record)).toEqual({ record, complaints: null })
    },
  )

  it('needs a runner with a time zone, and nothing else', () => {
    expect(readRecord(minimal).record).toEqual(minimal)
    expect(complaintsAbout({})).toBe('runner: this field is missing.')
    expect(complaintsAbout({ runner: {} })).toBe('runner.timeZone: this field is missing.')
    expect(complaintsAbout(null)).toContain('The record:')
  })

  it('keeps absent, null and [] apart', () => {
    for (const run of [{}, { attention: null }, { attention: [] }]) {
      const record = { ...minimal, runs: [{ id: 'a', start: '2026-05-04T07:00:00+02:00', type: 'easy', ...run }] }
      expect(readRecord(record).record).toStrictEqual(record)
    }
  })

  it('lets anything pass under strideloom', () => {
    const strideloom = { techniques: [{ minutes: 12, why: ['a', 'b', 'c'] }] }
    expect(readRecord({ ...minimal, strideloom }).record?.strideloom).toEqual(strideloom)
  })

  const session = { id: 's', start: '2026-05-04T07:00:00+02:00', minutes: 45, status: 'done' }
  const assessment = { date: '2026-05-04', test: 'tone-palpation', side: 'left', value: 3 }
  it.each([
    [{ runs: {} }, 'runs: this must be a list.'],
    [
      { checkIns: [{ at: '2026-02-29T08:15:00Z' }] },
      'checkIns[0].at: “2026-02-29T08:15:00Z” is no moment: there is no such day or time',
    ],
    [{ checkIns: [{ at: '2026-02-28' }] }, 'checkIns[0].at: Give a moment with its offset'],
    [{ nickname: 'Paul' }, 'nickname: no such field in a record. Own fields belong under “strideloom”.'],
    [{ runner: { timeZone: 'Europe/Berlin', age: 34 } }, 'runner.age: no such field in a record.'],
    [{ sessions: [session, { ...session, mood: 5, sky: 1 }] }, 'sessions[1].mood, sessions[1].sky: no such field'],
    [
      { sessions: [{ ...session, treated: [{ region: 'calf', side: 'left', pressure: 9 }] }] },
      'sessions[0].treated[0].pressure: Pressure runs from 1 to 8: 9 and 10 are never given.',
    ],
    [
      { sessions: [{ ...session, treated: [{ region: 'calf', side: 'inside', pressure: 4 }] }] },
      'sessions[0].treated[0].side: Choose a side',
    ],
    [
      { sessions: [{ ...session, start: '2026-05-04T07:00:00' }] },
      'sessions[0].start: Give a moment with its offset, for example 2026-05-04T07:00:00+02:00.',
    ],
    [{ races: [{ id: 'a', date: '2026-02-30', distanceKm: 10, priority: 'A', status: 'done' }] }, 'races[0].date:'],
    [{ races: [{ id: 'a', date: '2026-02-28', distanceKm: 10, priority: 'D', status: 'done' }] }, 'races[0].priority:'],
    [{ checkIns: [{ at: '2026-05-04T07:00:00Z', sleep: 2.5 }] }, 'checkIns[0].sleep:'],
    [{ weekly: [{ at: '2026-05-04T07:00:00Z', symptoms: 7 }] }, 'weekly[0].symptoms:'],
    [{ runner: { timeZone: 'Mars/Olympus' } }, 'runner.timeZone: “Mars/Olympus” is no time zone'],
    [{ assessments: [assessment] }, 'assessments[0].region: Say the region: tone-palpation is of one place.'],
    [{ assessments: [{ ...assessment, region: 'calf', side: 'both' }] }, 'assessments[0].side: A side is measured'],
    [
      { runner: { timeZone: 'UTC', clearances: [{ flag: 'fragile-skin', filedOn: '2026-05-04', scope: [] }] } },
      'runner.clearances[0].scope:',
    ],
    [
      { sessions: [{ ...session, responses: [{ question: 24, answeredAt: null, regions: ['soleus/inside'] }] }] },
      'sessions[0].responses[0].regions[0]: Write a region and its side as region/side',
    ],
    [
      { logs: [{ session: 'a', loggedAt: '2026-05-04T07:00:00Z', items: [{ exercise: 'Split Squat' }] }] },
      'logs[0].items[0].exercise:',
    ],
    [{ schema: 2 }, 'schema:'],
  ])('refuses %j', (broken, complaint) => {
    expect(complaintsAbout({ ...minimal, ...broken })).toContain(complaint)
  })
})
