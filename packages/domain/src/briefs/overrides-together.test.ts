import { describe, expect, it } from 'vitest'
import type { OverrideRow } from './brief-rows.ts'
import { overridesTogether } from './overrides-together.ts'

const row = (id: string, over: Partial<OverrideRow> = {}): OverrideRow => ({
  id,
  sessionId: 's',
  sessionDay: '2026-11-06',
  severity: 'warn',
  rules: ['KEY-03'],
  reason: 'An easy hour, agreed.',
  madeBy: 'Tomas Lind',
  madeAt: '2026-11-06T18:05:00.000Z',
  ...over,
})

describe('what was gone past', () => {
  it('a decision about several limits is one line, with every rule and the gravest severity', () => {
    const told = overridesTogether([row('a'), row('b', { severity: 'block', rules: ['KEY-03', 'RSP-01'] })])
    expect(told).toEqual([row('a', { severity: 'block', rules: ['KEY-03', 'RSP-01'] })])
  })

  it('another session, moment, person or reason is another decision', () => {
    const others = [
      row('b', { sessionId: 't' }),
      row('c', { madeAt: '2026-11-07T18:05:00.000Z' }),
      row('d', { madeBy: 'Ines Okafor' }),
      row('e', { reason: 'Moved.' }),
    ]
    expect(overridesTogether([row('a'), ...others])).toHaveLength(5)
  })
})
