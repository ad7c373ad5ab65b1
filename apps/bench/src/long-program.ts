import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'

/** A Monday. The program runs from here; what lies before was done. */
export const TODAY: Day = '2026-06-01'
export const NOW = `${TODAY}T08:00:00+02:00`
const WEEKS = 24
const WEEKS_DONE = 12
const PROGRAM_DAYS = WEEKS * 7

const every = (days: number, until: number, from = 0): number[] =>
  Array.from({ length: Math.ceil((until - from) / days) }, (_, index) => from + index * days)
const on = (offset: number, time = '07:00'): string => `${addDays(TODAY, offset)}T${time}:00+02:00`

/** Seven exercises on five days of 24 weeks: 840 dated items. */
const EXERCISES = [
  'soleus-raise-single',
  'heel-raise-single',
  'split-squat',
  'single-leg-bridge',
  'side-plank',
  'short-foot',
  'ankle-rock',
]

const counting = () => {
  let made = 0
  return () => `00000000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`
}

/** Weeks of five days with seven items, and one pairing with hands-on work; without a session. */
export function longTraining(weeks: number, startDay: Day, newId: () => string): Program {
  const context = { newId, today: startDay }
  const block = { id: newId(), startDay, weeks, phase: 'build' as const, purpose: '' }
  const exercises = EXERCISES.map((id) => {
    const known = exercise(id)
    if (!known) throw new Error(`There is no exercise ${id}.`)
    return { exercise: id, role: 'important' as const, dose: startingDose(known), weekdays: [1, 2, 3, 5, 6], why: '' }
  })
  const works = (['soleus', 'gastrocnemius', 'quadriceps'] as const).map((region) => ({
    technique: 'stripping',
    region,
    side: 'left' as const,
    pressure: 5,
    minutes: 8,
    objective: 'tone' as const,
    whyTissue: '',
    whyPressure: '',
    whyNow: '',
  }))
  const pairing = {
    findingId: null,
    pattern: 'calf-recurrent',
    title: 'Left calf',
    intent: 'corrective' as const,
    works,
    exercises,
  }
  return addPairing(newProgram('A long program', block), pairing, context)
}

/** 24 weeks: five days with seven items and a hands-on session a week. */
export function longProgram(): Program {
  const newId = counting()
  const context = { newId, today: TODAY }
  let program = longTraining(WEEKS, TODAY, newId)
  const [pairingId = ''] = Object.keys(program.pairings)
  for (const offset of every(7, PROGRAM_DAYS, 3))
    program = placeSession(
      program,
      { day: addDays(TODAY, offset), startTime: '18:00', minutes: 50, intent: 'maintenance', pairingIds: [pairingId] },
      context,
    )
  return program
}

/** A runner who has been with the practice for twelve weeks and answers everything: nothing is quick for want of data. */
export function longRecord(): RunnerRecord {
  const past = (days: number, from = -7 * WEEKS_DONE) => every(days, 0, from)
  return {
    runner: {
      timeZone: 'Europe/Berlin',
      birthDate: '1990-03-09',
      joinedOn: addDays(TODAY, -7 * WEEKS_DONE),
      regularFirmMassage8w: true,
      intake: { complete: true, completedOn: addDays(TODAY, -7 * WEEKS_DONE), flags: [] },
    },
    races: [40, 75, 110, 160].map((offset, index) => ({
      id: `race-${index}`,
      date: addDays(TODAY, offset),
      startTime: '10:00',
      distanceKm: [10, 21.1, 15, 42.2][index] ?? 10,
      priority: index === 2 ? ('C' as const) : ('A' as const),
      status: 'planned' as const,
    })),
    keyRuns: every(7, PROGRAM_DAYS).flatMap((week) => [
      { id: `q${week}`, start: on(week + 1), minutes: 60, kind: 'quality' as const, status: 'planned' as const },
      { id: `t${week}`, start: on(week + 3), minutes: 50, kind: 'quality' as const, status: 'planned' as const },
      {
        id: `l${week}`,
        start: on(week + 6),
        minutes: 110,
        kind: 'long' as const,
        effort: 'easy' as const,
        status: 'planned' as const,
      },
    ]),
    runs: past(7).flatMap((week) =>
      [1, 3, 4, 6].map((day) => ({
        id: `run-${week + day}`,
        start: on(week + day),
        minutes: day === 6 ? 100 : 50,
        km: day === 6 ? 18 : 9,
        rpe: 4,
        type: day === 1 ? ('quality' as const) : day === 6 ? ('long' as const) : ('easy' as const),
        strideFeel: 3,
        warmup: 'cleared-10' as const,
        attention: [{ region: 'calf' as const, side: 'left' as const }],
        soreness48: 1,
      })),
    ),
    checkIns: past(1).map((offset) => ({
      at: on(offset, '06:30'),
      sleep: 4,
      fatigue: 4,
      soreness: 3,
      stress: 4,
      mood: 4,
      stiffness: [{ region: 'calf' as const, side: 'left' as const, value: 2 + (Math.abs(offset) % 3) }],
    })),
    sessions: past(7).map((week) => ({
      id: `done-${week}`,
      start: on(week + 3, '18:00'),
      minutes: 50,
      status: 'done' as const,
      intent: 'corrective' as const,
      treated: [{ region: 'soleus' as const, side: 'left' as const, pressure: 5 }],
      guarded: false,
      stiffnessBefore: 5,
      responses: ([24, 48] as const).map((question) => ({
        question,
        answeredAt: on(week + 3 + question / 24, '19:00'),
        soreness: 1,
        stiffness: 3,
        legs: 'normal' as const,
        worry: [],
      })),
    })),
  }
}
