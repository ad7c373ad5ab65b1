import type { OwnTemplate } from './own-template.ts'
import { mirrored } from './region-side.ts'
import type { Template } from './templates.ts'

const OTHER: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  Left: 'Right',
  Right: 'Left',
  LEFT: 'RIGHT',
  RIGHT: 'LEFT',
}

/** What follows the word where no side is meant: "right after", "the right amount", "left over", "left the race". */
const GOES_ON = new RegExp(
  `^[ -](?:${[
    'after|away|before|now|then|there|here|when|where|as|until|till|through|throughout|up|down|over|out|off|alone|behind|next',
    'the|a|an|her|his|their|my|your|this|that',
    'from the (?:start|beginning|first)|at the (?:start|end|beginning|top|bottom|moment)|on time|in time|in front',
    'in (?:reserve|the tank|the middle)|to (?:do|go|run)',
    'time|amount|dose|way|pace|load|weight|moment|order|place|answer|choice|size|kind|pressure|tempo|effort|thing|level',
    'exercises?|mix|balance|track|direction|tension|angles?|distance|technique|form|speed|intensity',
  ].join('|')})\\b(?! (?:the )?(?:left|right)\\b)`,
  'i',
)
/** What comes before it at the end of a clause where no side is meant: "all right", "done right", "2 weeks left", "with two reps left". */
const CAME_FROM = new RegExp(
  `\\b(?:${[
    'all|it|them|feels?|felt|done|gets?|got|go|going|days?|weeks?|months?|minutes|hours|time|energy',
    "nothing|anything|something|none|much|more|enough|what is|what’s|what's",
    '(?:with|keep|leave|have|has) (?:\\d+|one|two|three|four|some|a few)(?: (?:good )?(?:reps?|repetitions?))?',
  ].join('|')}) $`,
  'i',
)

const ENDS = /^(?:$|[.,;:!?)])/

const meansSide = (before: string, after: string): boolean =>
  !GOES_ON.test(after) && !(ENDS.test(after) && CAME_FROM.test(before))

/**
 * Left for right and right for left where a side is meant: "Left calf" becomes "Right calf", "right after the run" stays. What is around
 * the word decides and never the word itself, so that swapping twice is where one began.
 */
export const swappedWords = (text: string): string =>
  text.replace(/\b(?:left|right)\b/gi, (word, at: number) =>
    meansSide(text.slice(0, at), text.slice(at + word.length)) ? (OTHER[word] ?? word) : word,
  )

/** The side of an exercise on the other side; each, and not one-sided, stay. */
export const swappedSide = <S extends string>(side: S): S => (OTHER[side] ?? side) as S

/** A template with left for right everywhere: its hands-on work, how its exercises are done, its titles, sentences and goal. Its name stays. */
export const swappedTemplate = <T extends Template | OwnTemplate>(template: T): T => ({
  ...template,
  goal: swappedWords(template.goal),
  massage: template.massage.map(({ works, title, ...hands }) => ({
    ...hands,
    ...(title !== undefined && { title: swappedWords(title) }),
    works: works.map(({ side, ...work }) => ({ ...work, ...(side !== undefined && { side: mirrored(side) }) })),
  })),
  ...swappedKept(template),
})

const swappedDose = <D extends { dose: { side: string } }>(one: D): D => ({
  ...one,
  dose: { ...one.dose, side: swappedSide(one.dose.side) },
})
const eachOf = <V>(record: Record<string, V>, swap: (value: V) => V): Record<string, V> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, swap(value)]))

/** What only a practice's own template has. */
const swappedKept = ({
  doses,
  variants,
  ways,
  loads,
}: Pick<OwnTemplate, 'id' | 'doses' | 'variants' | 'ways' | 'loads'>) => ({
  ...(doses && { doses: eachOf(doses, (dose) => ({ ...dose, side: swappedSide(dose.side) })) }),
  ...(variants && { variants: eachOf(variants, swappedDose) }),
  ...(ways && {
    ways: ways.map(({ variant, ...way }) => ({
      ...swappedDose(way),
      ...(variant && { variant: swappedDose(variant) }),
    })),
  }),
  ...(loads && { loads: loads.map((load) => ({ ...load, sentence: swappedWords(load.sentence) })) }),
})
