import type { RedFlagId } from '../library/ids.ts'
import { asksForRegion, flagsAskedAt, type RedFlag, redFlag } from '../library/red-flags.ts'

type Sex = 'female' | 'male' | 'other' | null

/** What is asked at a check-in, as a runner says it: the same question as red-flags.json asks, without its terms. */
const WORDS: Partial<Record<RedFlagId, string>> = {
  'chest-pain': 'Chest pain, fainting, or more out of breath than usual while moving',
  'suspected-dvt':
    'One calf or thigh that is swollen, warm or sore to touch, or that hurts after a long trip, an operation or lying still',
  rhabdo: 'Urine as dark as cola, or strong swelling or weakness after a hard effort',
  'tendon-rupture': 'A sudden pop, and now you cannot push off or rise onto your toes',
  'acute-compartment': 'Leg pain that is severe and gets worse, with tight shiny skin or numbness',
  'recent-trauma-fracture':
    'A fall or crash in the last 3 days after which something may be broken, or with a blow to the head',
  'fever-illness': 'Fever of 38 °C or more, flu, or a chest infection in the last 2 days',
  'contagious-skin': 'A skin infection that spreads, or a rash that others can catch',
  'painkiller-today': 'A strong painkiller in the last 6 hours',
  'femoral-neck-stress': 'Pain in the groin or deep in the hip that makes you limp, or comes when you hop',
  'bone-stress-suspected': 'One small spot of bone that is sore to touch, or bone pain at rest or at night',
  'exertional-compartment':
    'Tightness that comes at the same minute of every run, with a numb or weak foot, and eases at rest',
  'neuro-symptoms-local': 'Tingling, numbness or weakness in an arm or a leg',
  'acute-strain-local': 'A new muscle or ligament injury in the last 3 days',
  'contusion-local': 'A deep bruise from a blow in the last 2 weeks',
  'tendon-reactive-local': 'A tendon that is hot, thick and sore',
  'doms-high': 'A place that exercise left sore, 5 of 10 or more',
  'skin-lesion-local': 'An open wound, blister, burn, rash or stitches',
  anticoagulant: 'A blood thinner, or a bleeding disorder that you were told of',
  pregnancy: 'You are pregnant',
  'postpartum-12w': 'You gave birth in the last 12 weeks',
  'red-s-screen':
    'Periods missing for more than 3 months, bones injured again and again, little energy, or worry about eating',
}

/** Energy and bones are asked of everybody (reference 14.12); of what cannot be, nobody is asked. */
const WORDS_FOR_MEN: Partial<Record<RedFlagId, string>> = {
  'red-s-screen': 'Bones injured again and again, little energy, or worry about eating',
}

const NOT_FOR_MEN: readonly RedFlagId[] = ['pregnancy', 'postpartum-12w']

const GROUPS = [
  {
    id: 'help',
    title: 'Signs that cannot wait',
    flags: ['chest-pain', 'suspected-dvt', 'rhabdo', 'tendon-rupture', 'acute-compartment', 'recent-trauma-fracture'],
  },
  { id: 'ill', title: 'Not well', flags: ['fever-illness', 'contagious-skin', 'painkiller-today'] },
  {
    id: 'places',
    title: 'Pain, numbness, injury',
    flags: [
      ...['femoral-neck-stress', 'bone-stress-suspected', 'exertional-compartment', 'neuro-symptoms-local'],
      ...['acute-strain-local', 'contusion-local', 'tendon-reactive-local', 'doms-high', 'skin-lesion-local'],
    ],
  },
  {
    id: 'changed',
    title: 'What else changed',
    flags: ['anticoagulant', 'pregnancy', 'postpartum-12w', 'red-s-screen'],
  },
] as const satisfies readonly { id: string; title: string; flags: readonly string[] }[]

export type CheckInQuestion = {
  flag: RedFlagId
  ask: string
  /** A yes concerns one place. */
  asksForRegion: boolean
  followUp: string | null
}

export type CheckInGroup = { id: (typeof GROUPS)[number]['id']; title: string; questions: CheckInQuestion[] }

/** Every flag that a check-in asks for (`askAt` of red-flags.json). */
export const CHECK_IN_FLAGS: readonly RedFlagId[] = flagsAskedAt('check-in').map(({ id }) => id)

/** One question in the runner's words. */
export const checkInQuestion = (flag: RedFlagId, sex: Sex = null): CheckInQuestion => ({
  flag,
  ask: (sex === 'male' ? WORDS_FOR_MEN[flag] : undefined) ?? WORDS[flag] ?? redFlag(flag).question,
  asksForRegion: asksForRegion(redFlag(flag)),
  followUp: redFlag(flag).effects.followUp?.question ?? null,
})

/** The short daily set in four groups, the gravest first; a sex that is not known is asked everything. */
export const checkInQuestions = (sex: Sex): CheckInGroup[] =>
  GROUPS.map(({ id, title, flags }) => ({
    id,
    title,
    questions: (flags as readonly RedFlagId[])
      .filter((flag) => CHECK_IN_FLAGS.includes(flag) && !(sex === 'male' && NOT_FOR_MEN.includes(flag)))
      .map((flag) => checkInQuestion(flag, sex)),
  }))

/**
 * True when its time is counted from something that happened once (an injury, a birth): saying again that it holds does not make it
 * begin anew.
 */
export const countsFromEvent = ({ effects: { lasts, facts } }: RedFlag): boolean =>
  typeof lasts === 'object' && ('days' in lasts || 'weeks' in lasts || facts?.acuteInjuryRegionsUnder72h !== undefined)
