import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 7.3: the six signs, what they recommend, and how often when nothing needs to be done. */
export const SIGN_SETTINGS = {
  stride: {
    short: { words: 'A stride counts as short from here down', unit: 'of 5', shipped: 2, least: 1, most: 3 },
    shortRuns: { words: 'Short in so many runs', unit: 'runs', shipped: 2, least: 1, most: 7 },
    drop: { words: 'Or the mean under the usual by', unit: 'of 5', shipped: 1, least: 0.5, most: 3, step: 0.1 },
    runsNow: { words: 'With so many runs of 7 days answered', unit: 'runs', shipped: 3, least: 2, most: 7 },
    runsBefore: { words: 'And so many of the 28 days before', unit: 'runs', shipped: 6, least: 3, most: 20 },
    runs: { words: 'Known from so many answered runs', unit: 'runs', shipped: 2, least: 1, most: 7 },
  },
  warmUp: {
    share: { words: 'Not cleared in this share of runs', unit: '%', shipped: 50, least: 20, most: 100, step: 5 },
    stiffRuns: { words: 'And in so many runs', unit: 'runs', shipped: 2, least: 1, most: 7 },
    runsBefore: { words: 'Compared from so many runs before', unit: 'runs', shipped: 4, least: 1, most: 15 },
    // The letter says 33 %, not a third.
    shareBefore: { words: 'No longer: before in at most', unit: '%', shipped: 33, least: 0, most: 80 },
    runs: { words: 'Known from so many answered runs', unit: 'runs', shipped: 2, least: 1, most: 7 },
  },
  attention: {
    namedRuns: { words: 'One place named in so many runs', unit: 'runs', shipped: 3, least: 1, most: 10 },
    share: { words: 'And in this share of the answered', unit: '%', shipped: 40, least: 10, most: 100, step: 5 },
    runs: { words: 'Known from so many answered runs', unit: 'runs', shipped: 3, least: 1, most: 10 },
  },
  lingering: {
    sore: { words: 'Sore 48 h after a run from', unit: 'of 10', shipped: 3, least: 1, most: 8 },
    soreRuns: { words: 'After so many runs', unit: 'runs', shipped: 2, least: 1, most: 10 },
    raceDays: { words: 'Days after a race that are left out', unit: 'days', shipped: 5, least: 0, most: 13 },
    runs: { words: 'Known from so many answers', unit: 'runs', shipped: 2, least: 1, most: 10 },
  },
  hotSpots: {
    stays: { words: 'Stiffness of a week never under', unit: 'of 10', shipped: 2, least: 1, most: 6 },
    weeksInARow: { words: 'For so many weeks in a row', unit: 'of 4', shipped: 3, least: 2, most: 4 },
    weeks: { words: 'Weeks that have to be known', unit: 'of 4', shipped: 3, least: 2, most: 4 },
    answers: { words: 'A week is known from', unit: 'answers', shipped: 3, least: 1, most: 7 },
  },
  absorbing: {
    checkIns: { words: 'Check-ins of 7 days', unit: 'answers', shipped: 4, least: 2, most: 7 },
    checkInsBefore: { words: 'Check-ins of the 28 days before', unit: 'answers', shipped: 10, least: 4, most: 28 },
    readinessDrop: { words: 'Readiness lower by', unit: 'points', shipped: 10, least: 3, most: 40 },
    effortRise: { words: 'Easy runs harder by', unit: 'of 10', shipped: 1, least: 0.5, most: 4, step: 0.1 },
    similarPace: { words: 'Pace or heart rate similar within', unit: '%', shipped: 5, least: 1, most: 15 },
    cutRuns: { words: 'Runs cut or skipped', unit: 'runs', shipped: 2, least: 1, most: 7 },
    parts: { words: 'So many of these make the sign', unit: 'of 4', shipped: 2, least: 1, most: 4 },
    partsWhenRising: { words: 'So many where the load rose', unit: 'of 4', shipped: 3, least: 1, most: 4 },
    loadRise: { words: 'The load rose over', unit: 'times', shipped: 1.3, least: 1, most: 2, step: 0.05 },
  },
  booking: {
    runsAfterSession: { words: 'Runs that a sign needs after a session', unit: 'runs', shipped: 3, least: 1, most: 7 },
    signs: { words: 'Book from so many signs', unit: 'of 6', shipped: 3, least: 1, most: 6 },
    signsWithHotSpots: {
      words: 'From so many where hot spots never settle',
      unit: 'of 6',
      shipped: 2,
      least: 1,
      most: 6,
    },
    carriedWeeks: { words: 'Plan one from so many carried weeks', unit: 'weeks', shipped: 2, least: 1, most: 4 },
    knownSigns: { words: 'Signs known before nothing is needed', unit: 'of 6', shipped: 4, least: 1, most: 6 },
    // A session is never to be followed by a call sooner than tissue has answered.
    coolDownDays: { words: 'Nothing to book after a session for', unit: 'days', shipped: 5, least: 5, most: 14 },
  },
  cadence: {
    runs: { words: 'Moderate up to, a week', unit: 'runs', shipped: 4, least: 1, most: 7 },
    km: { words: 'Moderate up to, a week', unit: 'km', shipped: 40, least: 5, most: 120, step: 5 },
    moderateFrom: { words: 'Training moderately, from', unit: 'days', shipped: 28, least: 3, most: 90 },
    moderateTo: { words: 'Training moderately, up to', unit: 'days', shipped: 42, least: 3, most: 90 },
    buildFrom: { words: 'In a build, from', unit: 'days', shipped: 7, least: 3, most: 90 },
    buildTo: { words: 'In a build, up to', unit: 'days', shipped: 14, least: 3, most: 90 },
    speedFrom: { words: 'In a speed block, from', unit: 'days', shipped: 7, least: 3, most: 90 },
    speedTo: { words: 'In a speed block, up to', unit: 'days', shipped: 14, least: 3, most: 90 },
    raceFrom: { words: 'In the race phase, from', unit: 'days', shipped: 7, least: 3, most: 90 },
    raceTo: { words: 'In the race phase, up to', unit: 'days', shipped: 14, least: 3, most: 90 },
    offSeasonFrom: { words: 'Off-season, from', unit: 'days', shipped: 28, least: 3, most: 90 },
    offSeasonTo: { words: 'Off-season, up to', unit: 'days', shipped: 28, least: 3, most: 90 },
  },
} as const satisfies SettingGroups

export type SignThresholds = ThresholdsOf<typeof SIGN_SETTINGS>

export const SIGN_ORDER = [
  ['absorbing.parts', '<=', 'absorbing.partsWhenRising'],
  ['booking.signsWithHotSpots', '<=', 'booking.signs'],
  ['cadence.moderateFrom', '<=', 'cadence.moderateTo'],
  ['cadence.buildFrom', '<=', 'cadence.buildTo'],
  ['cadence.speedFrom', '<=', 'cadence.speedTo'],
  ['cadence.raceFrom', '<=', 'cadence.raceTo'],
  ['cadence.offSeasonFrom', '<=', 'cadence.offSeasonTo'],
] as const
