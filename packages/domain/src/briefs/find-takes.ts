import type { Suggestion, Take } from './brief.ts'
import type { SeenTake } from './taken-schema.ts'

const isSeen = (take: Take, seen: SeenTake): boolean => {
  if (take.kind === 'head') return seen.kind === 'head' && take.intent === seen.intent && take.minutes === seen.minutes
  return (
    seen.kind === 'hands' &&
    take.workId === seen.workId &&
    take.region === seen.region &&
    take.side === seen.side &&
    take.technique === seen.technique &&
    take.pressure === seen.pressure
  )
}

/** What is suggested now of what was seen, each once; null when one of them is not suggested like that any more. */
export const findTakes = (suggestions: readonly Suggestion[], seen: readonly SeenTake[]): Take[] | null => {
  const takes = seen.map((one) => suggestions.find(({ takes: take }) => take !== null && isSeen(take, one))?.takes)
  return takes.every((one) => one != null) ? [...new Set(takes)] : null
}
