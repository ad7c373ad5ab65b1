import { INTENTS } from '@strideloom/domain/library/ids.ts'
import { barsOf, type OwnTechnique } from '@strideloom/domain/library/own-technique.ts'
import { techniqueCopy, techniqueVersion } from '@strideloom/domain/library/practice-techniques.ts'
import { redFlag } from '@strideloom/domain/library/red-flags.ts'
import { type Technique, technique } from '@strideloom/domain/library/techniques.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { placeSearchWords } from '../../../lib/find-items.ts'
import { INTENT_WORDS, OBJECTIVE_WORDS } from '../../../lib/hands-words.ts'
import type { Shelf } from '../shelf.ts'
import { type TechniqueDraft, techniqueDraftOf, techniqueFrom } from '../technique-draft.ts'
import { range } from '../words.ts'
import classes from './item-detail.module.css'
import { TechniqueFields } from './technique-fields.tsx'

type Item = Technique | OwnTechnique

const barWords = (item: Item): string[] => barsOf(item).map((id) => redFlag(id).question)

const Body = ({ item }: { item: Item }) => {
  const bars = barWords(item)
  return (
    <>
      <p>{item.description}</p>
      {item.note !== '' && <p className={classes.about}>{item.note}</p>}
      <section>
        <h3>Not while this is answered yes</h3>
        {bars.length === 0 ? (
          <p className={classes.about}>Nothing bars it by itself; the day’s limits hold.</p>
        ) : (
          <ul className={classes.cues}>
            {bars.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

/** The techniques: what hands do, how firm and how long, and when not. */
export const TECHNIQUE_SHELF: Shelf<Technique, OwnTechnique, TechniqueDraft> = {
  kind: 'technique',
  example: 'Stripping, calf, tone…',
  hint: 'Choose a technique to see what it is, where it is used and what bars it.',
  filter: {
    label: 'Session',
    empty: 'Every session',
    options: INTENTS.map((value) => ({ value, label: INTENT_WORDS[value] })),
    of: ({ intents }) => intents,
  },
  glyph: (_, size) => <KindGlyph kind="hands-on" size={size} />,
  about: ({ regions }) => regions.map(shortRegionName).join(', ').toLowerCase(),
  amount: ({ pressure, minutesPerRegion }) =>
    `${range(pressure.min, pressure.max)} · ${range(minutesPerRegion.min, minutesPerRegion.max)}′`,
  words: ({ description, intents, objectives, regions }) =>
    [
      description,
      ...intents.map((id) => INTENT_WORDS[id]),
      ...objectives.map((id) => OBJECTIVE_WORDS[id]),
      placeSearchWords(regions),
    ].join(' '),
  regions: ({ regions }) => regions,
  facts: (item) => [
    { label: 'Pressure', words: `${range(item.pressure.min, item.pressure.max)} of 8` },
    { label: 'Minutes', words: `${range(item.minutesPerRegion.min, item.minutesPerRegion.max)} in one region` },
    { label: 'Used on', words: item.regions.map(shortRegionName).join(', ') },
    { label: 'In sessions', words: item.intents.map((id) => INTENT_WORDS[id]).join(', ') },
    { label: 'Meant to change', words: item.objectives.map((id) => OBJECTIVE_WORDS[id]).join(', ') },
    ...('countsAs' in item && item.countsAs !== item.id
      ? [{ label: 'Judged like', words: technique(item.countsAs)?.name ?? '' }]
      : []),
  ],
  texts: (item) => [
    { label: 'What it is', words: item.description },
    { label: 'Note', words: item.note },
    { label: 'Not while answered yes', words: barWords(item).join(' · ') },
  ],
  Body,
  shipped: technique,
  version: techniqueVersion,
  copy: techniqueCopy,
  draftOf: techniqueDraftOf,
  read: techniqueFrom,
  Fields: TechniqueFields,
}
