import type { MonthlyQuestion, MonthlyStep } from './monthly-questions.ts'

type Words = {
  /** The question as the runner reads it, about the last seven days. */
  ask: string
  /** What it is about, for a table. */
  about: string
  answers: Readonly<Record<MonthlyStep, string>>
}

/** The six questions and their answers, in our own words: about running, never about what the injury is (P9). */
export const MONTHLY_WORDS: Readonly<Record<MonthlyQuestion, Words>> = {
  distance: {
    ask: 'How far could you run in one go?',
    about: 'How far',
    answers: {
      4: 'As far as I wanted',
      3: 'Nearly as far',
      2: 'About half as far',
      1: 'A few minutes',
      0: 'I could not run because of it',
    },
  },
  speed: {
    ask: 'How fast could you run?',
    about: 'How fast',
    answers: {
      4: 'As fast as I wanted',
      3: 'Nearly as fast',
      2: 'Easy runs only',
      1: 'Slower than an easy run',
      0: 'I could not run because of it',
    },
  },
  ground: {
    ask: 'Did it keep you off hills or rough ground?',
    about: 'Hills and rough ground',
    answers: {
      4: 'No',
      3: 'No, but I was careful there',
      2: 'Off some of it',
      1: 'Off nearly all of it',
      0: 'Off all of it',
    },
  },
  during: {
    ask: 'How much did you notice it while running?',
    about: 'While running',
    answers: {
      4: 'Not at all',
      3: 'Now and then, a little',
      2: 'Most of the time, a little',
      1: 'Most of the time, strongly',
      0: 'So much that I stopped or did not start',
    },
  },
  morning: {
    ask: 'How was it the morning after a run?',
    about: 'The morning after',
    answers: {
      4: 'As if I had not run',
      3: 'A little worse, gone by noon',
      2: 'A little worse all day',
      1: 'Clearly worse all day',
      0: 'Worse for more than a day',
    },
  },
  trust: {
    ask: 'How far do you trust it when you run?',
    about: 'Trust',
    answers: {
      4: 'Fully, I do not think of it',
      3: 'Mostly',
      2: 'On easy runs',
      1: 'Hardly',
      0: 'Not at all',
    },
  },
}
