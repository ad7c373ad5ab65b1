import { expect, test } from 'vitest'
import { hasComplaint, spanComplaints } from './placing.ts'

const days = { from: '2026-12-01', to: '2027-02-20' }

test('bad input: days that are none, outside of the program or the wrong way round are told at their field', () => {
  expect(hasComplaint(spanComplaints(days, days))).toBe(false)
  expect(spanComplaints({ ...days, from: '' }, days).from).toBe('Choose a day.')
  expect(spanComplaints({ ...days, from: '2026-02-31' }, days).from).toBe('Choose a day.')
  expect(spanComplaints({ ...days, from: '2026-11-30' }, days).from).toMatch(/^Choose a day from Tue 1 Dec/)
  expect(spanComplaints({ ...days, to: '2027-02-21' }, days).to).toMatch(/to Sat 20 Feb/)
  // On the way to a date other years are typed.
  expect(spanComplaints({ ...days, to: '9999-12-31' }, days).to).toBeDefined()
  expect(spanComplaints({ from: '2027-01-10', to: '2027-01-09' }, days).to).toBe('It lies before the first day.')
})
