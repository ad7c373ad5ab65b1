import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { Severity } from '../timing/facts.ts'
import type { BriefParts, Limits } from './brief.ts'
import type { LastAnswer } from './last-answer.ts'
import type { LastChange } from './last-change.ts'
import type { CauseLine } from './limits-now.ts'
import type { RetestNow } from './retests-now.ts'

export const TODAY = '2026-11-23'

export const cause = (rule: string, value: number | null, over: Partial<CauseLine> = {}): CauseLine => ({
  rule,
  severity: 'warn' satisfies Severity,
  limit: 'pressure',
  value,
  numbers: {},
  race: null,
  says: `${rule} says so.`,
  ...over,
})

export const limitsOf = (maxPressure: number, causes: CauseLine[] = [], over: Partial<Limits> = {}): Limits => ({
  day: TODAY,
  isToday: true,
  allowedIntents: ['recovery-flush', 'maintenance', ...(maxPressure >= 5 ? (['corrective'] as const) : [])],
  maxPressure,
  maxMinutes: 90,
  places: [],
  avoidTechniques: [],
  requires: [],
  firedRules: [...new Set([...causes.map(({ rule }) => rule), 'GEN-02'])],
  causes,
  reasons: [],
  ruleSet: 'test',
  assumptions: [],
  missing: [],
  flags: [],
  consentWithdrawn: false,
  asked: null,
  ...over,
})

export const answerOf = (over: Partial<LastAnswer> = {}): LastAnswer => ({
  session: 's',
  day: '2026-11-13',
  pressure: 6,
  guarded: false,
  stiffnessBefore: 6,
  class: 'about-right',
  because: [],
  answers: [],
  ask: null,
  notes: [],
  says: 'Pressed 6; the dose works.',
  ...over,
})

export const retestOf = (over: Partial<RetestNow> = {}): RetestNow => ({
  test: 'knee-to-wall',
  name: 'Knee-to-wall',
  unit: 'cm',
  side: 'left',
  region: null,
  before: 7.4,
  end: 9.4,
  now: null,
  change: null,
  smallest: 1.9,
  in: 'unit',
  heldFrom: 9.3,
  state: 'not-measured',
  ...over,
})

export const changeOf = (over: Partial<LastChange> = {}): LastChange => ({
  session: { id: 's', day: '2026-11-13', intent: 'corrective', minutes: 50, pressure: 6 },
  daysAgo: 10,
  retests: [],
  place: null,
  verdict: 'not-known',
  knownOn: null,
  grew: [],
  ...over,
})

export const placeHeldOf = (days: number, backOn: string | null): NonNullable<LastChange['place']> => ({
  region: 'calf',
  side: 'left',
  held: { from: '2026-11-13', to: '2026-11-17', days, before: 6, backOn },
  notKnown: null,
  latest: { day: TODAY, value: backOn === null ? 2 : 5 },
  answered: 8,
  due: 10,
})

/** A runner about whom nothing stands out: sessions were given, and there is nothing to tell. */
export const briefOf = (over: Partial<BriefParts> = {}): BriefParts => ({
  at: `${TODAY}T11:00:00.000Z`,
  today: TODAY,
  timeZone: 'Europe/Stockholm',
  runner: { name: 'Maya Lindqvist', joinedOn: '2026-09-01' },
  session: null,
  next: null,
  limits: limitsOf(6, [cause('RSP-01', 6)]),
  readiness: { value: 65, band: 'normal', mean: 71, notYetKnowable: false, hours: 48 },
  silence: { lastHeardOn: TODAY, days: 0, workoutsDue: 0, isSilent: false },
  answers: { answered: 20, due: 22 },
  change: changeOf(),
  holdRate: null,
  answer: answerOf(),
  tolerance: { ceiling: 6, start: 5, lock: false, sessions: 3, regions: [], dose: null, steps: [] },
  since: {
    from: '2026-11-13',
    afterSession: true,
    done: 0,
    due: 0,
    unanswered: 0,
    groups: [],
    homework: [],
    reasons: [],
    excused: 0,
  },
  prompts: [],
  monthly: null,
  referralAfter: SHIPPED_THRESHOLDS.prompts.referralAfter,
  advice: {
    signs: [],
    counts: { yes: 0, known: 4 },
    recommendation: 'no-need',
    title: 'Nothing speaks for a session at the moment.',
    reasons: [],
    why: [],
    notBookNowBefore: null,
  },
  mapOn: TODAY,
  places: [
    {
      region: 'calf',
      side: 'left',
      value: 5,
      day: TODAY,
      mean: 3.6,
      answers: 20,
      direction: 'up',
      worked: true,
      carried: null,
    },
  ],
  story: null,
  pains: [],
  notes: [],
  findings: [],
  drivers: [],
  coming: { races: [], keyRuns: [], availability: [] },
  decisions: [],
  overrides: [],
  taken: [],
  last: null,
  ...over,
})
