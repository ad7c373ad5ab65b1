import type { ReminderTherapistKind, RunnerKind } from '@strideloom/domain/reminders/choices.ts'

export type KindWords = { label: string; hint: string }

export const RUNNER_KIND_WORDS: Readonly<Record<RunnerKind, KindWords>> = {
  plan: { label: 'Today’s plan', hint: 'In the morning, while something of it is open.' },
  'check-in': { label: 'Evening check-in', hint: 'In the evening, where the day has none yet.' },
  response: { label: 'Questions after hands-on work', hint: 'One, two and three days after it, each once.' },
  weekly: { label: 'Weekly questions', hint: 'On Sunday evening.' },
  session: { label: 'A session tomorrow', hint: 'The evening before.' },
  answers: {
    label: 'What your therapist answers or changes',
    hint: 'An answer to a wish or a comment of yours, or a new plan.',
  },
}

export const THERAPIST_KIND_WORDS: Readonly<Record<ReminderTherapistKind, KindWords>> = {
  alarms: {
    label: 'What cannot wait',
    hint: 'A red flag, pain from 7, effort from 9, or a comment, of runners you answer for: at once.',
  },
  wishes: { label: 'Wishes for a session', hint: 'At once.' },
  daily: { label: 'All the rest, once a day', hint: 'In the morning, where something came in since the last one.' },
}

const two = (count: number): string => String(count).padStart(2, '0')

/** Half hours of a day, and the time that is chosen where it is none of them. */
export const timeOptions = (chosen: string): { value: string; label: string }[] =>
  [
    ...new Set([
      ...Array.from({ length: 48 }, (_, half) => `${two(half >> 1)}:${half % 2 === 0 ? '00' : '30'}`),
      chosen,
    ]),
  ]
    .sort()
    .map((time) => ({ value: time, label: time }))
