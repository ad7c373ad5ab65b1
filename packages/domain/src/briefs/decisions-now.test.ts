import { describe, expect, it } from 'vitest'
import type { ToldDecision } from '../sessions/session-decision.ts'
import { askReferral } from './ask-referral.ts'
import { briefOf, cause, limitsOf, TODAY } from './brief.test.makers.ts'
import { decisionsNow } from './decisions-now.ts'
import { doToday } from './do-today.ts'

const decision = (day: string, more: Partial<ToldDecision> = {}): ToldDecision => ({
  id: day,
  kind: 'refer',
  place: { region: 'achilles', side: 'left' },
  note: 'Dr. Holm',
  tellRunner: true,
  sessionId: 's',
  day,
  revision: 0,
  outcome: null,
  ...more,
})
const noted = (day: string, on: string) =>
  decision(day, { outcome: { result: 'done', note: '', day: on, by: 'Ines Okafor' } })
const days = (all: readonly ToldDecision[]) => decisionsNow(all, TODAY).map(({ day }) => day)
const titles = (decisions: ToldDecision[]) => doToday(briefOf({ decisions })).map(({ title }) => title)

describe('S62 decisions in the brief', () => {
  it('open ones first, the oldest before the others, however old; then what was noted, the newest first', () => {
    const all = [
      decision('2026-11-20'),
      decision('2025-11-20'),
      noted('2026-11-02', '2026-11-10'),
      noted('2026-11-12', '2026-11-20'),
    ]
    const order = ['2025-11-20', '2026-11-20', '2026-11-12', '2026-11-02']
    expect(days(all)).toEqual(order)
    expect(days(all.toReversed())).toEqual(order)
  })

  it('what was noted more than four weeks ago is no news any more', () => {
    expect(days([noted('2026-09-01', '2026-10-27')])).toEqual(['2026-09-01'])
    expect(days([noted('2026-09-01', '2026-10-26')])).toEqual([])
  })
})

describe('S62 a referral that nobody came back to', () => {
  it('is asked about once it is older than 14 days', () => {
    expect(titles([decision('2026-11-09')])).toEqual([])
    expect(titles([decision('2026-11-08')])).toEqual(['Ask what came of the referral of Sun 8 Nov'])
    expect(doToday(briefOf({ decisions: [decision('2026-11-08')] }))).toMatchObject([
      { kind: 'ask', why: 'Left Achilles tendon: no outcome noted in 15 days.', place: { region: 'achilles' } },
    ])
  })

  it('a practice may ask sooner or later', () => {
    const asked = (referralAfter: number) =>
      askReferral({ decisions: [decision('2026-11-08')], today: TODAY, referralAfter }).length
    expect([asked(7), asked(14), asked(15), asked(28)]).toEqual([1, 1, 0, 0])
  })

  it('not when something came of it, nor for what only the plan can answer', () => {
    expect(titles([noted('2026-11-01', '2026-11-20')])).toEqual([])
    expect(titles([decision('2026-11-01', { kind: 'add-strength' })])).toEqual([])
  })

  it('is asked also where hands may not work, and without a place says so', () => {
    const limits = limitsOf(0, [cause('SAF-01', 0, { severity: 'safety' })], { allowedIntents: [] })
    const decisions = [decision('2026-11-01')]
    expect(doToday(briefOf({ limits, decisions })).map(({ kind }) => kind)).toEqual(['refer', 'ask'])
    expect(
      askReferral({ decisions: [decision('2026-11-01', { place: null })], today: TODAY, referralAfter: 14 }),
    ).toMatchObject([{ why: 'No place named: no outcome noted in 22 days.' }])
  })

  it('the words between therapists stand in no suggestion', () => {
    expect(JSON.stringify(doToday(briefOf({ decisions: [decision('2026-11-01')] })))).not.toContain('Holm')
  })
})
