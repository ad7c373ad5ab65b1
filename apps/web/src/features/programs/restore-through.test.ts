import { addDays } from '@strideloom/domain/calendar/day.ts'
import { changeBetween } from '@strideloom/domain/programs/change.ts'
import { touchesPast } from '@strideloom/domain/programs/past.ts'
import { rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { expect, test } from 'vitest'
import { guardOn, programWith, sessionOn, TODAY } from './guard.test.makers.ts'
import { alteredSessions } from './held-edit.ts'
import { restoreThrough } from './restore-through.ts'

const context = { today: TODAY, newId: () => crypto.randomUUID() }
const yes = () => true
/** Two days before the race: the guard refuses corrective work at 6 there. */
const atRace = sessionOn('2026-12-11', { id: 'at-race' })
const early = sessionOn('2026-12-01', { id: 'early' })

test('R24 a session that the guard refuses is left out and told; the others come back', () => {
  const version = programWith(atRace, early)
  const { program, leftOut } = restoreThrough(guardOn(), programWith(), version, yes, context)
  expect(Object.keys(program.sessions)).toEqual(['early'])
  expect(leftOut.map(({ session, asks }) => [session.id, asks])).toEqual([['at-race', 'block']])
  expect(alteredSessions(programWith(), program, TODAY).map(({ id }) => id)).toEqual(['early'])
})

test('R24 one that the draft has elsewhere stays there', () => {
  const draft = programWith({ ...atRace, day: '2026-12-02' })
  const { program, leftOut } = restoreThrough(guardOn(), draft, programWith(atRace), yes, context)
  expect(program.sessions['at-race']?.day).toBe('2026-12-02')
  expect(leftOut).toHaveLength(1)
})

test('one that was kept with a reason comes back with it', () => {
  const [held] = restoreThrough(guardOn(), programWith(), programWith(atRace), yes, context).leftOut
  const rules = held ? rulesToAnswer(held.judged.plan) : []
  const kept = { ...atRace, acknowledgement: { rules, reason: 'He asked for it and knows the price.' } }
  const { program, leftOut } = restoreThrough(guardOn(), programWith(), programWith(kept), yes, context)
  expect([program.sessions, leftOut]).toEqual([{ 'at-race': kept }, []])
})

test('days gone by are not touched', () => {
  const later = { ...context, today: addDays(TODAY, 9) }
  const draft = programWith({ ...early, day: addDays(TODAY, 2) })
  const { program } = restoreThrough(guardOn(), draft, programWith(early, atRace), yes, later)
  expect(touchesPast(draft, changeBetween(draft, program), later.today)).toBe(false)
  expect(program.sessions.early).toEqual(draft.sessions.early)
})
