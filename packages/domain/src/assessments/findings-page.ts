import { TEST_IDS } from '../library/ids.ts'
import { PATTERNS } from '../library/patterns.ts'
import { assessmentTest } from '../library/tests.ts'
import { linesOf, linesTable, type RuleLine, type RulePage } from '../rule-page.ts'
import { CUT_OFF_SETTINGS, cutOff, idsOf } from './cut-off-settings.ts'
import { continued, numberWords } from './number-words.ts'
import { OFFER_SETTINGS, type OfferThresholds } from './offer-settings.ts'
import { TRIGGER_SETTINGS, type TriggerThresholds, triggerIds } from './trigger-settings.ts'
import { triggerWords } from './trigger-words.ts'
import { TRIGGERS } from './triggers.ts'

const line = linesOf({ ...TRIGGER_SETTINGS, ...CUT_OFF_SETTINGS })
const offerLine = linesOf(OFFER_SETTINGS)

const REFERENCE = { confidence: 'low', source: 'reference 4' } as const

const triggerLines = (thresholds: TriggerThresholds): RuleLine[] => [
  ...PATTERNS.map(({ id, label }): RuleLine => {
    const tests = TRIGGERS[id].any.flatMap((part) => (part.kind === 'test' ? idsOf(part.condition) : []))
    return line(thresholds, [...triggerIds(id), ...tests.map((one) => `cutOffs.${one}`)] as `findings.${string}`[], {
      id: continued(label),
      when: triggerWords(id, thresholds),
      means: 'the pattern shows; its contributors are hypotheses',
      ...REFERENCE,
    })
  }),
  line(thresholds, ['findings.answers'], {
    id: 'week of a pattern',
    when: `${thresholds.findings.answers} or more body maps of a week`,
    means: 'its mean counts; else the week is not known',
    confidence: 'low',
    source: 'domain README 14',
  }),
]

/** What findings.json says in words only, and whose contributor it is. */
const ASKED: Readonly<Record<string, string>> = {
  'adductor-squeeze/pain': 'adductor-capacity',
  'sitting/hours': 'long-sitting',
}

/** The contributors that a number speaks for, as they are called. */
const spokenFor = (id: string): string => {
  const labels = PATTERNS.flatMap(({ contributors }) =>
    contributors
      .filter((one) => ASKED[id] === one.id || (one.condition !== null && idsOf(one.condition).includes(id)))
      .map(({ contributor }) => contributor),
  )
  const named = [...new Set(labels)].join(', ')
  return named === '' ? 'is read by a pattern' : `points to: ${named}`
}

const sourceOf = (id: string): Pick<RuleLine, 'confidence' | 'source'> => {
  const test = TEST_IDS.find((one) => id.startsWith(`${one}/`))
  if (!test) return REFERENCE
  const { confidence, sources } = assessmentTest(test)
  return {
    confidence: id.endsWith('/side') ? confidence.asymmetry : confidence.reference,
    source: ['reference 4', ...sources].join('; '),
  }
}

const cutOffLines = (thresholds: TriggerThresholds): RuleLine[] =>
  Object.entries(CUT_OFF_SETTINGS.cutOffs).map(([id, { words, unit }]): RuleLine => {
    const value = cutOff(thresholds, id)
    const flag = id.endsWith('/side') ? ', and by the test’s own side threshold and smallest real change' : ''
    return line(thresholds, [`cutOffs.${id}`], {
      id: continued(words),
      when: `${continued(words)} ${numberWords(value, 2)}${unit === '' ? '' : ` ${unit}`}${flag}`,
      means: spokenFor(id),
      ...sourceOf(id),
    })
  })

const offerLines = (thresholds: TriggerThresholds & OfferThresholds): RuleLine[] => {
  const { mobility, strength, prehab, recheck } = thresholds.offers
  return [
    offerLine(thresholds, ['offers.mobility', 'offers.strength', 'offers.prehab'], {
      id: 'offers of a pattern',
      when: `at most ${mobility} of mobility, ${strength} of strength and ${prehab} of prehab, in the order of the list`,
      means: 'the rest stands under “more”: a home program stays short',
      ...REFERENCE,
    }),
    offerLine(thresholds, ['offers.recheck'], {
      id: 'no clear contributor',
      when: 'everything was tested and nothing fits',
      means: `treat the symptoms lightly and look again after ${recheck} days; none is invented`,
      ...REFERENCE,
    }),
  ]
}

/** When patterns show, and from where on a value or the load points to a contributor. */
export const findingsPage = (thresholds: TriggerThresholds & OfferThresholds): RulePage => ({
  title: 'Findings',
  intro: [
    'A pattern and its contributors are hypotheses: single tests explain tightness weakly. When a value of a test itself is low or restricted, its usual range and its side threshold are the library’s: a practice changes them there.',
  ],
  tables: [
    linesTable('When a pattern shows', triggerLines(thresholds)),
    linesTable('From where on a value points to a contributor', cutOffLines(thresholds)),
    linesTable('What a pattern offers', offerLines(thresholds)),
  ],
})
