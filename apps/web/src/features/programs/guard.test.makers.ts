import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import type { JudgedBy } from '@strideloom/domain/outlook/judged-by.ts'
import { SHIPPED_RULES } from '@strideloom/domain/outlook/practice-rules.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { createGuard } from './create-guard.ts'

/** The design's story: Monday 23 November 2026, a 10 km of priority B on Sunday 13 December at 11:00. */
export const TODAY = '2026-11-23'
export const ZONE = 'Europe/Stockholm'
export const RACE = { id: 'lucia', name: 'Lucia 10 km' }
export const RACE_DAY = '2026-12-13'

const work = (more: Partial<Work>): PlannedSession['works'][number] => ({
  id: 'work-1',
  technique: 'stripping',
  region: 'soleus',
  side: 'left',
  pressure: 6,
  minutes: 5,
  objective: 'tone',
  whyTissue: '',
  whyPressure: '',
  whyNow: '',
  pairingId: null,
  ...more,
})

export const sessionOn = (
  day: string,
  more: Partial<PlannedSession> = {},
  doses: Partial<Work>[] = [{}],
): PlannedSession => ({
  id: 'session-1',
  day,
  startTime: '12:00',
  minutes: 60,
  intent: 'corrective',
  works: doses.map((dose, index) => work({ id: `work-${index + 1}`, ...dose })),
  acknowledgement: null,
  ...more,
})

export const programWith = (...sessions: PlannedSession[]): Program => ({
  ...newProgram('Left calf', { id: 'block-1', startDay: TODAY, weeks: 4, phase: 'build', purpose: '' }, null),
  sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
})

/** A runner whose tolerance is 6 after two firm sessions that were answered well. */
export const record = (more: Partial<RunnerRecord> = {}): RunnerRecord => ({
  runner: {
    timeZone: ZONE,
    birthDate: '1990-03-09',
    regularFirmMassage8w: true,
    intake: { complete: true, completedOn: '2026-01-05', flags: [] },
    clearances: [],
    consent: { handsOn: true, guardian: null },
  },
  races: [
    { id: RACE.id, date: RACE_DAY, startTime: '11:00', distanceKm: 10, priority: 'B', status: 'planned', finish: null },
  ],
  runs: [],
  keyRuns: [],
  checkIns: [],
  sessions: [-40, -20].map((offset, index) => ({
    id: `done-${index}`,
    start: instantOf(addDays(TODAY, offset), '12:00', ZONE),
    minutes: 50,
    status: 'done' as const,
    intent: 'maintenance' as const,
    treated: [{ region: 'soleus' as const, side: 'left' as const, pressure: 6 }],
    guarded: false,
    stiffnessBefore: 5,
    responses: ([24, 48] as const).map((question) => ({
      question,
      answeredAt: instantOf(addDays(TODAY, offset + question / 24), '13:00', ZONE),
      soreness: 1,
      stiffness: 3,
      legs: 'normal' as const,
      worry: [],
    })),
  })),
  ...more,
})

export const guardOn = (
  some: RunnerRecord = record(),
  approved: Record<string, { facts: Facts | null; by?: JudgedBy | null }> = {},
  rules = SHIPPED_RULES,
) =>
  createGuard({
    record: some,
    programId: 'program-1',
    today: TODAY,
    now: instantOf(TODAY, '09:00', ZONE),
    rules,
    approved: Object.fromEntries(Object.entries(approved).map(([id, one]) => [id, { by: null, ...one }])),
    raceNames: new Map([[RACE.id, RACE.name]]),
    keyRunNames: new Map(),
  })
