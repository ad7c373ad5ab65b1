import { describe, expect, it } from 'vitest'
import { newestOf } from './safety.ts'
import { standsNow } from './stands-now.ts'

type Since = Parameters<typeof standsNow>[0]['since'][number]
const said = (hour: string, over: Partial<Since>): Since => ({
  ...{ id: hour, flag: 'skin-lesion-local', reply: 'yes', region: null, side: null, followUp: null },
  answeredAt: `2026-11-23T${hour}:00.000Z`,
  ...over,
})
const left = { region: 'calf', side: 'left' } as const
const right = { region: 'calf', side: 'right' } as const
const now = (stands: Parameters<typeof standsNow>[0]['stands'], ...since: Since[]) =>
  standsNow({ stands, since }, 'Europe/Stockholm').map(({ flag, side, answeredOn }) => [flag, side, answeredOn])

describe('what stands while an answer waits on the phone', () => {
  it('a yes stands at once, and once; a no ends the very place', () => {
    expect(now([], said('08:00', left), said('09:00', left), said('10:00', right))).toEqual([
      ['skin-lesion-local', 'left', '2026-11-23'],
      ['skin-lesion-local', 'right', '2026-11-23'],
    ])
    expect(now([], said('10:00', { ...left, reply: 'no' }), said('08:00', left), said('09:00', right))).toEqual([
      ['skin-lesion-local', 'right', '2026-11-23'],
    ])
    expect(now([], said('08:00', left), said('10:00', { reply: 'no' }))).toEqual([])
  })

  it('a place that is named now stands for one that was not', () => {
    expect(now([], said('08:00', {}), said('09:00', left))).toEqual([['skin-lesion-local', 'left', '2026-11-23']])
  })

  it('what waits for a note stays, whatever is said here; not sure changes nothing', () => {
    const chest = { flag: 'chest-pain' as const, region: null, side: null, answeredOn: '2026-11-20', waits: true }
    expect(now([chest], said('08:00', { flag: 'chest-pain', reply: 'no' }))).toHaveLength(1)
    expect(now([chest], said('08:00', { flag: 'chest-pain', reply: 'unknown' }))).toHaveLength(1)
    // told on this phone a moment ago, it waits the same
    expect(
      now([], said('08:00', { flag: 'chest-pain' }), said('09:00', { flag: 'chest-pain', reply: 'no' })),
    ).toHaveLength(1)
  })

  it('a second question answered yes waits for a note too; the same flag without it is taken back', () => {
    const grave = said('08:00', { flag: 'pregnancy', followUp: 'yes' })
    expect(now([], grave, said('09:00', { flag: 'pregnancy', reply: 'no' }))).toHaveLength(1)
    expect(now([], grave, said('09:00', { flag: 'pregnancy', followUp: 'no' }))).toHaveLength(1)
    expect(now([], said('08:00', { flag: 'pregnancy' }), said('09:00', { flag: 'pregnancy', reply: 'no' }))).toEqual([])
  })
})

describe('what was said today', () => {
  const today = (...all: Since[]) =>
    newestOf(all, '2026-11-23', 'Europe/Stockholm').map(({ reply, side }) => [reply, side])

  it('is the newest answer to each question and place; a place told later replaces a no about all of them', () => {
    expect(today(said('09:00', left), said('08:00', { reply: 'no' }))).toEqual([['yes', 'left']])
    expect(today(said('08:00', left), said('09:00', right))).toEqual([
      ['yes', 'left'],
      ['yes', 'right'],
    ])
    expect(today(said('08:00', left), said('09:00', right), said('10:00', { reply: 'no' }))).toEqual([['no', null]])
    expect(today(said('08:00', left), said('09:00', { ...left, reply: 'no' }))).toEqual([['no', 'left']])
  })

  it('is of today where the runner is', () => {
    const late = { ...said('08:00', left), answeredAt: '2026-11-22T23:30:00.000Z' }
    expect(today(late)).toHaveLength(1)
    expect(today({ ...late, answeredAt: '2026-11-22T22:30:00.000Z' })).toEqual([])
  })
})
