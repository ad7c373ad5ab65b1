import type { Added, Addition, ProgressionRule } from './progression-rule.ts'

const UNITS: Readonly<Record<Exclude<Added, 'band'>, readonly [one: string, more: string]>> = {
  kg: ['kg', 'kg'],
  lb: ['lb', 'lb'],
  percent: ['%', '%'],
  bodyweight: ['% of body weight', '% of body weight'],
  reps: ['rep', 'reps'],
  seconds: ['s', 's'],
  metres: ['m', 'm'],
  sets: ['set', 'sets'],
}

const amount = (by: Exclude<Added, 'band'>, value: number): string => `${value} ${UNITS[by][value === 1 ? 0 : 1]}`

const additionWords = ({ by, value }: Addition): string => (by === 'band' ? '1 band' : amount(by, value))
/** How much of it is an end: "40 kg", "band 9". */
export const endWords = (by: Added, value: number): string => (by === 'band' ? `band ${value}` : amount(by, value))

export const TIMES = ['once', 'twice', 'three times', 'four times'] as const

const addWords = ({ add, upTo }: { add: Addition; upTo: number | null }): string =>
  `add ${additionWords(add)}${upTo === null ? '' : ` up to ${endWords(add.by, upTo)}`}`

/** A rule as the one sentence that a therapist reads and writes; `readRule` reads it back. */
export const ruleWords = (rule: ProgressionRule): string => {
  switch (rule.kind) {
    case 'none':
      return 'No progression.'
    case 'weekly': {
      const every = rule.everyWeeks === 1 ? 'each week' : `every ${rule.everyWeeks} weeks`
      const { add, upTo } = rule
      return `Add ${additionWords(add)} ${every}${upTo === null ? '' : ` up to ${endWords(add.by, upTo)}`}.`
    }
    case 'done': {
      const { asked, times, rir, after } = rule
      const unit = asked === null ? '' : { reps: '', seconds: ' s', metres: ' m' }[asked.unit]
      const what = asked === null ? 'all of it' : `${asked.sets} × ${asked.amount}${unit}`
      const reserve = rir === null ? '' : ` with ${rir} or more in reserve`
      const back =
        after && `, then add ${additionWords(after.add)} and go back to ${endWords(rule.add.by, after.backTo)}`
      return `When ${what} is done ${TIMES[times - 1]}${reserve}, ${addWords(rule)}${back ?? ''}.`
    }
  }
}
