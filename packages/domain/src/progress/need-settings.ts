import { linesOf, type RuleLine } from '../rule-page.ts'
import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Promise P2: whom a therapist looks at first. Ours; what the reference gives (pain, questions after a session) is named in its line. */
export const NEED_SETTINGS = {
  needs: {
    silentDays: { words: 'Silence is told from', unit: 'days', shipped: 4, least: 2, most: 14 },
    // It protects runners: it can be told earlier, never later.
    painFrom: { words: 'Pain asks for a look from', unit: 'of 10', shipped: 7, least: 4, most: 7 },
    painFor: { words: 'Pain is told for', unit: 'days', shipped: 7, least: 3, most: 28 },
    overdueFor: { words: 'A session without an answer is told for', unit: 'days', shipped: 14, least: 4, most: 42 },
    blockEnds: { words: 'The end of a block is told', unit: 'days ahead', shipped: 7, least: 2, most: 21 },
    raceA: { words: 'An A race is near from', unit: 'days ahead', shipped: 14, least: 3, most: 42 },
    raceOther: { words: 'Any other race is near from', unit: 'days ahead', shipped: 7, least: 2, most: 28 },
  },
} as const satisfies SettingGroups

export type NeedThresholds = ThresholdsOf<typeof NEED_SETTINGS>

const line = linesOf(NEED_SETTINGS)
const OURS = { confidence: 'low', source: 'ours, for promise P2' } as const

export const silentLine = (thresholds: NeedThresholds): RuleLine =>
  line(thresholds, ['needs.silentDays'], {
    id: 'silence',
    when: `nothing was answered for ${thresholds.needs.silentDays} days or more`,
    means: 'somebody asks; silence is not read as health',
    ...OURS,
  })

export const painLine = (thresholds: NeedThresholds): RuleLine =>
  line(thresholds, ['needs.painFrom', 'needs.painFor'], {
    id: 'pain over the limit',
    when: `pain of ${thresholds.needs.painFrom} of 10 or more was told in the last ${thresholds.needs.painFor} days`,
    means: 'a therapist looks before the work goes on',
    confidence: 'low',
    source: 'promise P39, reference 7.3',
  })

export const overdueLine = (thresholds: NeedThresholds): RuleLine =>
  line(thresholds, ['needs.overdueFor'], {
    id: 'answer overdue',
    when: `30 h after the last hands-on session none of its questions was answered, up to ${thresholds.needs.overdueFor} days after it`,
    means: 'it is asked for; without it the next session starts from what was known before (RSP-03)',
    confidence: 'low',
    source: 'reference 6',
  })

export const blockEndsLine = (thresholds: NeedThresholds): RuleLine =>
  line(thresholds, ['needs.blockEnds'], {
    id: 'block ends',
    when: `a block ends within ${thresholds.needs.blockEnds} days, or the last one ended and nothing follows for as long`,
    means: 'the next step is laid out before the work runs out',
    ...OURS,
  })

export const raceNearLine = (thresholds: NeedThresholds): RuleLine =>
  line(thresholds, ['needs.raceA', 'needs.raceOther'], {
    id: 'race near',
    when: `an A race within ${thresholds.needs.raceA} days, any other within ${thresholds.needs.raceOther}`,
    means: 'what is planned until then is looked at with the race in mind',
    ...OURS,
  })

/** The same, for the document of rules. */
export const needLines = (thresholds: NeedThresholds): RuleLine[] => [
  painLine(thresholds),
  overdueLine(thresholds),
  blockEndsLine(thresholds),
  raceNearLine(thresholds),
  silentLine(thresholds),
]
