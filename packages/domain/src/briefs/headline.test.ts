import { describe, expect, it } from 'vitest'
import { answerOf, briefOf, cause, changeOf, limitsOf, placeHeldOf, retestOf } from './brief.test.makers.ts'
import type { BriefParts } from './brief.ts'
import { HEADLINE_RULES, headlineOf } from './headline.ts'

const dvt = {
  id: 'suspected-dvt',
  question: 'One calf or thigh swollen, warm, tender',
  place: null,
  closes: true,
  severity: 'safety' as const,
  urgent: true,
  answeredOn: '2026-11-22',
}
const safety = {
  limits: limitsOf(0, [cause('SAF-01', 0, { severity: 'safety' })], { allowedIntents: [], flags: [dvt] }),
}
const lock = { tolerance: { ...briefOf().tolerance, lock: true } }
const tooMuch = {
  answer: answerOf({
    class: 'too-much',
    pressure: 6,
    because: [{ code: 'soreness', question: 24, value: 6, from: 6 }],
  }),
}
const lucia = { name: 'Lucia 10 km (B)', hours: 46.4, ahead: true }
const nearRace = {
  limits: limitsOf(4, [cause('PRE-03', 4, { severity: 'block', race: lucia })], {
    allowedIntents: ['pre-event', 'recovery-flush'],
  }),
}
const nearKey = {
  limits: limitsOf(5, [cause('KEY-03', 5, { severity: 'block', numbers: { hoursToKey: 36.2 } })], {
    allowedIntents: ['recovery-flush', 'maintenance'],
  }),
}
const cameBack = {
  change: changeOf({
    verdict: 'back',
    knownOn: '2026-11-23',
    place: placeHeldOf(4, '2026-11-18'),
    grew: [{ what: 'speed', unit: 'min', from: 14, to: 26, dayBefore: true }],
  }),
}
const silence = { silence: { lastHeardOn: '2026-11-15', days: 8, workoutsDue: 3, isSilent: true } }
const firstTimer = {
  tolerance: { ...briefOf().tolerance, sessions: 0 },
  change: null,
  answer: null,
  limits: limitsOf(5, [cause('RSP-05', 5)]),
}
const stillHeld = {
  change: changeOf({ verdict: 'held', knownOn: '2026-11-23', place: placeHeldOf(8, null) }),
  holdRate: { held: 3, of: 5 },
}
const nothingStiff: Partial<BriefParts> = {
  places: [],
  limits: limitsOf(6, [cause('PHA-04', null, { limit: 'action', says: 'Occasional is enough.' })]),
}

