import { numberWords } from '../assessments/number-words.ts'
import { countWords, digits, listed, starting } from '../briefs/brief-words.ts'
import { type Day, daysBetween } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { placeWords } from '../programs/place-words.ts'
import type { AtRiskReason } from '../progress/at-risk.ts'
import type { Why } from '../why.ts'
import type { Need, NeedKind, NeedLevel } from './need.ts'

/** A need in words, as they are right today. `title`: the finding. `says`: its numbers, one sentence or two. */
export type ToldNeed = { kind: NeedKind; level: NeedLevel; title: string; says: string; why: Why }

type Of<Kind extends NeedKind> = Extract<Need, { kind: Kind }>

const percent = (value: number): string => `${Math.round(value * 100)} %`

/** "today", "yesterday", "5 days ago". */
const agoWords = (day: Day, today: Day): string => {
  const ago = daysBetween(day, today)
  return ago <= 0 ? 'today' : ago === 1 ? 'yesterday' : `${ago} days ago`
}

/** "today", "tomorrow", "in 5 days". */
const aheadWords = (day: Day, today: Day): string => {
  const ahead = daysBetween(today, day)
  return ahead <= 0 ? 'today' : ahead === 1 ? 'tomorrow' : `in ${ahead} days`
}

const pressed = (pressure: number | null): string => (pressure === null ? '' : `, pressure ${numberWords(pressure)}`)

const RISK: { [Code in AtRiskReason['code']]: (reason: Extract<AtRiskReason, { code: Code }>) => [string, string] } = {
  'two-low-weeks': ({ totals: [before, last] }) => [
    'Two low weeks in a row',
    `${percent(before)}, then ${percent(last)} of the agreed work done.`,
  ],
  'low-four-weeks': ({ mean }) => ['Four low weeks', `${percent(mean)} of the agreed work done on average.`],
  drop: ({ from, to }) => [
    'A sudden drop',
    `${percent(to)} of the agreed work done last week, ${percent(from)} before.`,
  ],
  'no-log': ({ days, due }) => [
    `Nothing logged for ${digits(days, 'day')}`,
    `${digits(due, 'workout was', 'workouts were')} due. Not read as fine.`,
  ],
  'pain-answers': ({ answers }) => [
    'Work left out for pain',
    `${digits(answers, 'workout', 'workouts')} of four weeks not done for pain.`,
  ],
}

const riskWords = (reason: AtRiskReason): [string, string] =>
  (RISK[reason.code] as (reason: AtRiskReason) => [string, string])(reason)

type Words = { title: string; says: string; numbers: string[] }

