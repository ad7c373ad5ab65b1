import type { Intent, Objective } from '@strideloom/domain/library/ids.ts'

/** What hands-on work is for. The builder's narrow days have shorter words of their own. */
export const INTENT_WORDS: Record<Intent, string> = {
  corrective: 'Corrective',
  maintenance: 'Maintenance',
  'recovery-flush': 'Recovery flush',
  'pre-event': 'Pre-event',
  'post-event': 'Post-event',
}

export const OBJECTIVE_WORDS: Record<Objective, string> = {
  mobility: 'Range',
  tone: 'Tone',
  'movement-options': 'Movement options',
  compensation: 'Compensation',
}
