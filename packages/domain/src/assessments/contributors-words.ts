import { assessmentTest } from '../library/tests.ts'
import { type Evidence, LOAD_WINDOW_DAYS, type LoadMeasure, type Missing } from './conditions.ts'
import type { ContributorState, JudgedContributor, Reasoning } from './contributors.ts'
import { comparisonWords, noYardstickWords, unusableWords } from './judge-measurement-words.ts'
import { continued, numberWords, SIDE_WORDS, sentence, valueWords } from './number-words.ts'
import { sideDifferenceWords } from './side-difference-words.ts'

const STATE_WORDS: Record<ContributorState, string> = {
  supported: 'may contribute',
  open: 'not known yet',
  'not supported': 'tested, does not point this way',
}

/** The state in a few words, for a badge. */
export const stateWords = (state: ContributorState): string => STATE_WORDS[state]

const LOAD_WORDS: Record<LoadMeasure, string> = {
  spike: 'Longest single run against the longest of the 30 days before it',
  weekRamp: 'Weekly load against the weeks before',
  hillsRise: 'Minutes of hills',
  speedRise: 'Minutes of fast running',
  hillsOrSpeedRise: 'Minutes of hills or fast running',
}

/** What no field of the record answers, by contributor. */
const RECORD_WORDS: Record<string, string> = {
  'footwear-or-surface-change': 'New shoes or another surface in the last 21 days: ask the runner.',
  'toe-lift-compare': 'No test counts toe lifts: compare left and right by hand.',
  'downhill-or-pace-rise': 'Running downhill is not recorded: ask the runner.',
  'load-downhill-or-volume': 'Running downhill is not recorded: ask the runner.',
  'load-spike-downhill-camber': 'Running downhill or on a cambered road is not recorded: ask the runner.',
  'load-spike-hard-running': 'Running downhill is not recorded: ask the runner.',
  'low-back-referral': 'Back pain or signs in the leg: ask the runner. Tingling or weakness is a reason to refer.',
}

/** The contributors whose missing part has words of its own. */
export const WORDED_CONTRIBUTORS: readonly string[] = Object.keys(RECORD_WORDS)

const QUESTION_WORDS = {
  pain: 'worst pain during the test',
  cramp: 'whether a cramp ended the test',
  neural: 'whether moving the head or the foot changed the feeling',
} as const

/** `Knee-to-wall (weight-bearing lunge), left`; a test with one value for both sides has no side to name. */
function testWords(test: Parameters<typeof assessmentTest>[0], side: keyof typeof SIDE_WORDS): string {
  const { name } = assessmentTest(test)
  return side === 'center' ? name : `${name}, ${SIDE_WORDS[side]}`
}

function loadWords({ measure, days, value, threshold }: Extract<Evidence, { kind: 'load' }>): string {
  const name = LOAD_WORDS[measure]
  if (measure === 'spike' || measure === 'weekRamp') {
    return `${name}: ${numberWords(value, 2)} times as much; it counts above ${numberWords(threshold, 2)}.`
  }
  if (value === Number.POSITIVE_INFINITY)
    return `${name}: some in the last ${days} days, none in the ${days} days before.`
  const counts = threshold === 0 ? 'any rise counts' : `it counts above ${numberWords(threshold)} %`
  const amount =
    value > 0 ? `up ${numberWords(value)} % on the ${days} days before` : `no more than in the ${days} days before`
  return `${name}: ${amount}; ${counts}.`
}

/** One comparison that was made, in a sentence with its numbers. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'value': {
      const { unit } = assessmentTest(evidence.test)
      const compared = comparisonWords(evidence, unit, evidence.met)
      return `${testWords(evidence.test, evidence.side)}: ${valueWords(evidence.value, unit)}, ${compared}.`
    }
    case 'side-difference': {
      const test = assessmentTest(evidence.test)
      return `${test.name}: ${continued(sideDifferenceWords(test, evidence.difference))}`
    }
    case 'difference': {
      const [first, second] = evidence.tests.map((id) => assessmentTest(id))
      const unit = first?.unit ?? 'deg'
      const compared = comparisonWords({ ...evidence, of: { kind: 'fixed' } }, unit, evidence.met)
      return `${first?.name} minus ${second?.name}, ${SIDE_WORDS[evidence.side]}: ${valueWords(evidence.value, unit)}, ${compared}.`
    }
    case 'load':
      return loadWords(evidence)
    case 'fact':
      return evidence.fact === 'readiness'
        ? `Readiness: ${numberWords(evidence.value)} of 100; it counts below ${numberWords(evidence.threshold)}.`
        : `Hours seated a day: ${numberWords(evidence.value)}; it counts from ${numberWords(evidence.threshold)} on.`
    case 'answer': {
      const place = testWords(evidence.test, evidence.side)
      if (evidence.question === 'pain')
        return `${place}: worst pain ${numberWords(evidence.value)} of 10; it counts from ${numberWords(evidence.least)} on.`
      return `${place}: asked ${QUESTION_WORDS[evidence.question]}: ${evidence.value === 1 ? 'yes' : 'no'}.`
    }
  }
}

/** What would have to be known, in a sentence. */
export function missingWords(missing: Missing): string {
  switch (missing.kind) {
    case 'test': {
      const place = testWords(missing.test, missing.side)
      return missing.why === 'not-measured' ? `${place}: not measured yet.` : `${place}: ${unusableWords(missing.why)}`
    }
    case 'yardstick':
      return `${assessmentTest(missing.test).name}: ${noYardstickWords(missing)}`
    case 'answer':
      return `${testWords(missing.test, missing.side)}: not asked ${QUESTION_WORDS[missing.question]}.`
    case 'load':
      return `${LOAD_WORDS[missing.measure]}: too few runs of the last ${LOAD_WINDOW_DAYS} days are known.`
    case 'fact':
      return missing.fact === 'readiness'
        ? 'Readiness: no check-in is recent enough.'
        : 'Hours seated a day: not asked yet.'
    case 'record':
      return RECORD_WORDS[missing.contributor] ?? 'The record does not hold what would answer this. Ask the runner.'
  }
}

/** One contributor in full: what it is, what is known, what is missing. */
export const contributorWords = ({ label, state, evidence, missing }: JudgedContributor): string[] => [
  `${sentence(label)}: ${STATE_WORDS[state]}.`,
  ...evidence.map(evidenceWords),
  ...missing.map(missingWords),
]

/** The whole in one sentence, for the head of the list. */
export function outcomeWords({ outcome, contributors, recheckOn }: Reasoning): string {
  const labels = (state: ContributorState) =>
    contributors.filter((contributor) => contributor.state === state).map(({ label }) => label)
  if (outcome === 'supported') return `What was measured fits with: ${labels('supported').join(', ')}.`
  if (outcome === 'open') return `Nothing measured so far points anywhere. Still open: ${labels('open').join(', ')}.`
  return `Everything was tested and there is no clear contributor. Treat the symptoms lightly and look again on ${recheckOn}.`
}
