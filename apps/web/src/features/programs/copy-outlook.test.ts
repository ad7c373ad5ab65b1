import { addDays } from '@strideloom/domain/calendar/day.ts'
import { copyItems } from '@strideloom/domain/programs/copy-items.ts'
import { expect, test } from 'vitest'
import { copyOutlook, outlookWords } from './copy-outlook.ts'
import { guardOn, programWith, RACE_DAY, sessionOn, TODAY } from './guard.test.makers.ts'
import { heldBack, withoutSession } from './held-edit.ts'

// Firm work that the days before the race do not take: on the Tuesday two weeks before it nothing is asked.
const tuesday = sessionOn(addDays(RACE_DAY, -12))
const program = programWith(tuesday)
const items = [{ kind: 'session' as const, id: tuesday.id }]
const toFriday = 10
const toSaturday = 11
const guard = guardOn()
const look = (shifts: number[], by: typeof guard | null = guard) => copyOutlook(program, items, shifts, TODAY, by)

test('P14 before copying it says what is new and what the guard will ask', () => {
  const outlook = look([toFriday, toSaturday, 100])
  expect(outlook).toEqual({ days: 2, sessions: 2, exercises: 0, loads: 0, asked: 2 })
  expect(outlookWords(outlook)).toBe('Adds 2 sessions on 2 days. The guard asks about each session first.')
  expect(outlookWords(look([toFriday]))).toBe('Adds 1 session on 1 day. The guard asks about the session first.')
  expect(outlookWords(look([toFriday], null))).toBe('Adds 1 session on 1 day.')
  expect(outlookWords(look([100]))).toBe('Nothing new: it stands there already, or no day is open.')
})

test('P14 S56 changes of load are counted with the rest', () => {
  const outlook = { days: 2, sessions: 1, exercises: 3, loads: 1, asked: null }
  expect(outlookWords(outlook)).toBe('Adds 1 session, 3 exercises and 1 change of load on 2 days.')
  expect(outlookWords({ ...outlook, sessions: 0, exercises: 0, loads: 2 })).toBe('Adds 2 changes of load on 2 days.')
})

test('R24 a copied session is held like a moved one, each by itself, until all are answered or left out', () => {
  let made = 0
  const after = copyItems(program, items, [toFriday, toSaturday], { today: TODAY, newId: () => `copy-${++made}` })
  const judge = guard.judgeIn(after)
  const first = heldBack(program, after, TODAY, judge, { withWarnings: true })
  if (!first) throw new Error('it is held')
  const second = heldBack(program, after, TODAY, judge, { withWarnings: true, except: new Set([first.session.id]) })
  expect(second && second.session.id !== first.session.id).toBe(true)
  const left = withoutSession(program, after, first.session.id)
  expect(Object.keys(left.sessions)).toHaveLength(2)
  expect(withoutSession(program, left, second?.session.id ?? '').sessions).toEqual(program.sessions)
})

test('a moved session that is left out stays where it was', () => {
  const moved = programWith({ ...tuesday, day: addDays(RACE_DAY, -2) })
  expect(withoutSession(program, moved, tuesday.id).sessions).toEqual(program.sessions)
})
