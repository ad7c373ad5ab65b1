import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { pageMarkdown, type RulePage } from '../rule-page.ts'
import { timingPage } from '../timing/timing-page.ts'
import { factsPage } from './facts-page.ts'
import { thresholdPages } from './threshold-pages.ts'

/** One page a noun, in the order in which the reference tells them. */
const PAGES: readonly RulePage[] = [timingPage, factsPage, ...thresholdPages(SHIPPED_THRESHOLDS)]

/** Every rule, threshold and band as one Markdown document, for a clinician's review. */
export const rulebook = (): string =>
  [
    '# What Strideloom reasons by',
    '',
    'Printed from the data and the constants that the software runs on (`npm run rules`). It is decision support for a qualified therapist and never diagnoses. What it says of pregnancy, minors and red flags wants review by a licensed clinician before a practice relies on it.',
    '',
    ...PAGES.map(({ title, tables }) => `- ${title}: ${tables.map((table) => table.title).join(', ')}`),
    '',
    ...PAGES.map(pageMarkdown),
  ].join('\n')
