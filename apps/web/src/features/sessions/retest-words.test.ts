import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { describe, expect, it } from 'vitest'
import { measuredNow, measuresToAdd } from './measures.ts'
import type { RecordingRetest } from './recording.ts'
import { earlierWords, measureName, onTheDay, otherSideWords, sinceLastTime } from './retest-words.ts'

const record: RunnerRecord = {
  runner: { timeZone: 'Europe/Berlin' },
  assessments: [
    { test: 'heel-raise-bent', side: 'left', date: '2026-11-02', value: 17, tester: 'Ines' },
    { test: 'heel-raise-bent', side: 'right', date: '2026-11-02', value: 24, tester: 'Ines' },
  ],
  sessions: [
    {
      id: 's1',
      therapist: 'Ines',
      start: '2026-11-13T12:30:00+01:00',
      minutes: 50,
      status: 'done',
      retests: [{ test: 'knee-to-wall', side: 'left', before: 7.4, after: 9.4, tester: 'Ines' }],
    },
  ],
}
const knee = (over: Partial<RecordingRetest> = {}): RecordingRetest => ({
  id: 'm',
  test: 'knee-to-wall',
  side: 'left',
  region: null,
  before: '',
  after: '',
  ...over,
})
const measured = (retest: RecordingRetest, tester = 'Ines') => {
  const all = measuredNow(record, { sessionId: 's2', doneAt: '2026-11-23T12:30:00+01:00', retests: [retest] }, tester)
  const found = all.get(retest.id)
  if (!found) throw new Error('the measure is not there')
  return found
}
const since = (before: string, tester = 'Ines') => sinceLastTime(measured(knee({ before }), tester), tester)

describe('P10 S27 before and after, with the smallest real change said', () => {
  it('says whether the change of the last session held', () => {
    expect(since('7,2')).toEqual({ tone: 'worse', says: 'Did not hold: −2.2 cm, real from 1.9.' })
    expect(since('9,0')).toEqual({ tone: 'good', says: 'Held: −0.4 cm, inside the error of 1.9.' })
    expect(since('9.4')).toEqual({ tone: 'good', says: 'Held: no change.' })
    expect(since('12')).toEqual({ tone: 'good', says: 'Held, and more: +2.6 cm, real from 1.9.' })
    expect(since('')).toBeNull()
  })

  it('another tester needs a larger change to be real', () => {
    expect(since('7.2', 'Olga')?.says).toMatch(/^Held: −2.2 cm, inside the error of 2.38, another tester/)
  })

  it('a test is compared without a promise that anything was meant to hold', () => {
    const raise = measured(knee({ test: 'heel-raise-bent', before: '20' }))
    expect(sinceLastTime(raise, 'Ines')).toEqual({ tone: 'plain', says: '+3 reps, inside the error of 6.' })
    expect(otherSideWords(raise)).toBe('Right 24 reps.')
    expect(otherSideWords(measured(knee()))).toBeNull()
  })

  it('what the day brought is said once both are measured', () => {
    expect(onTheDay(measured(knee({ before: '7.2' })))).toBeNull()
    expect(onTheDay(measured(knee({ before: '7.2', after: '9.4' })))).toEqual({
      tone: 'good',
      says: '+2.2 cm, real from 1.9.',
    })
    expect(onTheDay(measured(knee({ before: '7.2', after: '8' })))?.tone).toBe('plain')
  })

  it('names a measure and its earlier value as they are called in the room', () => {
    expect(measureName(knee())).toBe('Knee-to-wall, left')
    expect(measureName(knee({ test: 'tone-palpation', region: 'soleus' }))).toBe('Palpation tone, left soleus')
    const { earlier } = measured(knee())
    expect(earlier && earlierWords(earlier)).toBe('13 Nov, end')
  })
})

describe('measures to add', () => {
  it('are those that say something about the places worked on, once and not again', () => {
    const added = measuresToAdd([{ region: 'soleus', side: 'left' }], [knee()])
    expect(added.map(({ test, side }) => `${test} ${side}`)).toContain('heel-raise-bent left')
    expect(added.filter(({ test }) => test === 'knee-to-wall')).toEqual([])
    expect(added.some(({ side }) => side === 'right')).toBe(false)
    expect(added.find(({ test }) => test === 'tone-palpation')).toMatchObject({ region: 'soleus' })
    expect(added.some(({ test }) => test === 'pain-nrs' || test === 'stiffness-nrs')).toBe(false)
    const back = measuresToAdd([{ region: 'thoracic', side: 'center' }], [])
    expect(back.find(({ test }) => test === 'tone-palpation')).toMatchObject({ side: 'center', region: 'thoracic' })
    expect(back.filter(({ test }) => test === 'thoracic-rotation').map(({ side }) => side)).toEqual(['left', 'right'])
  })
})
