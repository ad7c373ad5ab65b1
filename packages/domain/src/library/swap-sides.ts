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
    'time|amount|dose|way|pace|moment|order|place|answer|choice|size|kind|tempo|effort|thing|level',
    'exercises?|mix|track|angles?|distance|form|speed|intensity',
  ].join('|')})\\b`,
  'i',
)
/** What has a side itself, and no side is meant only in "the right balance". */
const OF_A_SIDE = /^[ -](?:balance|load|tension|pressure|technique|direction|weight)\b/i
const THE = /\bthe $/i
/** What comes before it at the end of a clause where no side is meant: "all right", "done right", "2 weeks left", "with two reps left". */
const CAME_FROM = new RegExp(
  `\\b(?:${[
    'all|feels?|felt|done|gets?|got|days?|weeks?|months?|minutes|hours|time|energy',
    '(?:gets?|got|getting|do|does|did|doing|done) (?:it|them|this|that)',
    "nothing|anything|something|none|much|more|enough|what is|what’s|what's",
    '(?:with|keep|leave|have|has) (?:\\d+|one|two|three|four|some|a few)(?: (?:good )?(?:reps?|repetitions?))?',
  ].join('|')}) $`,
  'i',
)

const ENDS = /^(?:$|[.,;:!?)])/

/** What joins two of them to a pair: "left and right", "left, then the right", "left/right", "left next to the weaker right". */
const JOINS = new RegExp(
  `^(?=.*[\\w/–-])(?:[ ,/–-]|\\b(?:${[
    'and|or|but|not|than|then|to|with|from|before|after|next|as|into|over|behind|through|versus|vs|against|instead of',
    'the|a|her|his|their|my|your|both|on|in|once|again|first|second|more|less|weaker|stronger|sore|stiff|other',
  ].join('|')})\\b)*$`,
  'i',
)

/** `may`: "the right load", which is a side where its clause tells one besides. */
const meant = (before: string, after: string): 'side' | 'may' | 'none' => {
  if (OF_A_SIDE.test(after)) return THE.test(before) ? 'may' : 'side'
  return GOES_ON.test(after) || (ENDS.test(after) && CAME_FROM.test(before)) ? 'none' : 'side'
}

/**
 * Left for right and right for left where a side is meant: "Left calf" becomes "Right calf", "right after the run" stays. What is around
 * the word decides and never the word itself, so that swapping twice is where one began. Two that are joined are a pair, and both are
 * swapped.
 */
export const swappedWords = (text: string): string => {
  const words = [...text.matchAll(/\b(?:left|right)\b/gi)].map(({ 0: word, index: from }) => {
    const to = from + word.length
    return { from, to, is: meant(text.slice(0, from), text.slice(to)) }
  })
  type Word = (typeof words)[number]
  const isPair = (one?: Word, next?: Word) => one && next && JOINS.test(text.slice(one.to, next.from))
  const isSide = (word: Word, at: number): boolean =>
    word.is === 'side' || isPair(words[at - 1], word) === true || isPair(word, words[at + 1]) === true
  const inOneClause = (one: Word, other: Word) =>
    !/[.,;:!?]/.test(text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)))
  const swapped = new Set(
    words
      .filter(
        (word, at) =>
          isSide(word, at) ||
          (word.is === 'may' && words.some((other, there) => isSide(other, there) && inOneClause(word, other))),
      )
      .map(({ from }) => from),
  )
  return text.replace(/\b(?:left|right)\b/gi, (word, at: number) => (swapped.has(at) ? (OTHER[word] ?? word) : word))
}

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
