import { describe, expect, it } from 'vitest'
import { BERLIN, checkIn, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordPain, RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'

const session = {
  id: 'p',
  start: '2026-06-10T10:00:00+02:00',
  minutes: 60,
  intent: 'maintenance' as const,
  pressure: 5,
  regions: [{ region: 'soleus' as const, side: 'left' as const }],
}
const soleus = (more: Partial<RecordPain>): RecordPain => ({ region: 'soleus', side: 'left', value: null, ...more })
const calf = (more: Partial<RecordPain>): RecordPain => ({ region: 'calf', side: 'left', value: null, ...more })
/** The 8th and 9th of June; a check-in asks about all of the body, a run and the desk about what is named. */
const map = (day: number, ...pain: RecordPain[]) => checkIn(`2026-06-0${day}`, { pain })
const ran = (day: number, ...pain: RecordPain[]) => run(`2026-06-0${day}`, { pain })
const desk = (day: number, ...pain: RecordPain[]) => ({
  ...{ at: `2026-06-0${day}T08:00:00+02:00`, flag: 'allergy' as const, answer: false, pain },
})

function judged(parts: Partial<RunnerRecord>, at = '2026-06-09T12:00:00+02:00') {
  const record = recordWith({ plannedSessions: [session], ...parts })
  const runner = {
    ...{ timeZone: BERLIN, birthDate: '1990-01-01', joinedOn: '2026-01-01' },
    intake: { complete: true, completedOn: '2026-01-01', flags: [] },
  }
  const [only] = conclude({ ...record, runner }, at).sessions
  if (!only) throw new Error('No session')
  return only
}
const closed = (parts: Partial<RunnerRecord>, at?: string) => judged(parts, at).facts.highPainRegions

describe('SAF-06, README 4: a question that nobody answered opens no place', () => {
  it.each([
    ['the place itself', [soleus({})]],
    ['what it is a part of', [calf({})]],
    ['both sides', [calf({ side: 'both' })]],
    ['what is around it is answered, the part is not', [calf({ value: 2 }), soleus({})]],
    ['beside another place', [{ region: 'patellar', side: 'right', value: 2 }, soleus({})]],
  ] as [string, RecordPain[]][])('%s was named without a number', (_, pain) => {
    expect(closed({ checkIns: [map(8, soleus({ value: 8 })), map(9, ...pain)] })).toEqual(['soleus/left'])
    expect(closed({ checkIns: [map(8, soleus({ value: 8 }))], runs: [ran(9, ...pain)] })).toEqual(['soleus/left'])
    expect(closed({ checkIns: [map(8, soleus({ value: 8 }))], deskAnswers: [desk(9, ...pain)] })).toEqual([
      'soleus/left',
    ])
  })

  it('nobody goes past it', () => {
    const { plan } = judged({ checkIns: [map(8, soleus({ value: 8 })), map(9, soleus({}))] })
    expect(plan).toMatchObject({ severity: 'safety', override: 'never' })
  })

  it('a part that was named without a number may hurt as what is around it did; the rest was not named and is free', () => {
    expect(closed({ checkIns: [map(8, calf({ value: 8 })), map(9, soleus({}))] })).toEqual(['soleus/left'])
  })

  it('what is not named, the other side and an answer under the limit open it', () => {
    const before = map(8, soleus({ value: 8 }))
    expect(closed({ checkIns: [before, map(9)] })).toEqual([])
    expect(closed({ checkIns: [before, map(9, soleus({ side: 'right' }))] })).toEqual([])
    expect(closed({ checkIns: [before, map(9, soleus({ value: 6.9 }))] })).toEqual([])
    expect(closed({ checkIns: [before, map(9, calf({ value: 2 }))] })).toEqual([])
    expect(closed({ checkIns: [before], runs: [ran(9, calf({ value: 2 }))] })).toEqual([])
    expect(closed({ checkIns: [before], runs: [ran(9, { region: 'patellar', side: 'right', value: 2 })] })).toEqual([
      'soleus/left',
    ])
  })

  it('once a map does not name it, an earlier one does not bring it back', () => {
    const checkIns = [map(6, soleus({ value: 8 })), map(7), map(8, soleus({}))]
    expect(closed({ checkIns })).toEqual([])
    expect(closed({ checkIns: checkIns.filter((_, index) => index !== 1) })).toEqual(['soleus/left'])
    // The first says that all but the calf is free, the second that of the calf all but its soleus is.
    const narrowed = [map(6, calf({ value: 8 })), map(7, calf({})), map(8, soleus({}))]
    expect(closed({ checkIns: narrowed })).toEqual(['soleus/left'])
    const parted = [map(6, calf({ value: 8 })), map(7, soleus({})), map(8, calf({}))]
    expect(closed({ checkIns: parted })).toEqual(['soleus/left'])
  })
})

describe('SAF-06, decision 8: a question about rest that was not put again still stands', () => {
  const before = map(8, soleus({ value: 5, atRest: true }))

  it.each([
    ['not put', soleus({ value: 5 })],
    ['put and not answered', soleus({ value: 5, atRest: null })],
    ['neither question answered', soleus({ atRest: null })],
    ['at the limit', soleus({ value: 4 })],
    ['answered of what is around it', calf({ value: 4 })],
    ['still at rest, how much is not told', soleus({ atRest: true })],
  ])('%s: closed', (_, pain) => {
    expect(closed({ checkIns: [before, map(9, pain)] })).toEqual(expect.arrayContaining(['soleus/left']))
    expect(closed({ checkIns: [before], deskAnswers: [desk(9, pain)] })).toEqual(
      expect.arrayContaining(['soleus/left']),
    )
    expect(closed({ checkIns: [before], runs: [ran(9, pain)] })).toEqual(expect.arrayContaining(['soleus/left']))
  })

  it.each([
    ['a no', soleus({ value: 6, atRest: false })],
    ['a no without a number', soleus({ atRest: false })],
    ['a value under the limit', soleus({ value: 3.9 })],
    ['no pain', soleus({ value: 0 })],
    ['a no of what is around it', calf({ value: 6, atRest: false })],
  ])('%s: open', (_, pain) => {
    expect(closed({ checkIns: [before, map(9, pain)] })).toEqual([])
    expect(closed({ checkIns: [before], deskAnswers: [desk(9, pain)] })).toEqual([])
  })

  it('after a day without any pain the yes of before is over', () => {
    expect(closed({ checkIns: [before, map(9, soleus({ value: 0 }))], runs: [ran(9, soleus({ value: 5 }))] })).toEqual(
      [],
    )
    expect(
      closed({ checkIns: [map(7, soleus({ value: 5, atRest: true })), map(8), map(9, soleus({ value: 5 }))] }),
    ).toEqual([])
    expect(
      closed({
        checkIns: [
          map(7, soleus({ value: 5, atRest: true })),
          map(8, soleus({ value: 3 })),
          map(9, soleus({ value: 5 })),
        ],
      }),
    ).toEqual(['soleus/left'])
  })

  it('a yes that comes later closes by the number of before', () => {
    const checkIns = [map(8, soleus({ value: 4 })), map(9, soleus({ atRest: true }))]
    expect(closed({ checkIns })).toEqual(['soleus/left'])
    expect(closed({ checkIns: checkIns.slice(1) })).toEqual([])
    expect(closed({ checkIns: [map(8, soleus({ value: 3 })), ...checkIns.slice(1)] })).toEqual([])
  })
})

describe('SAF-06 within one answer', () => {
  it('a part counts by its own number where it is named, and what is around it closes all of it', () => {
    expect(closed({ checkIns: [map(9, calf({ value: 2 }), soleus({ value: 8 }))] })).toEqual(['soleus/left'])
    expect(closed({ checkIns: [map(9, soleus({ value: 8 }), calf({ value: 2 }))] })).toEqual(['soleus/left'])
    expect(closed({ checkIns: [map(9, calf({ value: 8 }), soleus({ value: 2 }))] })).toContain('calf/left')
  })

  it('holds for seven days and no longer', () => {
    const checkIns = [checkIn('2026-06-03', { pain: [soleus({ value: 8 })] })]
    const later = { ...session, start: '2026-06-10T06:30:00+02:00' }
    expect(closed({ checkIns, plannedSessions: [later] })).toEqual(['soleus/left'])
    expect(closed({ checkIns, plannedSessions: [{ ...later, start: '2026-06-10T06:31:00+02:00' }] })).toEqual([])
  })
})
