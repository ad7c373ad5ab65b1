import { linesTable, type RulePage } from '../rule-page.ts'
import { adherenceLines } from './adherence.ts'
import { atRiskLines } from './at-risk.ts'
import { CONSISTENCY_LINE } from './consistency.ts'
import { LATE_HOURS } from './due-week.ts'
import { OVERDOING_FROM, PAIN_STOPS_ABOVE } from './exercise-fraction.ts'
import { FREE_SWAP } from './logged-item.ts'

const REFERENCE = { confidence: 'low', source: 'reference 8' } as const

/** What of the agreed work was done, and who may lose the thread. */
export const adherencePage: RulePage = {
  title: 'Adherence',
  intro: [
    'Compared with what was prescribed at the time, never with what the program says today. Nobody is scolded by a number.',
  ],
  tables: [
    linesTable('How it is counted, and its bands', [
      ...adherenceLines(),
      CONSISTENCY_LINE,
      {
        id: 'swapped exercise',
        when: 'another exercise of the same kind and region than the prescribed one',
        means: `counts ${FREE_SWAP}; the easier version that is prescribed with it counts in full`,
        ...REFERENCE,
      },
      {
        id: 'late',
        when: `logged within ${LATE_HOURS} h of when it was due`,
        means: 'counts for the week in which it was due',
        ...REFERENCE,
      },
      {
        id: 'too much',
        when: `more than ${OVERDOING_FROM} times what was prescribed`,
        means: 'said: runners do too much as well',
        ...REFERENCE,
      },
      {
        id: 'stopped by pain',
        when: `pain above ${PAIN_STOPS_ABOVE} of 10`,
        means: 'the exercise stops, and what is left of it counts as done',
        confidence: 'medium',
        source: 'reference 9.3, after Silbernagel 2007',
      },
    ]),
    linesTable('Who may lose the thread', atRiskLines()),
  ],
}
