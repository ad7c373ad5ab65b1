import type { StandsNow } from './hooks.ts'

/** What a therapist does about open safety answers, in a sentence. */
export const safetyTitle = ({ flags, consentWithdrawn }: StandsNow['safety']): string => {
  if (flags.some(({ urgent }) => urgent)) return 'No hands-on until cleared. Call, then refer.'
  if (consentWithdrawn) return 'No hands-on: talk, tests and home-work only.'
  if (flags.some(({ closes }) => closes)) return 'No hands-on until this is cleared.'
  return flags.length === 1
    ? 'A safety answer limits hands-on work.'
    : `${flags.length} safety answers limit hands-on work.`
}
