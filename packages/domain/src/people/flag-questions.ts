import type { RedFlagId } from '../library/ids.ts'
import { type AskedAt, asksForRegion, flagsAskedAt, type RedFlag, redFlag } from '../library/red-flags.ts'
import type { FlagAnswer } from './answer-schema.ts'

/** What stands on the screen when an absolute flag is answered with yes. Never a diagnosis. */
export const SAFETY_SENTENCE = 'No hands-on until cleared. Call, then refer.'

/** Said wherever these questions speak (domain README 10). */
export const REVIEW_NOTE =
  'The questions on red flags, pregnancy and minors support a qualified therapist and never diagnose. Have a licensed clinician review them before your practice relies on them.'

/** On screens a runner is a runner, and a sign the font lacks is said in words. */
const OWN_WORDS: Partial<Record<RedFlagId, string>> = {
  'consent-withdrawn': 'Says no, or wants to stop',
  'fever-illness': 'Fever of 38 °C or more, flu-like illness or a chest infection in the last 48 hours',
}

export type FlagQuestion = {
  flag: RedFlagId
  question: string
  /** A yes concerns one region, which is then named on the body map. */
  asksForRegion: boolean
  followUp: string | null
  why: string
}

export type FlagGroup = {
  id: 'doctor-first' | 'health' | 'places' | 'person'
  title: string
  questions: FlagQuestion[]
}

const PERSON: readonly RedFlagId[] = ['pregnancy', 'postpartum-12w', 'minor', 'allergy', 'consent-withdrawn']

const groupOf = (flag: RedFlag): FlagGroup['id'] => {
  if (PERSON.includes(flag.id)) return 'person'
  if (flag.level === 'absolute' || flag.level === 'absolute-for-region') return 'doctor-first'
  return asksForRegion(flag) ? 'places' : 'health'
}

const TITLES: Record<FlagGroup['id'], string> = {
  'doctor-first': 'Signs that belong with a doctor first',
  health: 'Health and medicines',
  places: 'Places to leave alone or treat lightly',
  person: 'About the runner',
}

/** The safety questions of a moment, in four groups, the gravest first; a group without a question is none. */
const questionsAt = (moment: AskedAt): FlagGroup[] => {
  const asked = flagsAskedAt(moment)
  return (Object.keys(TITLES) as FlagGroup['id'][])
    .map((id) => ({
      id,
      title: TITLES[id],
      questions: asked
        .filter((flag) => groupOf(flag) === id)
        .map((flag) => ({
          flag: flag.id,
          question: OWN_WORDS[flag.id] ?? flag.question,
          asksForRegion: asksForRegion(flag),
          followUp: flag.effects.followUp?.question ?? null,
          why: flag.why,
        })),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** All safety questions, as an intake asks them. */
export const intakeQuestions = (): FlagGroup[] => questionsAt('intake')

/** The short set that is asked again at the desk, before every session (reference 12). */
export const deskQuestions = (): FlagGroup[] => questionsAt('desk')

/** Every flag that an intake asks for. */
export const INTAKE_FLAGS: readonly RedFlagId[] = flagsAskedAt('intake').map((flag) => flag.id)

/** True when this answer closes hands-on work until somebody cleared it: an absolute flag, or a follow-up that makes it one. */
export const closesHandsOn = (answer: Pick<FlagAnswer, 'flag' | 'reply' | 'followUp'>): boolean => {
  if (answer.reply !== 'yes') return false
  const flag = redFlag(answer.flag)
  if (flag.level === 'absolute') return true
  return answer.followUp === 'yes' && flag.effects.followUp?.ifYes.facts.redFlagAbsolute === true
}
