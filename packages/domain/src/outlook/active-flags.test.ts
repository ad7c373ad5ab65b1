import { describe, expect, it } from 'vitest'
import type { RedFlagId } from '../library/ids.ts'
import { BERLIN, evening, morning, recordWith } from '../record/record.test.makers.ts'
import type { RecordClearance, RecordDeskAnswer, RunnerRecord } from '../record/schema.ts'
import { activeFlags } from './active-flags.ts'
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

describe('README 8: a suspicion closes until its own note is filed', () => {
  const facts = (deskAnswers: RecordDeskAnswer[], filedOn: string) => {
    const clearances: RecordClearance[] = [{ flag: 'bone-stress-suspected', filedOn, scope: 'all' }]
    const record = { ...recordWith({ deskAnswers, plannedSessions: [session] }), runner: { ...asked, clearances } }
    return conclude(record, AT).sessions[0]?.facts
  }
  const suspected = (at: string, answered = true): RecordDeskAnswer => ({
    ...answer('07:00', { flag: 'bone-stress-suspected', region: 'shin', side: 'left', answer: answered }),
    at,
  })
  const now = suspected(morning(DAY))
  it.each([
    ['one of before is about another', [now], '2026-04-01', false],
    ['one of its day', [now], DAY, true],
    ['said again, it is the same since it was first said', [suspected(morning('2026-05-10')), now], '2026-05-12', true],
    [
      'with a no in between it is a new one',
      [suspected(morning('2026-05-10')), suspected(morning('2026-05-14'), false), now],
      '2026-05-12',
      false,
    ],
  ])('%s', (_, answers, filedOn, cleared) =>
    expect(facts(answers, filedOn)).toMatchObject({ clearanceRequired: true, clearanceOnFile: cleared }),
  )
})

describe('README 3, 4, SAF-08: an intake of a later day was not finished yet', () => {
  const judged = (intake: NonNullable<RunnerRecord['runner']['intake']>, joinedOn?: string) => {
    const runner = { ...asked, intake, ...(joinedOn && { joinedOn }) }
    const { sessions, booking } = conclude({ ...recordWith({ plannedSessions: [session] }), runner }, AT)
    const [found] = sessions
    const { intakeComplete, redFlagAbsolute } = found?.facts ?? {}
    return { intakeComplete, redFlagAbsolute, fired: found?.firedRules, clinician: booking.clinician }
  }
  const flags = [{ id: 'chest-pain' as const }]
  it('nobody has been asked: not complete, and nothing is known', () => {
    const later = judged({ complete: true, completedOn: '2026-05-18', flags })
    expect(later).toMatchObject({ intakeComplete: false, redFlagAbsolute: null })
    expect(later.fired).toContain('SAF-08')
    expect(judged({ complete: true, completedOn: DAY, flags: [] })).toMatchObject({
      intakeComplete: true,
      redFlagAbsolute: false,
    })
  })
  it('without a day it was there from the beginning, whenever somebody joined', () =>
    expect(judged({ complete: true, flags }, '2026-05-30')).toMatchObject({
      intakeComplete: true,
      redFlagAbsolute: true,
    }))
})

describe('14.19: a note ends what waits for one where it reaches, and no note does that had run out when it was filed', () => {
  const stands = (answer: Partial<RecordDeskAnswer>, note: Partial<RecordClearance>) => {
    const flag = answer.flag ?? 'suspected-dvt'
    const clearances: RecordClearance[] = [{ flag, filedOn: DAY, ...note }]
    const deskAnswers = [{ at: morning('2026-05-16'), flag, answer: true, ...answer }]
    const record = { ...recordWith({ deskAnswers, plannedSessions: [session] }), runner: { ...asked, clearances } }
    const { sessions, booking } = conclude(record, AT)
    return [sessions[0]?.facts.redFlagAbsolute, booking.recommendation === 'see-clinician']
  }
  const place = { region: 'calf', side: 'right' } as const
  it.each<[string, Partial<RecordDeskAnswer>, Partial<RecordClearance>, boolean]>([
    ['of another place', place, { scope: 'calf/left' }, true],
    ['of its place', place, { scope: 'calf/right' }, false],
    ['of the region around it', place, { scope: 'lower-leg-foot/right' }, false],
    ['of one side of two', { ...place, side: 'both' }, { scope: 'calf/right' }, true],
    ['of all of the body', place, { scope: 'all' }, false],
    ['of a place, where none was named', { flag: 'rhabdo' }, { scope: 'calf/left' }, true],
    ['of all, where none was named', { flag: 'rhabdo' }, {}, false],
    ['that had run out', place, { scope: 'all', expires: '2026-05-01' }, true],
  ])('%s', (_, answer, note, isClosed) => expect(stands(answer, note)).toEqual([isClosed, isClosed]))
})

it('two planned sessions that a document calls the same are each judged', () => {
  const twice = [session, { ...session, start: '2026-05-19T10:00:00+02:00', intent: 'recovery-flush' as const }]
  const race = { id: 'r', date: '2026-05-20', startTime: '09:00', distanceKm: 42.2, priority: 'A', status: 'planned' }
  const record = { ...recordWith({ plannedSessions: twice, races: [race as never] }), runner: asked }
  const found = conclude(record, AT).sessions
  const alone = twice.map((one) => conclude({ ...record, plannedSessions: [one] }, AT).sessions[0])
  expect(found).toEqual(alone)
  expect(found[0]?.facts.racesAhead).not.toEqual(found[1]?.facts.racesAhead)
})

