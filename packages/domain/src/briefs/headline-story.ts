import { numberWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { placeWords } from '../programs/place-words.ts'
import type { BriefParts } from './brief.ts'
import { countWords, digits, listed, openWords, retestNumbers, starting, testWords, whenWords } from './brief-words.ts'
import type { HeadlineRule } from './headline-limits.ts'

const GREW_WORDS = { speed: 'speed work', hills: 'hill work', distance: 'distance' } as const

const grewWords = ({ change }: BriefParts): string | null => {
  const grew = change?.grew[0]
  if (!grew) return null
  const unit = grew.unit === 'min' ? 'minutes' : 'km'
  const when = grew.dayBefore ? 'the morning after' : 'after'
  return `${when} ${GREW_WORDS[grew.what]} went from ${numberWords(grew.from, 0)} to ${numberWords(grew.to, 0)} ${unit} a week`
}

/** A change that came back before a silence began is told after the silence: nobody knows what is now. */
const isFresh = ({ change, silence }: BriefParts): boolean =>
  !silence.isSilent || silence.lastHeardOn === null || (change?.knownOn ?? '') > silence.lastHeardOn

export const back: HeadlineRule = (brief) => {
  const { change } = brief
  if (change?.verdict !== 'back' || !isFresh(brief)) return null
  const lost = change.retests.find(({ state }) => state === 'back')
  const lostWords = lost ? `${starting(testWords(lost))} did not hold: ${retestNumbers(lost)}.` : null
  const held = change.place?.held
  if (!change.place || !held || held.backOn === null) return { sentence: lostWords ?? '', more: null, rules: [] }
  const grew = grewWords(brief)
  const where = placeWords(change.place.region, change.place.side)
  const how =
    held.days === 0
      ? `The change did not hold: the ${where} was back ${dayWords(held.backOn)}`
      : `The change held ${countWords(held.days, 'day')}. It came back`
  const sentence = grew
    ? `${how}${held.days === 0 ? ',' : ''} ${grew}.`
    : held.days === 0
      ? `${how}.`
      : `${how} on ${dayWords(held.backOn)}.`
  const numbers = `${starting(where)}: ${numberWords(held.before)} before the session on ${dayWords(held.from)}${
    change.place.latest ? `, ${numberWords(change.place.latest.value)} on ${dayWords(change.place.latest.day)}` : ''
  }.`
  return { sentence, more: [numbers, lostWords].filter(Boolean).join(' '), rules: [] }
}

export const silent: HeadlineRule = ({ silence, answer }) => {
  if (silence.isSilent && (silence.workoutsDue > 0 || silence.lastHeardOn !== null)) {
    const due = silence.workoutsDue === 0 ? '' : ` ${digits(silence.workoutsDue, 'workout was', 'workouts were')} due.`
    return {
      sentence: `No answers for ${digits(silence.days, 'day')}.${due} Not read as fine.`,
      more:
        silence.lastHeardOn === null
          ? 'Nothing was answered since joining.'
          : `Last heard on ${dayWords(silence.lastHeardOn)}.`,
      rules: [],
    }
  }
  if (answer?.class !== 'unknown') return null
  const pressure = answer.pressure === null ? '' : `, pressure ${numberWords(answer.pressure)}`
  return {
    sentence: `No answer to the session on ${dayWords(answer.day)}${pressure}. Not read as fine.`,
    more: answer.says,
    rules: ['RSP-03'],
  }
}

export const first: HeadlineRule = ({ tolerance, limits, readiness, answers }) => {
  if (tolerance.sessions > 0) return null
  const unknown = [
    'how hands are answered',
    ...(readiness.value === null && !readiness.notYetKnowable ? ['how fresh they are'] : []),
    ...(answers.answered === 0 ? ['how the legs feel'] : []),
  ]
  return {
    sentence: `First session: ${openWords(limits.allowedIntents, limits.maxPressure)}. Not known yet: ${listed(unknown)}.`,
    more: `Up to ${numberWords(limits.maxMinutes)} min.`,
    rules: limits.firedRules.filter((rule) => rule === 'RSP-05'),
  }
}

export const held: HeadlineRule = ({ change, holdRate }) => {
  if (change?.verdict !== 'held') return null
  const rate = holdRate
    ? `Over time ${holdRate.held} of ${holdRate.of} changes were still there at the next visit.`
    : null
  const kept = change.retests.find(({ state }) => state === 'held')
  const keptWords = kept ? `${starting(testWords(kept))} holds: ${retestNumbers(kept)}.` : null
  const stretch = change.place?.held
  if (!change.place || !stretch || stretch.days === 0) return { sentence: keptWords ?? '', more: rate, rules: [] }
  const where = placeWords(change.place.region, change.place.side)
  const latest = change.place.latest
  const now = latest ? `: ${where} ${numberWords(latest.value)}, ${numberWords(stretch.before)} before` : ''
  return {
    sentence: `The change has held on all ${countWords(stretch.days, 'day')} that were answered${now}.`,
    more: [keptWords, rate].filter(Boolean).join(' ') || null,
    rules: [],
  }
}

/** Stiffness under this is nothing to talk about. */
const LITTLE = 3

export const quiet: HeadlineRule = ({ places, answers, limits }) => {
  const [worst] = [...places].sort((a, b) => b.value - a.value)
  if (answers.answered === 0 || (worst?.value ?? 0) >= LITTLE) return null
  const felt =
    worst && worst.value > 0
      ? `Little is stiff (${placeWords(worst.region, worst.side)} ${numberWords(worst.value)})`
      : 'Nothing is stiff'
  const enough = limits.causes.find(({ rule }) => rule === 'PHA-04')
  return {
    sentence: `${felt}, on ${answers.answered} of ${digits(answers.due, 'day')} answered.${enough ? ` ${enough.says}` : ''}`,
    more: `${starting(openWords(limits.allowedIntents, limits.maxPressure))} ${whenWords(limits)}.`,
    rules: limits.firedRules.filter((rule) => rule === 'PHA-04'),
  }
}

export const notKnown: HeadlineRule = ({ change, limits }) => {
  const open = `${starting(openWords(limits.allowedIntents, limits.maxPressure))} ${whenWords(limits)}.`
  if (!change) return { sentence: 'Little is known yet.', more: open, rules: [] }
  const place = change.place
  const why =
    place?.notKnown === 'no-answer-since'
      ? `no answer about the ${placeWords(place.region, place.side)} since ${dayWords(change.session.day)}`
      : place?.notKnown === 'not-asked-before'
        ? `nobody answered about the ${placeWords(place.region, place.side)} before ${dayWords(change.session.day)}`
        : 'nothing was measured before and after'
  return { sentence: `Whether the last change held is not known: ${why}.`, more: open, rules: [] }
}
