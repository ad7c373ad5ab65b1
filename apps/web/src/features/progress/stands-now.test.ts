import { describe, expect, test } from 'vitest'
import { carriedLine, carriedTag, carriedTitle, weeksSentence } from './carried-words.ts'
import type { StandsNow } from './hooks.ts'
import { keptTitle, normalWords, shareWords } from './kept-words.ts'
import { safetyTitle } from './safety-title.ts'
import { answeredWords, cadenceWords, placedWords, plannedWords } from './signs-words.ts'

describe('signs in words', () => {
  test('what is planned is said in the runner’s own time; nothing planned is said too', () => {
    const now = (planned: StandsNow['signs']['planned']) =>
      ({ today: '2026-11-23', timeZone: 'Europe/Stockholm', signs: { planned } }) as StandsNow
    const start = '2026-11-23T11:30:00.000Z'
    expect(plannedWords(now({ start, intent: 'corrective', pressure: 6 }))).toBe('Today 12:30, corrective at 6.')
    expect(plannedWords(now({ start: '2026-12-03T23:30:00.000Z', intent: null, pressure: null }))).toBe(
      'Fri 4 Dec 00:30, intent open.',
    )
    expect(plannedWords(now(null))).toBe('No session is planned.')
  })

  test('S84 from the first sign to the first action, and S71 what the plan placed', () => {
    const since = '2026-11-02'
    expect(answeredWords({ since, action: { kind: 'session', day: '2026-11-12' }, days: 10 })).toBe(
      'A sign stands since Mon 2 Nov; the first session after it was on Thu 12 Nov, 10 days later.',
    )
    expect(answeredWords({ since, action: { kind: 'planned', day: '2026-11-12' }, days: 0 })).toBe(
      'A sign stands since Mon 2 Nov; the same day a session was planned for Thu 12 Nov.',
    )
    expect(answeredWords({ since, action: null, days: 1 })).toBe(
      'A sign stands since Mon 2 Nov; nothing was planned or held for it in 1 day.',
    )
    expect(placedWords({ byPlan: 7, of: 8, weeks: 26 })).toBe('7 of 8 sessions in 26 weeks; 1 came outside of it.')
    expect(placedWords({ byPlan: 1, of: 1, weeks: 26 })).toBe(
      '1 of 1 session in 26 weeks. Too few to speak of a habit.',
    )
  })

  test('S16 S68 an interval only where a phase gives one', () => {
    const inputs = { volume: '', history: '', response: '' }
    expect(cadenceWords({ days: null, inputs, why: null })).toBe(
      'No interval holds now: the signs and the plan decide.',
    )
    expect(cadenceWords({ days: [28, 42], inputs, why: null })).toBe('Every 4 to 6 weeks is enough.')
    expect(cadenceWords({ days: [28, 28], inputs, why: null })).toBe('Every 4 weeks is enough.')
  })
})

describe('safety in words', () => {
  const flag = (closes: boolean, urgent = false) => ({
    id: 'x',
    question: 'Q',
    place: null,
    closes,
    severity: closes ? ('safety' as const) : ('warn' as const),
    urgent,
    answeredOn: '2026-11-22',
  })
  test.each([
    [[flag(true, true), flag(false)], false, 'No hands-on until cleared. Call, then refer.'],
    [[flag(true)], false, 'No hands-on until this is cleared.'],
    [[], true, 'No hands-on: talk, tests and home-work only.'],
    [[flag(false)], false, 'A safety answer limits hands-on work.'],
    [[flag(false), flag(false)], false, '2 safety answers limit hands-on work.'],
  ])('%j withdrawn %s', (flags, consentWithdrawn, title) => {
    expect(safetyTitle({ flags, consentWithdrawn })).toBe(title)
  })
})

describe('places that come back', () => {
  const week = (peak: number | null, carried: boolean | null) => ({
    week: '2026-11-16',
    n: peak === null ? 0 : 7,
    peak,
    floor: peak === null ? null : 1,
    carried,
  })
  const place = (over: Partial<StandsNow['carried']['places'][number]>) => ({
    region: 'calf' as const,
    side: 'left' as const,
    weeks: [week(5, false), week(4, false), week(null, null)],
    streak: 0,
    label: null,
    back: { known: 4, stiff: 4, weeks: 4, isBack: true, from: 3 },
    why: [],
    ...over,
  })

  test('carried is more than coming back, and what is not known is said', () => {
    expect(carriedTag(place({}))).toBe('comes back')
    expect(carriedTag(place({ label: 'recurring' }))).toBe('recurring')
    expect(carriedTag(place({ back: { known: 2, stiff: 2, weeks: 4, isBack: null, from: 3 } }))).toBeNull()
    expect(carriedLine(place({}))).toBe('Stiff at 3 or more in 4 of 4 weeks. Not carried over: it eased in between.')
    expect(carriedLine(place({ streak: 2 }))).toContain('Carried over 2 weeks in a row.')
    const silent = place({ weeks: [week(5, false), week(null, null), week(null, null)] })
    expect(carriedLine({ ...silent, back: { known: 2, stiff: 2, weeks: 4, isBack: null, from: 3 } })).toBe(
      'Stiff at 3 or more in 2 of 2 known weeks. Not known whether it is carried over.',
    )
    expect(weeksSentence(silent)).toBe('Left calf, highest stiffness by week: 5, not known, not known.')
  })

  test('the part in a sentence', () => {
    const carried = { changed: null, knownWeeks: 4, needs: { answers: 3, peak: 3 } }
    expect(carriedTitle({ ...carried, places: [place({}), place({ label: 'recurring' })] })).toBe(
      'Left calf comes back, and 1 more place.',
    )
    expect(carriedTitle({ ...carried, places: [place({ label: 'carried forward' })] })).toBe(
      'Left calf is carried from week to week.',
    )
    expect(carriedTitle({ ...carried, places: [] })).toBe('No place comes back week after week.')
    expect(carriedTitle({ ...carried, knownWeeks: 0, places: [] })).toBe('Not known whether a place comes back.')
  })
})

describe('what lasts', () => {
  test('in words, with what nobody answered', () => {
    expect([null, 0, 1, 3, 4].map(normalWords)).toEqual(['not answered', 'at once', '1 day', '3 days', 'over 3 days'])
    expect(keptTitle({ holdRate: { done: 1, due: 3, share: 1 / 3 } })).toBe(
      '1 of 3 changes was still there at the next visit.',
    )
    expect(keptTitle({ holdRate: { done: 0, due: 0, share: null } })).toBe(
      'Not known yet what lasts to the next visit.',
    )
    expect(shareWords({ done: 0, due: 0 }, 'None to compare')).toBe('None to compare')
  })
})
