import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { changeBetween, programChangeSchema } from './change.ts'
import { newProgram } from './new-program.ts'
import { placeSession } from './place-session.ts'
import { contextOn, MONDAY } from './programs.test.makers.ts'
import { readProgram } from './read-program.ts'
import { moveSession, setSession } from './set-session.ts'

const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 2, phase: 'build' as const, purpose: '' }
const program = placeSession(
  newProgram('Block', block, null),
  { day: MONDAY, startTime: null, minutes: 45, intent: 'maintenance', pairingIds: [] },
  context,
)
const [session] = Object.values(program.sessions)

test('a document stored before there were acknowledgements is read as one without any', () => {
  const { acknowledgement: _, ...old } = session ?? { id: '', acknowledgement: null }
  const stored = JSON.parse(JSON.stringify({ ...program, sessions: { [old.id]: old } }))
  expect(readProgram(stored)).toEqual(program)
  expect(changeBetween(readProgram(stored), program)).toEqual({})
  expect(programChangeSchema.parse({ sessions: { put: { [old.id]: old } } }).sessions?.put?.[old.id]).toEqual(session)
})

test('a document of today is not touched', () => {
  expect(readProgram(program)).toBe(program)
})

test('the rules of an acknowledgement are a set, whatever the order and number in which they were sent', () => {
  const put = (rules: string[]) => ({
    sessions: { put: { [session?.id ?? '']: { ...session, acknowledgement: { rules, reason: '  Agreed today ' } } } },
  })
  expect(programChangeSchema.parse(put(['KEY-02', 'KEY-01', 'KEY-02']))).toEqual(
    programChangeSchema.parse(put(['KEY-01', 'KEY-02'])),
  )
})

test('R24 a reason is for what it was given for: a moved or changed session asks anew, a new wording does not', () => {
  const id = session?.id ?? ''
  const reason = { rules: ['KEY-02'], reason: 'Agreed with the runner' }
  const given = setSession(program, id, { acknowledgement: reason }, context)
  const of = (edited: typeof program) => edited.sessions[id]?.acknowledgement
  expect(of(given)).toEqual(reason)
  expect(of(moveSession(given, id, addDays(MONDAY, 1), context))).toBeNull()
  expect(of(setSession(given, id, { minutes: 60 }, context))).toBeNull()
  expect(of(setSession(given, id, { minutes: 45 }, context))).toEqual(reason)
  const anew = { rules: ['KEY-03'], reason: 'Talked about it again' }
  expect(of(setSession(given, id, { minutes: 60, acknowledgement: anew }, context))).toEqual(anew)
})
