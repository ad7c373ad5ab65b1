import type { SUMMARY_PARTS } from '@strideloom/domain/sessions/session-words.ts'

/** The three parts of what a runner reads (S60). */
export type SummaryPart = (typeof SUMMARY_PARTS)[number]['part']
