import type { SkipReason } from '@strideloom/domain/logs/skip-reasons.ts'

/** Reasons in the order of how often they are given, as a runner would say them. */
export const REASON_WORDS: Record<SkipReason, string> = {
  'no time': 'No time',
  pain: 'Pain',
  tired: 'Tired',
  sore: 'Sore',
  ill: 'Ill',
  travel: 'Travelling',
  'no kit': 'No kit',
  forgot: 'Forgot',
  unclear: 'Not clear how',
  boring: 'Boring',
  weather: 'Weather',
  other: 'Something else',
}

export const REASONS = (Object.entries(REASON_WORDS) as [SkipReason, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** A choice of a list of reasons, which may be empty. */
export const isReason = (value: string): value is SkipReason => value in REASON_WORDS
