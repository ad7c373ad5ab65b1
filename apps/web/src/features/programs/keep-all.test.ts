import { addDays } from '@strideloom/domain/calendar/day.ts'
import { copyItems } from '@strideloom/domain/programs/copy-items.ts'
import { expect, test } from 'vitest'
import { guardOn, programWith, RACE_DAY, record, sessionOn, TODAY } from './guard.test.makers.ts'
import { allHeld } from './held-edit.ts'
import { keepAll } from './keep-all.ts'

// Firm work on the Tuesday two weeks before the race, repeated into the days that do not take it.
const tuesday = sessionOn(addDays(RACE_DAY, -12))
const before = programWith(tuesday)
let made = 0
const after = copyItems(before, [{ kind: 'session', id: tuesday.id }], [10, 11, 12], {
  today: TODAY,
  newId: () => `copy-${++made}`,
})
const asked = { before, after, settled: new Set<string>(), withWarnings: true }
const WHY = 'He travels and knows the price.'

test('one reason keeps every copy, each past the rules that it breaks itself', () => {
  const guard = guardOn()
  const held = allHeld(before, after, TODAY, guard.judgeIn(after), { withWarnings: true })
  expect(held.length).toBeGreaterThan(1)
  const kept = keepAll(guard, asked, WHY, TODAY)
  expect(allHeld(before, kept.after, TODAY, guard.judgeIn(kept.after), { withWarnings: true })).toEqual([])
  for (const { session } of held)
    expect(kept.after.sessions[session.id]?.acknowledgement).toMatchObject({ reason: WHY })
  expect(kept.after.sessions[tuesday.id]).toEqual(before.sessions[tuesday.id])
})

test('a reason that is too short for what it goes past leaves those to be asked about', () => {
  const { settled } = keepAll(guardOn(), asked, 'ok', TODAY)
  const guard = guardOn()
  const held = allHeld(before, after, TODAY, guard.judgeIn(after), { withWarnings: true })
  const written = held.filter(({ asks }) => asks === 'block').map(({ session }) => session.id)
  expect(written.length).toBeGreaterThan(0)
  for (const id of written) expect(settled.has(id)).toBe(false)
})

test('R24 no reason keeps what safety closes', () => {
  const { runner } = record()
  const ill = record({
    runner: { ...runner, intake: { complete: true, completedOn: '2026-01-05', flags: [{ id: 'suspected-dvt' }] } },
  })
  const guard = guardOn(ill)
  expect(keepAll(guard, asked, WHY, TODAY)).toEqual({ after, settled: new Set() })
})
