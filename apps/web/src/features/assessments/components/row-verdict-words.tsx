import type { RealChange } from '@strideloom/domain/assessments/real-change.ts'
import { sideDifferenceWords } from '@strideloom/domain/assessments/side-difference-words.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { InfoIcon, SafetyIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import type { ReactNode } from 'react'
import type { RowVerdict, SideVerdict } from '../row-verdict.ts'
import { changePhrase, errorWords, judgementPhrase, type Loudness, loudnessOf, movedWords } from '../verdict-words.ts'
import classes from './row-verdict-words.module.css'

const SHAPES: Record<Loudness, ReactNode> = {
  refer: <SafetyIcon size={13} />,
  flag: <WarnIcon size={13} />,
  watch: <InfoIcon size={13} />,
  fine: <CheckIcon size={13} />,
  quiet: null,
}

const SIDE = { left: 'Left', right: 'Right', center: '' } as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is said of each side; both at once where it is the same. */
const judged = (test: AssessmentTest, sides: readonly SideVerdict[]) => {
  const lines = sides.flatMap(({ side, judgement }) => {
    const phrase = judgementPhrase(test, judgement)
    return phrase ? [{ who: SIDE[side], phrase, loudness: loudnessOf(judgement) }] : []
  })
  const [first, second] = lines
  return first && second && first.phrase === second.phrase ? [{ ...first, who: 'Both' }] : lines
}

/** Changes: a real one is a line of its own, what stays inside the error is said once for all sides. */
const changed = (test: AssessmentTest, sides: readonly SideVerdict[]) => {
  const known = sides.flatMap(({ side, change, since }) =>
    change?.change == null || since === null ? [] : [{ side, change, since, phrase: changePhrase(test, change) }],
  )
  const real = known.filter(({ change }) => change.reason === 'beyond-error')
  const noise = known.filter(({ change }) => change.reason !== 'beyond-error')
  const [first] = noise
  return [
    ...real.map(({ side, change, since, phrase }) => ({
      key: side,
      loudness: change.verdict === 'better' ? ('fine' as const) : ('flag' as const),
      words: `${SIDE[side]} since ${formatShortDay(since)}: ${phrase}`.trim(),
    })),
    ...(first
      ? [
          {
            key: 'noise',
            loudness: 'quiet' as const,
            words: `Since ${formatShortDay(first.since)}: ${noiseWords(test, noise)}`,
          },
        ]
      : []),
  ]
}

/** "left +0.2 cm, right the same, inside the error of 1.9 cm". */
const noiseWords = (
  test: AssessmentTest,
  noise: readonly { side: SideVerdict['side']; change: RealChange }[],
): string => {
  const [first, second] = noise
  if (!first) return ''
  if (second && first.change.change === 0 && second.change.change === 0) return 'the same on both sides'
  const moved = noise.map(({ side, change }) => `${SIDE[side].toLowerCase()} ${movedWords(test, change)}`.trim())
  const error = errorWords(test, first.change)
  return [...moved, ...(error ? [`inside ${error}`] : [])].join(', ')
}

/** Reference, sides and change of one test, each a short line with its shape. */
export const RowVerdictWords = ({ test, verdict }: { test: AssessmentTest; verdict: RowVerdict }) => (
  <>
    {judged(test, verdict.sides).map(({ who, phrase, loudness }) => (
      <span key={who} className={classes.line} data-loudness={loudness}>
        {SHAPES[loudness]}
        <span>{capital(`${who} ${phrase}`.trim())}</span>
      </span>
    ))}
    {verdict.gap && verdict.gap.worse !== null && (
      <span className={classes.line} data-loudness={verdict.gap.flagged ? 'flag' : 'quiet'}>
        {verdict.gap.flagged && SHAPES.flag}
        <span>{sideDifferenceWords(test, verdict.gap)}</span>
      </span>
    )}
    {changed(test, verdict.sides).map(({ key, loudness, words }) => (
      <span key={key} className={classes.line} data-loudness={loudness}>
        {SHAPES[loudness]}
        <span>{capital(words)}</span>
      </span>
    ))}
  </>
)
