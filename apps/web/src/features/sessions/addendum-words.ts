import type { AddendumPart } from '@strideloom/domain/sessions/addendum-schema.ts'

/** What of a signed record is added to, as it is chosen and read. */
export const ADDENDUM_PART_WORDS: Record<AddendumPart, string> = {
  restricted: 'What was restricted',
  changed: 'What changed',
  needsAttention: 'What needs attention',
  hands: 'Hands-on work and measures',
  privateNote: 'Private note',
}
