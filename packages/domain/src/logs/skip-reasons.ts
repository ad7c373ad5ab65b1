/**
 * Why something was not done, as answered; the words of the record document. Apart from the schema, so that the phone
 * can list them without loading the validator.
 */
export const SKIP_REASONS = [
  'no time',
  'pain',
  'forgot',
  'boring',
  'unclear',
  'no kit',
  'tired',
  'sore',
  'ill',
  'travel',
  'weather',
  'other',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]
