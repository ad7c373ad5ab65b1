import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import type { OveruseQuestion, OveruseStep } from '@strideloom/domain/logs/weekly-questions.ts'

/** Our own words (domain README 6): the four questions, each with its four answers, the best first. */
export const WEEK_QUESTIONS: Record<OveruseQuestion, { ask: string; answers: Record<OveruseStep, string> }> = {
  participation: {
    ask: 'Could you run as you had planned?',
    answers: {
      0: 'Yes, and nothing bothered me',
      8: 'Yes, though something bothered me',
      17: 'Only in part, because of it',
      25: 'Not at all, because of it',
    },
  },
  amount: {
    ask: 'Did you run less because of it?',
    answers: { 0: 'No', 8: 'A little less', 17: 'Clearly less', 25: 'I could not run' },
  },
  performance: {
    ask: 'Did it slow you down?',
    answers: { 0: 'No', 8: 'A little', 17: 'Clearly', 25: 'I could not run' },
  },
  symptoms: {
    ask: 'How much did you feel it?',
    answers: { 0: 'Not at all', 8: 'A little', 17: 'Clearly', 25: 'Very much' },
  },
}

/** On its Sunday the week is this one, later it is the last. */
export const weekTitle = (week: Day, today: Day): string =>
  today <= addDays(week, 6) ? 'How did this week go?' : 'How did last week go?'
