import { formatCount } from '@strideloom/ui/format/number.ts'

/** "looked 3 times, changed 1 thing". */
export const lookWords = ({ looks, changes }: { looks: number; changes: number }): string =>
  [
    looks > 0 && (looks === 1 ? 'looked once' : `looked ${looks} times`),
    changes > 0 && `changed ${formatCount(changes, 'thing')}`,
  ]
    .filter(Boolean)
    .join(', ')
