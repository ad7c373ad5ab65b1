/** One figure of the product: what is measured, against what, and where it passes (quality.md). */
export type Measured = {
  /** The figure that is judged: a ratio, seconds, milliseconds, or kB. */
  value: number
  unit: '×' | 's' | 'ms' | 'kB'
  /** Both sides, or whatever the figure is made of, in words with numbers. */
  sides: string
  /** Lowest and highest of the rounds, in the unit of `value`. */
  spread: [low: number, high: number]
  /** Passes at `pass` or better; `aim` is where we want to be. `atLeast`: more is better. */
  pass: number
  aim: number
  atLeast?: boolean
  /** Anything a reader must know to trust it, for example query plans. */
  notes?: string[]
  /** Why it does not pass, whatever its value: something beside it that must hold too. */
  falls?: string
  /** Query plans, for the report alone. */
  plans?: Record<string, string[]>
}

export type Figure = { id: string; title: string; measure: () => Promise<Measured[]> }

export const passes = ({ value, pass, atLeast, falls }: Measured): boolean =>
  falls === undefined && (atLeast ? value >= pass : value <= pass)
export const reachesAim = ({ value, aim, atLeast }: Measured): boolean => (atLeast ? value >= aim : value <= aim)

/** The middle value; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * Two things measured in turn, A B A B …, so that a machine that drifts moves both.
 * @returns the medians and, round by round, the ratio a ÷ b
 */
export const inTurn = async (
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: number; b: number; ratio: number; spread: [number, number] }> => {
  const as: number[] = []
  const bs: number[] = []
  for (let round = 0; round < rounds; round++) {
    as.push(await a())
    bs.push(await b())
  }
  const ratios = as.map((value, round) => value / (bs[round] ?? Number.NaN))
  return { a: median(as), b: median(bs), ratio: median(ratios), spread: [Math.min(...ratios), Math.max(...ratios)] }
}
