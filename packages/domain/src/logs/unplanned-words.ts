import type { Unplanned, UnplannedPart } from './unplanned.ts'

/** Things of one go that fit on a line and into a phone's list. */
export const MOST_PARTS = 12
/** A day has no more of it. */
export const MOST_MINUTES = 600

/** "Swimming, Side plank" */
export const unplannedTitle = ({ parts }: Pick<Unplanned, 'parts'>): string => parts.map(({ name }) => name).join(', ')

/** What is missing in what was filled in, by its field; nothing where it may be told. Without zod, for the phone. */
export const complaintsOfUnplanned = ({
  parts,
  minutes,
}: {
  parts: readonly UnplannedPart[]
  minutes: number | null
}): Partial<Record<'parts' | 'minutes', string>> => ({
  ...(parts.length === 0 && { parts: 'Say what you did.' }),
  ...((minutes === null || minutes < 1 || minutes > MOST_MINUTES) && {
    minutes: `Enter 1 to ${MOST_MINUTES} minutes.`,
  }),
})
