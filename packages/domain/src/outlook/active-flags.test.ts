import { describe, expect, it } from 'vitest'
import { BERLIN, evening, morning, recordWith } from '../record/record.test.makers.ts'
import type { RecordClearance, RecordDeskAnswer, RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'

/** Reference 12 and 14.9: an answer about both sides is about left and right, each on its own. */

const DAY = '2026-05-17'
const AT = evening(DAY)
const asked: RunnerRecord['runner'] = {
  timeZone: BERLIN,
  birthDate: '1985-01-01',
  intake: { complete: true, completedOn: '2026-01-01', flags: [] },
}
const session = {
  id: 'P',
  start: '2026-05-18T10:00:00+02:00',
  minutes: 45,
  intent: 'maintenance' as const,
  pressure: 3,
  regions: (['left', 'right'] as const).map((side) => ({ region: 'soleus' as const, side })),
}
const avoided = (deskAnswers: RecordDeskAnswer[], clearances: RecordClearance[] = []) => {
  const record = { ...recordWith({ deskAnswers, plannedSessions: [session] }), runner: { ...asked, clearances } }
  const [found] = conclude(record, AT).sessions
  return found?.avoidRegions
}
const answer = (hour: string, more: Partial<RecordDeskAnswer>): RecordDeskAnswer => ({
  at: morning(DAY).replace('06:30', hour),
  flag: 'skin-lesion-local',
  region: 'calf',
  ...more,
})

describe('reference 12, 14.9: an answer about both sides', () => {
  it('closes left and right; a later no about one of them opens that one', () => {
    const both = answer('07:00', { side: 'both' })
    expect(avoided([both])).toEqual(['calf/left', 'calf/right'])
    expect(avoided([both, answer('08:00', { side: 'left', answer: false })])).toEqual(['calf/right'])
    expect(avoided([both, answer('08:00', { side: 'both', answer: false })])).toEqual([])
  })

  it('a no about a part of it opens nothing: nobody said that the rest is free', () => {
    const part = answer('08:00', { region: 'soleus', side: 'left', answer: false })
    expect(avoided([answer('07:00', { side: 'both' }), part])).toEqual(['calf/left', 'calf/right'])
  })

  it('a note about one side is silent there alone; notes about both are about all of it', () => {
    const tingles = answer('07:00', { flag: 'neuro-symptoms-local', side: 'both' })
    const note = (scope: NonNullable<RecordClearance['scope']>): RecordClearance => ({
      flag: 'neuro-symptoms-local',
      filedOn: '2026-05-10',
      scope,
    })
    expect(avoided([tingles], [note('calf/left')])).toEqual(['calf/right'])
    expect(avoided([tingles], [note('calf/left'), note('calf/right')])).toEqual([])
    expect(avoided([tingles], [note(['calf/right', 'calf/left'])])).toEqual([])
    expect(avoided([tingles], [note('calf/both')])).toEqual([])
    expect(avoided([tingles], [note('soleus/both')])).toEqual(['calf/left', 'calf/right'])
  })

  it('no side told is both, and the middle of a region that has none', () => {
    expect(avoided([answer('07:00', {})])).toEqual(['calf/left', 'calf/right'])
    expect(avoided([answer('07:00', { region: 'lumbar' })])).toEqual(['lumbar/center'])
  })
})
