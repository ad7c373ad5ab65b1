import { INTENTS } from '../library/ids.ts'
import { RED_FLAGS, type RedFlag } from '../library/red-flags.ts'
import { linesTable, type RulePage, type RuleTable, SAFE } from '../rule-page.ts'
import { SEVERITY_WORDS } from '../timing/rule-words.ts'
import { CLEARANCE_DAYS } from './active-flags.ts'
import { HIGH_PAIN } from './clinician-pain.ts'
import { WITHIN_DAYS } from './earliest-slot.ts'
import { DEEP_LINE } from './hands-on-facts.ts'
import { HEAVY_LINE } from './heavy-lower.ts'
import { LONG_RUN_LINE } from './long-runs.ts'
import { placeLines } from './place-facts.ts'
import { EASY_LONG_CREDIT_HOURS } from './placed-key-runs.ts'

const lasting = ({ lasts }: RedFlag['effects']): string =>
  typeof lasts === 'string'
    ? {
        'while-true': 'while it is true',
        'until-note-filed': 'until a clinician’s note is filed',
        'end-of-day': 'until the end of the day',
      }[lasts]
    : Object.entries(lasts)
        .map(([unit, count]) => (unit === 'hours' ? `${count} h` : `${count} ${unit}`))
        .join(', ')

const SET: Readonly<Record<string, string>> = {
  redFlagAbsolute: 'closes hands-on work (SAF-01)',
  clearanceRequired: 'asks for a clinician’s clearance (SAF-02)',
  feverOrSystemicIllness48h: 'closes hands-on work (SAF-03)',
  pressureLimitingCondition: 'limits pressure and tools (SAF-04)',
  acuteInjuryRegionsUnder72h: 'closes the place (SAF-05)',
  sorenessHighRegions: 'caps the place (SAF-07)',
  urineDarkOrWeakAfterEffort: 'closes hands-on work after a race (PST-09)',
  pregnant: 'is read by POP-01',
}

const place = (region: string): string => (region === '$region' ? 'the place named' : region)

function consequences({ effects }: RedFlag): string {
  const { facts = {}, limits = {}, factsWhenUnknown, followUp } = effects
  const caps = Object.entries(limits.regionCaps ?? {})
  const says = [
    ...Object.keys(facts).map((fact) => SET[fact] ?? fact),
    ...(limits.maxPressure === undefined ? [] : [`pressure at most ${limits.maxPressure}`]),
    ...(limits.forbidIntents
      ? [`no ${INTENTS.filter((intent) => limits.forbidIntents?.includes(intent)).join(', ')}`]
      : []),
    ...(limits.avoidRegions ? [`hands off ${limits.avoidRegions.map(place).join(', ')}`] : []),
    ...caps.map(([region, cap]) => `pressure at most ${cap} on ${place(region)}`),
    ...(limits.avoidTechniques ? [`without ${limits.avoidTechniques.join(', ')}`] : []),
    ...(limits.requires ?? []),
    ...(factsWhenUnknown ? [`without a birth date the runner counts as ${factsWhenUnknown.ageYears}`] : []),
    ...(followUp
      ? [
          `asked further: ${followUp.question} If so: ${Object.keys(followUp.ifYes.facts)
            .map((fact) => SET[fact] ?? fact)
            .join(', ')}`,
        ]
      : []),
  ]
  return says.length === 0 ? 'limits nothing' : says.join('; ')
}

const flags: RuleTable = {
  title: 'Safety questions',
  intro: [
    `They want review by a licensed clinician before a practice relies on them. A clinician’s note without an end lasts ${CLEARANCE_DAYS} days. A question that needs a place and has none closes the whole session.`,
  ],
  columns: ['Question', 'Kind', 'Asked at', 'What a yes does', 'How strict', 'How long', 'Why'],
  rows: RED_FLAGS.map((flag) => [
    `${flag.question} (${flag.id})`,
    flag.level,
    flag.askAt.join(', '),
    consequences(flag),
    SEVERITY_WORDS[flag.effects.severity].name,
    lasting(flag.effects),
    flag.why,
  ]),
}

/** What the facts of a moment are made of. */
export const factsPage: RulePage = {
  title: 'Safety questions, and how the facts of a moment are read',
  intro: [],
  tables: [
    flags,
    linesTable('How facts are read', [
      ...placeLines(),
      DEEP_LINE,
      HEAVY_LINE,
      LONG_RUN_LINE,
      {
        id: 'easy long run ahead',
        when: 'the next key run is an easy long one',
        means: `counts as ${EASY_LONG_CREDIT_HOURS} h later`,
        confidence: 'medium',
        source: 'reference 5, domain README 4',
      },
      {
        id: 'pain for a clinician',
        when: `${HIGH_PAIN} of 10 or more, at rest, or at night`,
        means: 'see a clinician first',
        confidence: 'low',
        source: 'reference 7.3',
        fixed: SAFE,
      },
      {
        id: 'pain of minors for a clinician',
        when: 'under 18, any pain of 7 days at the Achilles tendon, the sole, the kneecap and its tendon, the hip flexors, the tensor fasciae latae or the side of the hip',
        means: 'see a clinician first: bones still grow there',
        confidence: 'low',
        source: 'reference 14.13, wants review by a clinician',
        fixed: SAFE,
      },
      {
        id: 'slot',
        when: `open within ${WITHIN_DAYS} days`,
        means:
          'the earliest in which maintenance or corrective work is open is offered, else the earliest with its aim',
        confidence: 'low',
        source: 'reference 7.3, domain README 12',
      },
    ]),
  ],
}
