import { unitSuffix } from '@strideloom/domain/assessments/measured-value.ts'
import { numberWords, valueWords } from '@strideloom/domain/assessments/number-words.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import { testCopy, testVersion } from '@strideloom/domain/library/practice-tests.ts'
import { type ShippedTest, shippedTest } from '@strideloom/domain/library/tests.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { ChartIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { placeSearchWords } from '../../../lib/find-items.ts'
import type { Shelf } from '../shelf.ts'
import { type TestDraft, testDraftOf, testFrom } from '../test-draft.ts'
import { cutOffWords, UNIT_WORDS, usualWords } from '../test-words.ts'
import classes from './item-detail.module.css'
import { TestFields } from './test-fields.tsx'

type Item = ShippedTest | OwnTest

const regionsOf = ({ regions }: Item) => regions.flatMap((one) => (one === '*' ? [] : [one]))

const placesOf = (item: Item): string =>
  item.regions.some((one) => one === '*') ? 'any region' : regionsOf(item).map(shortRegionName).join(', ')

const sidesOf = ({ perSide }: Item): string => (perSide ? 'left and right' : 'one value for both sides')

const mdcWords = ({ mdc, unit }: Item): string => {
  if (mdc === null) return 'not known: no real change is claimed'
  return mdc.kind === 'symmetry-index-points'
    ? `${numberWords(mdc.value, 2)} points of how alike the sides are`
    : valueWords(mdc.value, unit)
}

const sourceOf = (item: Item): string =>
  item.mdc === null ? 'none' : 'mdcSource' in item ? (item.mdcSource ?? 'none') : item.sources.join('; ')

const Body = ({ item }: { item: Item }) => (
  <>
    <p>{item.protocol}</p>
    <p className={classes.about}>
      Trials: {item.trials}. Measured in {UNIT_WORDS[item.unit]}, {sidesOf(item)}. {item.notes}
    </p>
  </>
)

/** The tests: how they are done, what is usual, and from where on a change is real. */
export const TEST_SHELF: Shelf<ShippedTest, OwnTest, TestDraft> = {
  kind: 'test',
  example: 'Knee to wall, calf, hip…',
  hint: 'Choose a test to see how it is done, what is usual and from where on a change is real.',
  glyph: (_, size) => <ChartIcon size={size} />,
  about: (item) => `${placesOf(item)}, ${sidesOf(item)}`.toLowerCase(),
  amount: ({ unit }) => (unit === 'deg' ? UNIT_WORDS.deg : unitSuffix(unit).trim() || UNIT_WORDS[unit]),
  words: (item) => [item.protocol, UNIT_WORDS[item.unit], placeSearchWords(regionsOf(item))].join(' '),
  regions: regionsOf,
  facts: (item) => [
    { label: 'Usual', words: usualWords(item) },
    { label: 'Cut-offs', words: cutOffWords(item) },
    { label: 'Real change from', words: mdcWords(item) },
    { label: 'Known from', words: sourceOf(item) },
    {
      label: 'Sides differ from',
      words:
        item.asymmetry === null
          ? 'not judged'
          : item.asymmetry.kind === 'percent'
            ? `${numberWords(item.asymmetry.value)} %`
            : valueWords(item.asymmetry.value, item.unit),
    },
    { label: 'Speaks of', words: placesOf(item) },
  ],
  texts: (item) => [
    { label: 'How it is done', words: item.protocol },
    { label: 'Trials', words: item.trials },
    { label: 'Notes', words: item.notes },
  ],
  Body,
  shipped: shippedTest,
  version: testVersion,
  copy: testCopy,
  isFixed: ({ id }) => id === 'tone-palpation',
  draftOf: testDraftOf,
  read: testFrom,
  Fields: TestFields,
}
