import type { Finding } from '@strideloom/domain/assessments/schema.ts'

/** What was found there, as short as a chip. */
export const STATE_WORDS: Record<Finding['state'], string> = {
  normal: 'in range',
  restricted: 'restricted',
  changed: 'changed',
  watch: 'to be watched',
}
