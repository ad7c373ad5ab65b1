import { findingsPage } from '../assessments/findings-page.ts'
import { progressionPage } from '../programs/progression-page.ts'
import { adherencePage } from '../progress/adherence-page.ts'
import { signsPage } from '../progress/signs-page.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RulePage } from '../rule-page.ts'
import { tolerancePage } from '../sessions/tolerance-page.ts'
import { choicesPage } from '../timing/choice-settings.ts'
import { loadPage } from '../training/load-page.ts'

/** Everything beside the timing rules that turns at a number, with the numbers of a practice, in the order of the reference. */
export const thresholdPages = (thresholds: Thresholds): RulePage[] => [
  choicesPage(thresholds),
  findingsPage(thresholds),
  tolerancePage(thresholds),
  loadPage(thresholds),
  signsPage(thresholds),
  adherencePage(thresholds),
  progressionPage(thresholds),
]
