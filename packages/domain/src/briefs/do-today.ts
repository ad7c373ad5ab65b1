import { numberWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { type ChosenTechnique, SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import { intentWords } from '../timing/limit-words.ts'
import { askReferral } from './ask-referral.ts'
import type { BriefParts, Suggestion } from './brief.ts'
import { digits, listed, retestNumbers, starting, testWords } from './brief-words.ts'
import { handsToday } from './hands-today.ts'

/** More than five things are done in no session. */
export const MOST_SUGGESTIONS = 5
/** Hands leave room for a re-test and for one word about the work at home. */
const MOST_HANDS = 3

type Part = Pick<Suggestion, 'kind' | 'title' | 'why'> & Partial<Suggestion>

const suggestion = (part: Part, index: number): Suggestion => ({
  id: `${part.kind}-${index}`,
  minutes: null,
  pressure: null,
  limit: null,
  place: null,
  test: null,
  rules: [],
  reason: null,
  takes: null,
  inPlan: false,
  ...part,
})

/** What to do instead of hands-on work, by the rule that closes the session. */
const CLOSED: readonly { rule: string; title: string }[] = [
  { rule: 'PST-09', title: 'Call for medical help now' },
  { rule: 'SAF-01', title: 'Refer; do not treat' },
  { rule: 'SAF-02', title: 'Ask for a clinician’s note; no hands-on before it is filed' },
  { rule: 'SAF-03', title: 'Move the session until 48 h without fever' },
  { rule: 'POP-03', title: 'Ask for a guardian’s consent' },
  { rule: 'SAF-08', title: 'Finish the health intake together' },
]

const refer = ({ limits }: BriefParts): Part[] => {
  if (limits.maxPressure > 0 && limits.allowedIntents.length > 0) return []
  const closed = CLOSED.find(({ rule }) => limits.firedRules.includes(rule))
  const flag = limits.flags.find(({ closes }) => closes)
  const urgent = closed?.rule === 'SAF-01' && limits.flags.some((one) => one.urgent)
  return [
    {
      kind: 'refer',
      title: urgent
        ? 'Call for medical help now, then refer'
        : limits.consentWithdrawn
          ? 'Use the time to assess and to talk'
          : (closed?.title ?? 'No hands-on work'),
      why: flag ? `Yes to: ${flag.question}.` : (limits.causes[0]?.says ?? ''),
      rules: [...new Set(limits.causes.filter(({ severity }) => severity === 'safety').map(({ rule }) => rule))],
    },
  ]
}

const review = ({ tolerance, answer }: BriefParts): Part[] =>
  tolerance.lock
    ? [
        {
          kind: 'review',
          title:
            answer?.class === 'adverse' ? `Review the answer to ${dayWords(answer.day)}` : 'Review the adverse answer',
          why:
            answer?.class === 'adverse' && answer.says
              ? answer.says
              : 'Nothing is booked before somebody has looked at it.',
        },
      ]
    : []

const when = (holds: boolean, part: () => Part): Part[] => (holds ? [part()] : [])

const ask = ({ limits, silence, answer, readiness, ...brief }: BriefParts): Part[] => [
  ...when(limits.firedRules.includes('FAT-03'), () => ({
    kind: 'ask',
    title: 'Ask the five wellness questions first',
    why: `No check-in in the last ${readiness.hours} h: at most ${numberWords(limits.maxPressure)} until they are answered.`,
    rules: ['FAT-03'],
  })),
  ...when(silence.isSilent && silence.lastHeardOn !== null, () => ({
    kind: 'ask',
    title: `Ask what happened since ${dayWords(silence.lastHeardOn ?? '')}`,
    why: `No answers for ${digits(silence.days, 'day')}; ${digits(silence.workoutsDue, 'workout was', 'workouts were')} due.`,
  })),
  ...askReferral(brief),
  ...when(answer?.class === 'unknown', () => ({
    kind: 'ask',
    title: `Ask how the session on ${dayWords(answer?.day ?? '')} went down`,
    why: `No reply for 24, 48 or 72 h${answer?.pressure == null ? '' : ` after pressure ${numberWords(answer.pressure)}`}.`,
    rules: limits.firedRules.filter((rule) => rule === 'RSP-03'),
  })),
]

const retest = ({ change, limits }: BriefParts): Part[] => {
  const open = change?.retests.filter(({ state }) => state === 'not-measured') ?? []
  const [lead, ...others] = open
  if (lead) {
    const from =
      lead.heldFrom === null || change === null
        ? ''
        : ` It holds from ${numberWords(lead.heldFrom)}${others.length > 0 ? ';' : '.'}`
    const also = others.length > 0 ? ` also ${listed(others.map(testWords))}.` : ''
    return [
      {
        kind: 'retest',
        title: `Re-test first: ${testWords(lead)}`,
        why: `${starting(retestNumbers(lead))}.${from}${also}`,
        test: lead.test,
        place: lead.region === null ? null : { region: lead.region, side: lead.side },
      },
    ]
  }
  const cause = limits.causes.find(({ rule }) => rule === 'REC-02')
  return cause
    ? [{ kind: 'retest', title: 'Re-test before treating it again', why: cause.says, rules: ['REC-02'] }]
    : []
}

/** Rules that ask for another plan rather than for another pressure. */
const PLAN_RULES: readonly { rule: string; title: string }[] = [
  { rule: 'REC-03', title: 'Look at the cause, not harder' },
  { rule: 'REC-01', title: 'Add movement work for what keeps coming back' },
  { rule: 'FAT-04', title: 'Talk about easing the training' },
]

/** As it was prompted: a look is a re-test, the rest changes the plan. */
const prompted = ({ prompts }: BriefParts, kind: 'retest' | 'plan'): Part[] =>
  prompts
    .filter((one) => (one.kind === 'assess-again') === (kind === 'retest'))
    .map(({ title, says, place, why }) => ({ kind, title, why: says, place, reason: why }))

const plan = ({ limits, answer, tolerance, change }: BriefParts): Part[] => {
  const changes = PLAN_RULES.flatMap(({ rule, title }): Part[] => {
    const cause = limits.causes.find((one) => one.rule === rule)
    return cause ? [{ kind: 'plan', title, why: cause.says, rules: [rule] }] : []
  })
  const flagged = tolerance.steps[0]
  if (changes.length === 0 && flagged?.flag === 'change-hypothesis' && answer)
    changes.push({ kind: 'plan', title: 'Look at the cause, not harder', why: flagged.says })
  const grew = change?.grew[0]
  if (grew) {
    const what = { speed: 'speed work', hills: 'hills', distance: 'the distance' }[grew.what]
    changes.push({
      kind: 'plan',
      title: `Talk about ${what}`,
      why: `From ${numberWords(grew.from, 0)} to ${numberWords(grew.to, 0)} ${grew.unit} a week before it came back. It may fit.`,
    })
  }
  return changes
}

/** The session as it stands is closed, or too long: what it can be instead. */
const lighter = ({ session }: BriefParts): Part[] => {
  if (!session?.lighter) return []
  const { intent, minutes } = session.lighter
  const past = session.plan.breaks.filter(({ limit }) => limit === 'intents' || limit === 'minutes')
  const parts = [
    intent === session.intent ? null : `Make it ${intentWords([intent])}`,
    minutes === session.minutes ? null : digits(minutes, 'minute'),
  ].filter((part) => part !== null)
  return [
    {
      kind: 'plan',
      title: intent === session.intent ? `Make it ${parts[0]}` : parts.join(', '),
      why: past.map(({ says }) => says).join(' '),
      rules: [...new Set(past.flatMap(({ rules }) => rules))],
      takes: { kind: 'head', intent, minutes },
    },
  ]
}

/** From here down a line is worth a word, once it was due a few times. */
const LOW_SHARE = 0.6
const LEAST_DUE = 3

const home = ({ since }: BriefParts): Part[] => {
  const low = since.groups
    .flatMap(({ lines }) => lines)
    // What nobody answered is asked about, not judged.
    .filter(({ done, due, unanswered }) => due - unanswered >= LEAST_DUE && done / (due - unanswered) < LOW_SHARE)
    .sort((a, b) => a.done / a.due - b.done / b.due)
  const [lead] = low
  if (!lead) return []
  const [reason] = lead.reasons
  const why = [
    `${lead.done} of ${lead.due - lead.unanswered} answered were done`,
    lead.unanswered > 0 ? `${lead.unanswered} not answered` : null,
    reason ? `“${reason.reason}” ${digits(reason.count, 'time')}` : null,
  ].filter((part) => part !== null)
  const title = reason?.reason === 'pain' ? 'Ask about the pain in' : 'Make it easier to do:'
  return [{ kind: 'home', title: `${title} ${lead.name.toLowerCase()}`, why: `${why.join(', ')}.` }]
}

/**
 * What to do in this session, at most five things, the most urgent first, each with the numbers that put it there: refer,
 * review, ask, make the session lighter, re-test, work with the hands, change the plan, a word about the work at home. It suggests; it never
 * diagnoses and promises nothing. A closed session has no hands and no re-test.
 * `techniques`: those of the practice.
 */
export const doToday = (
  brief: BriefParts,
  techniques: readonly ChosenTechnique[] = SHIPPED_TECHNIQUES,
): Suggestion[] => {
  const closed = refer(brief)
  if (closed.length > 0)
    return [...closed, ...review(brief), ...askReferral(brief)].slice(0, MOST_SUGGESTIONS).map(suggestion)
  const before = [...review(brief), ...ask(brief)].slice(0, 2)
  const after = [...prompted(brief, 'plan'), ...plan(brief), ...home(brief)]
  const tests = retest(brief)
  const hands = handsToday(brief, techniques).slice(0, MOST_HANDS)
  const head = lighter(brief)
  const room = MOST_SUGGESTIONS - before.length - head.length - tests.length - Math.min(1, after.length)
  const chosen = [...before, ...head, ...tests, ...hands.slice(0, Math.max(1, room))]
  // A whole assessment takes the place of nothing that this session is for.
  return [...chosen, ...after, ...prompted(brief, 'retest')].slice(0, MOST_SUGGESTIONS).map(suggestion)
}

/** Planned work that is past its limit and stands in none of these suggestions: with it the whole session can be made to fit. */
export const alsoToFit = (
  brief: BriefParts,
  shown: readonly Suggestion[],
  techniques: readonly ChosenTechnique[] = SHIPPED_TECHNIQUES,
): Suggestion[] => {
  if (refer(brief).length > 0) return []
  const isShown = ({ takes }: Part): boolean =>
    shown.some((one) => one.takes?.kind === 'hands' && takes?.kind === 'hands' && one.takes.workId === takes.workId)
  return handsToday(brief, techniques)
    .filter(({ takes }) => takes?.kind === 'hands' && takes.workId !== null)
    .filter((part) => !isShown(part))
    .map((part, index) => suggestion(part, shown.length + index))
}