describe('what comes first in a brief', () => {
  it.each<[string, Partial<BriefParts>, string, string]>([
    ['P36 a red flag', safety, 'safety', 'No hands-on until cleared. Call, then refer.'],
    ['an adverse answer nobody looked at', lock, 'lock', 'An adverse answer waits for your review.'],
    [
      'S47 too much last time',
      tooMuch,
      'response',
      'Too much last time: soreness 6 at 24 h after pressure 6 on Fri 13 Nov. At most 6 today.',
    ],
    ['S51 a race', nearRace, 'race', 'Lucia 10 km (B) starts 46 h after this session: light work only, at most 4.'],
    [
      'S50 a key run',
      nearKey,
      'key-run',
      'The next key run starts 36 h after this session: no corrective work, at most 5.',
    ],
    [
      'S27 a change that came back, with what grew',
      cameBack,
      'back',
      'The change held four days. It came back the morning after speed work went from 14 to 26 minutes a week.',
    ],
    ['P37 silence', silence, 'silence', 'No answers for 8 days. 3 workouts were due. Not read as fine.'],
    ['a first-timer', firstTimer, 'first', 'First session: at most 5. Not known yet: how hands are answered.'],
    [
      'S78 a change that held',
      stillHeld,
      'held',
      'The change has held on all eight days that were answered: left calf 2, 6 before.',
    ],
    ['a quiet time', nothingStiff, 'quiet', 'Nothing is stiff, on 20 of 22 days answered. Occasional is enough.'],
    [
      'nothing that tells what became of it',
      {},
      'not-known',
      'Whether the last change held is not known: nothing was measured before and after.',
    ],
  ])('%s', (_, over, kind, sentence) => {
    expect(headlineOf(briefOf(over))).toMatchObject({ kind, sentence })
  })

  it('P36 of several things that are true at once the first of the list speaks', () => {
    const all: [string, Partial<BriefParts>][] = [
      ['safety', safety],
      ['lock', lock],
      ['response', tooMuch],
      ['race', nearRace],
      ['key-run', nearKey],
      ['back', cameBack],
      ['silence', silence],
    ]
    // Limits cannot be of two kinds at once here, so race and key run are compared one by one.
    const before = (a: string, b: string) =>
      HEADLINE_RULES.findIndex(([kind]) => kind === a) < HEADLINE_RULES.findIndex(([kind]) => kind === b)
    for (const [index, [kind, over]] of all.entries())
      for (const [later, other] of all.slice(index + 1)) {
        expect(before(kind, later)).toBe(true)
        // A change that came back is known to today here, so the silence did not begin before it.
        expect(headlineOf(briefOf({ ...other, ...over })).kind).toBe(kind)
      }
  })

  it('P37 a change that came back before a silence is told after the silence', () => {
    const old = { change: { ...cameBack.change, knownOn: '2026-11-15' } }
    expect(headlineOf(briefOf({ ...old, ...silence })).kind).toBe('silence')
  })

  it('P37 an unanswered session is a silence of its own', () => {
    const unknown = { answer: answerOf({ class: 'unknown' }) }
    expect(headlineOf(briefOf(unknown))).toMatchObject({
      kind: 'silence',
      sentence: 'No answer to the session on Fri 13 Nov, pressure 6. Not read as fine.',
    })
  })

  it('a place that is closed leaves the rest of the body open, and is said first all the same', () => {
    const places = [
      {
        region: 'calf',
        side: 'left',
        limit: 0,
        causes: [{ rule: 'SAF-05', severity: 'safety', value: 0, says: 'A fresh injury.' }],
      },
    ] as const
    const limits = limitsOf(6, [cause('SAF-05', null, { severity: 'safety', limit: 'region' })], {
      places: places.map((place) => ({ ...place, causes: [...place.causes] })),
    })
    expect(headlineOf(briefOf({ limits }))).toMatchObject({
      kind: 'safety',
      sentence: 'Hands off the left calf.',
      rules: ['SAF-05'],
    })
  })

  it('S78 a measure that did not hold is said with its values and the smallest real change', () => {
    const lost = retestOf({ state: 'back', now: { value: 7.6, day: '2026-11-23' }, change: 0.2 })
    const { sentence } = headlineOf(
      briefOf({ change: changeOf({ verdict: 'back', knownOn: '2026-11-23', retests: [lost] }) }),
    )
    expect(sentence).toBe(
      'Left knee-to-wall did not hold: 7.6 cm on Mon 23 Nov, 9.4 cm at the end, 7.4 cm before; real from 1.9.',
    )
  })

  it('a race behind the session, and one that is days away', () => {
    const race = (over: object) => ({ name: 'Berlin Marathon', hours: 70.5, ahead: false, ...over })
    const behind = limitsOf(3, [cause('PST-06', 3, { race: race({}) })], {
      allowedIntents: ['recovery-flush', 'post-event'],
    })
    expect(headlineOf(briefOf({ limits: behind })).sentence).toBe(
      'Berlin Marathon ended 70 h before this session: light work only, at most 3.',
    )
    const ahead = limitsOf(6, [
      cause('PRE-11', 6, { race: race({ name: 'Berlin Marathon (A)', hours: 208, ahead: true }) }),
    ])
    expect(headlineOf(briefOf({ limits: ahead })).sentence).toBe('Berlin Marathon (A) starts in 9 days: at most 6.')
  })

  it('diagnoses nothing and promises nothing', () => {
    for (const over of [safety, lock, tooMuch, nearRace, nearKey, cameBack, silence, firstTimer, stillHeld]) {
      const { sentence, more } = headlineOf(briefOf(over))
      expect(`${sentence} ${more}`).not.toMatch(/thrombosis|diagnos|will heal|faster|cure|!/i)
    }
  })
})