const WORDS: { [Kind in NeedKind]: (need: Of<Kind>, today: Day) => Words } = {
  safety: ({ flags, consentGone }, today) => {
    const [first, ...others] = flags
    if (!first)
      return {
        title: 'Consent to hands-on work is taken back',
        says: 'A session is still planned: talk about it before.',
        numbers: [],
      }
    const where = first.place ? ` (${placeWords(first.place.region, first.place.side)})` : ''
    const more = others.length + Number(consentGone)
    return {
      title: starting(`${first.question}${where}`),
      says: `Yes ${agoWords(first.answeredOn, today)}.${more > 0 ? ` ${digits(more, 'more answer')} beside it.` : ''} ${
        first.urgent ? 'No hands-on until cleared. Call, then refer.' : 'No hands-on until cleared. Refer first.'
      }`,
      numbers: flags.map(({ question, answeredOn }) => `${question}: yes on ${dayWords(answeredOn)}`),
    }
  },
  review: ({ locked, sessionOn, pressure, because }, today) => ({
    title: locked ? 'An adverse answer waits for a review' : 'The last session was too much',
    says: `${starting(listed(because))} after the session ${agoWords(sessionOn, today)}${pressed(pressure)}.`,
    numbers: because,
  }),
  pain: ({ value, day, place, times }, today) => ({
    title: `Pain ${numberWords(value)} ${agoWords(day, today)}`,
    says: `${place ? `${starting(placeWords(place.region, place.side))}.` : 'Nobody said where.'}${
      times === 1 ? '' : ` So high on ${times} days.`
    }`,
    numbers: [`pain ${numberWords(value)} on ${dayWords(day)}`, `on ${digits(times, 'day')}`],
  }),
  signs: ({ clinician, yes, known, reasons, nextOn }, today) => ({
    title: clinician ? 'A clinician should look first' : `Time to book: ${yes} of ${digits(known, 'known sign')}`,
    says: [
      ...reasons.slice(0, 1),
      nextOn === null ? 'No session is planned.' : `Next session ${aheadWords(nextOn, today)}.`,
    ].join(' '),
    numbers: [`${yes} of ${digits(known, 'known sign')}`, ...reasons],
  }),
  'at-risk': ({ reasons, answered, due }) => {
    const told = reasons.map(riskWords)
    const [[title, says] = ['At risk', ''], ...others] = told
    const rate = `${answered} of ${digits(due, 'workout')} answered`
    return {
      title,
      says: [says, `${rate}.`, ...others.map(([other]) => `${other}.`)].join(' '),
      numbers: [...told.map(([, numbers]) => numbers.replace(/\.$/, '')), rate],
    }
  },
  overdue: ({ sessionOn, pressure, settled }, today) => ({
    title: settled ? 'Session never answered' : 'Answer to the session overdue',
    says: `Session ${agoWords(sessionOn, today)}${pressed(pressure)}, no answer at 24${settled ? ', 48 or 72' : ''} h. Not read as fine.`,
    numbers: [`session on ${dayWords(sessionOn)}`, '0 of 3 questions answered'],
  }),
  reassess: ({ point, phase, to, lastOn }, today) => ({
    title: point === 'half' ? 'Assess again: half of the block is over' : 'Assess again: end of the block',
    says: `${starting(phase)} block to ${dayWords(to)}. ${lastOn === null ? 'Nothing was measured yet.' : `Last measured ${agoWords(lastOn, today)}.`}`,
    numbers: [`block to ${dayWords(to)}`, lastOn === null ? 'no measurement' : `last measured ${dayWords(lastOn)}`],
  }),
  'block-ends': ({ phase, to, next }, today) => ({
    title: to < today ? `Block ended ${agoWords(to, today)}` : `Block ends ${aheadWords(to, today)}`,
    says: `${starting(phase)} to ${dayWords(to)}. ${next === null ? 'Nothing follows yet.' : `Then ${next}.`}`,
    numbers: [`${phase} to ${dayWords(to)}`, next === null ? 'no next block' : `next: ${next}`],
  }),
  race: ({ name, day, priority, distanceKm }, today) => ({
    title: `${name} ${aheadWords(day, today)}`,
    says: `${priority} race, ${numberWords(distanceKm)} km, ${dayWords(day)}.`,
    numbers: [`${priority} race`, digits(daysBetween(today, day), 'day')],
  }),
  silent: ({ heardOn, from, workoutsDue }, today) => ({
    title: `No answers for ${digits(daysBetween(from, today), 'day')}`,
    says: `${workoutsDue === 0 ? '' : `${digits(workoutsDue, 'workout was', 'workouts were')} due. `}${
      heardOn === null ? 'Nothing was answered since joining.' : `Last heard ${dayWords(heardOn)}.`
    } Not read as fine.`,
    numbers: [`${digits(daysBetween(from, today), 'day')}`, `${countWords(workoutsDue, 'workout')} due`],
  }),
}

/** A need as it is told today, with its reason. */
export const toldNeed = (need: Need, today: Day): ToldNeed => {
  const { title, says, numbers } = (WORDS[need.kind] as (need: Need, today: Day) => Words)(need, today)
  return { kind: need.kind, level: need.level, title, says, why: { ...need.why, numbers } }
}
