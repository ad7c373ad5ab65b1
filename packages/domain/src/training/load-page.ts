import { linesTable, type RulePage } from '../rule-page.ts'
import { acuteChronicLines } from './acute-chronic.ts'
import { dayLoadLines } from './day-load.ts'
import { exposureLine } from './exposure.ts'
import type { LoadThresholds } from './load-settings.ts'
import { monotonyLines } from './monotony.ts'
import { strainLine } from './own-strain.ts'
import { rampLines } from './ramp.ts'
import { readinessLines } from './readiness.ts'
import { readinessBandLines } from './readiness-band.ts'
import { spikeLines } from './spike.ts'

/** How ready somebody is, and what running adds up to. */
export const loadPage = (thresholds: LoadThresholds): RulePage => ({
  title: 'Readiness and load',
  intro: [
    'The single-run spike is the load warning. Ratios of recent to usual load are shown to the therapist alone, never as an alarm.',
  ],
  tables: [
    linesTable('How ready somebody is', [...readinessLines(thresholds), ...readinessBandLines(thresholds)]),
    linesTable('Load', [
      ...dayLoadLines(thresholds),
      ...spikeLines(thresholds),
      ...rampLines(thresholds),
      ...monotonyLines(thresholds),
      strainLine(thresholds),
      ...acuteChronicLines(thresholds),
      exposureLine(thresholds),
    ]),
  ],
})
