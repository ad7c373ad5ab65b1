import { linesOf, linesTable, type RulePage } from '../rule-page.ts'
import { responseLines } from './classify-response.ts'
import { discomfortLines } from './discomfort.ts'
import { ceilingLines } from './next-ceiling.ts'
import { windowLines } from './response-windows.ts'
import { TOLERANCE_SETTINGS, type ToleranceThresholds } from './tolerance-settings.ts'

const line = linesOf(TOLERANCE_SETTINGS)

/** How answers after sessions are read, and what follows for the runner's own tolerance. */
export const tolerancePage = (thresholds: ToleranceThresholds): RulePage => ({
  title: 'Answers after sessions, and the runner’s tolerance',
  intro: [
    'Tolerance is the runner’s own number: how firm a session may be by how earlier ones were answered. A region that was hurt has its own; the lower one counts. All of it are defaults of low confidence, to be tuned with data.',
  ],
  tables: [
    linesTable('While hands are at work', discomfortLines()),
    linesTable('When answers are asked for', windowLines()),
    linesTable('How an answer is read, the first that fits', responseLines(thresholds)),
    linesTable('What follows for the tolerance', [
      ...ceilingLines(thresholds),
      line(thresholds, ['tolerance.doseSessions'], {
        id: 'suggested dose',
        when: `of the last ${thresholds.tolerance.doseSessions} sessions`,
        means: 'the lowest pressure that was about right',
        confidence: 'low',
        source: 'reference 6',
      }),
      line(thresholds, ['tolerance.pairedWork'], {
        id: 'paired work not done',
        when: `under ${thresholds.tolerance.pairedWork} % of the paired work of four weeks was done, where the hypothesis is in doubt`,
        means: 'said instead of blaming the technique',
        confidence: 'low',
        source: 'reference 6',
      }),
    ]),
  ],
})
