import { linesOf, linesTable, type RulePage, SAFE } from '../rule-page.ts'
import { adherenceLines } from './adherence.ts'
import { ADHERENCE_SETTINGS, type AdherenceThresholds } from './adherence-settings.ts'
import { atRiskLines } from './at-risk.ts'
import { consistencyLine } from './consistency.ts'
import { PAIN_STOPS_ABOVE } from './exercise-fraction.ts'
import { FREE_SWAP } from './logged-item.ts'

const REFERENCE = { confidence: 'low', source: 'reference 8' } as const
const line = linesOf(ADHERENCE_SETTINGS)

/** What of the agreed work was done, and who may lose the thread. */
export const adherencePage = (thresholds: AdherenceThresholds): RulePage => ({
  title: 'Adherence',
  intro: [
    'Compared with what was prescribed at the time, never with what the program says today. Nobody is scolded by a number.',
  ],
  tables: [
    linesTable('Adherence: how it is counted, and its bands', [
      ...adherenceLines(thresholds),
      consistencyLine(thresholds),
      {
        id: 'swapped exercise',
        when: 'another exercise of the same kind and region than the prescribed one',
        means: `counts ${FREE_SWAP}; the easier version that is prescribed with it counts in full`,
        ...REFERENCE,
      },
      line(thresholds, ['adherence.lateHours'], {
        id: 'late',
        when: `logged within ${thresholds.adherence.lateHours} h of when it was due`,
        means: 'counts for the week in which it was due',
        ...REFERENCE,
      }),
      line(thresholds, ['adherence.overdoing'], {
        id: 'too much',
        when: `more than ${thresholds.adherence.overdoing} % of what was prescribed`,
        means: 'said: runners do too much as well',
        ...REFERENCE,
      }),
      {
        id: 'stopped by pain',
        when: `pain above ${PAIN_STOPS_ABOVE} of 10`,
        means: 'the exercise stops, and what is left of it counts as done',
        confidence: 'medium',
        source: 'reference 9.3, after Silbernagel 2007',
        fixed: SAFE,
      },
    ]),
    linesTable('Who may lose the thread', atRiskLines(thresholds)),
  ],
})
