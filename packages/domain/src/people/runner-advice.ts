import { type RedFlag, redFlag } from '../library/red-flags.ts'
import type { FlagAnswer } from './answer-schema.ts'

/** How grave it is for whoever answered: what the screen's look goes by. */
export type AdviceLevel = 'emergency' | 'clinician' | 'wait' | 'place' | 'noted'

export type RunnerAdvice = {
  level: AdviceLevel
  /** What to do now. */
  title: string
  says: string
}

const SEEN = 'Nothing else to do now: your therapist sees it before the next session.'

/** What a yes asks of the runner, by the flag's action (reference 12). Never what they have. */
const BY_ACTION: Readonly<Record<string, RunnerAdvice>> = {
  'block-urgent': {
    level: 'emergency',
    title: 'Stop, and get medical help now.',
    says: 'Do not run and do not wait for your therapist. No hands-on work until a clinician has cleared it.',
  },
  'block-refer': {
    level: 'clinician',
    title: 'Stop running and see a clinician.',
    says: 'Do not run on it before somebody has looked at it. No hands-on work until their note is with your therapist.',
  },
  'ask-clearance': {
    level: 'clinician',
    title: 'Ask a clinician about this.',
    says: 'Hands-on work waits until their note is with your therapist.',
  },
  'ask-clearance-then-light': {
    level: 'clinician',
    title: 'Ask a clinician whether massage is all right.',
    says: 'Hands-on work waits until their note is with your therapist, and stays light after it.',
  },
  'ask-clearance-region': {
    level: 'clinician',
    title: 'Let a clinician look at this place.',
    says: 'Hands stay off it until their note is with your therapist.',
  },
  'block-until-48h-clear': {
    level: 'wait',
    title: 'Rest until this is over.',
    says: 'No hands-on work while you are ill and in the 48 hours after.',
  },
  'block-until-clear': {
    level: 'wait',
    title: 'Let somebody look at your skin.',
    says: 'No hands-on work until it has cleared, and you have said so here.',
  },
  'avoid-region': { level: 'place', title: 'Hands stay off this place.', says: SEEN },
  'avoid-region-72h': {
    level: 'place',
    title: 'Go easy on this place.',
    says: `Hands stay off it for the first 72 hours. ${SEEN}`,
  },
  'avoid-tendon': {
    level: 'place',
    title: 'Do not press or rub this tendon.',
    says: `Hands stay off it. ${SEEN}`,
  },
  'cap-3-region': { level: 'noted', title: 'Hands-on work stays light there.', says: SEEN },
  'warn-cap-4': {
    level: 'noted',
    title: 'Hands-on work stays moderate for now.',
    says: 'A painkiller may hide when something is too much. With a session today, say so when you arrive.',
  },
  'warn-and-adapt': { level: 'noted', title: 'Hands-on work is adapted to this.', says: SEEN },
}

const NO_PLACE = 'Show where it is: until then the whole session waits.'
const UNSURE: RunnerAdvice = {
  level: 'noted',
  title: 'Not sure is not a no.',
  says: 'It counts as not answered. Ask your therapist before the next session.',
}
const UNSURE_GRAVE: RunnerAdvice = {
  level: 'clinician',
  title: 'Not sure is not a no.',
  says: 'If it may be so, do not run, and let a clinician look at it today. It counts as not answered.',
}
const STAYS: RunnerAdvice = {
  level: 'noted',
  title: 'Good. It stays noted all the same.',
  says: 'It ends with a clinician’s note, or when your therapist writes down that it is over.',
}

/** True when only a clinician's note, or a therapist in writing, ends a yes (`until-note-filed` of red-flags.json). */
export const needsNote = ({ effects }: RedFlag): boolean => effects.lasts === 'until-note-filed'

/** The same of one answer: a yes to the second question waits for a note too, whatever the first one lasts. */
export const waitsForNote = ({ flag, reply, followUp }: Pick<FlagAnswer, 'flag' | 'reply' | 'followUp'>): boolean =>
  reply === 'yes' && (followUp === 'yes' || needsNote(redFlag(flag)))

/**
 * What an answer asks of the runner, in a sentence that stands at once; null where there is nothing to say.
 * @param answer `hasPlace`: whether it is told where, for what asks for one. `waits`: an earlier yes to it waits for a note.
 */
export const runnerAdvice = (
  {
    flag: id,
    reply,
    followUp,
    hasPlace,
    waits,
  }: Pick<FlagAnswer, 'flag' | 'reply' | 'followUp'> & {
    hasPlace: boolean
    waits: boolean
  },
  asksForRegion: boolean,
): RunnerAdvice | null => {
  const flag = redFlag(id)
  if (reply === 'no') return waits ? STAYS : null
  const action = BY_ACTION[flag.action] ?? null
  if (reply === 'unknown') return flag.level === 'absolute' && action?.level !== 'wait' ? UNSURE_GRAVE : UNSURE
  if (followUp === 'yes') return BY_ACTION['block-urgent'] ?? null
  if (followUp === 'unknown') return UNSURE_GRAVE
  if (asksForRegion && !hasPlace && action) return { ...action, says: `${action.says} ${NO_PLACE}` }
  return action
}

const WEIGHT: readonly AdviceLevel[] = ['emergency', 'clinician', 'wait', 'place', 'noted']

/** The gravest first. */
export const byGravity = (a: RunnerAdvice, b: RunnerAdvice): number => WEIGHT.indexOf(a.level) - WEIGHT.indexOf(b.level)
