import { linesOf, linesTable, type RulePage } from '../rule-page.ts'
import { optionWords, type SettingGroups, type ThresholdsOf } from '../setting.ts'
import { type BestIntentThresholds, bestIntentLine } from './best-intent-settings.ts'

/** Two readings of the reference between which a practice may choose (domain README 6 and 15). */
export const CHOICE_SETTINGS = {
  choices: {
    sameRegion: {
      words: 'What rules about the same region limit',
      unit: '',
      shipped: 0,
      least: 0,
      most: 1,
      options: ['the whole session', 'the region'],
    },
    readinessWord: {
      words: 'What FAT-01 and FAT-02 look at',
      unit: '',
      shipped: 0,
      least: 0,
      most: 1,
      options: ['the number alone', 'the word that is shown as well'],
    },
  },
} as const satisfies SettingGroups

export type ChoiceThresholds = ThresholdsOf<typeof CHOICE_SETTINGS>

/** A rule about the same region limits the region, not the whole session. */
export const isByRegion = ({ choices }: ChoiceThresholds): boolean => choices.sameRegion === 1

/** The rules of fatigue look at the word that is shown too. */
export const isByWord = ({ choices }: ChoiceThresholds): boolean => choices.readinessWord === 1

const line = linesOf(CHOICE_SETTINGS)

/** What a practice chose, for the document of rules. */
export const choicesPage = (thresholds: ChoiceThresholds & BestIntentThresholds): RulePage => {
  const { sameRegion, readinessWord } = CHOICE_SETTINGS.choices
  const region = isByRegion(thresholds)
  const word = isByWord(thresholds)
  return {
    title: 'Choices of a practice',
    intro: ['Where the reference can be read in two ways the first is shipped, and a practice may choose the other.'],
    tables: [
      linesTable('How timing rules are read', [
        line(thresholds, ['choices.sameRegion'], {
          id: 'same region',
          when: `KEY-01 to KEY-07, STR-01 and STR-02 (the legs), FRQ-01 and FRQ-02 (a place that was treated before) limit ${optionWords(sameRegion, thresholds.choices.sameRegion)}`,
          means: region
            ? 'a session without that region is not limited; where it treats it, the pressure is limited on it alone, and what the session is for and its minutes are limited as a whole; a session without named regions is limited as a whole'
            : 'all of a session is limited, wherever else hands are',
          confidence: 'low',
          source: 'reference 5, domain README 6',
        }),
        line(thresholds, ['choices.readinessWord'], {
          id: 'readiness in words',
          when: `FAT-01 and FAT-02 look at ${optionWords(readinessWord, thresholds.choices.readinessWord)}`,
          means: word
            ? 'readiness that is unusually low for the runner, and so shown one word lower, counts as very low for FAT-01 and as low for FAT-02'
            : 'readiness that is unusually low for the runner is shown one word lower, and changes no rule',
          confidence: 'low',
          source: 'reference 7.1, domain README 15',
        }),
      ]),
      linesTable('Which of the open intents is the best', [bestIntentLine(thresholds)]),
    ],
  }
}
