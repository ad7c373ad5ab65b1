import { addDays, type Day } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import { SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import { newProgram } from '../programs/new-program.ts'
import { MONDAY } from '../programs/programs.test.makers.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import type { RecordKeyRun, RecordRace, RecordSession, RunnerRecord } from '../record/schema.ts'
import { judgingAmong } from './judge-among.ts'
import type { PlacingGround } from './place-sessions.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

export const ZONE = 'Europe/Stockholm'
const PROGRAM = '00000000-0000-7000-8000-000000000001'

/** Firm sessions that were answered well, on days counted from the Monday of the block. */
export const doneOn = (offsets: readonly number[]): RecordSession[] =>
  offsets.map((offset, index) => ({
    id: `done-${index}`,
    start: instantOf(addDays(MONDAY, offset), '12:00', ZONE),
    minutes: 50,
    status: 'done' as const,
    intent: 'maintenance' as const,
    treated: [{ region: 'soleus' as const, side: 'left' as const, pressure: 6 }],
    guarded: false,
    stiffnessBefore: 5,
    responses: ([24, 48] as const).map((question) => ({
      question,
      answeredAt: instantOf(addDays(MONDAY, offset + question / 24), '13:00', ZONE),
      soreness: 1,
      stiffness: 3,
      legs: 'normal' as const,
      worry: [],
    })),
  }))

/** A runner with a complete intake whose tolerance is 6 after two firm sessions that were answered well. */
export const runnerWith = (more: Partial<RunnerRecord> = {}): RunnerRecord => ({
  runner: {
    timeZone: ZONE,
    birthDate: '1990-03-09',
    regularFirmMassage8w: true,
    intake: { complete: true, completedOn: '2026-01-05', flags: [] },
    clearances: [],
    consent: { handsOn: true, guardian: null },
  },
  races: [],
  runs: [],
  keyRuns: [],
  checkIns: [],
  sessions: doneOn([-40, -20]),
  ...more,
})

/** A key run on a day of the block, counted from its Monday. */
export const keyRunOn = (offset: number, kind: 'quality' | 'long' = 'quality', time = '07:00'): RecordKeyRun => ({
  id: `key-${offset}`,
  start: instantOf(addDays(MONDAY, offset), time, ZONE),
  minutes: 60,
  kind,
  effort: null,
  status: 'planned',
})

export const raceOn = (offset: number, priority: 'A' | 'B' | 'C' = 'A', distanceKm = 21.1): RecordRace => ({
  id: `race-${offset}`,
  date: addDays(MONDAY, offset),
  startTime: '10:00',
  distanceKm,
  priority,
  status: 'planned',
  finish: null,
})

export const sessionFor = (id: string, pressure = 6, more: Partial<PlannedSession> = {}): PlannedSession => ({
  id,
  day: MONDAY,
  startTime: '12:00',
  minutes: 50,
  intent: 'corrective',
  works: (['soleus', 'gastrocnemius'] as const).map((region) => ({
    id: `${id}-${region}`,
    technique: 'stripping',
    region,
    side: 'left',
    pressure,
    minutes: 8,
    objective: 'tone',
    whyTissue: '',
    whyPressure: '',
    whyNow: '',
    pairingId: null,
  })),
  acknowledgement: null,
  ...more,
})

export const blockOf = (weeks: number, sessions: readonly PlannedSession[] = []): Program => ({
  ...newProgram('A block', { id: 'block', startDay: MONDAY, weeks, phase: 'base', purpose: '' }, null),
  sessions: Object.fromEntries(sessions.map((one) => [one.id, one])),
})

export const groundOf = (
  record: RunnerRecord,
  program: Program,
  more: Partial<Omit<PlacingGround, 'program' | 'judgeIn'>> = {},
): PlacingGround => ({
  program,
  judgeIn: judgingAmong({
    record,
    programId: PROGRAM,
    today: MONDAY,
    now: instantOf(MONDAY, '06:00', ZONE),
    rules: SHIPPED_RULES,
  }).judgeIn,
  today: MONDAY,
  lastHeld: addDays(MONDAY, -20),
  availability: () => 'free',
  evenDays: 7,
  techniques: SHIPPED_TECHNIQUES,
  ...more,
})

export const dayAt = (offset: number): Day => addDays(MONDAY, offset)