describe('effectRules: a note for all is about every place, and notes about all parts are about the whole', () => {
  const verdict = (deskAnswers: RecordDeskAnswer[], clearances: RecordClearance[]) => {
    const record = recordWith({
      deskAnswers,
      plannedSessions: [{ ...session, regions: [{ region: 'calf', side: 'left' }] }],
    })
    return conclude({ ...record, runner: { ...asked, clearances } }, AT).sessions[0]
  }
  it('a region flag whose place nobody named is silent with a note for all, and with no other', () => {
    const tingles: RecordDeskAnswer = { at: morning(DAY), flag: 'neuro-symptoms-local', answer: true }
    const pressure = (scope: NonNullable<RecordClearance['scope']>) =>
      verdict([tingles], [{ flag: 'neuro-symptoms-local', filedOn: '2026-05-10', scope }])?.maxPressure
    expect(pressure('all')).toBeGreaterThan(0)
    expect(pressure('calf/left')).toBe(0)
  })
  it('the two muscles of a calf are the calf', () => {
    const cancer: RecordDeskAnswer = { at: morning(DAY), flag: 'active-cancer', answer: true }
    const onFile = (scope: NonNullable<RecordClearance['scope']>) =>
      verdict([cancer], [{ flag: 'active-cancer', filedOn: '2026-05-10', scope }])?.facts.clearanceOnFile
    expect(onFile(['soleus/left', 'gastrocnemius/left'])).toBe(true)
    expect(onFile(['soleus/left'])).toBe(false)
    expect(onFile(['soleus/left', 'gastrocnemius/right'])).toBe(false)
  })
})

describe('README 4, red-flags.json: a second question that was answered yes', () => {
  const PREGNANT = { flag: 'pregnancy' as const }
  const grave = { at: morning('2026-05-15'), ...PREGNANT, answer: true, followUp: true }
  const said = (answers: RecordDeskAnswer[], more: { filedOn?: string; since?: string } = {}) => {
    const flags = more.since === undefined ? [] : [{ id: 'pregnancy' as const, since: more.since, followUp: true }]
    const clearances: RecordClearance[] =
      more.filedOn === undefined ? [] : [{ flag: 'pregnancy', filedOn: more.filedOn, scope: 'all' }]
    const intake = { complete: true, completedOn: '2026-05-15', flags }
    const record = recordWith({ deskAnswers: answers, plannedSessions: [session] })
    const [found] = conclude({ ...record, runner: { ...asked, intake, clearances } }, AT).sessions
    return found?.facts.redFlagAbsolute
  }
  const later = (more: Partial<RecordDeskAnswer>) => ({ at: morning(DAY), ...PREGNANT, answer: true, ...more })
  it.each<[string, RecordDeskAnswer[], Parameters<typeof said>[1], boolean]>([
    ['closes', [grave], {}, true],
    ['is not answered by a yes to the flag alone', [grave, later({})], {}, true],
    ['is answered by a no to it', [grave, later({ followUp: false })], {}, false],
    ['goes with the flag', [grave, later({ answer: false })], {}, false],
    ['ends with a note filed after it', [grave], { filedOn: '2026-05-16' }, false],
    [
      'does not end with a note of before, though the flag had been true',
      [],
      { since: '2026-02-01', filedOn: '2026-03-01' },
      true,
    ],
    [
      'ends with one of after, though the flag had been true',
      [],
      { since: '2026-02-01', filedOn: '2026-05-16' },
      false,
    ],
    [
      'a note filed before it was put again with a yes is of before',
      [grave, later({ followUp: true })],
      { filedOn: '2026-05-16' },
      true,
    ],
    ['said again it keeps the day on which it was asked', [grave, later({})], { filedOn: '2026-05-16' }, false],
  ])('%s', (_, answers, more, isClosed) => expect(said(answers, more)).toBe(isClosed))
})

describe('README 8, 9: what is counted in hours from a day without an hour begins as late as it may', () => {
  const speaks = (flag: RedFlagId, since: string | null, start: string) => {
    const runner = {
      ...asked,
      intake: { complete: true, completedOn: DAY, flags: [{ id: flag, ...(since && { since }) }] },
    }
    const record = { ...recordWith({ plannedSessions: [{ ...session, start }] }), runner }
    return activeFlags(record, { start, regions: session.regions }, morning(DAY)).length > 0
  }
  it.each([
    ['painkiller-today', null, `${DAY}T09:00:00+02:00`, true],
    ['painkiller-today', DAY, `${DAY}T09:00:00+02:00`, true],
    ['painkiller-today', DAY, `${DAY}T13:00:00+02:00`, false],
    ['fever-illness', '2026-05-15', `${DAY}T20:00:00+02:00`, true],
    ['fever-illness', '2026-05-15', '2026-05-18T00:00:00+02:00', false],
  ] as const)('%s since %s, session at %s: %s', (flag, since, start, isActive) =>
    expect(speaks(flag, since, start)).toBe(isActive),
  )
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
