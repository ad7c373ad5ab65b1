import { linesTable, type RulePage } from '../rule-page.ts'
import { responseLines } from './classify-response.ts'
import { ceilingLines } from './next-ceiling.ts'
import { windowLines } from './response-windows.ts'
import { EFFECTIVE_WITHIN } from './tolerance.ts'

/** How answers after sessions are read, and what follows for the runner's own tolerance. */
export const tolerancePage: RulePage = {
  title: 'Answers after sessions, and the runner’s tolerance',
  intro: [
    'Tolerance is the runner’s own number: how firm a session may be by how earlier ones were answered. A region that was hurt has its own; the lower one counts. All of it are defaults of low confidence, to be tuned with data.',
  ],
  tables: [
    linesTable('When is asked', windowLines()),
    linesTable('How an answer is read, the first that fits', responseLines()),
    linesTable('What follows for the tolerance', [
      ...ceilingLines(),
      {
        id: 'suggested dose',
        when: `of the last ${EFFECTIVE_WITHIN} sessions`,
        means: 'the lowest pressure that was about right',
        confidence: 'low',
        source: 'reference 6',
      },
    ]),
  ],
}
