const HOURS_A_DAY = 24
/** From here on days are easier to picture than hours. */
const DAYS_FROM_HOURS = 96

/**
 * A span inside a sentence: "40 min", "3.5 h", "47 h", "6 days", "6 days 5 h". Cut, never rounded up: 47.99 h is not
 * told as the 48 h that would have been enough.
 */
export function hoursWords(hours: number): string {
  if (hours < 1) return `${Math.floor(hours * 60)} min`
  if (hours < 10) return `${Math.floor(hours * 10) / 10} h`
  if (hours < DAYS_FROM_HOURS) return `${Math.floor(hours)} h`
  const [days, rest] = [Math.floor(hours / HOURS_A_DAY), Math.floor(hours % HOURS_A_DAY)]
  return rest === 0 ? `${days} days` : `${days} days ${rest} h`
}

/** A number cut to one decimal: 59.96 is told as 59.9, because it is under 60. */
export const cutNumber = (value: number): string => String(Math.floor(value * 10) / 10)

export const countWords = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
